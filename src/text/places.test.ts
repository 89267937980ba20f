// Where a phrase stands in a text as it was written, against comparing texts as a whole.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from './places.ts';
import { comparable } from './similarity.ts';

const found = (text: string, phrase: string) =>
  placesOf(text, phrase).map(([from, to]) => text.slice(from, to));

describe('a phrase', () => {
  it('is found whatever the case, the width, the quotes and the space', () => {
    expect(found('The River, the river’s bank', 'RIVER')).toEqual(['River', 'river']);
    expect(found('the river’s  bank', "river's bank")).toEqual(['river’s  bank']);
    expect(found('ｶﾞｽ会社とガス会社', 'ガス')).toEqual(['ｶﾞｽ', 'ガス']);
    expect(found('２０２４年度', '2024')).toEqual(['２０２４']);
    expect(found('幅は3㎜で', '3mm')).toEqual(['3㎜']);
    expect(found('ΟΔΟΣ', 'οδος')).toEqual(['ΟΔΟΣ']);
  });

  it('stands nowhere in a text that does not hold it, and nothing stands anywhere', () => {
    expect(placesOf('The river', 'rivers')).toEqual([]);
    expect(placesOf('The river', ' ')).toEqual([]);
  });

  it('is found exactly where the texts as they are compared hold it, for any text', () => {
    const letters = fc.array(
      fc.constantFrom(
        'a',
        'B',
        'ｶ',
        'ﾞ',
        'が',
        '゙',
        'é',
        '́',
        '㎜',
        'ﬁ',
        'İ',
        ' ',
        '　',
        '“',
        '—',
        '𠮷',
        '👩‍👩‍👧',
        '한',
        'ᄒ',
        'ᅡ',
      ),
      { maxLength: 12 },
    );
    const text = fc.oneof(
      letters.map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (one, other, from, length) => {
        // A part of the text itself, and a text of its own.
        const whole = comparable(one);
        for (const phrase of [whole.substr(from % (whole.length + 1), length % 6), comparable(other)]) {
          const sought = comparable(phrase);
          if (sought === '' || /[ςσ]/u.test(whole + sought)) continue;
          const places = placesOf(one, sought);
          expect(places.length > 0).toBe(whole.includes(sought));
          for (const [start, end] of places) expect(comparable(one.slice(start, end))).toContain(sought);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
