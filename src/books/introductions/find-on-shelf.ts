// Finds books of a blog's shelf while a card is being written: by title, reading, author or ISBN.
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { FoundBook, FoundBooks } from '../../web/client/found-book.ts';
import { type Actor, requireMay } from '../actor.ts';
import { fold } from '../fold.ts';
import { hyphenatedIsbn, readIsbn } from '../isbn.ts';
import { type BookRow, bookById, booksByIsbn, peopleOf } from '../store.ts';
import { booksSearched } from './reads.ts';
import type { FindBooks } from './schemas.ts';

/** As many as can be looked over at once. */
const MOST_FOUND = 12;

/** What somebody typed: all words of it must be in a book; an ISBN, with or without hyphens, finds its one book. */
export async function findOnShelf(
  ctx: Context,
  actor: Actor,
  { words: typed, book }: FindBooks,
): Promise<FoundBooks> {
  requireMay(actor, 'translate');
  const blogId = actor.blog.id;
  const ofCard = book === undefined ? undefined : await bookById(ctx.db, blogId, book);
  if (ofCard) return { books: await asFound(ctx.db, blogId, [ofCard]), isbn: null };
  const read = readIsbn(typed);
  if (book !== undefined && !read.ok) return { books: [], isbn: null };
  const rows = read.ok
    ? await booksByIsbn(ctx.db, blogId, [read.isbn])
    : await booksSearched(ctx.db, blogId, wordsIn(typed), MOST_FOUND);
  return { books: await asFound(ctx.db, blogId, rows), isbn: read.ok ? read.isbn : null };
}

/** By their ids, in the order of these, each once; those that are not on this shelf are left out. */
export async function booksById(db: Db, blogId: string, ids: readonly string[]): Promise<BookRow[]> {
  const rows: BookRow[] = [];
  for (const id of new Set(ids)) {
    const row = await bookById(db, blogId, id);
    if (row) rows.push(row);
  }
  return rows;
}

async function asFound(db: Db, blogId: string, rows: readonly BookRow[]): Promise<FoundBook[]> {
  const ids = rows.map(({ id }) => id);
  const people = Map.groupBy(ids.length === 0 ? [] : await peopleOf(db, blogId, ids), (one) => one.book_id);
  return rows.map((row) => ({
    id: row.id,
    title: [row.title, row.volume].filter((part) => part !== '').join(' '),
    reading: row.title_reading,
    isbn: row.isbn === null ? null : hyphenatedIsbn(row.isbn),
    by: (people.get(row.id) ?? []).map(({ name }) => name).slice(0, 3),
    shown: row.shown_at !== null,
  }));
}

function wordsIn(typed: string): string[] {
  return typed
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '')
    .slice(0, 10);
}
