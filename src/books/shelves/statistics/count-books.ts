// Counts the bookshelf: how many books there are for which ages on what, where few are, how far they are read. Pure.
import { dayOf } from '../../../web/when.ts';
import { type BookStatus, bookStatuses, GROWN_UP, type SubjectScheme } from '../../book.ts';
import { isForAges, type RuledBook } from '../rule.ts';

export interface AgeBand {
  from: number;
  to: number;
}

/** The ages of picture books, of the lower and upper grades, of middle and high school, and of grown-ups. */
export const ageBands: readonly AgeBand[] = [
  { from: 0, to: 2 },
  { from: 3, to: 5 },
  { from: 6, to: 8 },
  { from: 9, to: 11 },
  { from: 12, to: 14 },
  { from: 15, to: 17 },
  { from: GROWN_UP, to: GROWN_UP },
];

export interface CountedBook extends RuledBook {
  row: RuledBook['row'] & { created_at: string; shown_at: string | null };
  subjects: readonly { scheme: SubjectScheme; code: string; label: string }[];
}

/** What books are about: a word of the blog's own, a class of the NDC, or nothing that is told. */
export type Topic = { kind: 'own'; label: string } | { kind: 'ndc'; code: string } | { kind: 'none' };

export interface TopicCounts {
  topic: Topic;
  /** Books on it; one for several ages counts once. */
  all: number;
  /** One number for each of `ageBands`. */
  byAge: number[];
  /** Those of which no age is told. */
  ageless: number;
}

/** A book on several topics counts with each of them. Those with the most books first, what is told of none last. */
export function countTopics(books: readonly CountedBook[]): TopicCounts[] {
  const counts = new Map<string, TopicCounts>();
  for (const book of books) {
    for (const topic of topicsOf(book)) {
      const key = JSON.stringify(topic.kind === 'own' ? ['own', topic.label] : topic);
      const there = counts.get(key) ?? { topic, all: 0, byAge: ageBands.map(() => 0), ageless: 0 };
      counts.set(key, there);
      add(there, book);
    }
  }
  const isNone = ({ topic }: TopicCounts) => Number(topic.kind === 'none');
  return [...counts.values()].sort((one, other) => isNone(one) - isNone(other) || other.all - one.all);
}

function add(counts: TopicCounts, { row }: CountedBook): void {
  counts.all += 1;
  const fitting = ageBands.flatMap(({ from, to }, at) => (isForAges(row, from, to) ? at : []));
  if (fitting.length === 0) counts.ageless += 1;
  for (const at of fitting) counts.byAge[at] = (counts.byAge[at] ?? 0) + 1;
}

/** The blog's own words say it best; the NDC stands in where there are none. */
function topicsOf({ subjects }: CountedBook): Topic[] {
  const own = new Map(
    subjects.filter(({ scheme }) => scheme === 'own').map(({ code, label }) => [code, label || code]),
  );
  if (own.size > 0) return [...own.values()].map((label) => ({ kind: 'own', label }));
  const classes = new Set(
    subjects.flatMap(({ scheme, code }) => (scheme === 'ndc' ? (/^\d/.exec(code) ?? []) : [])),
  );
  if (classes.size > 0) return [...classes].map((code) => ({ kind: 'ndc', code }));
  return [{ kind: 'none' }];
}

export interface Gap {
  topic: Topic;
  band: AgeBand;
  /** 0 or 1. */
  count: number;
}

/** Books beside a gap that make it one: a topic nobody collects has no gaps. */
const ENOUGH_BESIDE = 3;
const MOST_GAPS = 8;

/** Where a child would find one book or none, though there are several for the ages just before or after: the widest first. */
export function gapsOf(topics: readonly TopicCounts[]): Gap[] {
  const found = topics
    .filter(({ topic }) => topic.kind !== 'none')
    .flatMap(({ topic, byAge }) =>
      ageBands.map((band, at) => {
        const beside = Math.max(byAge[at - 1] ?? 0, byAge[at + 1] ?? 0);
        return { topic, band, count: byAge[at] ?? 0, beside };
      }),
    )
    .filter(({ count, beside }) => count <= 1 && beside >= ENOUGH_BESIDE);
  return found
    .sort((one, other) => other.beside - other.count - (one.beside - one.count))
    .slice(0, MOST_GAPS)
    .map(({ topic, band, count }) => ({ topic, band, count }));
}

export function countStatuses(books: readonly CountedBook[]): { status: BookStatus; count: number }[] {
  return bookStatuses.map((status) => ({
    status,
    count: books.filter(({ row }) => row.status === status).length,
  }));
}

/** By the year in which they came to the bookshelf, as the blog's time zone sees it; the newest first. */
export function countYears(
  books: readonly CountedBook[],
  timeZone: string,
): { year: string; count: number }[] {
  const years = Map.groupBy(books, ({ row }) => dayOf(row.created_at, timeZone).slice(0, 4));
  return [...years]
    .map(([year, all]) => ({ year, count: all.length }))
    .sort((one, other) => Number(other.year) - Number(one.year));
}
