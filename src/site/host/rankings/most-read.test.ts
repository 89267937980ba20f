// The most read posts of the press: what leads to them, and what readers may no longer read.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { openTestSite } from '../../../../test/support/published.ts';
import { takePart } from '../../../../test/support/ranked.ts';
import { changeBlog, reader, show, textOf } from '../../../../test/support/reading-rankings.ts';
import { structuredProblems } from '../../../../test/support/structured-data.ts';
import { transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import { updatePost } from '../../../posts/store.ts';
import { rankingDay } from '../../../rankings/calendar.ts';
import { risingOnPress } from './posts.ts';

describeDatabases('the most read posts of the press', (open) => {
  async function begin(ctx: TestContext) {
    const site = await openTestSite(ctx);
    await takePart(ctx, site.blog.id);
    const day = rankingDay(ctx);
    const posts: { postId: string; slug: string }[] = [];
    for (const [at, title] of ['川の話', '山の話', '海の話'].entries()) {
      const post = await site.publish({ title });
      posts.push(post);
      await ctx.db
        .insertInto('view_days')
        .values({
          ...{ blog_id: site.blog.id, day, page: `post:${post.postId}` },
          ...{ views: 9 - at * 2, loads: 20 },
        })
        .execute();
    }
    await show(ctx);
    return { site, posts };
  }

  it('lead to each post, with its blog and how often it was read, and rise beside the tables', async () => {
    const ctx = await open();
    const { posts } = await begin(ctx);
    const { read } = await reader(ctx);
    const { document } = await read('/rankings/posts');
    const lines = [...document.querySelectorAll('.reads li')];
    expect(lines.map((line) => textOf(line))).toEqual([
      '1川の話ことばの橋9回 読まれた',
      '2山の話ことばの橋7回 読まれた',
      '3海の話ことばの橋5回 読まれた',
    ]);
    expect(lines[0]?.querySelector('a')?.getAttribute('href')).toBe(`/hashi/posts/${posts[0]?.slug}`);
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(structuredProblems(data)).toEqual([]);
    const rising = (await read('/rankings')).document.querySelectorAll('.rising li');
    expect([...rising].map((line) => textOf(line))[0]).toBe('川の話ことばの橋 前の7日より多く読まれた数 9');
  });

  it('lose what readers may no longer read, on every page that showed it', async () => {
    const ctx = await open();
    const { site, posts } = await begin(ctx);
    const { read } = await reader(ctx);
    const shown = async () => [
      (await read('/rankings/posts')).html,
      (await read('/rankings')).html,
      (await read('/rankings/posts/month')).html,
    ];
    for (const html of await shown()) expect(html).toContain('川の話');
    await site.unpublish(posts[0]?.postId ?? '');
    await site.settle();
    for (const html of await shown()) expect(html).not.toContain('川の話');
    const at = ctx.clock.now().toISOString();
    await ctx.db.updateTable('blogs').set({ suspended_at: at }).where('id', '=', site.blog.id).execute();
    await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId: site.blog.id }));
    await site.settle();
    for (const html of await shown()) expect(html).not.toContain('山の話');
  });

  it('lose what is gone with nothing but its blog having changed', async () => {
    const ctx = await open();
    const { site, posts } = await begin(ctx);
    const { read } = await reader(ctx);
    const change = () => changeBlog(ctx, site.blog.id, { look: '{}' });
    await change();
    await site.settle();
    expect((await read('/rankings/posts')).html).toContain('川の話');
    await updatePost(ctx.db, { blog_id: site.blog.id, id: posts[0]?.postId ?? '' }, { published_at: null });
    await change();
    await site.settle();
    expect((await read('/rankings/posts')).html).not.toContain('川の話');
  });

  it('that rise are looked up but for a few more than are shown, whatever was taken back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await takePart(ctx, site.blog.id);
    for (let at = 0; at < 20; at += 1) {
      const { postId } = await site.publish();
      const views = { views: 90 - at, loads: 90 };
      await ctx.db
        .insertInto('view_days')
        .values({ blog_id: site.blog.id, day: rankingDay(ctx), page: `post:${postId}`, ...views })
        .execute();
    }
    await show(ctx);
    await ctx.db
      .updateTable('posts')
      .set({ published_at: null })
      .where('slug', 'in', ['post-1', 'post-2'])
      .execute();
    ctx.queries.length = 0;
    const rising = await risingOnPress(ctx, 5);
    expect(rising.map(({ post }) => post.slug)).toEqual(['post-3', 'post-4', 'post-5', 'post-6', 'post-7']);
    expect(Math.max(...ctx.queries.map((query) => query.split('"posts"."id" = ').length - 1))).toBe(15);
  });

  it('are a page of its own for each period, and say so where there are none', async () => {
    const ctx = await open();
    const { read } = await reader(ctx);
    for (const path of ['/rankings/posts', '/rankings/posts/month', '/rankings/posts/year'])
      expect(textOf((await read(path)).document.querySelector('.empty'))).toContain(
        '読まれた数は、まだありません',
      );
  });
});
