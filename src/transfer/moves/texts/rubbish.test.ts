// A megabyte of what no person wrote: read with work that grows with its length alone, its letters kept, and what was passed over told.
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childBlocks, type DocumentJson } from '../../../text/document.ts';
import { documentOf } from './document-of.ts';
import { MOST_TAGS } from './mended.ts';
import { bare, wordsOf } from './shown-words.ts';

const read = (body: string, markup: 'html' | 'breaks' = 'html') =>
  documentOf({ markup, body, more: '' }, { base: 'https://old.example/', language: 'ja', breaks: null });

/** Pieces that are opened again and again, and hardly ever closed. */
const pieces = {
  divisions: '<div>川',
  'divisions with room': '<div><br>川',
  paragraphs: '<p>川',
  'bold letters': '<b>川',
  colours: '<font color="red" size="3">川',
  styles: '<span style="color:red;font-size:9px;text-decoration:line-through">川',
  quotations: '<blockquote>川',
  'quotations with speakers': '<blockquote><footer>川</footer>',
  lists: '<ul><li>川',
  'lists of terms': '<dl><dt>川<dd>水',
  tables: '<table><tr><td>川',
  'tables with captions': '<table><caption>川<th>水',
  'small tables': '<table border="1"><tr><td>川<td>水</table>',
  'rows without tables': '<tr><td>川',
  figures: '<figure><img src="a.jpg">川',
  'hidden parts': '<div style="display:none">川',
  objects: '<object>川<param name="movie" value="x">',
  forms: '<form><label><button>川',
  links: '<a href="x">川',
  readings: '<ruby>川<rt>かわ',
  'all of them': '<div><b><table><tr><td><font color="red"><ul><li><blockquote><figure>川',
} as const;

/** Steps from one node to another, and letters of texts that were put together, since `steps` was last asked. */
const counting = { steps: 0, letters: 0 };
const undoing: (() => void)[] = [];

/** Counts each time that something looks about in a tree. */
function watch(name: string, weigh: (found: unknown) => void): void {
  const { document } = parseHTML('<p>川</p>');
  const node = document.querySelector('p');
  for (let holder: object | null = node; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const own = Object.getOwnPropertyDescriptor(holder, name);
    const get = own?.get;
    if (!own || !get) continue;
    Object.defineProperty(holder, name, {
      ...own,
      get(this: unknown) {
        const found: unknown = get.call(this);
        weigh(found);
        return found;
      },
    });
    undoing.push(() => Object.defineProperty(holder, name, own));
    return;
  }
  throw new Error(`no ${name}`);
}

beforeAll(() => {
  const step = () => {
    counting.steps += 1;
  };
  for (const name of ['firstChild', 'nextSibling']) watch(name, step);
  watch('childNodes', (found) => {
    counting.steps += 1 + (found as { length: number }).length;
  });
  watch('textContent', (found) => {
    counting.letters += (found as string).length;
  });
});
afterAll(() => {
  for (const undo of undoing) undo();
});

function workFor(piece: string, times: number): { steps: number; letters: number } {
  counting.steps = 0;
  counting.letters = 0;
  read(piece.repeat(times));
  return { ...counting };
}

/** All that is written in it, without the ids of its blocks. */
function lettersOf(document: DocumentJson): string {
  return bare(wordsOf(document)).replace(/b\d+/gu, '');
}

describe('rubbish', () => {
  it.each(Object.entries(pieces))('of %s takes work that grows with its length alone', (_, piece) => {
    const [once, twice] = [workFor(piece, 1_000), workFor(piece, 2_000)];
    expect(twice.steps).toBeLessThan(once.steps * 2.3 + 10_000);
    expect(twice.letters).toBeLessThan(once.letters * 2.3 + 10_000);
    // However deep it lies in itself, each node is looked at some dozens of times.
    const tags = piece.split('<').length - 1;
    expect(once.steps / (1_000 * (tags + 1))).toBeLessThan(200);
    expect(once.letters / (1_000 * piece.length)).toBeLessThan(20);
  });

  it('has its letters to the last, and no more blocks than there may be tags', () => {
    for (const piece of ['<p>川', '<div>川', '<ul><li>川', '<table><tr><td>川']) {
      const times = Math.ceil(1_000_000 / piece.length);
      const { document, losses } = read(piece.repeat(times));
      expect(lettersOf(document)).toBe('川'.repeat(times));
      expect(losses.map(({ what }) => what)).toContain('tags');
      expect(document.content.reduce((sum, block) => sum + 1 + childBlocks(block).length, 0)).toBeLessThan(
        MOST_TAGS * 2,
      );
    }
  });

  it('of lines is told as well, where so many were never written', () => {
    const { document, losses } = read('川\n'.repeat(MOST_TAGS * 2), 'breaks');
    expect(losses).toMatchObject([{ what: 'tags', said: expect.stringContaining('川') }]);
    expect(lettersOf(document)).toBe('川'.repeat(MOST_TAGS * 2));
  });

  it('leaves a long post as it is', () => {
    const { losses } = read('<p>川の<b>話</b>。<br>水。</p>'.repeat(8_000));
    expect(losses).toEqual([]);
  });

  // Each of these was read again from each of its places.
  it.each([
    ['spaces in a listing', `<pre>川${' '.repeat(400_000)}水</pre>`],
    ['spaces before a hard one', `川${' '.repeat(400_000)}水&nbsp;川`],
    [
      'brackets in a caption',
      `<figure><img src="a.jpg"><figcaption>${'('.repeat(400_000)}川</figcaption></figure>`,
    ],
    [
      'pictures in one figure',
      `<figure>${Array.from({ length: 15_000 }, (_, at) => `<img src="${at}.jpg">`).join('')}</figure>`,
    ],
  ])('of %s is read to its end', (_, body) => {
    expect(read(body).document.content.length).toBeGreaterThan(0);
  });
});
