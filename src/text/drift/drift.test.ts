// Tests which sentences stayed, were edited, moved, came and went, and what is not worth a word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSentences, type Drift } from './compare.ts';
import { equalPlaces, inCommon } from './in-common.ts';
import { recut } from './recut.ts';
import { type DriftSentence, worthOf } from './worth.ts';

const body = (...texts: string[]): DriftSentence[] =>
  texts.map((text) => ({ text, block: 0, headline: false }));
const told = ({ pairs, removed, added }: Drift) => ({
  pairs: pairs.map(({ kind, before, after }) => `${kind} ${before}-${after}`),
  removed,
  added,
});
const worthLooking = (before: string, after: string, more: Partial<DriftSentence> = {}) => {
  const key = (text: string) => worthOf([{ text, block: 0, headline: false, ...more }])[0];
  return key(before) !== key(after);
};

describe('two versions of a text', () => {
  it('are the same when nothing changed', () => {
    const text = body('The town dug its river up.', ' Nobody made a speech.');
    expect(told(compareSentences(text, text))).toEqual({
      pairs: ['same 0-0', 'same 1-1'],
      removed: [],
      added: [],
    });
  });

  it('show the sentence in which a number was corrected, and no other', () => {
    const before = body('One.', 'The survey found three kinds of fish in 2019.', 'Three.');
    const after = body('One.', 'The survey found three kinds of fish in 2020.', 'Three.');
    expect(told(compareSentences(before, after)).pairs).toEqual(['same 0-0', 'edited 1-1', 'same 2-2']);
  });

  it('show what came and what went', () => {
    const before = body('The first stands.', 'This one is taken out of the text.', 'The last stands.');
    const after = body('The first stands.', 'The last stands.', 'Correction: the date was wrong.');
    expect(told(compareSentences(before, after))).toEqual({
      pairs: ['same 0-0', 'same 2-1'],
      removed: [1],
      added: [2],
    });
  });

  it('show what moved, also where a word of it changed on the way', () => {
    const before = body(
      'A river is a long thing.',
      'Fish returned in the spring of that year.',
      'B it is.',
      'C it is.',
    );
    const moved = body(
      'B it is.',
      'C it is.',
      'A river is a long thing.',
      'Fish came back in the spring of that year.',
    );
    const drift = told(compareSentences(before, moved));
    expect(drift.pairs).toContain('moved 0-2');
    expect(drift.pairs).toContain('edited 1-3');
    expect(drift.removed).toEqual([]);
  });

  it('take a wholly new sentence in the place of one as another sentence', () => {
    const drift = compareSentences(
      body('a', 'Rain fell.', 'c'),
      body('a', 'Nobody knows the moon’s other side!', 'c'),
    );
    expect(told(drift)).toMatchObject({ removed: [1], added: [1] });
  });

  it('tell short sentences that are said again and again by what stands around them', () => {
    const before = body('A.', 'It was a long story about the year 1990.', 'Too.', 'C.');
    const after = body(
      'A.',
      'Nobody had expected this.',
      'Too.',
      'It was a long story about the year 1991.',
      'Too.',
      'C.',
    );
    expect(told(compareSentences(before, after))).toEqual({
      pairs: ['same 0-0', 'edited 1-3', 'same 2-4', 'same 3-5'],
      removed: [],
      added: [1, 2],
    });
  });

  it('know a heading from a sentence that says the same', () => {
    const heading = { text: 'What the pipe took', block: 0, headline: true };
    const drift = compareSentences([heading], body('What the pipe took'));
    expect(told(drift)).toMatchObject({ pairs: [], removed: [0], added: [0] });
  });

  const sentence = fc.record({
    text: fc.oneof(
      fc.constantFrom(
        'Yes.',
        'No.',
        'The town dug its river up in 2019.',
        'The town dug its river up in 2020.',
      ),
      fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    ),
    block: fc.nat({ max: 3 }),
    headline: fc.boolean(),
  });
  const text = fc.array(sentence, { maxLength: 25 });

  it('put every sentence of both into exactly one class', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { pairs, removed, added } = compareSentences(before, after);
        const old = [...pairs.map((pair) => pair.before), ...removed].sort((a, b) => a - b);
        const now = [...pairs.map((pair) => pair.after), ...added].sort((a, b) => a - b);
        expect(old).toEqual(before.map((_, at) => at));
        expect(now).toEqual(after.map((_, at) => at));
      }),
    );
  });

  it('say of a text and itself that all is the same', () => {
    fc.assert(
      fc.property(text, (same) => {
        const { pairs } = compareSentences(same, same);
        expect(pairs).toEqual(same.map((_, at) => ({ kind: 'same', before: at, after: at })));
      }),
    );
  });

  it('call only equal sentences moved or the same, and only unequal ones edited', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [old, now] = [worthOf(before), worthOf(after)];
        for (const pair of compareSentences(before, after).pairs) {
          expect(old[pair.before] === now[pair.after]).toBe(pair.kind !== 'edited');
        }
      }),
    );
  });

  it('keep those that stayed in their order, and as many as can', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 9 }), fc.array(key, { maxLength: 9 }), (a, b) => {
        const pairs = inCommon(a, b);
        for (const [at, [x, y]] of pairs.entries()) {
          expect(a[x]).toBe(b[y]);
          if (at > 0) expect(x > (pairs[at - 1]?.[0] ?? 0) && y > (pairs[at - 1]?.[1] ?? 0)).toBe(true);
        }
        expect(pairs.length).toBe(longest(a, b));
      }),
    );
  });
});

describe('what a text costs that is made to be compared for long', () => {
  const many = fc.array(fc.constantFrom('—', 'a', 'b'), { maxLength: 60 });

  it('is no more pairs of places than are allowed, or one for each place, and they are right all the same', () => {
    fc.assert(
      fc.property(many, many, fc.nat({ max: 200 }), (a, b, most) => {
        const places = equalPlaces(a, b, most);
        expect(places.flat().length).toBeLessThanOrEqual(Math.max(most, a.length));
        const pairs = inCommon(a, b, most);
        for (const [at, [x, y]] of pairs.entries()) {
          expect(a[x]).toBe(b[y]);
          if (at > 0) expect(x > (pairs[at - 1]?.[0] ?? 0) && y > (pairs[at - 1]?.[1] ?? 0)).toBe(true);
        }
        if (a.join() === b.join()) expect(pairs).toHaveLength(a.length);
      }),
    );
  });

  it('is no dash of a table beside every other, and each stays what it was', () => {
    const dashes = Array.from({ length: 5000 }, () => '—');
    expect(equalPlaces(dashes, dashes, 10_000).flat()).toHaveLength(5000);
    expect(inCommon(dashes, [...dashes, '—'])).toHaveLength(5000);
  });

  it('is each sentence made ready a few times, not once for each that it is looked at beside', () => {
    let reads = 0;
    const counted = (name: string) =>
      Array.from({ length: 60 }, (_, at) => ({
        block: 0,
        headline: false,
        get text() {
          reads += 1;
          return `Of all the ${name} it was number ${at}, ${String.fromCodePoint(0x4e00 + at).repeat(9)}.`;
        },
      }));
    const [before, after] = [counted('ferries'), counted('bridges')];
    expect(compareSentences(before, after).pairs.length).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(120 * 4);
  });
});

/** By trying everything. */
function longest(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
}

describe('what is worth looking at', () => {
  it.each([
    ['They  came\u00a0home.', 'They came home.'],
    ['“We stopped,” she said.', '"We stopped," she said.'],
    ['It’s late — very late…', "It's late - very late..."],
    ['After lunch, they left.', 'After lunch they left.'],
    ['川は、町の下を流れます。', '川は町の下を流れます。'],
  ])('is no difference of setting or of an idle comma: %s', (before, after) => {
    expect(worthLooking(before, after)).toBe(false);
  });

  it.each([
    ['In 2019 they left.', 'In 2020 they left.'],
    ['It cost 1,000 pounds.', 'It cost 1.000 pounds.'],
    ['It cost 1,000 pounds.', 'It cost 1000 pounds.'],
    ['Ms Amari left.', 'Ms Omari left.'],
    ['They met Amari, Bell and Cole.', 'They met Amari Bell and Cole.'],
    ['It did harm.', 'It did not harm.'],
    ['No, thanks are due.', 'No thanks are due.'],
    ['“Stop, thief,” he said.', '“Stop thief,” he said.'],
    ['「やめて、ください」と言った。', '「やめてください」と言った。'],
    ['We stopped, she said.', '“We stopped,” she said.'],
    ['The fish came back.', 'The Fish came back.'],
    ['It rose by 5 degrees.', 'It rose by -5 degrees.'],
  ])('is what a reader would be told otherwise: %s → %s', (before, after) => {
    expect(worthLooking(before, after)).toBe(true);
  });

  it('is every sign of a headline but how it is set', () => {
    expect(worthLooking('Rain, then sun', 'Rain then sun', { headline: true })).toBe(true);
    expect(worthLooking('The town’s river', "The town's river", { headline: true })).toBe(false);
  });

  it('is a comma within a quotation that goes on over sentences', () => {
    const key = (middle: string) => worthOf(body('“We stopped.', middle, ' We were glad,” she said.'))[1];
    expect(key(' We waited, quietly.')).not.toBe(key(' We waited quietly.'));
  });
});

describe('a block cut as another version of it', () => {
  it('joins what a person joined and parts what a person parted', () => {
    expect(recut(['A b.', ' C d.', ' E 2.'], ['A b. C d.', ' E 1.'], 'en')).toEqual(['A b. C d.', ' E 2.']);
    expect(recut(['One long sentence, and two 2.'], ['One long sentence,', ' and two 1.'], 'en')).toEqual([
      'One long sentence,',
      ' and two 2.',
    ]);
  });

  it('keeps the text whatever the cuts', () => {
    const pieces = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, pieces, (sentences, model) => {
        expect(recut(sentences, model, 'en').join('')).toBe(sentences.join(''));
      }),
    );
  });
});
