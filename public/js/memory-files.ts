// A large file is sent in pieces, with its progress, and can be cancelled; how far it is read is watched.

/** Bytes of a piece. */
const PIECE = 2 * 1024 * 1024;
const TRIES = 5;
/** Milliseconds between two looks, and before a piece that was lost is sent again. */
const LOOK_MS = 1_000;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pieces]')) {
  form.addEventListener('submit', (event) => {
    const file = form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
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
  if (!answer.ok) throw new Error(String(answer.status));
  const { id } = (await answer.json()) as { id: string };
  const stop = new AbortController();
  const show = shown(form, () => {
    stop.abort();
    void fetch(`${imports}/${id}/stop`, { method: 'POST' }).then(() => location.assign(`${imports}/${id}`));
  });
  for (let at = 0; at < file.size; ) {
    show(at / file.size);
    at = await sendPiece(`${imports}/${id}/bytes?at=${at}`, file.slice(at, at + PIECE), stop.signal);
  }
  location.assign(`${imports}/${id}`);
}

/** Brings how much the press has now: after a broken line that may be another place than one thinks. */
async function sendPiece(address: string, piece: Blob, signal: AbortSignal): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      const headers = { 'content-type': 'application/octet-stream' };
      const answer = await fetch(address, { method: 'PUT', headers, body: piece, signal });
      if (answer.ok || answer.status === 409) return ((await answer.json()) as { received: number }).received;
      if (answer.status < 500 || tries === TRIES) throw new TypeError(String(answer.status));
    } catch (error) {
      if (signal.aborted || tries === TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS * tries));
  }
}

/** Shows the part of the page that says how far it is. */
function shown(form: HTMLFormElement, cancel: () => void): (share: number) => void {
  const part = form.querySelector<HTMLElement>('[data-sending]');
  const words = part?.querySelector<HTMLElement>('[data-says]');
  const bar = part?.querySelector('progress');
  if (part) part.hidden = false;
  part?.querySelector('[data-cancel]')?.addEventListener('click', cancel, { once: true });
  return (share) => {
    if (bar) bar.value = share;
    const percent = String(Math.floor(share * 100));
    if (words) words.textContent = (words.dataset.says ?? '').replace('{percent}', percent);
  };
}

function failed(form: HTMLFormElement): void {
  delete form.dataset.sent;
  form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  const words = form.querySelector<HTMLElement>('[data-says]');
  const part = form.querySelector<HTMLElement>('[data-sending]');
  if (part) part.hidden = false;
  if (words) words.textContent = form.dataset.failed ?? '';
}

for (const part of document.querySelectorAll<HTMLElement>('[data-watch]')) void watch(part);

async function watch(part: HTMLElement): Promise<void> {
  const bar = part.querySelector('progress');
  const words = part.querySelector<HTMLElement>('[data-says]');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const answer = await fetch(part.dataset.watch ?? '').catch(() => null);
    if (!answer?.ok) continue;
    const { stand, percent } = (await answer.json()) as { stand: string; percent: number };
    if (bar) bar.value = percent;
    if (words) words.textContent = (words.dataset.says ?? '').replace('{percent}', String(percent));
    // The page itself says best what came of it.
    if (stand !== 'running') return location.reload();
  }
}
