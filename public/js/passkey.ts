// Makes passkeys on the account page and uses them on the sign-in page.
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

type Begun = { id: string; options: unknown };

const signIn = document.querySelector<HTMLElement>('[data-passkey="sign-in"]');
const add = document.querySelector<HTMLFormElement>('[data-passkey="add"]');

if (browserSupportsWebAuthn()) {
  if (signIn) openSignIn(signIn);
  if (add) openAdd(add);
}

function openSignIn(part: HTMLElement): void {
  part.hidden = false;
  part.querySelector('button')?.addEventListener('click', () => attempt(part, () => comeIn(part, false)));
  void offerInField(part);
}

/** Where the browser can, passkeys are offered inside the e-mail field as it is focused. */
async function offerInField(part: HTMLElement): Promise<void> {
  if (!(await browserSupportsWebAuthnAutofill())) return;
  // Nobody pressed anything, so nothing is said when it comes to nothing.
  await comeIn(part, true).catch(() => undefined);
}

async function comeIn(part: HTMLElement, useBrowserAutofill: boolean): Promise<void> {
  const begun = await post<Begun>('/sign-in/passkey/challenge', {});
  // A browser has one ceremony at a time: an offer that comes late must not end the one a person asked for.
  if (useBrowserAutofill && isBusy(part)) return;
  const optionsJSON = begun.options as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const response = await startAuthentication({ optionsJSON, useBrowserAutofill });
  const { go } = await post<{ go: string }>('/sign-in/passkey', {
    ceremony: begun.id,
    back: part.dataset.back,
    response,
  });
  location.assign(go);
}

function openAdd(form: HTMLFormElement): void {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(form, () => make(form));
  });
}

async function make(form: HTMLFormElement): Promise<void> {
  const begun = await post<Begun>('/account/passkeys/challenge', {});
  const optionsJSON = begun.options as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const response = await startRegistration({ optionsJSON });
  const name = form.querySelector('input')?.value ?? '';
  const { go } = await post<{ go: string }>('/account/passkeys', { ceremony: begun.id, name, response });
  location.assign(go);
}

/** What the press answered with instead, in the person's language. */
class Refused extends Error {}

async function attempt(part: HTMLElement, work: () => Promise<void>): Promise<void> {
  const button = part.querySelector('button');
  const said = part.querySelector('.err');
  if (isBusy(part)) return;
  button?.setAttribute('aria-busy', 'true');
  if (said) said.textContent = '';
  try {
    await work();
  } catch (error) {
    if (said) said.textContent = error instanceof Refused ? error.message : (part.dataset.cancelled ?? '');
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

function isBusy(part: HTMLElement): boolean {
  return part.querySelector('button')?.getAttribute('aria-busy') === 'true';
}

async function post<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Refused(json.error?.message);
  return json;
}
