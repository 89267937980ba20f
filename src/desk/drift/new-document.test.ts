// Tests the article's document after its source changed: it says what the source says, and what stayed keeps its ids.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBlocks } from '../../sources/article-blocks.ts';
import { cutOf, type PageReading } from '../../sources/watch/read-again.ts';
import { type BlockJson, type DocumentJson, parseDocument, withIds } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { withBlockBehind } from './follow-move.ts';
import { newDocument } from './new-document.ts';

const text = (words: string) => [{ type: 'text' as const, text: words }];
const paragraph = (words: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id: null, lang: null },
  content: text(words),
});
const heading = (words: string): BlockJson => ({
  type: 'heading',
  attrs: { id: null, lang: null, level: 2 },
  content: text(words),
});
const list = (...items: string[]): BlockJson =>
  ({
    type: 'bullet_list',
    attrs: { id: null },
    content: items.map((item) => ({ type: 'list_item', attrs: { id: null }, content: [paragraph(item)] })),
  }) as unknown as BlockJson;
const quote = (speaker: string | null, ...said: string[]): BlockJson =>
  ({
    type: 'quote',
    attrs: { id: null, speaker, cite: null },
    content: said.map(paragraph),
  }) as unknown as BlockJson;

function numbered(prefix: string, content: BlockJson[]): DocumentJson {
  let last = 0;
  return withIds(parseDocument({ type: 'doc', content: withoutNull(content) }), () => `${prefix}${++last}`);
}

/** Attributes that are left out take what the schema gives them. */
function withoutNull(content: BlockJson[]): unknown[] {
  return JSON.parse(JSON.stringify(content, (_, value) => (value === null ? undefined : value)));
}

function reading(content: BlockJson[]): PageReading {
  return { title: 'T', language: 'en', charset: 'utf-8', ...cutOf(numbered('n', content), 'en') };
}

function taken(before: BlockJson[], after: BlockJson[]) {
  const old = numbered('b', before);
  const made = newDocument(old, { before: reading(before), after: reading(after) }, 'en');
  return { old, ...made };
}

const wordsOf = (document: DocumentJson) =>
  articleBlocks(document).map((block) => `${block.type} ${block.place}: ${inlineText(block.content).trim()}`);
const idOf = (document: DocumentJson, words: string) =>
  articleBlocks(document).find(({ content }) => inlineText(content).includes(words))?.id;

const opening = 'The ferry at Marrowgate carries nothing but bicycles, and has for years.';
const closing = 'In winter the ropes freeze and the bell of the ferry sounds dull.';
const middle = 'Its captain rings a small bell before she leaves the other bank.';

describe('a document whose source changed', () => {
  it('has new blocks where they stand there, of their own kind, and keeps the ids of the others', () => {
    const before = [
      paragraph(opening),
      list('Bicycles cost one coin a head.', 'Children of the town go free.'),
      paragraph(closing),
    ];
    const after = [
      paragraph(opening),
      heading('What it costs'),
      list(
        'Bicycles cost one coin a head.',
        'Tandems pay for both their riders.',
        'Children of the town go free.',
      ),
      quote('Della Wainthrop', 'Nobody has ever asked me for a receipt.'),
      paragraph(closing),
    ];
    const { old, document } = taken(before, after);
    expect(wordsOf(document)).toEqual(wordsOf(numbered('n', after)));
    for (const words of [opening, closing, 'one coin', 'Children']) {
      expect(idOf(document, words)).toBe(idOf(old, words));
    }
  });

  it('has who speaks in a quotation as the source has it now', () => {
    const said = 'A timetable is a promise to somebody who is not here.';
    const { document } = taken([quote('Della Wainthrop', said)], [quote('Della Winthrop', said)]);
    expect(wordsOf(document)).toContain('speaker quote: Della Winthrop');
    const named = taken(
      [paragraph(opening), quote(null, said)],
      [paragraph(opening), quote('The captain', said)],
    );
    expect(wordsOf(named.document)).toEqual(
      wordsOf(numbered('n', [paragraph(opening), quote('The captain', said)])),
    );
  });

  it('keeps what went until a person has decided on it', () => {
    const { document, old } = taken(
      [paragraph(opening), paragraph(middle), paragraph(closing)],
      [paragraph(opening), paragraph(closing)],
    );
    expect(document).toEqual(old);
  });

  it('says what the source says, whatever was edited and added', () => {
    const kind = fc.constantFrom(
      paragraph,
      heading,
      (words: string) => list(words, `${words} Too.`),
      (words: string) => quote(null, words),
    );
    const block = fc.record({
      make: kind,
      fate: fc.constantFrom('stays', 'edited', 'followed'),
      added: kind,
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const words = (at: number, year: number) =>
          `Sentence ${'abcdefgh'[at]} of this text was written by ${'klmnopqr'[at]?.repeat(12)} in the year ${year}.`;
        const before = blocks.map(({ make }, at) => make(words(at, 1990)));
        const after = blocks.flatMap(({ make, fate, added }, at) => [
          make(words(at, fate === 'edited' ? 1991 : 1990)),
          ...(fate === 'followed' ? [added(`Entirely new ${'stuvwxyz'[at]?.repeat(30)} stands here.`)] : []),
        ]);
        const { document } = taken(before, after);
        expect(wordsOf(document)).toEqual(wordsOf(numbered('n', after)));
        expect(parseDocument(document)).toEqual(document);
      }),
    );
  });

  it('is the same document where nothing changed', () => {
    const same = [paragraph(opening), heading('H'), list('a b c.', 'd e f.'), quote('X', 'Said.')];
    const { old, document } = taken(same, same);
    expect(document).toEqual(old);
  });
});

describe('a block that moves', () => {
  it('goes behind another, with what they do not share, and never into itself', () => {
    const old = numbered('b', [paragraph('One.'), list('a.', 'b.', 'c.'), paragraph('Two.')]);
    const at = (words: string) => idOf(old, words) ?? '';
    expect(wordsOf(withBlockBehind(old, at('One.'), at('Two.'))).at(-1)).toContain('One.');
    expect(wordsOf(withBlockBehind(old, at('Two.'), null))[0]).toContain('Two.');
    expect(
      wordsOf(withBlockBehind(old, at('a.'), at('c.')))
        .slice(1, 4)
        .join(),
    ).toMatch(/b\..*c\..*a\./);
    const top = old.content[1]?.attrs.id ?? '';
    expect(withBlockBehind(old, at('b.'), top)).toEqual(old);
    expect(withBlockBehind(old, 'unknown', null)).toEqual(old);
  });
});
