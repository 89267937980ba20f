// The SQL of drafts that are used up or thrown away, and of posts that are deleted for good.
import type { Db } from '../../platform/database.ts';
import { forgetUses } from '../pictures/uses.ts';

export interface OfPost {
  blogId: string;
  postId: string;
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
