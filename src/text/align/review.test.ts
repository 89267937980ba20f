// Changes in review: whatever is done in whatever order, every word stays, in its order, and can be taken back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../inline.ts';
import {
  applyChange,
  applyUndo,
  type BeadChange,
  contentOf,
  type ReviewBead,
  type ReviewLine,
  type Seen,
  withOutcome,
} from './review.ts';

const languages = { source: 'en', target: 'ja' };

const line = (id: string, text: string): ReviewLine => ({
  id,
  content: [{ type: 'text', text }],
  kind: 'text',
  block: 0,
});

const bead = (id: string, position: number, source: string[], target: string[]): ReviewBead => ({
  id,
  position,
  source: source.map((text, at) => line(`${id}-s${at}`, text)),
  target: target.map((text, at) => line(`${id}-t${at}`, text)),
  score: 0.9,
  state: 'waiting',
  version: '',
});

const seen = ({ id, version }: ReviewBead): Seen => ({ id, version });

const shown = (beads: readonly ReviewBead[]) =>
  beads.map(({ source, target }) =>
    [source, target].map((lines) => lines.map(({ content }) => inlineText(content)).join('/')).join('|'),
  );

const three = [
  bead('a', 1, ['One.', 'Two.'], ['一。', '二。']),
  bead('b', 2, ['Three.'], ['三。']),
  bead('c', 3, ['Four.'], []),
];

describe('a pair in review', () => {
  const afterwards = (change: BeadChange, beads: readonly ReviewBead[] = three) => {
    const outcome = applyChange(beads, change, languages, 'key');
    return outcome && shown(withOutcome(beads, outcome));
  };
  const [a, b, c] = three as [ReviewBead, ReviewBead, ReviewBead];

  it('joins the next', () => {
    expect(afterwards({ kind: 'merge', bead: seen(b), next: seen(c) })).toEqual([
      'One./Two.|一。/二。',
      'Three./Four.|三。',
    ]);
    expect(afterwards({ kind: 'merge', bead: seen(a), next: seen(c) })).toBe(null);
  });

  it('is divided between its lines, and within one', () => {
    const places = { source: { line: 1, at: 0 }, target: { line: 0, at: 1 } };
    expect(afterwards({ kind: 'split', bead: seen(a), newId: 'n', ...places })).toEqual([
      'One.|一',
      'Two.|。/二。',
      'Three.|三。',
      'Four.|',
    ]);
  });

  it('is not divided so that one half would have nothing', () => {
    const end = { source: { line: 2, at: 0 }, target: { line: 2, at: 0 } };
    expect(afterwards({ kind: 'split', bead: seen(a), newId: 'n', ...end })).toBe(null);
    const beyond = { source: { line: 3, at: 0 }, target: { line: 0, at: 0 } };
    expect(afterwards({ kind: 'split', bead: seen(a), newId: 'n', ...beyond })).toBe(null);
  });

  it('gives a line to the pair before and after, and is gone when it has none left', () => {
    expect(
      afterwards({ kind: 'move', bead: seen(a), other: seen(b), side: 'target', to: 'after' })?.slice(0, 2),
    ).toEqual(['One./Two.|一。', 'Three.|二。/三。']);
    expect(afterwards({ kind: 'move', bead: seen(c), other: seen(b), side: 'source', to: 'before' })).toEqual(
      ['One./Two.|一。/二。', 'Three./Four.|三。'],
    );
    expect(afterwards({ kind: 'move', bead: seen(c), other: seen(b), side: 'target', to: 'before' })).toBe(
      null,
    );
  });

  it('parts into its two sides, which then have no counterpart', () => {
    const outcome = applyChange(three, { kind: 'part', bead: seen(b), newId: 'n' }, languages, 'key');
    expect(outcome?.put.map(({ state }) => state)).toEqual(['apart', 'apart']);
    expect(outcome && shown(outcome.put)).toEqual(['Three.|', '|三。']);
    expect(applyChange(three, { kind: 'part', bead: seen(c), newId: 'n' }, languages, 'key')).toBe(null);
  });

  it('keeps the marks of what stays when its text is corrected', () => {
    const marked: ReviewBead = {
      ...b,
      source: [
        {
          ...line('x', ''),
          content: [
            { type: 'text', text: 'It is ' },
            { type: 'text', text: 'here', marks: [{ type: 'strong', attrs: { whose: null } }] },
          ],
        },
      ],
    };
    const change = { kind: 'write', side: 'source', line: 'x', text: 'It was here' } as const;
    const outcome = applyChange([marked], { ...change, bead: seen(marked) }, languages, 'key');
    expect(outcome?.put[0]?.source[0]?.content).toEqual([
      { type: 'text', text: 'It was ' },
      { type: 'text', text: 'here', marks: [{ type: 'strong', attrs: { whose: null } }] },
    ]);
  });

  it('is changed only as it was seen', () => {
    expect(afterwards({ kind: 'decide', bead: { id: 'a', version: 'x' }, state: 'accepted' })).toBe(null);
    expect(afterwards({ kind: 'decide', bead: { id: 'z', version: '' }, state: 'accepted' })).toBe(null);
  });

  it('has its lines joined as its language joins sentences', () => {
    expect(inlineText(contentOf(a.source, 'en'))).toBe('One. Two.');
    expect(inlineText(contentOf(a.target, 'ja'))).toBe('一。二。');
  });
});

const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '.', '語', '。', '𠮷'),
  minLength: 1,
  maxLength: 8,
});
const sentence = words.map((text) => `${text}x`.trim());
const sides = fc.record({
  source: fc.array(sentence, { maxLength: 3 }),
  target: fc.array(sentence, { maxLength: 3 }),
});
const alignment = fc
  .array(
    sides.filter(({ source, target }) => source.length + target.length > 0),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map(({ source, target }, at) => bead(`b${at}`, at + 1, source, target)));

/** What somebody does next, by numbers that are read against what stands there then. */
const step = fc.record({
  kind: fc.constantFrom('merge', 'split', 'move-before', 'move-after', 'part', 'decide', 'write'),
  at: fc.nat(9),
  side: fc.constantFrom('source' as const, 'target' as const),
  places: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(9), fc.nat(9)),
});

function changeFor(
  beads: readonly ReviewBead[],
  { kind, at, side, places: [line, other, from, to] }: typeof step extends fc.Arbitrary<infer T> ? T : never,
  newId: string,
): BeadChange | null {
  const index = at % beads.length;
  const here = beads[index];
  const [before, after] = [beads[index - 1], beads[index + 1]];
  if (!here) return null;
  if (kind === 'merge') return after ? { kind, bead: seen(here), next: seen(after) } : null;
  if (kind === 'part') return { kind, bead: seen(here), newId };
  if (kind === 'decide') return { kind, bead: seen(here), state: 'accepted' };
  if (kind === 'split') {
    const places = { source: { line, at: from }, target: { line: other, at: to } };
    return { kind, bead: seen(here), newId, ...places };
  }
  if (kind === 'move-before' || kind === 'move-after') {
    const neighbour = kind === 'move-before' ? before : after;
    const where = kind === 'move-before' ? 'before' : 'after';
    return neighbour ? { kind: 'move', bead: seen(here), other: seen(neighbour), side, to: where } : null;
  }
  return null;
}

/** All letters of a side in order, whatever is cut or joined. */
const textOf = (beads: readonly ReviewBead[], side: 'source' | 'target') =>
  beads.flatMap((one) => one[side].map(({ content }) => inlineText(content).replace(/\s/gu, ''))).join('');

describe('any changes in any order', () => {
  it('lose no text and change no order of either side', () => {
    fc.assert(
      fc.property(alignment, fc.array(step, { maxLength: 12 }), (start, steps) => {
        let beads: readonly ReviewBead[] = start;
        for (const [count, one] of steps.entries()) {
          const change = changeFor(beads, one, `n${count}`);
          const outcome = change && applyChange(beads, change, languages, `key${count}`);
          if (!outcome) continue;
          beads = withOutcome(beads, outcome);
          expect(beads.every(({ source, target }) => source.length + target.length > 0)).toBe(true);
          expect(new Set(beads.map(({ id }) => id)).size).toBe(beads.length);
          expect(new Set(beads.map(({ position }) => position)).size).toBe(beads.length);
        }
        for (const side of ['source', 'target'] as const) {
          expect(textOf(beads, side)).toBe(textOf(start, side));
          const ids = beads.flatMap((one) => one[side].map(({ id }) => id));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('are the same when only the neighbours are known, as on the server', () => {
    fc.assert(
      fc.property(alignment, step, (beads, one) => {
        const change = changeFor(beads, one, 'n');
        if (!change) return;
        const at = beads.findIndex(({ id }) => id === change.bead.id);
        const window = beads.slice(Math.max(0, at - 1), at + 2);
        expect(applyChange(window, change, languages, 'key')).toEqual(
          applyChange(beads, change, languages, 'key'),
        );
      }),
    );
  });

  it('are taken back one after the other until all is as it was', () => {
    fc.assert(
      fc.property(alignment, fc.array(step, { maxLength: 12 }), (start, steps) => {
        let beads: readonly ReviewBead[] = start;
        const done: { before: ReviewBead[]; after: Seen[] }[] = [];
        for (const [count, one] of steps.entries()) {
          const change = changeFor(beads, one, `n${count}`);
          const outcome = change && applyChange(beads, change, languages, `key${count}`);
          if (!outcome) continue;
          const touched = new Set([...outcome.removed, ...outcome.put.map(({ id }) => id)]);
          done.push({ before: beads.filter(({ id }) => touched.has(id)), after: outcome.put.map(seen) });
          beads = withOutcome(beads, outcome);
        }
        for (const { before, after } of done.reverse()) {
          const outcome = applyUndo(beads, before, after);
          expect(outcome).not.toBe(null);
          if (outcome) beads = withOutcome(beads, outcome);
        }
        expect(beads).toEqual(start);
      }),
    );
  });

  it('are not taken back over what was changed since', () => {
    const change: BeadChange = { kind: 'decide', bead: { id: 'a', version: '' }, state: 'accepted' };
    const outcome = applyChange(three, change, languages, 'key');
    if (!outcome) throw new Error('nothing changed');
    const beads = withOutcome(three, outcome);
    const again = applyChange(
      beads,
      { ...change, bead: { id: 'a', version: 'key' }, state: 'apart' },
      languages,
      'key2',
    );
    if (!again) throw new Error('nothing changed');
    expect(applyUndo(withOutcome(beads, again), three, outcome.put.map(seen))).toBe(null);
  });
});
