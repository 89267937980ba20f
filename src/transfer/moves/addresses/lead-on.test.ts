// Old addresses on a server of this press: each leads on to where its post is now, and no page changes with a question.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import {
  incomingComment,
  incomingPost,
  makeMove,
  moveNow,
  time,
} from '../../../../test/support/moves-to-put.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { serve } from '../../../../test/support/served.ts';
import { putRedirects } from '../../../blogs/redirects/store.ts';
import { putIn } from '../put/run-move.ts';
import { takeAway } from '../put/take-away.ts';
import { undoMove } from '../put/undo-move.ts';
import { updateMove } from '../store.ts';

describeDatabases('an old address', (open) => {
  test('leads on, with its question too, unless the owner of the blog sends it elsewhere', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { host: 'kawa.example' });
    const own = { blog_id: site.blog.id, id: 'own', from_path: '/blog-entry-2.html', to_path: '/about' };
    await putRedirects(ctx.db, [{ ...own, created_at: '2026-01-01T00:00:00.000Z' }]);
    const posts = [1, 2, 3].map((number) =>
      incomingPost({
        origin: `${number}`,
        slug: `blog-entry-${number}`,
        date: time(`2009-0${number}-14 12:00`),
        categories: [['川']],
        body: '<a href="http://kawa.example/blog-category-4.html">川</a>',
      }),
    );
    // Nobody but its writer reads it, there and here: what it is called is nobody's either.
    const secret = {
      ...{ origin: 'id:4', slug: 'that-winter', state: 'private' as const },
      ...{
        addresses: ['http://kawa.example/?no=4', '/that.html'],
        comments: [incomingComment({ origin: '1' })],
      },
    };
    posts.push(incomingPost(secret));
    // It gets the day of the move here, and stood in no list of a month there.
    posts.push(incomingPost({ origin: '5', slug: 'blog-entry-5', date: null }));
    const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, posts, {
      blog: { address: 'http://kawa.example/' },
    });
    expect(await putIn(ctx, move, () => true)).toBe('finished');
    await site.settle();
    const { ask } = await serve(ctx);
    const host = { host: 'kawa.example' };
    const places = [
      ['/blog-entry-1.html', '/posts/blog-entry-1'],
      ['/blog-entry-2.html', '/about'],
      ['/?no=3', '/posts/blog-entry-3'],
      ['/index.php?no=3&utm_source=x', '/posts/blog-entry-3'],
      ['/blog-date-200902.html', '/month/2009-02'],
      ['/blog-category-4.html', '/category/category'],
    ];
    for (const [from = '', to] of places) {
      const answer = await ask(from, host);
      expect([from, answer.status, answer.headers.location]).toEqual([from, 301, to]);
    }
    const kept = await ctx.db.selectFrom('move_addresses').select(['from_path', 'to_path']).execute();
    expect(kept).toContainEqual({ from_path: '/that.html', to_path: '/posts/that-winter' });
    const months = new Set(kept.map(({ to_path }) => to_path).filter((path) => path.startsWith('/month/')));
    expect([...months].sort()).toEqual(['/month/2009-01', '/month/2009-02', '/month/2009-03']);
    expect((await ask('/that.html', host)).status).toBe(404);
    const home = await ask('/', host);
    for (const path of ['/?no=4', '/?no=99', '/?x=1', '/?no=', '/?q=%00']) {
      const answer = await ask(path, host);
      expect([path, answer.status, answer.headers.etag]).toEqual([path, 200, home.headers.etag]);
    }
    expect(kept.some(({ from_path }) => from_path === '/blog-entry-2.html')).toBe(false);
  });

  test('of a month is that of the service whose file it is, where the file names neither the blog nor its posts', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const post = incomingPost({ origin: 'a', date: time('2009-02-14 12:00') });
    const months = async (files: { from: string | null }[], address: string | null = null) => {
      const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, [post], {
        blog: { address },
      });
      await updateMove(ctx.db, move, { found: JSON.stringify({ files }) });
      expect(await putIn(ctx, await moveNow(ctx, move), () => true)).toBe('finished');
      const kept = await ctx.db
        .selectFrom('move_addresses')
        .select('from_path')
        .orderBy('from_path')
        .execute();
      await undoMove(ctx, site.author, move.id);
      await takeAway(ctx, await moveNow(ctx, move), () => true);
      return kept.map(({ from_path }) => from_path);
    };
    expect(await months([{ from: 'fc2' }])).toEqual(['/?date=200902', '/blog-date-200902.html']);
    expect(await months([{ from: null }, { from: 'jugem' }])).toEqual(['/?month=200902']);
    expect(await months([{ from: 'fc2' }], 'https://blog.goo.ne.jp/kawa/')).toEqual(['/m/200902']);
    expect(await months([{ from: null }])).toEqual(['/2009/02', '/2009/02/index.html']);
  });
});
