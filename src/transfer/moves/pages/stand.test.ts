// Where a move stands, whatever has happened to it.
import { describe, expect, it } from 'vitest';
import { percentOf, type Standing, standOf, stepOf } from './stand.ts';

const at = '2026-05-16T00:00:00.000Z';
const nothing: Standing = {
  ...{ whole_at: null, read_at: null, begun_at: null, stopped_at: null },
  ...{ finished_at: null, undone_at: null, problem: null, room_at: null },
};

describe('a move', () => {
  it.each([
    [{}, 'arriving', 'files'],
    [{ whole_at: at }, 'reading', 'read'],
    [{ whole_at: at, stopped_at: at }, 'reading-stopped', 'read'],
    [{ whole_at: at, problem: '{}' }, 'refused', 'read'],
    [{ whole_at: at, read_at: at }, 'checking', 'check'],
    [{ whole_at: at, read_at: at, begun_at: at }, 'putting', 'put'],
    [{ whole_at: at, read_at: at, begun_at: at, stopped_at: at }, 'putting-stopped', 'put'],
    [{ whole_at: at, read_at: at, begun_at: at, problem: '{}' }, 'refused', 'put'],
    [{ whole_at: at, read_at: at, begun_at: at, finished_at: at }, 'finished', null],
    [{ whole_at: at, read_at: at, begun_at: at, finished_at: at, undone_at: at }, 'undone', null],
    [{ whole_at: at, read_at: at, begun_at: at, undone_at: at, room_at: at }, 'undoing', null],
  ] as const)('with %o is %s', (change, stand, step) => {
    expect([standOf({ ...nothing, ...change }), stepOf({ ...nothing, ...change })]).toEqual([stand, step]);
  });

  it('is at a hundred percent when all is done, and not before', () => {
    expect([percentOf(0, 0), percentOf(1, 3), percentOf(999_999, 1_000_000), percentOf(5, 5)]).toEqual([
      0, 33, 99, 100,
    ]);
  });
});
