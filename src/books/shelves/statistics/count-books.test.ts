// What is counted of a bookshelf, and where it has gaps.
import { expect, test } from 'vitest';
import { translator } from '../../../web/messages/index.ts';
import { ageBands, type CountedBook, countStatuses, countTopics, countYears, gapsOf } from './count-books.ts';
import { agesCsv, readCsv } from './statistics-csv.ts';
import { gapText } from './topic-words.ts';

const ja = translator('ja');
let made = 0;

function book(
  ages: [number | null, number | null],
  labels: string[] = [],
  row: Partial<CountedBook['row']> = {},
): CountedBook {
  const empty = { alone_from: null, alone_to: null, published: '', sorted_by: '', shown_at: null };
  return {
    row: {
      ...empty,
      ...{ id: String(made++), age_from: ages[0], age_to: ages[1], status: 'to-read' },
      ...{ created_at: '2026-05-01T00:00:00.000Z' },
      ...row,
    },
    people: [],
    subjects: labels.map((label) => ({ scheme: 'own', code: label, label })),
  };
}

test('a book counts in every band its ages touch, with every topic, and once in the sum', () => {
  const [science, words] = countTopics([
    book([5, 9], ['科学', 'ことば']),
    book([6, 8], ['科学']),
    book([null, null], ['科学']),
  ]);
  expect(science).toEqual({
    topic: { kind: 'own', label: '科学' },
    all: 3,
    byAge: [0, 1, 2, 1, 0, 0, 0],
    ageless: 1,
  });
  expect(words?.byAge).toEqual([0, 1, 1, 1, 0, 0, 0]);
});

test('the NDC stands in where the blog has no word of its own, and what is told of none comes last', () => {
  const ndc = { ...book([3, 5]), subjects: [{ scheme: 'ndc' as const, code: '468', label: '' }] };
  const both = { ...book([3, 5]), subjects: [...ndc.subjects, ...book([3, 5], ['自然']).subjects] };
  const topics = countTopics([book([3, 5]), book([3, 5]), ndc, both]).map(({ topic }) => topic);
  expect(topics).toEqual([{ kind: 'ndc', code: '4' }, { kind: 'own', label: '自然' }, { kind: 'none' }]);
});

test('a gap is a band with one book or none beside one with several, and says so in words', () => {
  const many = (count: number, from: number, to: number, label: string) =>
    Array.from({ length: count }, () => book([from, to], label === '' ? [] : [label]));
  const topics = countTopics([
    ...many(5, 6, 8, '科学'),
    ...many(1, 9, 11, '科学'),
    ...many(3, 3, 5, 'ことば'),
    ...many(2, 6, 8, 'ことば'),
    ...many(2, 12, 14, '物語'),
    ...many(9, 3, 5, ''),
  ]);
  expect(gapsOf(topics).map((gap) => gapText(ja, gap))).toEqual([
    '3〜5歳の「科学」は、まだありません',
    '9〜11歳の「科学」は、1冊だけ',
    '0〜2歳の「ことば」は、まだありません',
  ]);
});

test('grown-ups have a band of their own, and an open end reaches it', () => {
  const [topic] = countTopics([book([18, null], ['おやへ']), book([12, null], ['おやへ'])]);
  expect(topic?.byAge).toEqual([0, 0, 0, 0, 1, 1, 2]);
  expect(ageBands).toHaveLength(7);
});

test('states and years are counted, years as the blog’s time zone has them', () => {
  const books = [
    book([3, 5], [], { status: 'introduced', created_at: '2025-12-31T14:59:00.000Z' }),
    book([3, 5], [], { created_at: '2025-12-31T15:00:00.000Z' }),
    book([3, 5], []),
  ];
  expect(countStatuses(books)).toEqual([
    { status: 'to-read', count: 2 },
    { status: 'reading', count: 0 },
    { status: 'introduced', count: 1 },
  ]);
  expect(countYears(books, 'Asia/Tokyo')).toEqual([
    { year: '2026', count: 2 },
    { year: '2025', count: 1 },
  ]);
});

test('files say the same as the tables and run nothing in a spreadsheet', () => {
  const csv = agesCsv(ja, countTopics([book([3, 5], ['=SUM(A1)']), book([3, 5], ['=SUM(A1)'])]));
  expect(csv.startsWith('\ufeff分類,0〜2歳,3〜5歳,')).toBe(true);
  expect(csv).toContain('\r\n"\'=SUM(A1)",0,2,0,0,0,0,0,0,2\r\n');
  const read = readCsv(ja, [{ bookId: 'x', title: '川, 海', views: 5, posts: 2, comments: 3, claps: 4 }]);
  expect(read).toBe('\ufeff本,本のページを読んだ人,記事,コメント,拍手\r\n"川, 海",5,2,3,4\r\n');
});
