// Takes a published translation back; it can be published again where it stood.
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { type UnpublishOutcome, unpublishPost } from '../posts/unpublish-post.ts';
import { type Actor, requireMay } from './actor.ts';
import { holdWithBlog } from './hold-with-blog.ts';

export async function unpublish(
  ctx: Context,
  actor: Actor,
  { translationId }: { translationId: string },
): Promise<UnpublishOutcome> {
  requireMay(actor, 'publish');
  const of = { blogId: actor.blog.id, translationId };
  return transact(ctx, async (tx) => {
    const translation = await holdWithBlog(tx, of);
    if (!translation) throw refuse('not-found', 'desk.problem.no-translation');
    if (translation.post_id === null) return { ok: false, reason: 'not-published' };
    return unpublishPost(tx, { blogId: of.blogId, postId: translation.post_id, by: actor.id });
  });
}
