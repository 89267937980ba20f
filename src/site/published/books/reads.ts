// Books that readers may come to: every query for readers begins with `shownBooks`.
import { wholeBook } from '../../../books/read-books.ts';
import type { WholeBook } from '../../../books/store.ts';
import type { Context } from '../../../platform/context.ts';

/** Shown, which needs that somebody has confirmed it, and not deleted. */
export function shownBooks(ctx: Context, blogId: string) {
  return ctx.db
    .selectFrom('books')
    .where('books.blog_id', '=', blogId)
    .where('books.shown_at', 'is not', null)
    .where('books.confirmed_at', 'is not', null)
    .where('books.deleted_at', 'is', null);
}

/** A book by its address, with everything beside it. */
export async function shownBook(ctx: Context, blogId: string, slug: string): Promise<WholeBook | null> {
  const row = await shownBooks(ctx, blogId).where('books.slug', '=', slug).selectAll().executeTakeFirst();
  return row ? wholeBook(ctx.db, row) : null;
}
