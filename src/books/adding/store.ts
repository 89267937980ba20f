// The SQL of lists of ISBNs: begun, read line by line, finished, forgotten.
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { BookListLinesTable, BookListsTable } from '../tables.ts';

export type ListRow = Selectable<BookListsTable>;
export type LineRow = Selectable<BookListLinesTable>;

/** Rows of one statement; neither database takes any number of values at once. */
const ROWS_AT_ONCE = 100;

export async function insertList(
  db: Db,
  list: Insertable<BookListsTable>,
  lines: readonly Insertable<BookListLinesTable>[],
): Promise<void> {
  await db.insertInto('book_lists').values(list).execute();
  for (let at = 0; at < lines.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('book_list_lines')
      .values(lines.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}

export function listOf(db: Db, blogId: string, id: string): Promise<ListRow | undefined> {
  return db
    .selectFrom('book_lists')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The newest first. */
export function listsOf(db: Db, blogId: string, limit: number): Promise<ListRow[]> {
  return db
    .selectFrom('book_lists')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export function linesOf(db: Db, { blog_id, id }: Pick<ListRow, 'blog_id' | 'id'>): Promise<LineRow[]> {
  return db
    .selectFrom('book_list_lines')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('list_id', '=', id)
    .orderBy('position')
    .execute();
}

export function waitingLines(
  db: Db,
  { blog_id, id }: Pick<ListRow, 'blog_id' | 'id'>,
  limit: number,
): Promise<LineRow[]> {
  return db
    .selectFrom('book_list_lines')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('list_id', '=', id)
    .where('outcome', '=', 'waiting')
    .orderBy('position')
    .limit(limit)
    .execute();
}

export async function updateLine(
  db: Db,
  { blog_id, list_id, position }: Pick<LineRow, 'blog_id' | 'list_id' | 'position'>,
  change: Partial<Pick<LineRow, 'outcome' | 'book_id' | 'others'>>,
): Promise<void> {
  await db
    .updateTable('book_list_lines')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('list_id', '=', list_id)
    .where('position', '=', position)
    .execute();
}

/** Lines of which not every source could be asked wait again; how many they are. */
export async function letWaitAgain(db: Db, blogId: string, listId: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('book_list_lines')
    .set({ outcome: 'waiting' })
    .where('blog_id', '=', blogId)
    .where('list_id', '=', listId)
    .where('outcome', '=', 'unreachable')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function finishList(
  db: Db,
  { blog_id, id }: Pick<ListRow, 'blog_id' | 'id'>,
  finishedAt: string | null,
): Promise<void> {
  await db
    .updateTable('book_lists')
    .set({ finished_at: finishedAt })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}

/** What sources that were not believed said of a book when it was last looked up; JSON. */
export async function othersSaid(db: Db, blogId: string, bookId: string): Promise<string | null> {
  const row = await db
    .selectFrom('book_list_lines')
    .select('others')
    .where('blog_id', '=', blogId)
    .where('book_id', '=', bookId)
    .where('outcome', '=', 'added')
    .orderBy('list_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.others ?? null;
}

export async function forgetListsBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('book_lists').where('finished_at', '<', moment).execute();
}
