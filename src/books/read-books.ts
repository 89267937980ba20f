// Whole books: a row with its people and subjects, of one book or of many.
import type { Db } from '../platform/database.ts';
import { type BookRow, peopleOf, subjectsOf, type WholeBook } from './store.ts';

/** In the order of the rows. With `all`, when these are all books of the blog, nothing is asked for each of them. */
export async function wholeBooks(
  db: Db,
  blogId: string,
  rows: readonly BookRow[],
  { all = false }: { all?: boolean } = {},
): Promise<WholeBook[]> {
  if (rows.length === 0) return [];
  const ids = all ? null : rows.map(({ id }) => id);
  const people = Map.groupBy(await peopleOf(db, blogId, ids), ({ book_id }) => book_id);
  const subjects = Map.groupBy(await subjectsOf(db, blogId, ids), ({ book_id }) => book_id);
  return rows.map((row) => ({
    row,
    people: people.get(row.id) ?? [],
    subjects: subjects.get(row.id) ?? [],
  }));
}

export async function wholeBook(db: Db, row: BookRow): Promise<WholeBook> {
  const [book] = await wholeBooks(db, row.blog_id, [row]);
  return book ?? { row, people: [], subjects: [] };
}
