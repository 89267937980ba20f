// The SQL of what readers report of a sentence.
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Of } from '../store.ts';
import type { ReportsTable } from '../tables.ts';

export type ReportRow = Selectable<ReportsTable>;

export async function insertReport(db: Db, row: ReportRow): Promise<void> {
  await db.insertInto('reports').values(row).execute();
}

export async function reportOf(db: Db, blogId: string, id: string): Promise<ReportRow | undefined> {
  return db
    .selectFrom('reports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: two editors do not both answer one report. */
export async function lockReport(
  { db, dialect }: Context,
  { blogId, translationId }: Of,
  id: string,
): Promise<ReportRow | undefined> {
  return db
    .selectFrom('reports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('id', '=', id)
    .modifyEnd(dialect.forUpdate())
    .executeTakeFirst();
}

/** The report behind a reader's link, by the hash of its secret. */
export async function reportByReceipt(db: Db, blogId: string, hash: string): Promise<ReportRow | undefined> {
  return db
    .selectFrom('reports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('receipt_hash', '=', hash)
    .executeTakeFirst();
}

/** Reports of a translation that nobody has answered, the oldest first. */
export async function openReportsOf(db: Db, { blogId, translationId }: Of): Promise<ReportRow[]> {
  return db
    .selectFrom('reports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('accepted_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('spam_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function updateReport(
  db: Db,
  { blog_id, id }: Pick<ReportRow, 'blog_id' | 'id'>,
  change: Partial<ReportRow>,
): Promise<void> {
  await db.updateTable('reports').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** The translation that a post publishes. */
export async function translationOfPost(
  db: Db,
  blogId: string,
  postId: string,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('translations')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
}
