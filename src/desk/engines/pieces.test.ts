// Sentences taken apart and put together: every placeholder once, well nested, or refused.
import { describe, expect, it } from 'vitest';
import type { Inline, MarkJson } from '../../text/document.ts';
import { normalizeInline } from '../../text/inline.ts';
import type { Piece } from './contract.ts';
import { checkedDraft } from './keep-draft.ts';
import { type Notation, readTagged, tagged } from './markup.ts';
import { ObjectReader } from './object-reader.ts';
import { putTogether, takeApart } from './pieces.ts';

const strong: MarkJson = { type: 'strong', attrs: { whose: 'source' } };
const link: MarkJson = { type: 'link', attrs: { href: 'https://a.example/' } };
const crossing: Inline = [
  { type: 'text', text: 'one ' },
  { type: 'text', text: 'two ', marks: [strong] },
  { type: 'text', text: 'three ', marks: [link, strong] },
  { type: 'text', text: 'four', marks: [link] },
  { type: 'hard_break' },
  { type: 'text', text: 'npm i', marks: [{ type: 'code' }] },
  { type: 'text', text: ' five', marks: [{ type: 'ruby', attrs: { reading: 'x' } }] },
];

describe('a sentence', () => {
  it.each<Notation>(['xml', 'html'])(
    'comes back as it was from %s, also where its marks cross',
    (notation) => {
      const { pieces, parts } = takeApart(crossing);
      const text = tagged(pieces, notation, [], null);
      const read = readTagged(text, notation);
      const together = putTogether(read ?? [], parts);
      // The reading belongs to the words of the source.
      const expected = crossing.map((node) =>
        node.marks?.[0]?.type === 'ruby' ? { type: 'text', text: ' five' } : node,
      );
      expect(together).toEqual({ ok: true, inline: normalizeInline(expected as Inline) });
      expect(text).not.toContain('a.example');
      expect(text).not.toContain('npm');
    },
  );

  const { parts } = takeApart([
    { type: 'text', text: 'a', marks: [strong] },
    { type: 'hard_break' },
    { type: 'text', text: 'b', marks: [link] },
  ]);
  const open = (number: number): Piece => ({ kind: 'open', number });
  const close = (number: number): Piece => ({ kind: 'close', number });
  const single = (number: number): Piece => ({ kind: 'single', number });
  const word: Piece = { kind: 'text', text: 'x' };

  it.each<[string, Piece[]]>([
    ['one is missing', [open(1), word, close(1), single(2)]],
    ['one comes twice', [open(1), word, close(1), single(2), single(2), open(3), word, close(3)]],
    ['they cross', [open(1), word, open(3), word, close(1), close(3), single(2)]],
    ['one is never closed', [open(1), word, close(1), single(2), open(3), word]],
    ['one closes what is not open', [close(1), open(1), word, single(2), open(3), word, close(3)]],
    ['one stands around nothing', [open(1), close(1), word, single(2), open(3), word, close(3)]],
    ['one was never sent', [open(1), word, close(1), single(2), open(3), word, close(3), single(9)]],
    ['one is of another kind', [single(1), single(2), open(3), word, close(3)]],
  ])('is refused when of its placeholders %s', (_, pieces) => {
    expect(putTogether(pieces, parts)).toEqual({ ok: false, reason: 'marks' });
  });

  it('may have its placeholders in another order, one in the other', () => {
    const pieces = [open(3), word, open(1), word, close(1), close(3), single(2), word];
    expect(putTogether(pieces, parts)).toMatchObject({ ok: true });
  });

  it('may hold code that is longer than its words', () => {
    const taken = takeApart([
      { type: 'text', text: 'Type ' },
      { type: 'text', text: 'x'.repeat(600), marks: [{ type: 'code' }] },
    ]);
    expect(checkedDraft({ taken }, { id: 'a', pieces: taken.pieces }, 'ja')).toMatchObject({ ok: true });
  });

  it('is refused when nothing was said', () => {
    expect(putTogether([{ kind: 'text', text: ' ' }], new Map())).toEqual({ ok: false, reason: 'empty' });
  });
});

describe('tags that were never sent', () => {
  it.each(['<b>x</b>', '<script>x</script>', '<img src=x>', '<g>x</g>', '<g1/>'])('%s', (text) => {
    expect(readTagged(text, 'xml')).toBeNull();
  });

  it('are no tags when they are only signs', () => {
    expect(readTagged('3 < 4 &amp;&#39;&#x3042;&bogus; > 2', 'xml')).toEqual([
      { kind: 'text', text: "3 < 4 &'あ&bogus; > 2" },
    ]);
  });
});

describe('terms', () => {
  const terms = ['river', 'river mouth', 'ox', 'C++', 'Jean-Paul', 'and/or', '川'].map((source) => ({
    source,
    target: `(${source})`,
  }));

  it('are put in once, the longest first', () => {
    const pieces: Piece[] = [{ kind: 'text', text: 'The river mouth & river' }];
    expect(tagged(pieces, 'xml', terms, ({ target }) => `<k>${target}</k>`)).toBe(
      'The <k>(river mouth)</k> &amp; <k>(river)</k>',
    );
  });

  it('are put in as words, and with the capitals they have', () => {
    const pieces: Piece[] = [{ kind: 'text', text: 'Rivers, River, foxes, C++, Jean-Paul, and/or 小川' }];
    expect(tagged(pieces, 'xml', terms, ({ target }) => `<k>${target}</k>`)).toBe(
      'Rivers, River, foxes, <k>(C++)</k>, <k>(Jean-Paul)</k>, <k>(and/or)</k> 小<k>(川)</k>',
    );
  });
});

describe('objects in the talk of a model', () => {
  it.each<[string, string, number[]]>([
    ['lines', '{"id":1,"text":"a"}\n{"id":2,"text":"b"}', [1, 2]],
    [
      'a list in a fence',
      'Sure {smile}!\n```json\n[{"id":1,"text":"}{"},\n{"id":2,"text":"\\"{"}]\n```',
      [1, 2],
    ],
    ['a list in an object', '{"translations":[{"id":1,"text":"a"},{"id":2,"text":"b"}]}', [1, 2]],
    ['half an object', '{"id":1,"text":"a"}{"id":2,"te', [1]],
    ['one that is too deep in talk', '{a{b{c{d{e{"id":1,"text":"a"}}}}}}', [1]],
  ])('%s, sign by sign', (_, text, ids) => {
    const reader = new ObjectReader();
    const found = [...text].flatMap((sign) => reader.read(sign)) as { id: number }[];
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it('are looked for in one pass, however many braces there are', () => {
    // Each brace read to the end for itself would be 10,000,000,000 signs.
    const found = new ObjectReader().read(`${'{'.repeat(100_000)}${'}'.repeat(100_000)}{"id":1,"text":"a"}`);
    expect(found.at(-1)).toEqual({ id: 1, text: 'a' });
  });
});
