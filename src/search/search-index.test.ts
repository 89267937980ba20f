// The index of search on both databases: by whom nothing is found, that it keeps step, and what it bears.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { openTestSite } from '../../test/support/published.ts';
import { ALL, found, plain, publishIn, settle, words } from '../../test/support/searching.ts';
import { transact } from '../platform/context.ts';
import { updatePost } from '../posts/store.ts';
import { RESULTS_ON_PAGE } from './best.ts';
import { everyPlace, findPosts } from './find-posts.ts';
import { indexBlog } from './index-post.ts';
import { parseQuery } from './query.ts';

describeDatabases('the index of search', (open) => {
  test('shows only what every reader may read, from the moment they may not', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({
      ...plain,
      title: 'ひみつの庭',
      document: words('庭にりんごがある。'),
    });
    await settle(ctx);
    const row = { blog_id: site.blog.id, id: postId };
    const seen = async () => (await found(ctx, site, 'りんご')).length;
    expect(await seen()).toBe(1);
    // Before any event is worked on.
    await updatePost(ctx.db, row, { password_hash: 'scrypt' });
    expect(await seen()).toBe(0);
    await updatePost(ctx.db, row, { password_hash: null, expires_at: '2026-05-16T10:00:00.000Z' });
    expect(await seen()).toBe(1);
    ctx.clock.set('2026-05-16T10:00:00.000Z');
    expect(await seen()).toBe(0);
    await updatePost(ctx.db, row, { expires_at: null });
    await site.unpublish(postId);
    expect(await seen()).toBe(0);
    await settle(ctx);
    const left = await ctx.db.selectFrom('search_posts').select('post_id').execute();
    expect(left).toEqual([]);
  });

  test('follows each change, however often and late it is told, and keeps its sums', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const first = await site.publish({
      ...plain,
      slug: 'one',
      title: '朝',
      document: words('ひかりがさす。'),
    });
    await settle(ctx);
    await site.publish({
      ...plain,
      slug: 'one',
      postId: first.postId,
      title: '夜',
      document: words('やみがふかい。'),
    });
    await settle(ctx);
    await indexBlog(ctx, site.blog.id);
    await indexBlog(ctx, site.blog.id);
    expect(await found(ctx, site, 'ひかり')).toEqual([]);
    expect(await found(ctx, site, 'やみが')).toEqual(['one']);
    const sums = await ctx.db
      .selectFrom('search_blogs')
      .select(['posts', 'characters'])
      .executeTakeFirstOrThrow();
    const rows = await ctx.db.selectFrom('search_posts').select('length').execute();
    expect({ posts: sums.posts, characters: Number(sums.characters) }).toEqual({
      posts: 1,
      characters: rows[0]?.length,
    });
  });

  test('never meets the posts of another blog', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ ...plain, slug: 'ours', title: '外交', document: words('外交の話。') });
    const other = await addBlog(ctx);
    const stranger = await addMember(ctx, other, 'owner');
    const theirs = { ...site, blog: other, author: stranger };
    await publishIn(theirs, { ...plain, slug: 'theirs', title: '外交', document: words('外交の話と庭。') });
    await settle(ctx);
    expect(await found(ctx, site, '外交')).toEqual(['ours']);
    expect(await found(ctx, site, '外交 庭')).toEqual([]);
    expect(await everyPlace(ctx, other.id, parseQuery('庭', false), ALL)).toHaveLength(1);
  });

  test('finds the last word of a very long text, and one that stands in it a thousand times', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const filling = Array.from({ length: 400 }, (_, at) =>
      `${at}番めの段落に、おなじことばがある。`.repeat(4),
    );
    await site.publish({
      ...plain,
      slug: 'long',
      title: '長い話',
      document: words(...filling, `${'あ'.repeat(20_000)}ゐ終わりの石垣と灯台`),
    });
    await site.publish({ ...plain, slug: 'short', title: '短い話', document: words('ああああ。') });
    await settle(ctx);
    expect(await found(ctx, site, '石垣と灯台')).toEqual(['long']);
    expect(await found(ctx, site, `${'あ'.repeat(60)}ゐ終`)).toEqual(['long']);
    expect((await found(ctx, site, 'ああああ')).sort()).toEqual(['long', 'short']);
    expect(await found(ctx, site, 'おなじことばがある')).toEqual(['long']);
  });

  test('takes in what no index of its kind could hold whole', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    // Every gram another: 90,000 of them.
    const all = Array.from({ length: 300 }, (_, at) =>
      Array.from({ length: 300 }, (__, to) => String.fromCodePoint(0x4e00 + at, 0x5e00 + to)).join(''),
    );
    await site.publish({ ...plain, slug: 'whole', title: '字の本', document: words(...all) });
    await settle(ctx);
    expect(await found(ctx, site, String.fromCodePoint(0x4e00 + 77, 0x5e00 + 299))).toEqual(['whole']);
    expect(await found(ctx, site, String.fromCodePoint(0x4e00 + 77, 0x4e00 + 78))).toEqual([]);
    expect(await found(ctx, site, '字の')).toEqual(['whole']);
  });

  test('pages lead through all posts, each once, also where there are more than are put in order', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const count = 330;
    await transact(ctx, async (tx) => {
      const inside = { ...site, ctx: tx };
      for (let at = 0; at < count; at++) {
        await publishIn(inside, {
          ...plain,
          slug: `post-${at}`,
          title: at === 3 ? '灯台' : '話',
          document: words('海の灯台。'),
        });
      }
      // As in a blog with so many posts that its index is looked into by their age.
      await sql`update posts set place = 100000 + place * 50`.execute(tx.db);
      await indexBlog(tx, site.blog.id);
    });
    const query = parseQuery('灯台', false);
    const places: number[] = [];
    for (let page = 1; ; page++) {
      const { places: here, more, total } = await findPosts(ctx, site.blog.id, query, ALL, page);
      expect(total).toBe(null);
      expect(here.length).toBeLessThanOrEqual(RESULTS_ON_PAGE);
      places.push(...here);
      if (!more) break;
    }
    expect(places.length).toBe(count);
    expect(new Set(places).size).toBe(count);
    // Far older than those that are put in order, but it is what the title says.
    expect(places[0]).toBe(100_200);
    expect(places.slice(1)).toEqual(places.slice(1).toSorted((a, b) => b - a));
  }, 60_000);

  test('is asked for nothing in a blog whose last post was taken back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({ ...plain, title: '灯台', document: words('海の灯台。') });
    await settle(ctx);
    await site.unpublish(postId);
    await settle(ctx);
    const from = ctx.queries.length;
    expect(await found(ctx, site, '灯台 海の')).toEqual([]);
    expect(await everyPlace(ctx, site.blog.id, parseQuery('灯台', false), ALL)).toEqual([]);
    const asked = ctx.queries.slice(from).filter((query) => /search_(held|grams|posts)/.test(query));
    expect(asked).toEqual([]);
  });
});
