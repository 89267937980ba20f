// Which number of a sentence takes the place of which: by their places, by their values, or by neither where it is not certain.
import { expect, it } from 'vitest';
import { wordDiff } from '../text/diff.ts';
import { changesBetween, changesInPlace, skeletonOf } from './numbers.ts';

const between = (known: string, wanted: string) => {
  const changes = changesBetween(wordDiff(known, wanted, 'en'));
  // What stays is no change, whether it is told or not.
  return changes && Object.fromEntries([...changes].filter(([before, after]) => before !== after));
};

it('pairs the numbers of sentences that differ in nothing else by their places', () => {
  const [known, wanted] = ['It fell from 5 to 3 in 2019.', 'It fell from 3 to 5 in 2019.'];
  expect(skeletonOf(known)).toBe(skeletonOf(wanted));
  expect(changesInPlace(known, wanted)).toEqual(
    new Map([
      ['5', '3'],
      ['3', '5'],
      ['2019', '2019'],
    ]),
  );
  expect(changesInPlace('3 of 3 came.', '3 of 4 came.')).toBeNull();
});

it('lets numbers stand that a sentence names in another order', () => {
  expect(between('In 2019 a survey found 3 kinds.', 'A survey found 3 kinds in 2019.')).toEqual({});
  expect(between('2019: 14 herons, 3 nests.', '14 herons and 3 nests: 2019.')).toEqual({});
});

it('pairs numbers that took each other’s place between words that stayed', () => {
  const known = 'In 2019 a survey found 3 kinds of fish above the town.';
  expect(between(known, 'In 2024 a survey found 12 kinds of fish above the mill.')).toEqual({
    2019: '2024',
    3: '12',
  });
  expect(between('Of 3 men none came.', 'Of 4 boys none came.')).toEqual({ 3: '4' });
  expect(between('The 12th night was long.', 'The 13th night was short.')).toEqual({ 12: '13' });
});

it('says nothing of numbers that moved and changed, came or went, or stand among others', () => {
  expect(between('In 2019 a survey found 3 kinds.', 'A survey found 3 kinds in 2024.')).toBeNull();
  expect(between('In 2019 a survey found 3 kinds.', 'A survey found 12 kinds in 2024.')).toBeNull();
  expect(between('They found 3 kinds.', 'They found 3 kinds in 2 rivers.')).toBeNull();
  expect(between('In 2019 the fish came back.', 'All 3 kinds of fish came back.')).toBeNull();
});
