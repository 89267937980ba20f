// Lets go of the card of a post that changed or is gone; the next who asks has the new one drawn.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { siteOf } from '../site.ts';
import { cardFolder } from './card.ts';

export function cardHandlers(ctx: Context): Handlers {
  const letGo = async (_: Context, { blogId, postId }: { blogId: string; postId: string }) => {
    const site = await siteOf(ctx);
    const blog = site.directory.byId(blogId);
    if (blog) await site.dropFiles(blog, cardFolder(postId));
  };
  return { 'post.changed': letGo, 'post.unpublished': letGo };
}
