// Lets go of the card of a post or a book that changed or is gone; the next who asks has the new one drawn.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { siteOf } from '../site.ts';
import { cardFolder } from './card.ts';

export function cardHandlers(ctx: Context): Handlers {
  const letGo = async (blogId: string, id: string) => {
    const site = await siteOf(ctx);
    const blog = site.directory.byId(blogId);
    if (blog) await site.dropFiles(blog, cardFolder(id));
  };
  const onPost = (_: Context, { blogId, postId }: { blogId: string; postId: string }) =>
    letGo(blogId, postId);
  return {
    'post.changed': onPost,
    'post.unpublished': onPost,
    'book.changed': async (_, { blogId, bookId }) => {
      if (bookId !== null) await letGo(blogId, bookId);
    },
  };
}
