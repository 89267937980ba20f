// Looking a phrase up against reading every text: the same units, after any additions and removals.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../text/similarity.ts';
import { PhraseIndex } from './index.ts';

const word = fc.constantFrom('The', 'river', 'town’s', 'a', '川', '町の', 'ガス', 'ｶﾞｽ', '１２', '𠮷野');
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const phrase = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const unit = fc.record({ source: text, target: text, isGone: fc.boolean() });

/** Far more texts than are joined into one, made of few. */
function manyOf(units: readonly { source: string; target: string; isGone: boolean }[], count: number) {
  return Array.from({ length: count }, (_, at) => {
    const made = units[(at * 7) % units.length] as (typeof units)[number];
    return { ...made, number: at + 1, source: at % 5 === 0 ? `${made.source} ${at}` : made.source };
  });
}

describe('a phrase in a memory', () => {
  it('is found in every unit that holds it in either language and in no other, the newest first', () => {
    const lists = fc.array(unit, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom(1, 7, 2047, 2048, 5000),
        phrase,
        fc.nat(5000),
        (units, count, sought, below) => {
          const all = manyOf(units, count);
          const index = new PhraseIndex();
          for (const { number, source, target } of all) index.add(number, source, target);
          for (const { number, isGone } of all) if (isGone) index.remove(number);
          const holding = all
            .filter(({ isGone }) => !isGone)
            .filter(({ source, target }) =>
              [source, target].some((side) => comparable(side).includes(comparable(sought))),
            )
            .map(({ number }) => number)
            .reverse();
          expect(index.find(sought, 10_000)).toEqual({ count: holding.length, numbers: holding });
          const later = index.find(sought, 5, below);
          expect(later.numbers).toEqual(holding.filter((number) => number < below).slice(0, 5));
          expect(later.count).toBe(holding.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never reaches from one text into the next', () => {
    const index = new PhraseIndex();
    index.add(1, 'the river', 'x');
    index.add(2, 'bank', 'y');
    expect(index.find('river bank', 5).count).toBe(0);
    expect(index.find('river\nbank', 5).count).toBe(0);
    expect(index.find('', 5).count).toBe(0);
  });
});
