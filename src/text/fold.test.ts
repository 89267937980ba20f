// The fold on its way through HTML, and the opening of a text before it.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type DocumentJson, parseDocument } from './document.ts';
import { documentFromHtml } from './html-in.ts';
import { documentToHtml } from './html-out.ts';
import { openingText } from './opening.ts';

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const whole = parseDocument({ type: 'doc', content: [paragraph('a'), { type: 'fold' }, paragraph('b')] });

const read = (html: string, fold: boolean): DocumentJson =>
  documentFromHtml(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, {
    base: null,
    language: 'ja',
    whose: null,
    fold,
  });

describe('a fold in HTML', () => {
  test('goes out as the comment that blogs know, and comes in again where it is asked for', () => {
    expect(documentToHtml(whole)).toBe('<p>a</p>\n<!--more-->\n<p>b</p>');
    expect(read(documentToHtml(whole), true)).toEqual(whole);
    expect(kinds(read(documentToHtml(whole), false))).toEqual(['paragraph', 'paragraph']);
  });

  test.each([
    [
      'the first of several counts',
      '<p>a<!-- more --></p>b<!--more-->c',
      ['paragraph', 'fold', 'paragraph', 'paragraph'],
    ],
    ['one before all text is none', '<!--more--><p>a</p>', ['paragraph']],
    ['one after all text is none', '<p>a</p><!--more-->', ['paragraph']],
    [
      'one inside a quotation is none',
      '<p>a</p><blockquote><p>b</p><!--more--><p>c</p></blockquote>',
      ['paragraph', 'quote'],
    ],
  ])('%s', (_, html, expected) => expect(kinds(read(html, true))).toEqual(expected));
});

describe('the opening of a text', () => {
  test('ends at the fold', () => expect(openingText(whole, 50)).toBe('a'));

  test('is cut between faces, never inside one', () => {
    const family = '👨‍👩‍👧';
    const long = parseDocument({ type: 'doc', content: [paragraph(family.repeat(5))] });
    expect(openingText(long, 5)).toBe(family.repeat(5));
    expect(openingText(long, 4)).toBe(`${family.repeat(3)}…`);
  });
});

function kinds({ content }: DocumentJson): string[] {
  return content.map(({ type }) => type);
}
