// Which books stand in a list and in which order, what else readers can choose, and what is near when there is none. Pure.
import { GROWN_UP } from '../../books/book.ts';
import { isForAges } from '../../books/shelves/rule.ts';
import type { BookFace } from '../published/books/reads.ts';
import { type AgeBand, ageBands, type BookOrder } from './book-address.ts';

/** Years in a band of ages. */
const BAND = 3;

export interface Narrowing {
  age: AgeBand | null;
  subject: string | null;
}

export interface Kind {
  word: string;
  label: string;
  count: number;
}

export function isInBand(book: BookFace, band: AgeBand): boolean {
  return isForAges(book, band, band === GROWN_UP ? GROWN_UP : band + BAND - 1);
}

export function fitsNarrowing(book: BookFace, { age, subject }: Narrowing): boolean {
  return (
    (age === null || isInBand(book, age)) &&
    (subject === null || book.subjects.some(({ word }) => word === subject))
  );
}

/** How many books each band has: one that reaches over several is in all of them. */
export function countsOfBands(books: readonly BookFace[]): Map<AgeBand, number> {
  return new Map(ageBands.map((band) => [band, books.filter((book) => isInBand(book, band)).length]));
}

/** The blog's own subjects that have books, those with the most first. */
export function kindsOf(books: readonly BookFace[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { subjects } of books) {
    for (const { word, label } of new Map(subjects.map((one) => [one.word, one])).values()) {
      const kind = kinds.get(word) ?? { word, label, count: 0 };
      kinds.set(word, { ...kind, count: kind.count + 1 });
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count || compared(a.word, b.word));
}

/** Sorted anew; `voices` is how many there are by a book's id. */
export function inOrder(
  books: readonly BookFace[],
  order: BookOrder,
  voices: ReadonlyMap<string, number> = new Map(),
): BookFace[] {
  return books.toSorted(orders(voices)[order]);
}

type Comparison = (one: BookFace, other: BookFace) => number;

function orders(voices: ReadonlyMap<string, number>): Record<BookOrder, Comparison> {
  const count = ({ id }: BookFace) => voices.get(id) ?? 0;
  const newest: Comparison = (one, other) =>
    compared(other.shownAt, one.shownAt) || compared(other.id, one.id);
  return {
    newest,
    'by-reading': byReading,
    'by-age': (one, other) =>
      youngest(one) - youngest(other) || oldest(one) - oldest(other) || byReading(one, other),
    'by-voices': (one, other) => count(other) - count(one) || newest(one, other),
  };
}

const kana = new Intl.Collator('ja');

/** Of two readings as they are compared: the kana in their order, then Latin letters, then all else. */
export function comparedByReading(one: string, other: string): number {
  return rowAt(one) - rowAt(other) || kana.compare(one, other);
}

const byReading: Comparison = (one, other) =>
  comparedByReading(one.sorted_by, other.sorted_by) || compared(one.id, other.id);

/** The age it begins at; a book of which no age is told comes last. */
function youngest({ age_from, alone_from, age_to, alone_to }: BookFace): number {
  const known = [age_from, alone_from].filter((age) => age !== null);
  if (known.length > 0) return Math.min(...known);
  return age_to === null && alone_to === null ? GROWN_UP + 1 : 0;
}

function oldest({ age_to, alone_to }: BookFace): number {
  return Math.max(age_to ?? alone_to ?? GROWN_UP, alone_to ?? 0);
}

/** The rows of the kana, and what stands behind them; each begins at its first letter. */
export const readingRows = [
  { id: 'a', letter: 'あ', last: 'お' },
  { id: 'ka', letter: 'か', last: 'ご' },
  { id: 'sa', letter: 'さ', last: 'ぞ' },
  { id: 'ta', letter: 'た', last: 'ど' },
  { id: 'na', letter: 'な', last: 'の' },
  { id: 'ha', letter: 'は', last: 'ぽ' },
  { id: 'ma', letter: 'ま', last: 'も' },
  { id: 'ya', letter: 'や', last: 'よ' },
  { id: 'ra', letter: 'ら', last: 'ろ' },
  { id: 'wa', letter: 'わ', last: 'ん' },
  { id: 'latin', letter: 'A–Z', last: '' },
  { id: 'other', letter: '', last: '' },
] as const;
export type ReadingRow = (typeof readingRows)[number]['id'];

export function readingRow(sortedBy: string): ReadingRow {
  return readingRows[rowAt(sortedBy)]?.id ?? 'other';
}

const LATIN = readingRows.findIndex(({ id }) => id === 'latin');

function rowAt(sortedBy: string): number {
  const first = sortedBy.normalize('NFC').charAt(0);
  if (first >= 'ぁ' && first <= 'ん') return readingRows.findIndex(({ last }) => first <= last);
  if (first === 'ゔ') return 0;
  return /^\p{Script=Latin}/u.test(first) ? LATIN : readingRows.length - 1;
}

/**
 * Choices with books that are like one without any, the nearest first: its subject at the nearest ages, its ages in every
 * subject, its subject at all ages. Empty only where there is no book at all.
 */
export function nearest(books: readonly BookFace[], { age, subject }: Narrowing): Narrowing[] {
  const has = (choice: Narrowing) => books.some((book) => fitsNarrowing(book, choice));
  const near =
    age === null ? [] : ageBands.toSorted((one, other) => Math.abs(one - age) - Math.abs(other - age));
  const sameSubject = near.map((band) => ({ age: band, subject })).find(has);
  const others: Narrowing[] = [
    ...(sameSubject ? [sameSubject] : []),
    { age, subject: null },
    { age: null, subject },
    { age: null, subject: null },
  ];
  const first = others.filter((choice) => has(choice) && (choice.age !== null || choice.subject !== null));
  return first.length > 0 ? first.slice(0, 3) : others.slice(-1).filter(has);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
