// Which books a rule takes, and in which order.

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fold } from '../fold.ts';
import { fits, inOrderOf, type RuledBook, ruleOf, ruleSchema, type ShelfRule } from './rule.ts';

const rule = (asked: Partial<ShelfRule>): ShelfRule => v.parse(ruleSchema, asked);

function book(
  row: Partial<RuledBook['row']>,
  names: string[] = [],
  subjects: RuledBook['subjects'] = [],
): RuledBook {
  const plain = { id: 'a', age_from: null, age_to: null, alone_from: null, alone_to: null };
  return {
    row: { ...plain, published: '', status: 'introduced', sorted_by: '', ...row },
    people: names.map((name) => ({ folded: fold(name) })),
    subjects,
  };
}

test('an empty rule takes every book', () => {
  expect(fits(rule({}), book({}))).toBe(true);
});

test.each<
  [what: string, ages: Partial<RuledBook['row']>, from: number | null, to: number | null, takes: boolean]
>([
  ['within', { age_from: 6, age_to: 8 }, 6, 8, true],
  ['touching at one year', { age_from: 3, age_to: 6 }, 6, 8, true],
  ['before', { age_from: 3, age_to: 5 }, 6, 8, false],
  ['after', { age_from: 9, age_to: 11 }, 6, 8, false],
  ['open upwards', { age_from: 5 }, 9, 11, true],
  ['open upwards, from later on', { age_from: 12 }, 9, 11, false],
  ['open downwards', { age_to: 5 }, 0, 2, true],
  ['read alone only', { age_from: 3, age_to: 5, alone_from: 6, alone_to: 8 }, 7, 7, true],
  ['between read aloud and alone', { age_from: 3, age_to: 4, alone_from: 7, alone_to: 8 }, 5, 6, false],
  ['of which no age is told', {}, 0, null, false],
  ['for the grown up', { age_from: 18 }, 18, null, true],
  ['of a baby', { age_from: 0, age_to: 2 }, 0, 0, true],
  ['under a rule open downwards', { age_from: 3, age_to: 5 }, null, 4, true],
])('ages: a book %s', (_, ages, ageFrom, ageTo, takes) => {
  expect(fits(rule({ ageFrom, ageTo }), book(ages))).toBe(takes);
});

test.each<[published: string, from: number | null, to: number | null, takes: boolean]>([
  ['2024-05', 2024, 2024, true],
  ['2023-12-31', 2024, null, false],
  ['2025', null, 2024, false],
  ['', 2000, null, false],
  ['', null, null, true],
])('years: %s between %s and %s', (published, yearFrom, yearTo, takes) => {
  expect(fits(rule({ yearFrom, yearTo }), book({ published }))).toBe(takes);
});

test('an author is found whatever the spaces and widths in the name, and no other who begins alike', () => {
  const river = book({}, ['水田 まり', '青木 空']);
  expect(fits(rule({ author: '水田まり' }), river)).toBe(true);
  expect(fits(rule({ author: '青木　空' }), river)).toBe(true);
  expect(fits(rule({ author: '水田' }), river)).toBe(false);
  expect(fits(rule({ author: '水田まり' }), book({}))).toBe(false);
});

test('a notation takes what lies below it in NDC and Thema; own words and C-codes stand for themselves', () => {
  const of = (scheme: RuledBook['subjects'][number]['scheme'], code: string) =>
    book({}, [], [{ scheme, code }]);
  const wants = (scheme: RuledBook['subjects'][number]['scheme'], code: string) =>
    rule({ subject: { scheme, code } });
  expect(fits(wants('ndc', '4'), of('ndc', '468'))).toBe(true);
  expect(fits(wants('ndc', '46'), of('ndc', '4'))).toBe(false);
  expect(fits(wants('thema', 'YF'), of('thema', 'YFB'))).toBe(true);
  expect(fits(wants('own', 'nature'), of('own', 'nature'))).toBe(true);
  expect(fits(wants('own', 'nature'), of('own', 'nature-2'))).toBe(false);
  expect(fits(wants('c-code', '87'), of('c-code', '8771'))).toBe(false);
  expect(fits(wants('ndc', '4'), of('c-code', '4'))).toBe(false);
});

test('everything that is asked must fit at once', () => {
  const asked = rule({ ageFrom: 6, ageTo: 8, status: 'introduced', yearFrom: 2020 });
  const whole = { age_from: 6, age_to: 8, published: '2021' } as const;
  expect(fits(asked, book(whole))).toBe(true);
  expect(fits(asked, book({ ...whole, status: 'to-read' }))).toBe(false);
  expect(fits(asked, book({ ...whole, published: '2019' }))).toBe(false);
});

test('each order puts alike books by their kana', () => {
  const books = [
    book({ id: '1', sorted_by: 'や', age_from: 3, published: '2020' }),
    book({ id: '2', sorted_by: 'か', alone_from: 6, published: '2021-04' }),
    book({ id: '3', sorted_by: 'あ', age_from: 3, published: '' }),
    book({ id: '4', sorted_by: 'は', published: '2021-04' }),
  ];
  const ids = (order: ShelfRule['order']) =>
    books
      .toSorted(inOrderOf(order))
      .map(({ row }) => row.id)
      .join('');
  expect(ids('kana')).toBe('3241');
  expect(ids('newest')).toBe('4321');
  expect(ids('age')).toBe('3124');
  expect(ids('year')).toBe('2413');
});

test('ages and years that are turned around are refused, and so are numbers that nobody means', () => {
  const refused = (asked: object) => !v.safeParse(ruleSchema, asked).success;
  expect(refused({ ageFrom: 9, ageTo: 6 })).toBe(true);
  expect(refused({ yearFrom: 2024, yearTo: 2020 })).toBe(true);
  expect(refused({ ageFrom: 2.5 })).toBe(true);
  expect(refused({ ageTo: 99 })).toBe(true);
  expect(refused({ subject: { scheme: 'udc', code: '5' } })).toBe(true);
  expect(refused({ order: 'loudness' })).toBe(true);
});

test('a stored rule is read again; what cannot be read takes no book', () => {
  const stored = JSON.stringify(rule({ ageFrom: 3 }));
  expect(ruleOf({ kind: 'rule', rule: stored })).toEqual(rule({ ageFrom: 3 }));
  expect(ruleOf({ kind: 'rule', rule: '{"ageFrom":"three"}' })).toBeNull();
  expect(ruleOf({ kind: 'hand', rule: null })).toBeNull();
});
