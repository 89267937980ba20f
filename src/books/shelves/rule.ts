// Which books stand on a shelf by rule, and in which order. Pure.
import * as v from 'valibot';
import { type BookStatus, bookStatuses, GROWN_UP, type SubjectScheme, subjectSchemes } from '../book.ts';
import { fold } from '../fold.ts';

/** By the kana of the title; the newest on the bookshelf first; for the youngest first; the newest year first. */
export const shelfOrders = ['kana', 'newest', 'age', 'year'] as const;
export type ShelfOrder = (typeof shelfOrders)[number];

const number = (min: number, max: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.number('books.problem.number'),
        v.integer('books.problem.number'),
        v.minValue(min, 'books.problem.number'),
        v.maxValue(max, 'books.problem.number'),
      ),
    ),
    null,
  );

const inOrder = (from: number | null, to: number | null) => from === null || to === null || from <= to;

/** What a rule asks; what is left out asks nothing, so that an empty rule takes every book. */
export const ruleSchema = v.pipe(
  v.object({
    ageFrom: number(0, GROWN_UP),
    ageTo: number(0, GROWN_UP),
    /** Of NDC and Thema everything below a notation as well: `4` takes `468`. */
    subject: v.optional(
      v.nullable(
        v.object({
          scheme: v.picklist(subjectSchemes, 'common.choose'),
          code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60, 'common.too-long')),
        }),
      ),
      null,
    ),
    yearFrom: number(1000, 9998),
    yearTo: number(1000, 9998),
    /** A name, of whoever made the book in whatever way; or ''. */
    author: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'common.too-long')), ''),
    status: v.optional(v.picklist(['', ...bookStatuses], 'common.choose'), ''),
    order: v.optional(v.picklist(shelfOrders, 'common.choose'), 'kana'),
  }),
  v.forward(
    v.check(({ ageFrom, ageTo }) => inOrder(ageFrom, ageTo), 'books.problem.order'),
    ['ageTo'],
  ),
  v.forward(
    v.check(({ yearFrom, yearTo }) => inOrder(yearFrom, yearTo), 'books.problem.order'),
    ['yearTo'],
  ),
);
export type ShelfRule = v.InferOutput<typeof ruleSchema>;

/** The rule of a new shelf, which asks nothing yet. */
export const anyBook: ShelfRule = v.parse(ruleSchema, {});

/** The rule of a stored shelf; one by hand, or one that this press cannot read, has none. */
export function ruleOf({ kind, rule }: { kind: string; rule: string | null }): ShelfRule | null {
  if (kind !== 'rule' || rule === null) return null;
  const read = v.safeParse(ruleSchema, JSON.parse(rule));
  return read.success ? read.output : null;
}

interface Ages {
  age_from: number | null;
  age_to: number | null;
  alone_from: number | null;
  alone_to: number | null;
}

/** What a rule has to know of a book: a whole book, or less. */
export interface RuledBook {
  row: Ages & { id: string; published: string; status: BookStatus; sorted_by: string };
  people: readonly { folded: string }[];
  subjects: readonly { scheme: SubjectScheme; code: string }[];
}

export function fits(rule: ShelfRule, { row, people, subjects }: RuledBook): boolean {
  const { subject } = rule;
  const author = fold(rule.author);
  return (
    (rule.status === '' || row.status === rule.status) &&
    ((rule.ageFrom === null && rule.ageTo === null) || isForAges(row, rule.ageFrom, rule.ageTo)) &&
    isOfYears(row.published, rule.yearFrom, rule.yearTo) &&
    (author === '' || people.some(({ folded }) => folded === author)) &&
    (subject === null || subjects.some((one) => isWithin(one, subject)))
  );
}

/**
 * Whether a book is for some age between the two, read to a child or alone. An end that is not told is open; a book of
 * which no age is told is for none.
 */
export function isForAges(book: Ages, from: number | null, to: number | null): boolean {
  const meets = (least: number | null, most: number | null) =>
    (least !== null || most !== null) &&
    (least ?? 0) <= (to ?? GROWN_UP) &&
    (most ?? GROWN_UP) >= (from ?? 0);
  return meets(book.age_from, book.age_to) || meets(book.alone_from, book.alone_to);
}

function isOfYears(published: string, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true;
  const year = Number(published.slice(0, 4));
  return published !== '' && year >= (from ?? 0) && year <= (to ?? 9999);
}

/** NDC and Thema say by longer notations what is part of what; the blog's own words and C-codes stand for themselves. */
function isWithin(
  subject: { scheme: SubjectScheme; code: string },
  wanted: { scheme: SubjectScheme; code: string },
): boolean {
  if (subject.scheme !== wanted.scheme) return false;
  const isTree = wanted.scheme === 'ndc' || wanted.scheme === 'thema';
  return isTree ? subject.code.startsWith(wanted.code) : subject.code === wanted.code;
}

/** For sorting; books that are alike stand by their kana, then in the order they came. */
export function inOrderOf(order: ShelfOrder): (one: RuledBook, other: RuledBook) => number {
  const byKana = ({ row: one }: RuledBook, { row: other }: RuledBook) =>
    compared(one.sorted_by, other.sorted_by) || compared(one.id, other.id);
  switch (order) {
    case 'kana':
      return byKana;
    case 'newest':
      // Ids tell when they were made.
      return (one, other) => compared(other.row.id, one.row.id);
    case 'age':
      return (one, other) => youngest(one.row) - youngest(other.row) || byKana(one, other);
    case 'year':
      return (one, other) => compared(other.row.published, one.row.published) || byKana(one, other);
  }
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The age it begins at; books of which none is told come last. */
function youngest({ age_from, alone_from, age_to, alone_to }: Ages): number {
  const known = [age_from, alone_from].filter((age) => age !== null);
  if (known.length > 0) return Math.min(...known);
  return age_to === null && alone_to === null ? GROWN_UP + 1 : 0;
}
