// The browser code of the shelf in the studio: keys and ages of the form of a book, and the camera where ISBNs are typed.
import { prepareScanner } from './scanner.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-scan]'))
  prepareScanner(button);

const form = document.querySelector<HTMLFormElement>('form[data-book-form]');

if (form) {
  const main = form.querySelector<HTMLButtonElement>('[data-main]');
  for (const words of form.querySelectorAll<HTMLElement>('[data-keys]')) words.hidden = false;
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    main?.click();
  });
  form.addEventListener('change', () => drawAges(form));
}

/** The oldest age on the scale, and units of the drawing for each year. */
const OLDEST = 18;
const YEAR = 10;

function drawAges(form: HTMLFormElement): void {
  const said = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
  for (const bar of form.querySelectorAll<SVGRectElement>('rect[data-range]')) {
    const [from = '', to = ''] = (bar.dataset.range ?? '').split(' ').map(said);
    const start = Math.min(Number(from || 0), OLDEST - 1);
    const end = Math.min(Number(to === '' ? OLDEST - 1 : to) + 1, OLDEST);
    const none = from === '' && to === '';
    bar.setAttribute('x', String(none ? 0 : start * YEAR));
    bar.setAttribute('width', String(none ? 0 : Math.max(end - start, 0.5) * YEAR));
  }
}
