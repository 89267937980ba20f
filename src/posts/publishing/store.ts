// The SQL of drafts on their way to readers.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { forgetUses, noteDraftUses } from '../pictures/uses.ts';
import type { DraftsTable } from '../tables.ts';

export type DraftRow = Selectable<DraftsTable>;

export interface OfPost {
  blogId: string;
  postId: string;
}

export async function draftOf(db: Db, { blogId, postId }: OfPost): Promise<DraftRow | undefined> {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: no save comes between what is read and what is done with it. */
export async function lockDraft(tx: Context, { blogId, postId }: OfPost): Promise<DraftRow | undefined> {
  return tx.db
    .selectFrom('drafts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function insertDraft(db: Db, row: Insertable<DraftsTable>): Promise<void> {
  await db.insertInto('drafts').values(row).execute();
  await noteDraftUses(db, { ...row, blogId: row.blog_id, postId: row.post_id });
}

export async function updateDraft(
  db: Db,
  { blogId, postId }: OfPost,
  change: Partial<DraftRow>,
): Promise<void> {
  await db
    .updateTable('drafts')
    .set(change)
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .execute();
  await noteDraftUses(db, { ...change, blogId, postId });
}

export async function deleteDraft(db: Db, { blogId, postId }: OfPost): Promise<void> {
  await db.deleteFrom('drafts').where('blog_id', '=', blogId).where('post_id', '=', postId).execute();
  await forgetUses(db, { blogId, kind: 'draft', userId: postId });
}

/**
 * Deletes a post with its revisions and former addresses. A translation keeps its manuscript: a row of a room to the
 * right, but only the column that points here, and in the same transaction or the key would break.
 */
export async function deletePost(db: Db, { blogId, postId }: OfPost): Promise<void> {
  await db
    .updateTable('translations')
    .set({ post_id: null })
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .execute();
  await deleteDraft(db, { blogId, postId });
  await db.deleteFrom('posts').where('blog_id', '=', blogId).where('id', '=', postId).execute();
  await forgetUses(db, { blogId, kind: 'post', userId: postId });
}
