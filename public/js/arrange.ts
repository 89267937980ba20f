// Rows that can be dragged into another order. The buttons beside them do the same, without this and by keyboard.

const failed = document.querySelector<HTMLElement>('[data-arrange-failed]');

for (const list of document.querySelectorAll<HTMLOListElement>('ol[data-arrange]')) {
  const rows = [...list.children].filter((row) => row instanceof HTMLLIElement);
  for (const row of rows) {
    const grip = row.querySelector<HTMLElement>('.rows__grip');
    if (!grip || rows.length < 2) continue;
    grip.hidden = false;
    grip.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      drag(list, row, event.pointerId);
    });
  }
}

/**
 * Follows the pointer from row to row; Escape and a lost pointer put the row back. The document listens: what is moved in
 * the page loses a pointer it had captured.
 */
function drag(list: HTMLOListElement, row: HTMLLIElement, pointer: number): void {
  const home = row.nextElementSibling;
  const watch = new AbortController();
  const { signal } = watch;
  const end = (keep: boolean) => {
    watch.abort();
    row.classList.remove('is-dragged');
    if (!keep) list.insertBefore(row, home);
    else if (row.nextElementSibling !== home) void save(list, row, home);
  };
  row.classList.add('is-dragged');
  const on = (type: 'pointermove' | 'pointerup' | 'pointercancel', act: (event: PointerEvent) => void) =>
    document.addEventListener(type, (event) => event.pointerId === pointer && act(event), { signal });
  on('pointermove', ({ clientY }) => follow(list, row, clientY));
  on('pointerup', () => end(true));
  on('pointercancel', () => end(false));
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.isComposing) end(false);
    },
    { signal },
  );
}

function follow(list: HTMLOListElement, row: HTMLLIElement, at: number): void {
  const others = [...list.children].filter((other) => other !== row);
  const next = others.find((other) => {
    const { top, height } = other.getBoundingClientRect();
    return at < top + height / 2;
  });
  const before = next ?? null;
  if (row.nextElementSibling !== before) list.insertBefore(row, before);
}

/** The page is read again, so that its buttons know who is first and last now. */
async function save(list: HTMLOListElement, row: HTMLLIElement, home: Element | null): Promise<void> {
  const form = row.querySelector<HTMLFormElement>('form.rows__move');
  const next = row.nextElementSibling;
  const before = next instanceof HTMLElement ? (next.dataset.id ?? '') : '';
  list.setAttribute('aria-busy', 'true');
  try {
    const body = new URLSearchParams({ before });
    const answer = await fetch(form?.action ?? '', { method: 'POST', body });
    if (!answer.ok) throw new Error(String(answer.status));
    location.reload();
  } catch {
    list.removeAttribute('aria-busy');
    list.insertBefore(row, home);
    if (failed) {
      failed.textContent = failed.dataset.arrangeFailed ?? '';
      failed.hidden = false;
    }
  }
}
