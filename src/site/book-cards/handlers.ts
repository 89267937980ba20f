// What pages with cards do when a book changes: they are dropped, and made again when asked for.
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { bookKey } from '../page.ts';
import { siteOf } from '../site.ts';
import { bookNumberKey, EVERY_CARD } from './keys.ts';
import { isbnOf } from './reads.ts';

export function bookCardHandlers(ctx: Context): Handlers {
  return {
    'book.changed': async (_, { blogId, bookId, only }) => {
      // Which posts show a book is nothing that its cards say.
      if (only === 'posts') return;
      const site = await siteOf(ctx);
      const blog = await site.findBlog(blogId);
      if (blog === undefined) return;
      const isbn = bookId === null ? null : await isbnOf(ctx, blogId, bookId);
      const keys =
        bookId === null ? [EVERY_CARD] : [bookKey(bookId), ...(isbn === null ? [] : [bookNumberKey(isbn)])];
      await site.apply(blog, { render: [], drop: { paths: [], prefixes: [], keys }, everything: false });
    },
  };
}
