// SQL of decisions and their undoing: what is held for one, what it changes, how everything stood before.
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database.ts';
import type { ModerationBeforesTable, ModerationsTable } from '../tables.ts';

/** The comments among `ids`, held until the transaction ends: two editors do not decide at once. */
export function lockComments({ db, dialect }: Context, blogId: string, ids: readonly string[]) {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', 'in', ids)
    .where('author_id', 'is', null)
    .orderBy('id')
    .modifyEnd(dialect.forUpdate())
    .execute();
}

export function lockLetters({ db, dialect }: Context, blogId: string, ids: readonly string[]) {
  return db
    .selectFrom('letters')
    .select(['id', 'spam_at'])
    .where('blog_id', '=', blogId)
    .where('id', 'in', ids)
    .orderBy('id')
    .modifyEnd(dialect.forUpdate())
    .execute();
}

export function lockReports({ db, dialect }: Context, blogId: string, ids: readonly string[]) {
  return db
    .selectFrom('reports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', 'in', ids)
    .orderBy('id')
    .modifyEnd(dialect.forUpdate())
    .execute();
}

/** Puts a letter or a report among the spam, or takes it out. */
export async function setSpam(
  db: Db,
  table: 'letters' | 'reports',
  blogId: string,
  id: string,
  spamAt: string | null,
): Promise<void> {
  await db
    .updateTable(table)
    .set({ spam_at: spamAt })
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .execute();
}

/** What a moderator said of a comment or report; null takes it back. */
export async function setMark(
  db: Db,
  blogId: string,
  commentId: string,
  marked: 'spam' | 'fine' | null,
  at: string | null,
): Promise<void> {
  await db
    .updateTable('comment_origins')
    .set({ marked, marked_at: marked === null ? null : at })
    .where('blog_id', '=', blogId)
    .where('comment_id', '=', commentId)
    .execute();
}

export async function marksOf(db: Db, blogId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('comment_origins')
    .select(['comment_id', 'marked'])
    .where('blog_id', '=', blogId)
    .where('comment_id', 'in', ids)
    .execute();
}

export async function insertModeration(
  db: Db,
  row: ModerationsTable,
  befores: readonly Omit<ModerationBeforesTable, 'blog_id' | 'moderation_id'>[],
): Promise<void> {
  await db.insertInto('moderations').values(row).execute();
  if (befores.length === 0) return;
  await db
    .insertInto('moderation_befores')
    .values(befores.map((before) => ({ blog_id: row.blog_id, moderation_id: row.id, ...before })))
    .execute();
}

export function moderationOf(db: Db, blogId: string, id: string) {
  return db
    .selectFrom('moderations')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The last decision of a person since `since` that was not undone, with how many it concerned. */
export async function lastModeration(db: Db, blogId: string, personId: string, since: string) {
  const row = await db
    .selectFrom('moderations')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('made_by', '=', personId)
    .where('made_at', '>=', since)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, count: (await beforesOf(db, blogId, row.id)).length };
}

export function beforesOf(db: Db, blogId: string, moderationId: string) {
  return db
    .selectFrom('moderation_befores')
    .select(['kind', 'item_id', 'state'])
    .where('blog_id', '=', blogId)
    .where('moderation_id', '=', moderationId)
    .execute();
}

/** After a letter is back it is kept here no longer: its sender may delete it, and then it has to be gone. */
export async function clearBefores(db: Db, blogId: string, moderationId: string): Promise<void> {
  await db
    .updateTable('moderation_befores')
    .set({ state: '{}' })
    .where('blog_id', '=', blogId)
    .where('moderation_id', '=', moderationId)
    .where('kind', '=', 'letter')
    .execute();
}

/** False when somebody was faster. */
export async function setUndone(db: Db, blogId: string, id: string, at: string): Promise<boolean> {
  const row = await db
    .updateTable('moderations')
    .set({ undone_at: at })
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row.numUpdatedRows > 0n;
}

export async function deleteModerationsBefore(db: Db, before: string): Promise<void> {
  await db.deleteFrom('moderations').where('made_at', '<', before).execute();
}
