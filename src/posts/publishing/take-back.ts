// Takes a post back from readers, and brings one that was taken back before them again as it was.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireMay } from '../actor.ts';
import { awaitEnd } from '../publish-post.ts';
import { lockBlog, postOf, revisionOf, updatePost } from '../store.ts';
import { type UnpublishOutcome, unpublishPost } from '../unpublish-post.ts';

export async function takeBack(ctx: Context, actor: Actor, postId: string): Promise<UnpublishOutcome> {
  requireMay(actor, 'publish');
  return transact(ctx, (tx) => unpublishPost(tx, { blogId: actor.blog.id, postId, by: actor.id }));
}

export type BringBackOutcome = { ok: true } | { ok: false; reason: 'no-post' | 'published' };

/** In its old place, with the revision it had. An end that has passed is let go of. */
export async function bringBack(ctx: Context, actor: Actor, postId: string): Promise<BringBackOutcome> {
  requireMay(actor, 'publish');
  const blogId = actor.blog.id;
  return transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const post = await postOf(tx.db, blogId, postId);
    if (!post) return { ok: false, reason: 'no-post' };
    if (post.published_at !== null) return { ok: false, reason: 'published' };
    const now = nowIso(tx);
    const expiresAt = post.expires_at !== null && post.expires_at <= now ? null : post.expires_at;
    await updatePost(tx.db, post, { published_at: now, updated_at: now, expires_at: expiresAt });
    await awaitEnd(tx, blogId, postId, expiresAt);
    const { title = '' } = (await revisionOf(tx.db, blogId, postId, post.revision)) ?? {};
    await record(tx, { blogId, by: actor.id, act: 'post.published', on: { id: postId, name: title } });
    await emit(tx, { kind: 'post.published', blogId, postId });
    return { ok: true };
  });
}
