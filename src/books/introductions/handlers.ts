// What the bookshelf does about events: it keeps which posts show which books.
import type { Handlers } from '../../platform/worker.ts';
import { tieBlog, tieBook, tiePost } from './tie-post.ts';

/** Stands before the pages: those that are made anew read what is tied here. */
export function introductionHandlers(): Handlers {
  return {
    'post.published': (ctx, { blogId, postId }) => tiePost(ctx, blogId, postId, 'first'),
    'post.changed': (ctx, { blogId, postId }) => tiePost(ctx, blogId, postId, 'again'),
    'post.unpublished': (ctx, { blogId, postId }) => tiePost(ctx, blogId, postId),
    'post.deleted': (ctx, { blogId, postId }) => tiePost(ctx, blogId, postId),
    'book.changed': async (ctx, { blogId, bookId, only }) => {
      if (only === undefined) await tieBook(ctx, blogId, bookId);
    },
  };
}

/** For the lane of search, and before it: posts that came with an archive or an import tell of themselves by this alone. */
export function introductionWork(): Handlers {
  return {
    'index.due': (ctx, { blogId, postId }) =>
      postId === null ? tieBlog(ctx, blogId) : tiePost(ctx, blogId, postId),
  };
}
