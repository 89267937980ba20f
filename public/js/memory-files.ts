// A large file is sent in pieces, with its progress, and can be cancelled; how far it is read is watched.
import { sendPieces } from './memory-files/send-pieces.ts';

/** Bytes of a piece. */
const PIECE = 2 * 1024 * 1024;
/** Milliseconds between two looks, and before a piece that was lost is sent again. */
const LOOK_MS = 1_000;

const wait = (times: number) => new Promise<void>((resolve) => setTimeout(resolve, LOOK_MS * times));

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pieces]')) {
  form.addEventListener('submit', (event) => {
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    // A second press while it is on its way would send it twice.
    if (form.dataset.sent === 'yes') return;
    form.dataset.sent = 'yes';
    send(form, file).catch(() => failed(form));
  });
}

async function send(form: HTMLFormElement, file: File): Promise<void> {
  const imports = form.dataset.pieces ?? '';
  const fields = new FormData(form);
  const begin = { name: file.name, size: file.size, from: fields.get('from'), to: fields.get('to') };
  const answer = await fetch(imports, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(begin),
  });
  if (answer.status >= 400 && answer.status < 500) return failed(form, await reasonIn(answer));
  if (!answer.ok) throw new Error(String(answer.status));
  const { id } = (await answer.json()) as { id: string };
  await sendTo(form, file, `${imports}/${id}`, 0);
}

/** What the press does not have of it yet. */
async function sendTo(form: HTMLFormElement, file: File, page: string, from: number): Promise<void> {
  const stop = new AbortController();
  const show = shown(form, () => {
    stop.abort();
    void fetch(`${page}/stop`, { method: 'POST' }).then(() => location.assign(page));
  });
  const put = (at: number) =>
    fetch(`${page}/bytes?at=${at}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: file.slice(at, at + PIECE),
      signal: stop.signal,
    });
  await sendPieces(file.size, { from, put, wait, show, signal: stop.signal });
  // Where somebody stopped it meanwhile, that page says so.
  location.assign(page);
}

/** The tab in which it was sent is gone: the rest of the same file may come from here. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-rest]')) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    const { rest = '', name, size, received } = form.dataset;
    if (!file) return;
    if (form.dataset.sent === 'yes') return;
    if (file.name !== name || file.size !== Number(size)) return failed(form, form.dataset.other);
    form.dataset.sent = 'yes';
    sendTo(form, file, rest, Number(received)).catch(() => failed(form));
  });
}

/** What the press has against it, in words. */
async function reasonIn(answer: Response): Promise<string | undefined> {
  const said = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null;
  return said?.error?.message;
}

/** Shows the part of the page that says how far it is. */
function shown(form: HTMLFormElement, cancel: () => void): (share: number) => void {
  const part = form.querySelector<HTMLElement>('[data-sending]');
  const words = part?.querySelector<HTMLElement>('[data-says]');
  const bar = part?.querySelector('progress');
  if (part) part.hidden = false;
  showBar(part, true);
  part?.querySelector('[data-cancel]')?.addEventListener('click', cancel, { once: true });
  return (share) => {
    if (bar) bar.value = share;
    if (words) sayPercent(words, share * 100);
  };
}

/** In steps of ten: whoever hears the page is not told of each percent, and the bar has them all. */
function sayPercent(words: HTMLElement, percent: number): void {
  const says = (words.dataset.says ?? '').replace('{percent}', String(Math.floor(percent / 10) * 10));
  if (words.textContent !== says) words.textContent = says;
}

function failed(form: HTMLFormElement, why = form.dataset.failed): void {
  delete form.dataset.sent;
  form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  const words = form.querySelector<HTMLElement>('[data-says]');
  const part = form.querySelector<HTMLElement>('[data-sending]');
  if (part) part.hidden = false;
  if (words) words.textContent = why ?? '';
  showBar(part, false);
}

/** The bar and the way to cancel, which say nothing once it is over. */
function showBar(part: HTMLElement | null, isSent: boolean): void {
  for (const one of part?.querySelectorAll<HTMLElement>('progress, [data-cancel]') ?? [])
    one.hidden = !isSent;
}

for (const part of document.querySelectorAll<HTMLElement>('[data-watch]')) void watch(part);

async function watch(part: HTMLElement): Promise<void> {
  const bar = part.querySelector('progress');
  const words = part.querySelector<HTMLElement>('[data-says]');
  for (;;) {
    await wait(1);
    const answer = await fetch(part.dataset.watch ?? '').catch(() => null);
    // Signed out, or gone: asking again would bring the same for ever.
    if (answer && answer.status >= 400 && answer.status < 500) return;
    if (!answer?.ok) continue;
    const state = (await answer.json()) as { stand: string; percent: number; added: number };
    const { stand, percent, added } = state;
    if (bar) bar.value = percent;
    if (words) sayPercent(words, percent);
    const count = document.querySelector<HTMLElement>('[data-added]');
    if (count) count.textContent = (count.dataset.added ?? '').replace('{count}', String(added));
    // The page itself says best what came of it.
    if (stand !== 'running') return location.reload();
  }
}
