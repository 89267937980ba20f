// Files of another blog are sent in pieces, from where they broke off; a page of a move that goes on refreshes itself.
import { sendPieces } from './memory-files/send-pieces.ts';
import { refresh } from './moves/refresh.ts';

/** Bytes of a piece. */
const PIECE = 2 * 1024 * 1024;
/** Milliseconds before a piece that was lost is sent again; the next time longer. */
const WAIT_MS = 1_000;

for (const part of document.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
for (const part of document.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-move-files]')) prepare(form);
for (const part of document.querySelectorAll<HTMLElement>('[data-refresh]')) void refresh(part);

interface SentFile {
  position: number;
  name: string;
  size: number;
}

/** A move that was begun, and its files in their order. */
interface Begun {
  id: string;
  files: readonly SentFile[];
}

function prepare(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  // Without a script one file comes with the form; with one, as many as there are.
  input.multiple = true;
  const area = form.querySelector<HTMLElement>('[data-drop]') ?? form;
  // Any place of the page would do for a hand that misses: the browser would open the file instead.
  for (const name of ['dragover', 'drop']) document.addEventListener(name, (event) => event.preventDefault());
  for (const name of ['dragenter', 'dragover'])
    area.addEventListener(name, () => area.classList.add('is-over'));
  for (const name of ['dragleave', 'drop'])
    area.addEventListener(name, () => area.classList.remove('is-over'));
  document.addEventListener('drop', ({ dataTransfer }) => {
    if (!dataTransfer || dataTransfer.files.length === 0) return;
    input.files = dataTransfer.files;
    showChosen(form, input);
  });
  input.addEventListener('change', () => showChosen(form, input));
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    // A second press begins no second move.
    if (form.dataset.sent === 'yes') return;
    form.dataset.sent = 'yes';
    event.submitter?.setAttribute('aria-busy', 'true');
    send(form, files).catch((error: unknown) => failed(form, error));
  });
}

function showChosen(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = form.querySelector<HTMLElement>('[data-chosen]');
  if (!list) return;
  const files = [...(input.files ?? [])];
  list.hidden = files.length < 2;
  list.replaceChildren(
    ...files.map(({ name }) => {
      const line = document.createElement('li');
      line.textContent = name;
      return line;
    }),
  );
}

/** What the press or the page says of the files, in words that can be shown. */
class Said extends Error {}

/** By the form: where it was begun, a second press goes on with it. */
const begun = new WeakMap<HTMLFormElement, Begun>();

async function send(form: HTMLFormElement, files: readonly File[]): Promise<void> {
  const moves = form.dataset.moveFiles ?? '';
  const known = begun.get(form);
  const move = known && fits(known, files) ? known : (given(form, files) ?? (await begin(form, files)));
  begun.set(form, move);
  const stop = new AbortController();
  const show = shown(form, () => {
    stop.abort();
    location.assign(`${moves}/${move.id}`);
  });
  const all = move.files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const { position, name, size } of move.files) {
    const file = files.find((one) => one.name === name && one.size === size);
    if (!file) throw new Said((form.dataset.other ?? '').replace('{name}', name));
    const put = (at: number) =>
      fetch(`${moves}/${move.id}/files/${position}/bytes?at=${at}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: file.slice(at, at + PIECE),
        signal: stop.signal,
      });
    const sent = before;
    const showShare = (share: number) => show((sent + share * size) / all);
    await sendPieces(size, { put, wait, show: showShare, signal: stop.signal });
    before += size;
  }
  const whole = await fetch(`${moves}/${move.id}/wholeness`, { method: 'POST' });
  if (!whole.ok) throw new Error(String(whole.status));
  location.assign(`${moves}/${move.id}`);
}

function fits({ files: wanted }: Begun, files: readonly File[]): boolean {
  return wanted.every(({ name, size }) => files.some((one) => one.name === name && one.size === size));
}

/** A move whose files are still on their way: they are known, and have to be these. */
function given(form: HTMLFormElement, files: readonly File[]): Begun | null {
  if (form.dataset.files === undefined) return null;
  const wanted = JSON.parse(form.dataset.files) as SentFile[];
  const strange = wanted.find(
    ({ name, size }) => !files.some((one) => one.name === name && one.size === size),
  );
  if (strange) throw new Said((form.dataset.other ?? '').replace('{name}', strange.name));
  return { id: form.dataset.move ?? '', files: wanted };
}

/** A new move; on the page of one that has been read, more files of the same. */
async function begin(form: HTMLFormElement, files: readonly File[]): Promise<Begun> {
  const { moveFiles: moves = '', move } = form.dataset;
  const list = files.map(({ name, size }) => ({ name, size }));
  const answer = await fetch(move === undefined ? `${moves}/beginning` : `${moves}/${move}/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ files: list }),
  });
  if (answer.ok) {
    const { id = move ?? '', positions } = (await answer.json()) as { id?: string; positions?: number[] };
    return { id, files: list.map((file, at) => ({ ...file, position: positions?.[at] ?? at })) };
  }
  const { error } = (await answer.json().catch(() => ({}))) as { error?: { message?: string } };
  throw error?.message ? new Said(error.message) : new Error(String(answer.status));
}

function wait(times: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, WAIT_MS * times));
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
    // In steps of ten: whoever hears the page is not told of each percent, and the bar has them all.
    const percent = String(Math.floor(share * 10) * 10);
    const says = (words?.dataset.says ?? '').replace('{percent}', percent);
    if (words && words.textContent !== says) words.textContent = says;
  };
}

/** The button can be pressed again, and what is there already is not sent once more. */
function failed(form: HTMLFormElement, error: unknown): void {
  delete form.dataset.sent;
  form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  const words = form.querySelector<HTMLElement>('[data-says]');
  const part = form.querySelector<HTMLElement>('[data-sending]');
  if (part) part.hidden = false;
  showBar(part, false);
  if (!words) return;
  words.textContent =
    error instanceof Said
      ? (form.dataset.refused ?? '{reason}').replace('{reason}', error.message)
      : (form.dataset.failed ?? '');
}

/** The bar and the way to stop, which say nothing once nothing is on its way; then the words are those of a mishap. */
function showBar(part: HTMLElement | null, isSent: boolean): void {
  for (const one of part?.querySelectorAll<HTMLElement>('progress, [data-cancel]') ?? [])
    one.hidden = !isSent;
  part?.querySelector('[data-says]')?.classList.toggle('err', !isSent);
}
