// Small comforts of studio pages. Every form works without it.

// On a phone the rail is a row, and so are the tabs of a page: the place one is at should be in sight.
for (const row of document.querySelectorAll('.rail, .room__tabs')) {
  const here = row.querySelector('[aria-current]');
  if (here && here.getBoundingClientRect().right > row.getBoundingClientRect().right) {
    here.scrollIntoView({ block: 'nearest', inline: 'center' });
  }
}

/** A form is sent once: the button says it is busy, and a second press does nothing. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (form.dataset.sent === 'yes') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-busy', 'true');
});

// A page that comes back from the browser's memory can be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset.sent;
  for (const button of document.querySelectorAll('form [aria-busy]')) button.removeAttribute('aria-busy');
});

/** `<button data-copy="id" data-copied="text" hidden>` copies what an element holds, where the browser allows it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent.trim());
    button.textContent = button.dataset.copied ?? button.textContent;
  });
}

/** `<button data-tick-all="id" hidden>` ticks every box in an element, or none when all are ticked. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-tick-all]')) {
  const list = document.getElementById(button.dataset.tickAll ?? '');
  if (!list) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const ticked = !boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = ticked;
  });
}
