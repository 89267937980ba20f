// The index against comparing with every text: the same five, at any threshold, after any additions and removals.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, comparable, editsWithin, Pattern } from '../../text/similarity.ts';
import { FuzzyIndex } from './index.ts';

interface Unit {
  number: number;
  text: string;
}

function byComparingAll(units: readonly Unit[], text: string, threshold: number, most: number): number[] {
  const sought = charactersOf(comparable(text));
  if (sought.length === 0) return [];
  const pattern = new Pattern(sought);
  return units
    .map(({ number, text: other }) => {
      const all = charactersOf(comparable(other));
      const longer = Math.max(all.length, sought.length);
      return { number, longer, edits: pattern.distance(all, 0, all.length, longer) };
    })
    .filter(({ edits, longer }) => edits <= editsWithin(threshold, longer))
    .sort((a, b) => a.edits * b.longer - b.edits * a.longer || b.number - a.number)
    .slice(0, most)
    .map(({ number }) => number);
}

/** Texts that resemble each other: few words, and now and then one of another script. */
const word = fc.constantFrom(
  'the',
  'river',
  'town',
  'of',
  'a',
  'gave',
  'back',
  '川',
  '町の',
  'を',
  '12',
  '𠮷野',
  '😀',
);
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const threshold = fc.constantFrom(0.5, 0.6, 0.7, 0.75, 0.85, 1);

function numbersOf(index: FuzzyIndex, sought: string, least: number): number[] {
  return index.search(sought, least, 5).map(({ number }) => number);
}

describe('the index of a memory', () => {
  it('finds what comparing with every text finds', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 700 }), text, threshold, (texts, sought, least) => {
        const index = new FuzzyIndex();
        const units = texts.map((one, at) => ({ number: at + 1, text: one }));
        for (const { number, text: one } of units) index.add(number, one);
        const wanted = byComparingAll(units, sought, least, 5);
        expect(numbersOf(index, sought, least)).toEqual(wanted);
        while (index.tidy());
        expect(numbersOf(index, sought, least)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps finding it while units come and go in the middle of its tidying', () => {
    const acts = fc.array(fc.oneof(text, fc.nat({ max: 400 }), fc.constant(null)), {
      minLength: 300,
      maxLength: 1200,
    });
    fc.assert(
      fc.property(acts, text, (list, sought) => {
        const index = new FuzzyIndex();
        let units: Unit[] = [];
        for (const [at, act] of list.entries()) {
          if (act === null) index.tidy();
          else if (typeof act === 'string') {
            index.add(at, act);
            units.push({ number: at, text: act });
          } else {
            const gone = units[act % Math.max(units.length, 1)];
            if (gone) index.remove(gone.number);
            units = units.filter((unit) => unit !== gone);
          }
        }
        expect(numbersOf(index, sought, 0.6)).toEqual(byComparingAll(units, sought, 0.6, 5));
      }),
      { numRuns: 30 },
    );
  });

  it('finds the shortest and the longest', () => {
    const index = new FuzzyIndex();
    const long = 'とても長い文です、'.repeat(400);
    for (const [at, one] of ['川', '川だ', '川だ。', long, `${long}。`].entries()) index.add(at + 1, one);
    for (let at = 10; at < 600; at++) index.add(at, `その他の文 ${at}`);
    while (index.tidy());
    expect(numbersOf(index, '川だ', 0.7)).toEqual([2]);
    expect(numbersOf(index, '川だ', 0.66)).toEqual([2, 3]);
    expect(numbersOf(index, long, 0.7)).toEqual([4, 5]);
    expect(numbersOf(index, ' ', 0.7)).toEqual([]);
  });
});
