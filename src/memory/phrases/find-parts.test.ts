// Parts of a sentence that stand in a memory, against looking for every part in every text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../text/similarity.ts';
import { isBoundary, isLetter, isLong } from './find-parts.ts';
import { PhraseIndex } from './index.ts';

function byTryingAll(texts: readonly string[], sentence: string): string[] {
  const spans: [number, number][] = [];
  for (let from = 0; from < sentence.length; from++) {
    for (let to = from + 1; to <= sentence.length; to++) {
      const part = sentence.slice(from, to);
      if (!isBoundary(sentence, from) || !isBoundary(sentence, to) || !isLong(part)) continue;
      if (!isLetter(part, 0) || !isLetter(part, part.length - 1)) continue;
      if (texts.some((text) => standsIn(text, part))) spans.push([from, to]);
    }
  }
  return spans
    .filter(([from, to]) => !spans.some(([a, b]) => a <= from && b >= to && b - a > to - from))
    .map(([from, to]) => sentence.slice(from, to))
    .sort();
}

function standsIn(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + part.length)) return true;
  }
  return false;
}

const found = (index: PhraseIndex, sentence: string) =>
  index.parts(sentence).map(({ from, to }) => comparable(sentence).slice(from, to));

describe('the parts of a sentence', () => {
  it('are the longest that stand in a text, whole words of whole words', () => {
    const index = new PhraseIndex();
    index.add(1, 'At the end of the long river, nobody waited.', '');
    index.add(2, 'They waited at the end of the longest road.', '');
    expect(found(index, 'We sat at the end of the long river and sang.')).toEqual([
      'at the end of the long river',
    ]);
    expect(found(index, 'We sat at the end of the longest of days.')).toEqual(['at the end of the longest']);
    expect(found(index, 'We sat at the end of the lon.')).toEqual(['at the end of the']);
    expect(found(index, 'Nobody sat there.')).toEqual([]);
  });

  it('are runs of letters where no spaces stand between words', () => {
    const index = new PhraseIndex();
    index.add(1, '町の上流では魚が三種類見つかりました。', '');
    expect(found(index, 'そのころ町の上流では魚が二種類いました。')).toEqual(['町の上流では魚が']);
    expect(found(index, '町の上流に')).toEqual([]);
  });

  it('name the newest unit that is there', () => {
    const index = new PhraseIndex();
    for (const number of [1, 2, 3]) index.add(number, `Number ${number}: at the end of the river.`, '');
    index.remove(3);
    expect(index.parts('We sat at the end of the river.')).toMatchObject([{ number: 2 }]);
  });

  it('are all found, and nothing else, for any texts', () => {
    const word = fc.constantFrom(
      'the',
      'river',
      "town's",
      'o',
      "'",
      'end',
      '—',
      '川',
      '町の上',
      '流では',
      '𠮷',
      'ガ',
      '12',
      '.',
    );
    const joint = fc.constantFrom(' ', ' ', ' ', '', ', ');
    const text = fc
      .array(fc.tuple(word, joint), { minLength: 1, maxLength: 14 })
      .map((all) => all.map((both) => both.join('')).join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, fc.nat(5), (texts, made, mixed) => {
        // Half of what is asked for shares a run with one of them.
        const sentence = mixed < 3 ? made : `${made} ${(texts[0] ?? '').slice(mixed)}`;
        const index = new PhraseIndex();
        for (const [at, one] of texts.entries()) index.add(at + 1, one, '');
        expect(found(index, sentence).sort()).toEqual(
          byTryingAll(texts.map(comparable), comparable(sentence)),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
