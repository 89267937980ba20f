// Adds as many pictures as are chosen or dropped, one after the other, each with its own answer. Without it one form sends one.

for (const place of document.querySelectorAll<HTMLElement>('[data-pictures]')) {
  const form = place.querySelector('form');
  const chooser = place.querySelector<HTMLInputElement>('input[type="file"]');
  const list = place.querySelector<HTMLElement>('[data-list]');
  const after = place.querySelector<HTMLElement>('[data-after]');
  if (!form || !chooser || !list || !after) continue;
  chooser.multiple = true;
  let turn: Promise<unknown> = Promise.resolve();

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const line = lineFor(list, file.name, place.dataset.sending ?? '');
      // One at a time: the press makes them one after the other, too.
      turn = turn.then(async () => {
        const problem = await send(form.action, file, place.dataset.failed ?? '');
        line.className = problem === null ? '' : 'err';
        line.textContent = `${file.name} — ${problem ?? place.dataset.sent ?? ''}`;
        if (problem === null) after.hidden = false;
      });
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add([...(chooser.files ?? [])]);
    form.reset();
  });
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    place.classList.add('is-over');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) place.classList.remove('is-over');
  });
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    place.classList.remove('is-over');
    add([...(event.dataTransfer?.files ?? [])]);
  });
}

function lineFor(list: HTMLElement, name: string, words: string): HTMLElement {
  const line = document.createElement('li');
  const spin = document.createElement('span');
  spin.className = 'spin';
  spin.ariaHidden = 'true';
  line.append(spin, `${name} — ${words}`);
  list.append(line);
  return line;
}

/** What was wrong, in the words of the press; null when it was taken in. */
async function send(address: string, file: File, failed: string): Promise<string | null> {
  const body = new FormData();
  body.append('picture', file);
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (answer.ok) return null;
    const said: unknown = await answer.json();
    return messageIn(said) ?? failed;
  } catch {
    return failed;
  }
}

function messageIn(said: unknown): string | null {
  const error = typeof said === 'object' && said !== null && 'error' in said ? said.error : null;
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : null;
  return typeof message === 'string' ? message : null;
}
