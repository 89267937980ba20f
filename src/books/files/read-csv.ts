// Lists of books as CSV: our own, those of spreadsheets and of Bookmeter by their heads, and what Booklog lets out.
import Papa from 'papaparse';
import * as v from 'valibot';
import { delimiterOf, listText } from '../../text/list-letters.ts';
import { FORMULA } from '../../web/spreadsheet.ts';
import { type Book, type BookStatus, bookSchema, currencies } from '../book.ts';
import { type IsbnRead, readIsbn } from '../isbn.ts';
import { readAwards, readLinks, readNames, readPeople, readSubjects } from './cells.ts';
import { type Column, columns, otherHeads, personHeads, skippedHeads } from './columns.ts';

export interface ListedBook {
  /** Line of the file it begins in, from 1. */
  line: number;
  book: Book;
  shown: boolean;
}

/** A row that stayed out: `key` is a message, `column` the head of the cell it is about, as it stands in the file. */
export interface LeftOutBook {
  line: number;
  title: string;
  key: string;
  column: string;
  value: string;
}

export type ReadBooks =
  | {
      ok: true;
      kind: 'own' | 'heads' | 'booklog';
      books: ListedBook[];
      left: LeftOutBook[];
      unread: string[];
    }
  | { ok: false; key: string };

/** What a column says; heads that mean nothing here are `unread`, and told. */
type Meaning = Column | { role: Book['people'][number]['role'] } | 'asin' | 'private' | 'skip' | null;

/** What Booklog lets out has no heads; the memo of column 9 is for its writer alone. */
const BOOKLOG: readonly Meaning[] = [
  ...(['skip', 'skip', 'isbn', 'subjects', 'skip', 'status', 'note_parent', 'subjects', 'private'] as const),
  ...(['skip', 'skip', 'title', { role: 'author' }, 'publisher', 'published', 'skip', 'pages'] as const),
];

export function readBooksCsv(bytes: Uint8Array): ReadBooks {
  const text = listText(bytes);
  if (text === null) return { ok: false, key: 'books.files.letters' };
  const bare = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(bare, { delimiter: delimiterOf(bare), newline: '\n' });
  if (errors.length > 0) return { ok: false, key: 'books.files.quote' };
  const rows = withLines(data);
  const [head, ...rest] = rows;
  if (!head) return { ok: false, key: 'books.files.empty' };
  if (isBooklog(head.cells)) {
    const read = readRows(rows, [], BOOKLOG);
    return read.ok ? { ...read, kind: 'booklog' } : read;
  }
  const meanings = head.cells.map(meaningOf);
  if (meanings.includes('title') || meanings.includes('isbn')) return readRows(rest, head.cells, meanings);
  return { ok: false, key: 'books.files.heads' };
}

interface Row {
  line: number;
  cells: string[];
}

/** Rows with something in them, and the line each begins in. */
function withLines(data: readonly string[][]): Row[] {
  let line = 1;
  const rows: Row[] = [];
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += cells.join('').split('\n').length;
  }
  return rows;
}

function readRows(rows: readonly Row[], heads: readonly string[], meanings: readonly Meaning[]): ReadBooks {
  const books: ListedBook[] = [];
  const left: LeftOutBook[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const read = bookFrom(cells, meanings);
    const title = read.title;
    const leave = (key: string, at: number) =>
      left.push({ line, title, key, column: heads[at] ?? String(at + 1), value: cells[at] ?? '' });
    if (read.wrong) {
      leave(read.wrong.key, read.wrong.at);
      continue;
    }
    const { isbn } = read.book;
    const before = isbn === null ? undefined : seen.get(isbn);
    if (before !== undefined) {
      leave('books.files.twice', isbnPlace(cells, meanings));
      continue;
    }
    if (isbn !== null) seen.set(isbn, line);
    books.push({ line, book: read.book, shown: read.shown });
  }
  const unread = heads.filter((head, at) => meanings[at] === null && head.trim() !== '');
  const isOwn = heads.length === columns.length && columns.every((column, at) => meanings[at] === column);
  return { ok: true, kind: isOwn ? 'own' : 'heads', books, left, unread };
}

type BookRead =
  | { wrong: { key: string; at: number }; title: string }
  | { wrong: null; title: string; book: Book; shown: boolean };

function bookFrom(cells: readonly string[], meanings: readonly Meaning[]): BookRead {
  const cell = (column: Column) => unescaped(cells[meanings.indexOf(column)] ?? '');
  // One cell can say both ends of a range.
  const at = (column: Column) =>
    [column, column.replace('_to', '_from') as Column, 'title' as const]
      .map((one) => meanings.indexOf(one))
      .find((place) => place >= 0) ?? 0;
  const title = shownTitle(cell('title'));
  const typed = cell('isbn').trim();
  const isbn = isNone(typed) ? asinOf(cells, meanings) : readIsbn(typed);
  if (isbn && !isbn.ok) return { wrong: { key: `books.isbn.${isbn.reason}`, at: at('isbn') }, title };
  if (title === '') return { wrong: { key: 'books.files.no-title', at: at('isbn') }, title };
  const given = { ...fieldsFrom(cells, meanings, cell), title, isbn: isbn === null ? null : isbn.isbn };
  const checked = v.safeParse(bookSchema, given);
  if (checked.success)
    return {
      wrong: null,
      title,
      book: checked.output,
      shown: /^(?:yes|はい|1|true)$/i.test(cell('shown').trim()),
    };
  const [issue] = checked.issues;
  const field = String(issue.path?.[0]?.key ?? 'title');
  const column = columns.find(
    (one) => one.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) === field,
  );
  return { wrong: { key: issue.message, at: column ? at(column) : 0 }, title };
}

/** What stands where there is no ISBN. */
function isNone(typed: string): boolean {
  return /^[-‐−0]?$/.test(typed);
}

/** A shop's number, which is the ISBN of ten digits for most printed books; null for all others. */
function asinOf(cells: readonly string[], meanings: readonly Meaning[]): IsbnRead | null {
  const typed = (cells[meanings.indexOf('asin')] ?? '').trim();
  const read = /^\d{9}[\dX]$/.test(typed) ? readIsbn(typed) : null;
  return read?.ok ? read : null;
}

/** Place of the cell that said the ISBN of a row. */
function isbnPlace(cells: readonly string[], meanings: readonly Meaning[]): number {
  const place = meanings.indexOf('isbn');
  return place >= 0 && !isNone((cells[place] ?? '').trim()) ? place : meanings.indexOf('asin');
}

function fieldsFrom(
  cells: readonly string[],
  meanings: readonly Meaning[],
  cell: (column: Column) => string,
): Record<string, unknown> {
  const texts = [
    'title_reading',
    'subtitle',
    'series',
    'series_reading',
    'volume',
    'original_title',
    'publisher',
  ] as const;
  const more = [
    'original_language',
    'size',
    'caution',
    'letters',
    'note_child',
    'note_parent',
    'cover_licence',
  ] as const;
  const named = [...texts, ...more].map((column) => [camel(column), cell(column).trim()]);
  const numbers = ['pages', 'alone_from', 'alone_to', 'grade_from', 'grade_to', 'minutes_aloud'] as const;
  const counted = numbers.map((column) => [camel(column), numberIn(cell(column))]);
  const roles = meanings.flatMap((meaning, place) =>
    meaning !== null && typeof meaning === 'object'
      ? readNames(unescaped(cells[place] ?? ''), meaning.role)
      : [],
  );
  const ages = agesIn(cell('age_from'), cell('age_to'));
  const price = priceIn(cell('price'), cell('currency'));
  return {
    ...Object.fromEntries([...named, ...counted]),
    ...ages,
    ...price,
    people: [...readPeople(cell('people')), ...roles],
    subjects: meanings.flatMap((meaning, place) =>
      meaning === 'subjects' ? subjectsIn(cells[place] ?? '') : [],
    ),
    awards: readAwards(cell('awards')),
    links: readLinks(cell('links')),
    published: dateIn(cell('published')),
    language: cell('language').trim() || 'ja',
    status: statusIn(cell('status')),
  };
}

function subjectsIn(cell: string): Book['subjects'] {
  const text = unescaped(cell).trim();
  return text === '-' ? [] : readSubjects(text);
}

function camel(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function shownTitle(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function unescaped(cell: string): string {
  return /^'/.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** `32ページ`, `３２`; null where there is no number. What is no whole number is left for the schema to refuse. */
function numberIn(cell: string): number | null {
  const digits = /-?\d+(?:\.\d+)?/.exec(cell.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, ''));
  return digits === null ? null : Number(digits[0]);
}

/** `3〜5歳`, `3歳から`, `0-2`; a column for the end goes before what stands in the first. */
function agesIn(from: string, to: string): { ageFrom: number | null; ageTo: number | null } {
  const [first, second] = from.normalize('NFKC').match(/\d+/g) ?? [];
  return {
    ageFrom: first === undefined ? null : Number(first),
    ageTo: numberIn(to) ?? (second === undefined ? null : Number(second)),
  };
}

/** `1,500円`; without a word for the currency it is yen. */
function priceIn(cell: string, currency: string): { price: number | null; currency: string } {
  const price = numberIn(cell);
  if (price === null) return { price: null, currency: '' };
  return { price, currency: currencies.find((one) => one === currency.trim().toUpperCase()) ?? 'JPY' };
}

/** `2024年5月16日`, `2024/5`, `2024-05-16 00:00:00`; anything else is left for the schema to refuse. */
function dateIn(cell: string): string {
  const text = cell.normalize('NFKC').trim();
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年]\s*(\d{1,2})(?:[-/.月]\s*(\d{1,2}))?)?(?:[年月日]|\s.*)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

const statuses: Readonly<Record<string, BookStatus>> = {
  introduced: 'introduced',
  紹介した: 'introduced',
  reading: 'reading',
  いま読んでる: 'reading',
  読んでいる: 'reading',
  読んでいる本: 'reading',
};

/** What was read elsewhere waits here to be introduced. */
function statusIn(cell: string): BookStatus {
  return statuses[cell.normalize('NFKC').trim()] ?? 'to-read';
}

function meaningOf(head: string): Meaning {
  const folded = head.normalize('NFKC').trim().toLowerCase();
  const role = Object.hasOwn(personHeads, folded) ? personHeads[folded] : undefined;
  const column = columns.find((one) => one === folded.replaceAll(' ', '_'));
  if (column) return column;
  if (role) return { role };
  if (folded === 'asin') return 'asin';
  if (skippedHeads.has(folded)) return 'skip';
  return Object.hasOwn(otherHeads, folded) ? (otherHeads[folded] ?? null) : null;
}

/** Seventeen columns, of which the third is an ISBN or nothing and the eleventh a moment. */
function isBooklog(cells: readonly string[]): boolean {
  return (
    cells.length >= 15 &&
    /^(?:97[89]\d{10}|\d{9}[\dX]|)$/.test(cells[2] ?? '') &&
    /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(cells[9] ?? '')
  );
}
