// The books of a list as a page draws them: with who made them and with their covers.
import type { Db } from '../../platform/database.ts';
import { type CoverBook, coversOf } from '../cover/cover.ts';
import { wholeBooks } from '../read-books.ts';
import type { PersonRow } from '../store.ts';
import type { BookOnShelf } from './books-on-shelf.ts';

export interface ListedBook extends BookOnShelf {
  people: readonly PersonRow[];
  cover: CoverBook;
}

/** In the order of what is given, which is all of one blog. `of` says whose addresses the covers have, as in `coversOf`. */
export async function listedBooks(
  db: Db,
  blogId: string,
  books: readonly BookOnShelf[],
  of: Parameters<typeof coversOf>[3],
): Promise<ListedBook[]> {
  const rows = books.map(({ row }) => row);
  const whole = await wholeBooks(db, blogId, rows);
  const cover = await coversOf(db, blogId, rows, of);
  return books.map(({ row, note }, at) => ({
    row,
    note,
    people: whole[at]?.people ?? [],
    cover: { id: row.id, title: row.title, cover: cover(row.cover_id) },
  }));
}
