// Takes a post back from readers; its text, its place and its address stay.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import { lockBlog, postOf, updatePost } from './store.ts';

export type UnpublishOutcome = { ok: true } | { ok: false; reason: 'not-published' };

/** Call it inside `transact`, after the caller has checked that the person may publish. */
export async function unpublishPost(
  tx: Context,
  { blogId, postId }: { blogId: string; postId: string },
): Promise<UnpublishOutcome> {
  await lockBlog(tx, blogId);
  const post = await postOf(tx.db, blogId, postId);
  if (!post?.published_at) return { ok: false, reason: 'not-published' };
  await updatePost(tx.db, post, { published_at: null, updated_at: nowIso(tx) });
  await emit(tx, { kind: 'post.unpublished', blogId, postId, slug: post.slug });
  return { ok: true };
}
