// Deletes a post for good, with every revision of it: only one that readers no longer see.
import { record } from '../../accounts/log/record.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireMay } from '../actor.ts';
import { lockBlog, postOf, revisionOf } from '../store.ts';
import { deletePost as deleteRows } from './store.ts';

export type DeleteOutcome = { ok: true } | { ok: false; reason: 'no-post' | 'published' };

/** Its address is free afterwards, and its place in the lists stays empty. A translation keeps its manuscript. */
export async function deletePost(ctx: Context, actor: Actor, postId: string): Promise<DeleteOutcome> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, postId };
  return transact(ctx, async (tx) => {
    await lockBlog(tx, of.blogId);
    const post = await postOf(tx.db, of.blogId, postId);
    if (!post) return { ok: false, reason: 'no-post' };
    if (post.published_at !== null) return { ok: false, reason: 'published' };
    const { title = '' } = (await revisionOf(tx.db, of.blogId, postId, post.revision)) ?? {};
    await deleteRows(tx.db, of);
    const on = { id: postId, name: title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.deleted', on });
    await emit(tx, { kind: 'post.deleted', ...of });
    return { ok: true };
  });
}
