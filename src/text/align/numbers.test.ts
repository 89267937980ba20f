// Numbers as values, however they are written.
import { expect, test } from 'vitest';
import { quantitiesIn } from './numbers.ts';

test.each([
  ['1,200 people', [1200]],
  ['1200人', [1200]],
  ['千二百人', [1200]],
  ['twelve hundred people', [1200]],
  ['two hundred and three', [203]],
  ['twenty-five and thirty one', [25, 31]],
  ['$3.5 billion', [3.5e9]],
  ['35億ドル', [3.5e9]],
  ['4万5000人', [45000]],
  ['3兆2000億円', [3.2e12]],
  ['一九八四年', [1984]],
  ['三割', [30]],
  ['30%', [30]],
  ['割合は3対1', [3, 1]],
  ['令和3年', [3, 2021]],
  ['平成元年', [1, 1989]],
  ['on May 3rd', [3, 5]],
  ['5月3日', [5, 3]],
  ['the seventh', [7]],
  ['no number here', []],
])('%s', (text, values) => {
  const found = quantitiesIn(text).map(({ value }) => value);
  expect([...new Set(found)].sort((a, b) => a - b)).toEqual(values.toSorted((a, b) => a - b));
});

test('a lone word that may be part of another is not sure', () => {
  expect(quantitiesIn('one of them')).toEqual([{ value: 1, sure: false }]);
  expect(quantitiesIn('万一のため')).toEqual([{ value: 1, sure: false }]);
  expect(quantitiesIn('一般の人')).toEqual([{ value: 1, sure: false }]);
  expect(quantitiesIn('1 of them')).toEqual([{ value: 1, sure: true }]);
});
