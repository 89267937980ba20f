// The fold on its way through HTML, and the opening of a text before it.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type DocumentJson, parseDocument } from './document.ts';
import { documentFromHtml } from './html-in.ts';
import { documentToHtml } from './html-out.ts';
import { isOpening, openingText } from './opening.ts';

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const lines = (text: string) => ({
  type: 'paragraph',
  content: text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [{ type: 'hard_break' }] : []), { type: 'text', text: line }]),
});
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

  test.each([
    [['町は川を掘りおこした。', '水が来た。'], '町は川を掘りおこした。水が来た。'],
    [['川', '「水が来た」と言う。'], '川「水が来た」と言う。'],
    [['水が来た！', '2019年のこと'], '水が来た！2019年のこと'],
    // Lines that end with no sign would run into one another.
    [['朝の市場', '夜の市場'], '朝の市場 夜の市場'],
    [['The river.', 'It came.'], 'The river. It came.'],
    [['一行めに。\n二行め　三つめ', 'A line\nand more'], '一行めに。二行め 三つめ A line and more'],
  ])('joins %j as its language does', (paragraphs, text) => {
    const document = parseDocument({ type: 'doc', content: paragraphs.map(lines) });
    expect(openingText(document, 100)).toBe(text);
    expect(isOpening(text, document)).toBe(true);
  });

  test('is known in the form it had before, too, and no other text is', () => {
    const document = parseDocument({ type: 'doc', content: ['水が来た。', '魚も来た。'].map(lines) });
    expect(isOpening('水が来た。 魚も来た。', document)).toBe(true);
    expect(isOpening('水が来た。魚も来た。', document)).toBe(true);
    expect(isOpening('水が来た。  魚も来た。', document)).toBe(false);
    expect(isOpening('', document)).toBe(false);
  });

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
