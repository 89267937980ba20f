// Finds what a list of books shows: the books of one page in their order, and how many each other choice would have.
import { type Cover, coversOf, publicCover } from '../../books/cover/cover.ts';
import { booksOnShelf } from '../../books/shelves/books-on-shelf.ts';
import { openShelfBySlug, type ShelfRow } from '../../books/shelves/store.ts';
import type { Context } from '../../platform/context.ts';
import type { Blog } from '../blog.ts';
import { type BookFace, type BookMaker, bookFaces, voicesOfBooks } from '../published/books/reads.ts';
import type { AskedBooks } from './asked-books.ts';
import { type AgeBand, type BookOrder, wholeShelf } from './book-address.ts';
import {
  countsOfBands,
  fitsNarrowing,
  inOrder,
  type Kind,
  kindsOf,
  type Narrowing,
  nearest,
  type ReadingRow,
  readingRow,
} from './filter-books.ts';
import { idsFound } from './search-books.ts';

/** Books on one page of a list: whole rows of two, three and six. */
export const SHELF_LENGTH = 48;

export interface ListedBook extends BookFace {
  cover: Cover | null;
  /** What a shelf says of it, or ''. */
  note: string;
  /** Set on the first of its row of the kana. */
  opens: ReadingRow | null;
}

export interface FoundBooks {
  books: ListedBook[];
  /** In the whole list. */
  total: number;
  pages: number;
  /** In what the list is narrowed from: the bookshelf, a shelf, somebody's books, what was found. */
  among: number;
  order: BookOrder | null;
  /** With every other choice as it is. */
  bands: ReadonlyMap<AgeBand, number>;
  /** Of everything the list is narrowed from. */
  kinds: Kind[];
  /** How many there are with any age. */
  anyAge: number;
  /** Of a list in order of the kana: the rows that have books, with the page each begins on. */
  rows: { row: ReadingRow; page: number }[];
  /** Of an empty one: choices that have books. */
  near: (Narrowing & { count: number })[];
  person: BookMaker | null;
  shelf: ShelfRow | null;
}

/** Null for a shelf, a person or a subject that readers see nothing of, and for a page behind the last. */
export async function findBooks(ctx: Context, blog: Blog, asked: AskedBooks): Promise<FoundBooks | null> {
  const faces = await bookFaces(ctx, blog.id);
  const isKnown = asked.subject === null || kindsOf(faces).some(({ word }) => word === asked.subject);
  const from = isKnown ? await amongOf(ctx, blog, faces, asked) : null;
  if (from === null) return null;
  const { among, notes } = from;
  const order = asked.order ?? from.order;
  const chosen = among.filter((book) => fitsNarrowing(book, asked));
  const voices = order === 'by-voices' ? await voicesOfBooks(ctx, blog.id) : undefined;
  const sorted = order === null ? chosen : inOrder(chosen, order, voices);
  const pages = Math.max(1, Math.ceil(sorted.length / SHELF_LENGTH));
  if (asked.page > pages) return null;
  const start = (asked.page - 1) * SHELF_LENGTH;
  const shown = sorted.slice(start, start + SHELF_LENGTH);
  const coverOf = await coversOf(ctx.db, blog.id, shown, (picture) => publicCover(blog.base, picture));
  const rows = order === 'by-reading' ? rowsOf(sorted) : [];
  const ofSubject = among.filter((book) => fitsNarrowing(book, { ...asked, age: null }));
  return {
    books: shown.map((book) => ({
      ...book,
      cover: coverOf(book.cover_id),
      note: notes.get(book.id) ?? '',
      opens: rows.find(({ first }) => first === book.id)?.row ?? null,
    })),
    total: sorted.length,
    pages,
    among: among.length,
    order,
    bands: countsOfBands(ofSubject),
    anyAge: ofSubject.length,
    kinds: kindsOf(among),
    rows: rows.map(({ row, page }) => ({ row, page })),
    near: sorted.length > 0 ? [] : nearOf(among, asked),
    person: from.person,
    shelf: from.shelf,
  };
}

interface From {
  among: BookFace[];
  /** In which they stand unless another is asked for; null is the one they came in. */
  order: BookOrder | null;
  notes: ReadonlyMap<string, string>;
  person: BookMaker | null;
  shelf: ShelfRow | null;
}

/** What a list is narrowed from; null for a shelf or a person that is not there. */
async function amongOf(
  ctx: Context,
  blog: Blog,
  faces: readonly BookFace[],
  { q, person, shelf }: AskedBooks,
): Promise<From | null> {
  const row = shelf === '' ? null : await openShelfBySlug(ctx.db, blog.id, shelf);
  const maker = person === '' ? null : makerCalled(faces, person);
  if (row === undefined || maker === undefined) return null;
  const onShelf = row && (await booksOnShelf(ctx.db, row, { shown: true }));
  const found = q === '' ? null : await idsFound(ctx, blog.id, q);
  const byId = new Map(faces.map((face) => [face.id, face]));
  const standing = onShelf ? onShelf.flatMap((one) => byId.get(one.row.id) ?? []) : faces;
  return {
    among: standing.filter(
      ({ id, people }) =>
        (found === null || found.has(id)) &&
        (maker === null || people.some(({ folded }) => folded === person)),
    ),
    order: row !== null ? null : q === '' ? wholeShelf.order : 'by-reading',
    notes: new Map(onShelf?.map((one) => [one.row.id, one.note])),
    person: maker,
    shelf: row,
  };
}

/** As the name is written where its reading is told, else as it came first. */
function makerCalled(faces: readonly BookFace[], folded: string): BookMaker | undefined {
  const called = faces.flatMap(({ people }) => people).filter((one) => one.folded === folded);
  return called.find(({ reading }) => reading !== '') ?? called[0];
}

function rowsOf(sorted: readonly BookFace[]): { row: ReadingRow; page: number; first: string }[] {
  const rows = new Map<ReadingRow, { row: ReadingRow; page: number; first: string }>();
  for (const [at, { id, sorted_by }] of sorted.entries()) {
    const row = readingRow(sorted_by);
    if (!rows.has(row)) rows.set(row, { row, page: Math.floor(at / SHELF_LENGTH) + 1, first: id });
  }
  return [...rows.values()];
}

function nearOf(among: readonly BookFace[], asked: Narrowing): FoundBooks['near'] {
  return nearest(among, asked).map((choice) => ({
    ...choice,
    count: among.filter((book) => fitsNarrowing(book, choice)).length,
  }));
}
