// The formula: caps, holds, places, ties, movement.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countDay,
  movement,
  NETWORK_FLOOR,
  NETWORK_SHARE,
  type NetworkVotes,
  placed,
  type Standing,
  WIDE_FLOOR,
  WIDE_SHARE,
} from './formula.ts';

const readers = (count: number): NetworkVotes[] =>
  Array.from({ length: count }, (_, at) => ({ network: `n${at}`, wide: `w${at % 50}`, votes: 1 }));

describe('votes of a day', () => {
  it('count each where they come from all over', () => {
    expect(countDay(readers(112))).toEqual({ counted: 112, holds: [] });
  });

  it('of a class behind one address count up to the floor, also where nobody else votes', () => {
    expect(countDay([{ network: 'school', wide: 'w', votes: 5 }])).toEqual({
      counted: NETWORK_FLOOR,
      holds: [],
    });
  });

  it('of one network with ten thousand browsers are held, and add nothing to what readers gave', () => {
    const attack = { network: 'x', wide: 'x', votes: 10_000 };
    expect(countDay([...readers(64), attack])).toEqual({
      counted: 64,
      holds: [{ reason: 'network', votes: 10_000 }],
    });
  });

  it('of five hundred addresses of one data centre are held, whether in one network or in many', () => {
    const spread = Array.from({ length: 100 }, (_, at) => ({ network: `d${at}`, wide: 'centre', votes: 5 }));
    expect(countDay([...readers(64), ...spread])).toEqual({
      counted: 64,
      holds: [{ reason: 'wide-network', votes: 500 }],
    });
  });

  it('of one data centre that stay below what is held have no more than a part of the day', () => {
    const spread = Array.from({ length: 29 }, (_, at) => ({ network: `d${at}`, wide: 'centre', votes: 1 }));
    const { counted, holds } = countDay([...readers(32), ...spread]);
    expect(holds).toEqual([]);
    expect(counted - 32).toBe(Math.max(WIDE_FLOOR, Math.floor(counted * WIDE_SHARE)));
  });

  it('of one provider count up to its floor, also where nobody else votes', () => {
    const mobile = Array.from({ length: 12 }, (_, at) => ({ network: `m${at}`, wide: 'mobile', votes: 1 }));
    expect(countDay(mobile)).toEqual({ counted: WIDE_FLOOR, holds: [] });
  });

  it('never give one network more than its share, or than the floor, and never more than came', () => {
    const votes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 });
    fc.assert(
      fc.property(votes, (counts) => {
        const all = counts.map((count, at) => ({ network: `n${at}`, wide: `w${at}`, votes: count }));
        const { counted, holds } = countDay(all);
        expect(holds).toEqual([]);
        const most = Math.max(NETWORK_FLOOR, Math.floor(counted * NETWORK_SHARE));
        const total = counts.reduce((sum, count) => sum + Math.min(count, most), 0);
        expect(counted).toBeLessThanOrEqual(total);
        expect(counted).toBeGreaterThanOrEqual(
          counts.reduce((sum, count) => sum + Math.min(count, NETWORK_FLOOR), 0),
        );
      }),
    );
  });
});

const standing = (id: string, more: Partial<Standing>): Standing => ({
  ...{ id, share: 100, ins: 0, outs: 0, views: 0, longerIns: 0, joinedAt: '2026-01-01' },
  ...more,
});

describe('places', () => {
  const order = (all: Standing[]) => placed(all).map(({ id, place }) => `${place} ${id}`);

  it('go by votes, not by visits or page views', () => {
    expect(
      order([standing('seen', { ins: 1, outs: 900, views: 9000 }), standing('voted', { ins: 2 })]),
    ).toEqual(['1 voted', '2 seen']);
  });

  it('of the same votes go by the longer period, then by page views', () => {
    expect(
      order([
        standing('a', { ins: 5, longerIns: 9, views: 10 }),
        standing('b', { ins: 5, longerIns: 12 }),
        standing('c', { ins: 5, longerIns: 9, views: 11 }),
      ]),
    ).toEqual(['1 b', '2 c', '3 a']);
  });

  it('are shared by those that nothing tells apart, and the next one counts on', () => {
    expect(
      order([
        standing('late', { ins: 3, joinedAt: '2026-02-01' }),
        standing('early', { ins: 3 }),
        standing('last', { ins: 1 }),
      ]),
    ).toEqual(['1 early', '1 late', '3 last']);
  });

  it('go by the share that a blog gave to the category', () => {
    expect(order([standing('half', { ins: 10, share: 50 }), standing('whole', { ins: 6 })])).toEqual([
      '1 whole',
      '2 half',
    ]);
  });

  it('are told as they moved', () => {
    expect([movement(1, 3), movement(3, 1), movement(2, 2), movement(4, undefined)]).toEqual([
      { kind: 'up', by: 2 },
      { kind: 'down', by: 2 },
      { kind: 'same' },
      { kind: 'new' },
    ]);
  });
});
