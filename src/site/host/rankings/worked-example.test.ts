// The examples of how votes are counted show what they are there for, whatever the constants are.
import { expect, it } from 'vitest';
import { HOLD_NETWORK, NETWORK_FLOOR } from '../../../rankings/formula.ts';
import { formulaText } from './formula-text.ts';
import { sparkPoints } from './rows.tsx';
import { cappedDay, heldDay, sharedVotes, tiedBlogs } from './worked-example.ts';

it('a capped day counts some votes of a network, and holds none', () => {
  const { others, own, of, counted, held } = cappedDay();
  expect(held).toBe(0);
  expect(of).toBeGreaterThanOrEqual(NETWORK_FLOOR);
  expect(of).toBeLessThan(own);
  expect(counted).toBe(others + of);
});

it('a held day holds all votes of a network, and counts the others', () => {
  const { others, own, counted, held } = heldDay();
  expect(own).toBeGreaterThanOrEqual(HOLD_NETWORK);
  expect([held, counted]).toEqual([own, others]);
});

it('shares and ties come out as the text beside them says', () => {
  const { votes, share, points } = sharedVotes();
  expect(points).toBe((votes * share) / 100);
  expect(tiedBlogs().map(({ id, place }) => `${place} ${id}`)).toEqual([
    '1 A',
    '2 B',
    '3 C',
    '4 D',
    '4 E',
    '6 F',
  ]);
});

it('the program that is shown is the whole file', () => {
  expect(formulaText()).toMatch(
    /^\/\/ How votes become points.*export function countDay.*export function movement/s,
  );
});

it('a line of weeks stays in its frame, and is flat where there are no votes', () => {
  expect(sparkPoints([0, 5, 10])).toBe('0,22 44,12.5 88,3');
  expect(sparkPoints([0, 0])).toBe('0,22 88,22');
});
