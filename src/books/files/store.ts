// The SQL of lists of books that came in.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { BookImportsTable } from '../tables.ts';

export type BookImportRow = Selectable<BookImportsTable>;

export async function insertImport(db: Db, row: BookImportRow): Promise<void> {
  await db.insertInto('book_imports').values(row).execute();
}

export async function importOf(db: Db, blogId: string, id: string): Promise<BookImportRow | undefined> {
  return db
    .selectFrom('book_imports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The newest first. */
export async function importsOf(
  db: Db,
  blogId: string,
  limit: number,
): Promise<Omit<BookImportRow, 'report'>[]> {
  return db
    .selectFrom('book_imports')
    .select(['blog_id', 'id', 'name', 'made_by', 'made_at'])
    .where('blog_id', '=', blogId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
