// Inline content: tags, cutting, joining, comparing, and the door for what the desk sends.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Inline, MarkJson } from './document.ts';
import {
  applyTag,
  inlineTags,
  inlineText,
  joinInline,
  normalizeInline,
  removeTag,
  sameInline,
  sentencesOf,
  sliceInline,
  trimInline,
  withSentence,
} from './inline.ts';
import { InlineSchema, LONGEST_INLINE } from './inline-schema.ts';

const em: MarkJson = { type: 'emphasis', attrs: { whose: 'source' } };
const ours: MarkJson = { type: 'emphasis', attrs: { whose: 'ours' } };
const strong: MarkJson = { type: 'strong', attrs: { whose: 'source' } };
const link = (href: string): MarkJson => ({ type: 'link', attrs: { href } });
const text = (content: string, ...marks: MarkJson[]): Inline => [
  marks.length === 0 ? { type: 'text', text: content } : { type: 'text', text: content, marks },
];

const source: Inline = [
  ...text('We didn’t '),
  ...text('make ', em),
  ...text('a ', strong, em),
  ...text('river', em),
  ...text(' or '),
  ...text('this', link('https://a.example/')),
  ...text('that', link('https://b.example/')),
];

describe('inlineTags', () => {
  test('numbers each run of one mark once, also where another mark cuts through it', () => {
    expect(inlineTags(source).map(({ number, mark, text }) => [number, mark.type, text])).toEqual([
      [1, 'emphasis', 'make a river'],
      [2, 'strong', 'a '],
      [3, 'link', 'this'],
      [4, 'link', 'that'],
    ]);
  });

  test('gives two tags to two runs of the same mark with other text between them', () => {
    const inline = [...text('a', em), ...text('b'), ...text('c', em)];
    expect(inlineTags(inline).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('does not count the sentence mark', () => {
    expect(inlineTags(withSentence(source, 's1'))).toHaveLength(4);
  });
});

describe('applyTag', () => {
  test('marks a range across nodes and keeps other marks', () => {
    const marked = applyTag([...text('ab', strong), ...text('cd')], 1, 3, em);
    expect(marked).toEqual([...text('a', strong), ...text('b', strong, em), ...text('c', em), ...text('d')]);
  });

  test('replaces a mark of the same kind, and subscript by superscript', () => {
    expect(applyTag(text('ab', em), 0, 2, ours)).toEqual(text('ab', ours));
    expect(applyTag(text('2', { type: 'subscript' }), 0, 1, { type: 'superscript' })).toEqual(
      text('2', { type: 'superscript' }),
    );
  });

  test('does nothing on an empty range, and never cuts a character in two', () => {
    expect(applyTag(text('ab'), 1, 1, em)).toEqual(text('ab'));
    expect(applyTag(text('a𠮷b'), 2, 4, em)).toEqual([...text('a'), ...text('𠮷b', em)]);
  });

  test('is undone by removeTag', () => {
    expect(removeTag(applyTag(source, 0, 8, ours), 0, 8, 'emphasis')).toEqual(source);
  });
});

test('sliceInline cuts marks and line breaks at the same positions as the text', () => {
  const inline: Inline = [...text('ab', em), { type: 'hard_break' }, ...text('cd')];
  expect(inlineText(inline)).toBe('ab\ncd');
  expect(sliceInline(inline, 1, 4)).toEqual([...text('b', em), { type: 'hard_break' }, ...text('c')]);
  expect(sliceInline(inline, 3)).toEqual(text('cd'));
  expect(sliceInline(inline, 5, 9)).toEqual([]);
});

test('joinInline puts a space between Latin sentences, none between Japanese ones, and never two', () => {
  expect(inlineText(joinInline(text('One.'), text('Two.'), 'en'))).toBe('One. Two.');
  expect(inlineText(joinInline(text('One.'), text(' Two.'), 'en'))).toBe('One. Two.');
  expect(inlineText(joinInline([], text('Two.'), 'en'))).toBe('Two.');
  expect(inlineText(joinInline(text('一。'), text('二。'), 'ja'))).toBe('一。二。');
  expect(inlineText(joinInline(text('하나.'), text('둘.'), 'ko'))).toBe('하나. 둘.');
});

test('normalizeInline merges equal neighbours, drops empty texts and orders marks', () => {
  const messy = [...text('a', em, strong), ...text(''), ...text('b', strong, em)];
  expect(normalizeInline(messy)).toEqual(text('ab', strong, em));
  expect(sameInline(messy, text('ab', strong, em))).toBe(true);
  expect(sameInline(messy, text('ab', strong))).toBe(false);
});

test('trimInline removes white space and breaks at the ends only', () => {
  expect(trimInline([{ type: 'hard_break' }, ...text(' a b '), ...text('　', em)])).toEqual(text('a b'));
  expect(trimInline(text('  '))).toEqual([]);
});

test('sentencesOf gives back what withSentence marked, and what stands between', () => {
  const block = [...withSentence(source, 's1'), ...text(' '), ...withSentence(text('二'), 's2')];
  expect(sentencesOf(block)).toEqual([
    { id: 's1', content: source },
    { id: null, content: text(' ') },
    { id: 's2', content: text('二') },
  ]);
});

describe('InlineSchema', () => {
  test('takes what the desk makes and returns it in canonical form', () => {
    expect(v.parse(InlineSchema, [...text('a', em, strong), ...text('b', strong, em)])).toEqual(
      text('ab', strong, em),
    );
    expect(v.parse(InlineSchema, [])).toEqual([]);
  });

  test.each([
    ['a javascript link', text('x', link('javascript:alert(1)'))],
    ['the sentence mark', withSentence(text('x'), 's1')],
    ['an unknown mark', [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }]],
    ['an unknown attribute', [{ type: 'text', text: 'x', style: 'y' }]],
    ['a block', [{ type: 'paragraph' }]],
    ['too much text', [...text('x'.repeat(LONGEST_INLINE)), ...text('y', em)]],
    ['half a character', text('\ud83d')],
    ['an empty reading', text('x', { type: 'ruby', attrs: { reading: '' } })],
  ])('refuses %s', (_, inline) => {
    expect(v.is(InlineSchema, inline)).toBe(false);
  });
});
