// Runs of certain pairs are one line, unless somebody is in them.
import { expect, it } from 'vitest';
import type { BeadState, ReviewBead } from '../../text/align/review.ts';
import { entriesOf } from './entries.ts';

const beads = (states: string): ReviewBead[] =>
  [...states].map((letter, at) => ({
    ...{ id: `b${at}`, position: at, source: [], target: [], score: 1, version: '' },
    state: ({ a: 'accepted', w: 'waiting', x: 'apart' } as Record<string, BeadState>)[letter] ?? 'waiting',
  }));

const shown = (states: string, current = '', open: string[] = []) =>
  entriesOf(beads(states), current, new Set(open)).map((entry) =>
    entry.kind === 'bead' ? `${entry.number}` : `${entry.first}-${entry.last}${entry.isShown ? ' open' : ''}`,
  );

it('shows two certain pairs, and three as one line', () => {
  expect(shown('aawaaaxa')).toEqual(['1', '2', '3', '4-6', '7', '8']);
  expect(shown('aaa')).toEqual(['1-3']);
  expect(shown('')).toEqual([]);
});

it('opens the run of the current pair, and those somebody opened', () => {
  expect(shown('aaaw', 'b1')).toEqual(['1-3 open', '1', '2', '3', '4']);
  expect(shown('aaaw', 'b3', ['b0'])).toEqual(['1-3 open', '1', '2', '3', '4']);
});
