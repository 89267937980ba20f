// Takes a post from readers when the moment has come until which it was to be read.
import { type Context, transact } from '../platform/context.ts';
import type { PressEvent } from '../platform/outbox.ts';
import { lockBlog, postOf } from './store.ts';
import { unpublishPost } from './unpublish-post.ts';

/** Does nothing when the moment was moved, or somebody took the post back before. */
export async function endPost(
  ctx: Context,
  { blogId, postId, at }: Extract<PressEvent, { kind: 'post.expiring' }>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const post = await postOf(tx.db, blogId, postId);
    if (post?.expires_at === at) await unpublishPost(tx, { blogId, postId, by: null });
  });
}
