// The SQL of what was changed together.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { BulkChangesTable } from '../tables.ts';

export type BulkRow = Selectable<BulkChangesTable>;

export async function bulkOf(db: Db, blogId: string, id: string): Promise<BulkRow | undefined> {
  return db
    .selectFrom('bulk_changes')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertBulk(db: Db, row: BulkRow): Promise<void> {
  await db.insertInto('bulk_changes').values(row).execute();
}

export async function updateBulk(
  db: Db,
  { blog_id, id }: Pick<BulkRow, 'blog_id' | 'id'>,
  change: Partial<Pick<BulkRow, 'results' | 'undone_at'>>,
): Promise<void> {
  await db
    .updateTable('bulk_changes')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}

/** Marks it as undone unless it is already; false when somebody was faster. */
export async function claimUndo(
  db: Db,
  { blog_id, id }: Pick<BulkRow, 'blog_id' | 'id'>,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bulk_changes')
    .set({ undone_at: now })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A daily chore lets go of them. */
export async function deleteBulkBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('bulk_changes').where('made_at', '<', moment).execute();
}
