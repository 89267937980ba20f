// Which books are read about, on both databases: published posts alone, with what readers see under them.
import { expect, it } from 'vitest';
import { addComment } from '../../../../test/support/comments.ts';
import { describeDatabases } from '../../../../test/support/database.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { addBooks } from '../../add-books.ts';
import { bookWith } from '../../book.ts';
import { readAbout } from './reads.ts';

describeDatabases('books that are read about', (open) => {
  it('are those in posts that readers can open, with their comments and claps, of this blog alone', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const added = await addBooks(
      ctx,
      site.author,
      ['川', '海', '山'].map((title) => ({
        ...{ book: bookWith({ title }), origins: {}, confirmed: true, shown: true },
      })),
      { act: 'book.imported', name: 'test' },
    );
    const [river = '', sea = '', hill = ''] = added.ok ? added.ids.map((id) => id ?? '') : [];
    for (let post = 0; post < 3; post++) await site.publish();
    const posts = await ctx.db.selectFrom('posts').select('id').orderBy('place').execute();
    const [one = '', two = '', taken = ''] = posts.map(({ id }) => id);
    await ctx.db.updateTable('posts').set({ published_at: null }).where('id', '=', taken).execute();
    const blog_id = site.blog.id;
    await ctx.db
      .insertInto('book_posts')
      .values([
        { blog_id, book_id: river, post_id: one, position: 0 },
        { blog_id, book_id: sea, post_id: one, position: 1 },
        { blog_id, book_id: river, post_id: two, position: 0 },
        { blog_id, book_id: hill, post_id: taken, position: 0 },
      ])
      .execute();
    const now = ctx.clock.now().toISOString();
    await addComment(ctx, blog_id, one, { shown_at: now });
    await addComment(ctx, blog_id, one, { shown_at: null });
    await addComment(ctx, blog_id, two, { shown_at: now });
    await addComment(ctx, blog_id, two, { shown_at: now, spam_at: now });
    await ctx.db.insertInto('clap_counts').values({ blog_id, post_id: two, claps: 7 }).execute();
    const seen = { blog_id, day: '2026-05-16', page: `book:${river}`, views: 3, loads: 9 };
    await ctx.db.insertInto('view_days').values(seen).execute();
    expect(await readAbout(ctx.db, blog_id, now)).toEqual([
      { bookId: river, title: '川', views: 3, posts: 2, comments: 2, claps: 7 },
      { bookId: sea, title: '海', views: 0, posts: 1, comments: 1, claps: 0 },
    ]);
    const elsewhere = await openTestSite(ctx, { slug: 'elsewhere' });
    expect(await readAbout(ctx.db, elsewhere.blog.id, now)).toEqual([]);
  });
});
