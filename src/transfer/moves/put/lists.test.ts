// Lists, feeds, search and related posts after a move, on both databases: as if the posts had always stood there.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { paragraph, text } from '../../../../test/support/desk.ts';
import { incomingComment, incomingPost, makeMove, time } from '../../../../test/support/moves-to-put.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../../../test/support/published.ts';
import { drain, together } from '../../../platform/worker.ts';
import { findPosts } from '../../../search/find-posts.ts';
import { searchHandlers, searchWork } from '../../../search/handlers.ts';
import { parseQuery } from '../../../search/query.ts';
import { siteHandlers } from '../../../site/handlers.ts';
import { pingHandlers } from '../../../site/pings/handlers.ts';
import { inOrderOfTime, roomFor } from './make-room.ts';
import { putIn } from './run-move.ts';

const always = () => true;

async function settle(ctx: TestContext): Promise<void> {
  await drain(ctx, together(siteHandlers(ctx), searchHandlers(), searchWork(), pingHandlers()));
}

function plain(site: TestSite, slug: string, title: string, line: string) {
  const document = { type: 'doc' as const, content: [paragraph(text(line))] };
  return site.publish({ kind: 'plain', originals: null, provenance: null, slug, title, document });
}

/** Titles that a list page shows, in its order. */
async function listed(ctx: TestContext, site: TestSite, path: string): Promise<string[]> {
  const page = await domOf(ctx, site, path);
  return Array.from(page.querySelectorAll('main h2, main h3'), (title) => title.textContent?.trim() ?? '');
}

async function found(ctx: TestContext, site: TestSite, words: string): Promise<string[]> {
  const filter = { categoryIds: null, kind: null, time: null };
  const { places } = await findPosts(ctx, site.blog.id, parseQuery(words, true), filter, 1);
  const rows = await ctx.db
    .selectFrom('posts')
    .select(['slug', 'place'])
    .where('blog_id', '=', site.blog.id)
    .where('place', 'in', places.length === 0 ? [0] : places)
    .execute();
  return places.flatMap((place) => rows.find((row) => row.place === place)?.slug ?? []);
}

test('what comes takes its place between what stands there, and moves nothing past another', () => {
  const placed = [
    { id: 'a', place: 1, at: '2010' },
    { id: 'b', place: 2, at: '2012' },
    { id: 'early', place: 5, at: '2011' },
    { id: 'c', place: 6, at: '2014' },
  ];
  const coming = ['2009', '2010', '2011', '2013', '2015', '2016'].map((at, number) => ({ number, at }));
  const room = roomFor(coming, placed);
  expect([...room.places]).toEqual([
    [0, 1],
    [1, 3],
    [2, 4],
    [3, 9],
    [4, 11],
    [5, 12],
  ]);
  expect(room.moved.map(({ postId, to }) => [postId, to])).toEqual([
    ['a', 2],
    ['b', 5],
    ['early', 8],
    ['c', 10],
  ]);
  expect(inOrderOfTime(placed).map(({ postId, to }) => [postId, to])).toEqual([
    ['early', 2],
    ['b', 3],
    ['c', 4],
  ]);
});

describeDatabases('after a move', (open) => {
  test('posts stand among those of the blog by their dates, on every page, and nothing is told as new', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await plain(site, 'here-1', 'ここで書いた', '水車のある村の話。');
    ctx.clock.advance(60_000);
    await plain(site, 'here-2', 'ここで二つめ', '風車のある町の話。');
    await settle(ctx);
    for (const path of ['/', '/page/1', '/months', '/feed.atom', '/posts/here-1', '/sitemap.xml'])
      await readPage(ctx, site, path);
    await ctx.db
      .insertInto('ping_targets')
      .values({
        ...{ blog_id: site.blog.id, id: 'target', host: 'told.example', way: 'basic', address: 'sealed' },
        created_at: '2000-01-01T00:00:00.000Z',
      })
      .execute();
    const posts = Array.from({ length: 24 }, (_, at) =>
      incomingPost({
        origin: `n${at}`,
        title: `古い話 ${at}`,
        slug: `old-${at}`,
        date: time(`20${String(10 + (at % 12)).padStart(2, '0')}-0${1 + (at % 9)}-1${at % 9} 12:00`),
        body: at % 2 === 0 ? '堰堤の補修をした。' : '苗代の水を見た。',
        comments: [incomingComment({ origin: '1' })],
      }),
    );
    const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, posts);
    expect(await putIn(ctx, move, always)).toBe('finished');
    await settle(ctx);
    const rows = await ctx.db
      .selectFrom('posts')
      .select(['place', 'first_published_at', 'slug'])
      .where('blog_id', '=', site.blog.id)
      .orderBy('place')
      .execute();
    expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
    const times = rows.map(({ first_published_at }) => first_published_at);
    expect(times.toSorted()).toEqual(times);
    expect(rows.slice(-2).map(({ slug }) => slug)).toEqual(['here-1', 'here-2']);
    const first = await readPage(ctx, site, '/page/1');
    expect(first).toContain('古い話');
    expect(first).not.toContain('ここで書いた');
    expect(await readPage(ctx, site, '/page/2')).toContain('ここで二つめ');
    expect((await readPage(ctx, site, '/'))?.indexOf('ここで二つめ')).toBeGreaterThan(0);
    expect(await readPage(ctx, site, '/months')).toContain('2010');
    const feed = (await readPage(ctx, site, '/feed.atom')) ?? '';
    expect(feed.indexOf('ここで二つめ')).toBeLessThan(feed.indexOf('古い話'));
    expect(feed.split('<published>2026-').length - 1).toBe(2);
    expect(await readPage(ctx, site, '/posts/here-1')).toContain('古い話');
    expect(await found(ctx, site, '水車')).toEqual(['here-1']);
    expect((await found(ctx, site, '堰堤')).length).toBe(10);
    const events = await ctx.db.selectFrom('outbox').select('kind').execute();
    const kinds = events.map(({ kind }) => kind);
    const news = ['comment.received', 'letter.received', 'ping.due', 'mail.due', 'comment.changed'];
    expect(kinds.filter((kind) => news.includes(kind))).toEqual([]);
    expect(kinds.filter((kind) => kind === 'post.published').length).toBe(2);
  });

  test('a search never shows one post for the words of another, while places are being changed', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const words = ['水車', '風車', '堰堤'];
    for (const [at, word] of words.entries()) {
      await plain(site, `here-${at}`, `${word}の話`, `${word}を見た。`);
      ctx.clock.advance(1000);
    }
    await settle(ctx);
    const posts = ['水門', '苗代'].map((word, at) =>
      incomingPost({ origin: word, title: word, slug: `old-${at}`, body: `${word}を見た。` }),
    );
    const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, posts);
    let looks = 0;
    const look = async () => {
      for (const [at, word] of words.entries()) {
        const slugs = await found(ctx, site, word);
        expect([word, slugs.filter((slug) => slug !== `here-${at}`)]).toEqual([word, []]);
      }
      looks += 1;
    };
    while ((await putIn(ctx, move, () => false)) === 'paused') await look();
    await look();
    await settle(ctx);
    for (const [at, word] of words.entries()) expect(await found(ctx, site, word)).toEqual([`here-${at}`]);
    expect(await found(ctx, site, '水門')).toEqual(['old-0']);
    expect(looks).toBeGreaterThan(1);
    const related = await ctx.db.selectFrom('related').select(['post_id', 'other_id']).execute();
    expect(new Set(related.map(({ post_id }) => post_id)).size).toBe(5);
    const terms = await ctx.db.selectFrom('related_terms').select(['term', 'posts']).execute();
    expect(terms.find(({ term }) => term === '水車')?.posts).toBe(1);
  });

  test('something published meanwhile is the newest in the end', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const posts = ['a', 'b', 'c'].map((origin, at) =>
      incomingPost({ origin, slug: origin, date: time(`201${at}-01-01 00:00`) }),
    );
    const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, posts);
    expect(await putIn(ctx, move, () => false)).toBe('paused');
    await plain(site, 'new', '新しい', '今日の話。');
    while ((await putIn(ctx, move, () => false)) === 'paused');
    const rows = await ctx.db.selectFrom('posts').select('slug').orderBy('place').execute();
    expect(rows.map(({ slug }) => slug)).toEqual(['a', 'b', 'c', 'new']);
    await settle(ctx);
    expect((await listed(ctx, site, '/')).length).toBeGreaterThan(0);
    expect(await found(ctx, site, '今日')).toEqual(['new']);
  });
});
