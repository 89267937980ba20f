// Comforts of the bring screens: what is going on while a page is fetched, rich paste, facts shown as they are typed.

/** While the press reads, one line with a spinner says so; without a script the browser's own sign must do. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-take]')) {
  const line = form.querySelector<HTMLElement>('[data-busy]');
  form.addEventListener('submit', () => {
    if (line && form.reportValidity()) line.replaceChildren(spinner(), line.dataset.busy ?? '');
  });
  // Back from the browser's memory: nothing is running any more.
  window.addEventListener('pageshow', () => line?.replaceChildren());
}

function spinner(): HTMLElement {
  const spin = document.createElement('span');
  spin.className = 'spin';
  spin.ariaHidden = 'true';
  return spin;
}

/** What the clipboard holds beside the text keeps bold, links and headings, as long as nobody edits the text. */
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-rich]')) {
  const name = area.dataset.rich ?? '';
  const html = area.form?.elements.namedItem(name);
  const note = area.form?.querySelector<HTMLElement>(`[data-rich-note="${name}"]`);
  if (!(html instanceof HTMLInputElement) || !note) continue;
  const keep = (rich: string) => {
    html.value = rich;
    note.hidden = rich === '';
  };
  let pasted: string | null = null;
  area.addEventListener('paste', (event) => {
    const replacesAll =
      area.value.trim() === '' || area.selectionEnd - area.selectionStart === area.value.length;
    pasted = replacesAll ? (event.clipboardData?.getData('text/html') ?? '') : null;
  });
  area.addEventListener('input', (event) => {
    const fresh = event instanceof InputEvent && event.inputType === 'insertFromPaste';
    keep(fresh && pasted !== null ? pasted : '');
    pasted = null;
  });
}

/** The line above an open field shows what stands in the field. */
for (const shown of document.querySelectorAll<HTMLElement>('[data-shows]')) {
  const name = shown.dataset.shows ?? '';
  const field = document.getElementById(name);
  if (!(field instanceof HTMLInputElement) || field.type === 'date' || name === 'sourceLanguage') continue;
  const before = shown.textContent;
  const given = field.value;
  field.addEventListener('input', () => {
    shown.textContent = field.value === '' || field.value === given ? before : field.value;
  });
}

/** Leaving with corrections that were not stored asks first. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
  let changed = false;
  form.addEventListener('input', () => {
    changed = true;
  });
  form.addEventListener('submit', () => {
    changed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
}
