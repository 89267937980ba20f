// Takes a post back from readers; its text, its place and its address stay.
import { record } from '../accounts/log/record.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import { lockBlog, postOf, revisionOf, updatePost } from './store.ts';

export type UnpublishOutcome = { ok: true } | { ok: false; reason: 'not-published' };

/** Call it inside `transact`, after the caller has checked that the person may publish. `by` is null when its time is up. */
export async function unpublishPost(
  tx: Context,
  { blogId, postId, by }: { blogId: string; postId: string; by: string | null },
): Promise<UnpublishOutcome> {
  await lockBlog(tx, blogId);
  const post = await postOf(tx.db, blogId, postId);
  if (!post?.published_at) return { ok: false, reason: 'not-published' };
  await updatePost(tx.db, post, { published_at: null, updated_at: nowIso(tx) });
  const { title = '' } = (await revisionOf(tx.db, blogId, postId, post.revision)) ?? {};
  const act = by === null ? 'post.ended' : 'post.withdrawn';
  await record(tx, { blogId, by, act, on: { id: postId, name: title } });
  await emit(tx, { kind: 'post.unpublished', blogId, postId, slug: post.slug });
  return { ok: true };
}
