// The books of a blog as they leave in a file.
import type { Db } from '../../platform/database.ts';
import { wholeBooks } from '../read-books.ts';
import { type BookRow, booksOf } from '../store.ts';
import { bookOf } from '../whole-book.ts';
import type { LeavingBook } from './formats.ts';

/** `rows` are some of the blog's in their order; without them all of it, in the order of the kana. `address` ends with a slash. */
export async function leavingBooks(
  db: Db,
  { id, address }: { id: string; address: string },
  rows?: readonly BookRow[],
): Promise<LeavingBook[]> {
  const all = rows ?? (await booksOf(db, id)).toSorted((a, b) => order(a, b));
  const whole = await wholeBooks(db, id, all, { all: rows === undefined });
  return whole.map((book) => ({
    id: book.row.id,
    book: bookOf(book),
    shown: book.row.shown_at !== null,
    url: book.row.shown_at === null ? null : `${address}books/${book.row.slug}`,
    createdAt: book.row.created_at,
  }));
}

function order(a: BookRow, b: BookRow): number {
  return a.sorted_by.localeCompare(b.sorted_by, 'ja') || (a.id < b.id ? -1 : 1);
}
