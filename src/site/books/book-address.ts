// The addresses of the bookshelf's pages: lists of books by their filters, single books, people, shelves. Pure.
import { reservedWords } from '../../books/reserved-words.ts';
import { isWord } from '../../text/word.ts';
import { type FeedFormat, feedFormats } from '../feed-format.ts';

/** The first year of each band of ages that readers choose from; the last is for those who are grown up. */
export const ageBands = [0, 3, 6, 9, 12, 15, 18] as const;
export type AgeBand = (typeof ageBands)[number];

export const bookOrders = ['by-age', 'newest', 'by-voices', 'by-reading'] as const;
export type BookOrder = (typeof bookOrders)[number];

/** A list of books that has a page of its own for each of its parts. */
export interface BookList {
  order: BookOrder;
  age: AgeBand | null;
  /** The word of one of the blog's own subjects. */
  subject: string | null;
}

export type BookRoute =
  /** `number` counts from 1, the page that one comes to first. */
  | { page: 'books'; list: BookList; number: number }
  | { page: 'book'; slug: string }
  /** Books of one person, by their name as it is compared. */
  | { page: 'book-person'; name: string; number: number }
  /** Everybody who made a book. */
  | { page: 'book-people' }
  | { page: 'shelves' }
  | { page: 'shelf'; slug: string; number: number }
  | { page: 'books-feed'; format: FeedFormat }
  | { page: 'shelf-feed'; slug: string; format: FeedFormat };

export const wholeShelf: BookList = { order: 'by-age', age: null, subject: null };

const FEED = /^feed\.(atom|json)$/;
const NUMBER = /^(?:[2-9]|[1-9]\d{1,4})$/;
// In bytes, what stands here stays below the longest name that a disk takes.
const PERSON = /^[\p{L}\p{M}\p{N}ー]{1,80}$/u;

/** Whether somebody of this name, as it is compared, can have a page. */
export function isPersonWord(folded: string): boolean {
  return PERSON.test(folded);
}

/** `parts` are those of a decoded path, behind its first slash. */
export function bookRouteOf(parts: readonly string[]): BookRoute | null {
  const [first, second, ...rest] = parts;
  if (first === 'shelves') return shelfRoute(second, rest);
  if (first !== 'books') return null;
  if (second === undefined) return { page: 'books', list: wholeShelf, number: 1 };
  const format = formatOf(second);
  if (format !== null) return rest.length === 0 ? { page: 'books-feed', format } : null;
  if (second === 'people') return personRoute(rest);
  const order = bookOrders.find((one) => one === second);
  if (order !== undefined) return listRoute(order, rest);
  return rest.length === 0 && isWord(second) && !reservedWords.has(second)
    ? { page: 'book', slug: second }
    : null;
}

export function bookRoutePath(route: BookRoute): string {
  switch (route.page) {
    case 'books':
      return bookListPath(route.list, route.number);
    case 'book':
      return bookPath(route.slug);
    case 'book-people':
      return '/books/people';
    case 'book-person':
      return bookPersonPath(route.name, route.number);
    case 'shelves':
      return '/shelves';
    case 'shelf':
      return shelfPath(route.slug, route.number);
    case 'books-feed':
      return booksFeedPath(route.format);
    case 'shelf-feed':
      return shelfFeedPath(route.slug, route.format);
  }
}

export function bookPath(slug: string): string {
  return `/books/${slug}`;
}

/** The order comes first, so that everything in one order can be dropped by its folder. */
export function bookListPath({ order, age, subject }: BookList, number = 1): string {
  const filters = [age === null ? '' : `/age-${age}`, subject === null ? '' : `/subject-${subject}`].join('');
  if (order === wholeShelf.order && filters === '' && number === 1) return '/books';
  return `/books/${order}${filters}${behind(number)}`;
}

export function bookPersonPath(name: string, number = 1): string {
  return `/books/people/${name}${behind(number)}`;
}

export function shelfPath(slug: string, number = 1): string {
  return `/shelves/${slug}${behind(number)}`;
}

export function booksFeedPath(format: FeedFormat): string {
  return `/books/feed.${format}`;
}

export function shelfFeedPath(slug: string, format: FeedFormat): string {
  return `/shelves/${slug}/feed.${format}`;
}

function behind(number: number): string {
  return number === 1 ? '' : `/${number}`;
}

function listRoute(order: BookOrder, rest: readonly string[]): BookRoute | null {
  const left = [...rest];
  const age = ageOf(left[0]);
  if (age !== null) left.shift();
  const subject = subjectOf(left[0]);
  if (subject !== null) left.shift();
  const number = numberOf(left);
  if (number === null) return null;
  const list = { order, age, subject };
  // The first page of everything is `/books` alone.
  return number === 1 && bookListPath(list) === '/books' ? null : { page: 'books', list, number };
}

function personRoute([name, ...rest]: readonly string[]): BookRoute | null {
  if (name === undefined) return { page: 'book-people' };
  const number = numberOf(rest);
  return number === null || !isPersonWord(name) ? null : { page: 'book-person', name, number };
}

function shelfRoute(slug: string | undefined, rest: readonly string[]): BookRoute | null {
  if (slug === undefined) return { page: 'shelves' };
  if (!isWord(slug)) return null;
  const format = rest.length === 1 ? formatOf(rest[0]) : null;
  if (format !== null) return { page: 'shelf-feed', slug, format };
  const number = numberOf(rest);
  return number === null ? null : { page: 'shelf', slug, number };
}

function ageOf(part: string | undefined): AgeBand | null {
  return ageBands.find((band) => part === `age-${band}`) ?? null;
}

function subjectOf(part: string | undefined): string | null {
  const word = part?.startsWith('subject-') ? part.slice('subject-'.length) : '';
  return isWord(word) ? word : null;
}

/** The first page has no number in its address; null for what is no number, or more than one. */
function numberOf(rest: readonly string[]): number | null {
  const [number, ...more] = rest;
  if (number === undefined) return 1;
  return more.length === 0 && NUMBER.test(number) ? Number(number) : null;
}

function formatOf(part: string | undefined): FeedFormat | null {
  const format = FEED.exec(part ?? '')?.[1];
  return feedFormats.find((one) => one === format) ?? null;
}
