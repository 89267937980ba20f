// Related posts on both databases: what leads to what, kept in step however posts come and go.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { paragraph, text } from '../../../test/support/desk.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { Visitor } from '../../../test/support/visitor.ts';
import { hashPassword } from '../../accounts/password.ts';
import { routes } from '../../app.ts';
import { nowIso } from '../../platform/clock.ts';
import { drain, together } from '../../platform/worker.ts';
import { updatePost } from '../../posts/store.ts';
import { siteHandlers } from '../../site/handlers.ts';
import { searchHandlers, searchWork } from '../handlers.ts';
import { indexBlog } from '../index-post.ts';
import { termsOf, weightiest } from './terms.ts';

async function settle(ctx: TestContext): Promise<void> {
  await drain(ctx, together(siteHandlers(ctx), searchHandlers(), searchWork()));
}

async function post(site: TestSite, slug: string, title: string, line: string, more = {}): Promise<string> {
  const { postId } = await site.publish({
    kind: 'plain',
    originals: null,
    provenance: null,
    slug,
    title,
    document: { type: 'doc', content: [paragraph(text(line))] },
    ...more,
  });
  return postId;
}

const RIVER = '暗渠になった河川と河床の水質を調査員が調べた。';
const BREAD = '製粉所の小麦粉と酵母で食パンを焼いた。';

/** Addresses that an article leads on to, as its page shows them. */
async function shown(ctx: TestContext, site: TestSite, slug: string): Promise<string[]> {
  const page = await domOf(ctx, site, `/posts/${slug}`);
  return Array.from(
    page.querySelectorAll('.rel a'),
    (link) => link.getAttribute('href')?.split('/').at(-1) ?? '',
  );
}

describeDatabases('related posts', (open) => {
  test('are those about the same things, and a better one that comes later takes its place', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let at = 0; at < 9; at++) await post(site, `other-${at}`, '天気の話', `今日は${at}度の青空である。`);
    await post(site, 'river-1', '河川の話', RIVER);
    await post(site, 'bread-1', '食パンの話', BREAD);
    await settle(ctx);
    expect((await shown(ctx, site, 'river-1')).length).toBe(3);
    await post(site, 'river-2', '河床の話', RIVER);
    await post(site, 'bread-2', '酵母の話', BREAD);
    await settle(ctx);
    expect((await shown(ctx, site, 'river-1'))[0]).toBe('river-2');
    expect((await shown(ctx, site, 'river-2'))[0]).toBe('river-1');
    expect((await shown(ctx, site, 'bread-1'))[0]).toBe('bread-2');
  });

  test('drop only the pages that show others than before', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let at = 0; at < 12; at++)
      await post(site, `other-${at}`, '天気の話', `青空の観測記録${at}をつけた。`);
    await post(site, 'river-1', '河川の話', RIVER);
    await post(site, 'last', '天気の話', '青空の観測記録をつけた。');
    await settle(ctx);
    for (const slug of ['river-1', 'other-3']) await readPage(ctx, site, `/posts/${slug}`);
    await post(site, 'river-2', '河床の話', RIVER);
    await drain(ctx, together(searchHandlers()));
    await ctx.db.deleteFrom('outbox').where('kind', '<>', 'index.due').execute();
    await drain(ctx, searchWork());
    const events = await ctx.db
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'related.changed')
      .execute();
    expect(events.length).toBe(1);
    const { postIds } = JSON.parse(events[0]?.body ?? '') as { postIds: string[] };
    const slugs = await ctx.db.selectFrom('posts').select('slug').where('id', 'in', postIds).execute();
    expect(slugs.map(({ slug }) => slug).sort()).toEqual(['river-1', 'river-2']);
    await settle(ctx);
    expect((await shown(ctx, site, 'river-1'))[0]).toBe('river-2');
  });

  test('are never none where the blog has another post, and are none where it has not', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await post(site, 'first', '一つめ', 'あいうえお。');
    await settle(ctx);
    expect(await shown(ctx, site, 'first')).toEqual([]);
    await post(site, 'second', '二つめ', 'かきくけこ。');
    await settle(ctx);
    expect(await shown(ctx, site, 'first')).toEqual(['second']);
    expect(await shown(ctx, site, 'second')).toEqual(['first']);
  });

  test('leave out what not every reader may read, and fill its place', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let at = 0; at < 4; at++) await post(site, `river-${at}`, '河川の話', RIVER);
    const secret = await post(site, 'secret', '河川の話', RIVER);
    await settle(ctx);
    const lists = async () => (await shown(ctx, site, 'river-0')).length;
    expect(await shown(ctx, site, 'river-0')).toContain('secret');
    await updatePost(ctx.db, { blog_id: site.blog.id, id: secret }, { password_hash: 'scrypt' });
    await indexBlog(ctx, site.blog.id);
    await settle(ctx);
    expect(await shown(ctx, site, 'river-0')).not.toContain('secret');
    expect(await lists()).toBe(3);
    const rows = await ctx.db
      .selectFrom('related')
      .select('other_id')
      .where('other_id', '=', secret)
      .execute();
    expect(rows).toEqual([]);
    await updatePost(
      ctx.db,
      { blog_id: site.blog.id, id: secret },
      { password_hash: null, expires_at: nowIso(ctx) },
    );
    await indexBlog(ctx, site.blog.id);
    expect(
      await ctx.db.selectFrom('related').select('post_id').where('post_id', '=', secret).execute(),
    ).toEqual([]);
  });

  test('stand under a post behind a password once it is unlocked, which leaves no word of it anywhere', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await post(site, 'river-1', '河川の話', RIVER);
    await post(site, 'river-2', '河床の話', RIVER);
    for (let at = 0; at < 4; at++) await post(site, `bread-${at}`, '食パンの話', BREAD);
    const asks = { passwordHash: await hashPassword('あけてください') };
    const secret = '秘匿文書';
    await post(site, 'locked', '河川の水質', `${RIVER}${secret}`, { asks });
    await post(site, 'river-secret', '河川の水質', RIVER, { asks });
    await settle(ctx);
    const reader = new Visitor(routes(ctx));
    await reader.post('/hashi/unlocked/locked', { password: 'あけてください' });
    const page = parseHTML(await (await reader.get('/hashi/unlocked/locked')).text()).document;
    const links = Array.from(page.querySelectorAll('.rel a'), (link) => link.getAttribute('href') ?? '');
    expect(links.map((href) => href.split('/').at(-1))).toEqual(['river-1', 'river-2', 'bread-3']);
    await settle(ctx);
    expect((await domOf(ctx, site, '/posts/locked')).querySelector('.rel')).toBeNull();
    expect(await shown(ctx, site, 'river-1')).not.toContain('locked');
    for (const table of ['related', 'related_terms', 'related_postings', 'search_posts'] as const) {
      const rows = JSON.stringify(await ctx.db.selectFrom(table).selectAll().execute());
      expect([table, rows.includes(secret.slice(0, 2))]).toEqual([table, false]);
    }
  });

  test('that are as much alike are told apart by tags and category', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const category = await site.addCategory('town');
    await post(site, 'same-category', '河川の話', RIVER, { categoryId: category });
    for (let at = 0; at < 5; at++) await post(site, `river-${at}`, '河川の話', RIVER);
    await post(site, 'asking', '河川の話', RIVER, { categoryId: category });
    await settle(ctx);
    expect((await shown(ctx, site, 'asking'))[0]).toBe('same-category');
  });

  test('that are as much alike are told apart by tags alone, the more of them the better', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await post(site, 'two-tags', '河川の話', RIVER, { tags: ['水', '町'] });
    await post(site, 'one-tag', '河川の話', RIVER, { tags: ['町', 'ほか'] });
    for (let at = 0; at < 5; at++) await post(site, `river-${at}`, '河川の話', RIVER, { tags: ['ほか'] });
    await post(site, 'asking', '河川の話', RIVER, { tags: ['水', '町'] });
    await settle(ctx);
    expect((await shown(ctx, site, 'asking')).slice(0, 2)).toEqual(['two-tags', 'one-tag']);
  });

  test('come to the same when all is done again, and when posts went and came back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const ids: string[] = [];
    for (let at = 0; at < 6; at++)
      ids.push(await post(site, `river-${at}`, '河川の話', `${RIVER}${'河床'.repeat(at)}`));
    await settle(ctx);
    const terms = () =>
      ctx.db
        .selectFrom('related_terms')
        .select(['term', 'posts'])
        .where('posts', '>', 0)
        .orderBy('term')
        .execute();
    const counted = await terms();
    await site.unpublish(ids[2] ?? '');
    await settle(ctx);
    expect((await terms()).find(({ term }) => term === '河川')?.posts).toBe(5);
    for (let at = 0; at < 6; at++) expect(await shown(ctx, site, `river-${at}`)).not.toContain('river-2');
    await updatePost(ctx.db, { blog_id: site.blog.id, id: ids[2] ?? '' }, { published_at: nowIso(ctx) });
    await indexBlog(ctx, site.blog.id);
    await indexBlog(ctx, site.blog.id);
    expect(await terms()).toEqual(counted);
    const lists = await ctx.db.selectFrom('related').select('post_id').execute();
    expect(lists.length).toBe(6 * 5);
  });
});

test('terms are pairs of kanji and of katakana, and words in Latin letters that say something', () => {
  const terms = termsOf({ title: '河川', body: '河川とコンクリート。', source: 'the river was dug up' });
  expect(Object.fromEntries(terms)).toEqual({
    河川: 4,
    コン: 1,
    ンク: 1,
    クリ: 1,
    リー: 1,
    ート: 1,
    river: 1,
    dug: 1,
  });
});

test('what stands in every post weighs nothing, and the vector has length one', () => {
  const terms = new Map([
    ['河川', 2],
    ['河床', 1],
    ['今日', 5],
  ]);
  const weighted = weightiest(
    terms,
    9,
    new Map([
      ['河川', 1],
      ['河床', 2],
      ['今日', 10],
    ]),
  );
  expect(weighted.map(({ term }) => term)).toEqual(['河川', '河床']);
  expect(weighted.reduce((sum, { weight }) => sum + weight * weight, 0)).toBeCloseTo(1);
});
