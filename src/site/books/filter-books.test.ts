// Which books stand in a list, in which order, and what is near when there is none.
import { expect, test } from 'vitest';
import type { BookFace } from '../published/books/reads.ts';
import { countsOfBands, fitsNarrowing, inOrder, kindsOf, nearest, readingRow } from './filter-books.ts';

const nature = { word: 'nature', label: '自然' };
const words = { word: 'words', label: 'ことば' };

function book(id: string, of: Partial<BookFace> = {}): BookFace {
  return {
    ...{
      id,
      slug: id,
      title: id,
      title_reading: '',
      language: 'ja',
      sorted_by: id,
      shownAt: '2026-05-01T00:00:00Z',
      cover_id: null,
    },
    ...{ age_from: null, age_to: null, alone_from: null, alone_to: null, people: [], subjects: [] },
    ...of,
  };
}

const ids = (books: readonly BookFace[]) => books.map(({ id }) => id);

test('a book stands in every band that its ages touch, read to a child or alone', () => {
  const wide = book('wide', { age_from: 2, age_to: 6 });
  const alone = book('alone', { age_from: 3, age_to: 4, alone_from: 9, alone_to: 10 });
  const bands = ([band, count]: readonly [number, number]) => (count > 0 ? [band] : []);
  expect([...countsOfBands([wide])].flatMap(bands)).toEqual([0, 3, 6]);
  expect([...countsOfBands([alone])].flatMap(bands)).toEqual([3, 9]);
  expect([...countsOfBands([book('old', { age_from: 18 })])].flatMap(bands)).toEqual([18]);
  expect([...countsOfBands([book('untold')])].flatMap(bands)).toEqual([]);
});

test('filters combine: only what fits all of them stands there', () => {
  const both = book('both', { age_from: 3, age_to: 5, subjects: [nature] });
  const books = [both, book('age', { age_from: 4, age_to: 4 }), book('kind', { subjects: [nature] })];
  const fitting = (age: 3 | null, subject: string | null) =>
    ids(books.filter((one) => fitsNarrowing(one, { age, subject })));
  expect(fitting(3, 'nature')).toEqual(['both']);
  expect(fitting(3, null)).toEqual(['both', 'age']);
  expect(fitting(null, 'nature')).toEqual(['both', 'kind']);
});

test('subjects are counted once for each book, the largest first', () => {
  const books = [book('a', { subjects: [words, words] }), book('b', { subjects: [nature, words] })];
  expect(kindsOf(books)).toEqual([
    { ...words, count: 2 },
    { ...nature, count: 1 },
  ]);
});

test('each order is whole: by age, by what came last, by voices, by the kana', () => {
  const books = [
    book('a', { sorted_by: 'はち', age_from: 6, age_to: 8, shownAt: '2026-05-03T00:00:00Z' }),
    book('b', { sorted_by: 'ばんち', age_from: 0, age_to: 2, shownAt: '2026-05-01T00:00:00Z' }),
    book('c', { sorted_by: '漢字だけ', shownAt: '2026-05-02T00:00:00Z' }),
    book('d', { sorted_by: 'あめ', age_from: 0, age_to: 1, shownAt: '2026-05-01T00:00:00Z' }),
    book('e', { sorted_by: 'bridges', age_from: 6, age_to: 8 }),
  ];
  expect(ids(inOrder(books, 'by-age'))).toEqual(['d', 'b', 'a', 'e', 'c']);
  expect(ids(inOrder(books, 'newest'))).toEqual(['a', 'c', 'e', 'd', 'b']);
  expect(ids(inOrder(books, 'by-voices', new Map([['b', 2]])))).toEqual(['b', 'a', 'c', 'e', 'd']);
  expect(ids(inOrder(books, 'by-reading'))).toEqual(['d', 'a', 'b', 'e', 'c']);
});

test('every first letter has its row, voiced and small ones, too', () => {
  const rows = ['あめ', 'がっこう', 'ざる', 'っと', 'ぱん', 'ゃ', 'ゔ', 'んん', 'river', '川', '7'].map(
    readingRow,
  );
  expect(rows).toEqual(['a', 'ka', 'sa', 'ta', 'ha', 'ya', 'a', 'wa', 'latin', 'other', 'other']);
});

test('what has no book leads to what has: the same subject at the nearest ages, then its neighbours', () => {
  const books = [
    book('a', { age_from: 6, age_to: 8, subjects: [nature] }),
    book('b', { age_from: 0, age_to: 2, subjects: [words] }),
  ];
  expect(nearest(books, { age: 0, subject: 'nature' })).toEqual([
    { age: 6, subject: 'nature' },
    { age: 0, subject: null },
    { age: null, subject: 'nature' },
  ]);
  expect(nearest(books, { age: 12, subject: null })).toEqual([{ age: 6, subject: null }]);
  expect(nearest([], { age: 12, subject: null })).toEqual([]);
  expect(nearest([book('untold')], { age: 12, subject: null })).toEqual([{ age: null, subject: null }]);
});
