// Where something goes: a step at a time, or before another.
import { expect, test } from 'vitest';
import { type NewPlace, placed } from './place.ts';

const all = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

test.each<[what: string, id: string, place: NewPlace, order: string]>([
  ['a step up', 'c', { direction: 'up' }, 'acbd'],
  ['a step down', 'b', { direction: 'down' }, 'acbd'],
  ['no step over the top', 'a', { direction: 'up' }, 'abcd'],
  ['no step under the bottom', 'd', { direction: 'down' }, 'abcd'],
  ['before another, upwards', 'd', { before: 'b' }, 'adbc'],
  ['before another, downwards', 'a', { before: 'd' }, 'bcad'],
  ['to the end', 'a', { before: '' }, 'bcda'],
  ['to the end, where the other is gone', 'a', { before: 'gone' }, 'bcda'],
  ['nowhere before itself', 'b', { before: 'b' }, 'abcd'],
  ['nowhere before the one it stands before', 'b', { before: 'c' }, 'abcd'],
])('%s', (_, id, place, order) => {
  expect(
    placed(all, { id }, place)
      .map((one) => one.id)
      .join(''),
  ).toBe(order);
});
