// The books of a list as a page draws them: with who made them and with their covers.
import type { Db } from '../../platform/database.ts';
import { wholeBooks } from '../read-books.ts';
import type { BookRow, PersonRow } from '../store.ts';
import type { CoverBook } from './book-cover.tsx';
import type { BookOnShelf } from './books-on-shelf.ts';

export interface ListedBook extends BookOnShelf {
  people: readonly PersonRow[];
  cover: CoverBook;
}

/** In the order of what is given, which is all of one blog. */
export async function listedBooks(
  db: Db,
  blogId: string,
  books: readonly BookOnShelf[],
): Promise<ListedBook[]> {
  const rows = books.map(({ row }) => row);
  const whole = await wholeBooks(db, blogId, rows);
  return books.map(({ row, note }, at) => ({
    row,
    note,
    people: whole[at]?.people ?? [],
    cover: coverOf(row),
  }));
}

function coverOf({ id, title }: BookRow): CoverBook {
  return { id, title, cover: null };
}
