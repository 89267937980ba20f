// Searches a static site in the reader's browser: the few pieces of the index that the words need, then the posts found.
import { draw } from './static-search/draw.ts';
import { look, wordsOf } from './static-search/look.ts';

const place = document.querySelector<HTMLElement>('#found');
const field = document.querySelector<HTMLInputElement>('#find-q');

if (place && field) {
  const q = (new URLSearchParams(location.search).get('q') ?? '').trim();
  field.value = q;
  const { words } = wordsOf(q);
  const shown = draw(place, q, words);
  if (q === '') shown.note(place.dataset.hint ?? '');
  else void answer(shown);

  async function answer(page: ReturnType<typeof draw>): Promise<void> {
    const folder = `${place?.dataset.base ?? ''}/search/`;
    page.note(place?.dataset.looking ?? '');
    try {
      const results = look(folder, words);
      if (words.length === 0) page.short();
      else await page.results(results);
    } catch {
      page.failed();
    }
  }
}
