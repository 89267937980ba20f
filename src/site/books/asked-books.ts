// What readers ask of the bookshelf, and the address that answers it: a stored list where there is one, else the door.
import * as v from 'valibot';
import { isWord } from '../../text/word.ts';
import {
  ageBands,
  type BookOrder,
  bookListPath,
  bookOrders,
  bookPersonPath,
  isPersonWord,
  shelfPath,
  wholeShelf,
} from './book-address.ts';
import type { Narrowing } from './filter-books.ts';

/** The longest words that are looked for. */
export const LONGEST = 200;

const MOST_PAGES = 1000;

export interface AskedBooks extends Narrowing {
  /** As typed, cut at what is looked at. */
  q: string;
  /** Somebody's name as it is compared, or ''. */
  person: string;
  /** The word of a shelf, or ''. */
  shelf: string;
  /** Null is the order that such a list has by itself. */
  order: BookOrder | null;
  /** From 1. */
  page: number;
}

export const nothingAsked: AskedBooks = {
  ...{ q: '', age: null, subject: null, person: '', shelf: '', order: null, page: 1 },
};

const text = v.fallback(v.string(), '');

const schema = v.object({
  q: v.pipe(
    text,
    v.transform((typed) => typed.slice(0, LONGEST).toWellFormed().trim()),
  ),
  age: v.fallback(
    v.nullable(v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.picklist(ageBands))),
    null,
  ),
  subject: v.fallback(v.nullable(v.pipe(v.string(), v.check(isWord))), null),
  person: v.fallback(v.pipe(v.string(), v.check(isPersonWord)), ''),
  shelf: v.fallback(v.pipe(v.string(), v.check(isWord)), ''),
  order: v.fallback(v.nullable(v.picklist(bookOrders)), null),
  page: v.fallback(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(MOST_PAGES)),
    1,
  ),
});

/** `asked` are the parameters of the address, each as it came first. What cannot be is passed over. */
export function askedBooks(asked: Readonly<Record<string, string>>): AskedBooks {
  const left = { q: '', age: '', subject: '', person: '', shelf: '', order: '', page: '1' };
  return v.parse(schema, { ...left, ...asked });
}

/** A decoded path inside the blog: that of the list's stored page, or null where the door alone answers. */
export function storedPath({ q, age, subject, person, shelf, order, page }: AskedBooks): string | null {
  if (q !== '') return null;
  const isNarrow = age !== null || subject !== null || order !== null;
  if (person === '' && shelf === '')
    return bookListPath({ order: order ?? wholeShelf.order, age, subject }, page);
  if (isNarrow || (person !== '' && shelf !== '')) return null;
  return person === '' ? shelfPath(shelf, page) : bookPersonPath(person, page);
}

/** Where the door answers, its parameters written as in a link. */
export function doorPath({ q, age, subject, person, shelf, order, page }: AskedBooks): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') parameters.set(name, String(value));
  };
  set('q', q);
  set('age', age);
  set('subject', subject);
  set('person', person);
  set('shelf', shelf);
  set('order', order);
  set('page', page === 1 ? null : page);
  const written = parameters.toString();
  return written === '' ? '/books/search' : `/books/search?${written}`;
}

/** As a link of the blog's own pages has it. */
export function pathFor(asked: AskedBooks): string {
  const stored = storedPath(asked);
  return stored === null ? doorPath(asked) : encodeURI(stored);
}
