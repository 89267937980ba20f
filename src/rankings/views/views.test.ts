// Views on both databases: a day of traffic whose truth is known, counted through a real listener; crashes, midnight, what is kept and forgotten.
import { expect, it, onTestFinished, vi } from 'vitest';
import { listenForBeacons } from '../../../test/support/beacons.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { browser, trafficOf } from '../../../test/support/traffic.ts';
import { openSession } from '../../accounts/open-session.ts';
import { sourcesOf, viewsByDay, viewsByPage, viewsOfDay, wordsOf } from './reads.ts';
import { forgetRareWords, forgetViewMarks } from './start-views.ts';
import { MOST_AROUND, MOST_BROWSERS, MOST_LOADS, MOST_WIDE, SECONDS, ViewCounter } from './view-counter.ts';

const origin = 'http://localhost:4100';
const day = '2026-05-16';

const from = (network: string, more: Record<string, string> = {}) => ({
  ...{ origin, 'user-agent': browser(1), 'x-forwarded-for': network },
  ...more,
});

describeDatabases('views', (open) => {
  const begin = async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    const { postId: second } = await site.publish();
    const counted = { id: site.blog.id, timeZone: 'Asia/Tokyo', origin };
    return { ctx, site, counted, pages: ['home', `post:${postId}`, `post:${second}`], postId };
  };

  it('of a day whose truth is known come out as they were, and every beacon gets the same answer', async () => {
    const { ctx, counted, pages } = await begin();
    const { counter, all } = await listenForBeacons(ctx, { '/hashi': counted });
    const plan = { base: '/hashi', origin, pages, people: 60, families: [4, 3, 12], robots: 10 };
    const traffic = trafficOf(plan);
    expect(await all(traffic.knocks)).toEqual([204]);
    await counter.flush();
    const rows = await viewsByPage(ctx.db, counted.id, day, day);
    expect(new Map(rows.map(({ page, views }) => [page, views]))).toEqual(traffic.views);
    expect(new Map(rows.map(({ page, loads }) => [page, loads]))).toEqual(traffic.loads);
  });

  it('count once for a visitor and a day, also after a crash; and anew the next day', async () => {
    const { ctx, counted } = await begin();
    const first = await listenForBeacons(ctx, { '/hashi': counted });
    const knock = { base: '/hashi', headers: from('20.1.1.1'), body: '{"page":"home"}' };
    await first.knock(knock);
    await first.counter.flush();
    // Whoever comes back after the press died is still known, from what was written.
    const second = await listenForBeacons(ctx, { '/hashi': counted });
    await second.knock(knock);
    await second.counter.flush();
    expect(await viewsByDay(ctx.db, counted.id, day, day)).toEqual([{ day, views: 1, loads: 2 }]);
    ctx.clock.advance(24 * 60 * 60 * 1000);
    await second.knock(knock);
    await second.counter.flush();
    const days = await viewsByDay(ctx.db, counted.id, day, '2026-05-17');
    expect(days.map(({ views }) => views)).toEqual([1, 1]);
  });

  it('fall on the day of the blog’s own calendar', async () => {
    const { ctx, counted } = await begin();
    const { counter, knock } = await listenForBeacons(ctx, { '/hashi': counted });
    // Half past midnight in Tokyo.
    ctx.clock.set('2026-05-16T15:30:00.000Z');
    await knock({ base: '/hashi', headers: from('20.1.1.1'), body: '{"page":"home"}' });
    await counter.flush();
    expect(await viewsOfDay(ctx.db, '2026-05-17')).toEqual(new Map([[counted.id, 1]]));
  });

  it('of one network are those of a class at most, however many browsers it says it has', async () => {
    const { ctx, counted } = await begin();
    const { counter, all } = await listenForBeacons(ctx, { '/hashi': counted });
    const knocks = Array.from({ length: 300 }, (_, at) => ({
      ...{ base: '/hashi', body: '{"page":"home"}' },
      headers: from('20.1.1.1', { 'user-agent': browser(at) }),
    }));
    await all(knocks);
    await counter.flush();
    expect(await viewsByDay(ctx.db, counted.id, day, day)).toEqual([
      { day, views: MOST_BROWSERS, loads: MOST_LOADS },
    ]);
  });

  it('of the addresses around are those of a school at most, and above that they are loads; networks elsewhere go on', async () => {
    const { ctx, counted, pages } = await begin();
    const { counter, all } = await listenForBeacons(ctx, { '/hashi': counted });
    const [home = '', post = ''] = pages;
    const knocks = (page: string, addressOf: (at: number) => string, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ base: '/hashi', body: JSON.stringify({ page }) },
        headers: from(addressOf(at), { 'user-agent': browser(at % 5) }),
      }));
    await all(knocks(home, (at) => `20.1.1.${at % 250}`, 1000));
    await all(knocks(home, (at) => `2001:db8:1:${at.toString(16)}::1`, 100));
    await all(knocks(home, (at) => `20.1.${2 + at}.9`, 10));
    // Another page has readers of its own.
    await all(knocks(post, (at) => `20.1.1.${at % 250}`, 10));
    await counter.flush();
    expect(await viewsByPage(ctx.db, counted.id, day, day)).toEqual([
      { page: home, views: 2 * MOST_AROUND + 10, loads: 1110 },
      { page: post, views: 10, loads: 10 },
    ]);
  });

  it('of one provider are those of two schools where few others read, and three tenths of all where many do', async () => {
    const { ctx, counted } = await begin();
    const { counter, all } = await listenForBeacons(ctx, { '/hashi': counted });
    const come = (page: string, addressOf: (at: number) => string, count: number) =>
      all(
        Array.from({ length: count }, (_, at) => ({
          ...{ base: '/hashi', body: JSON.stringify({ page }) },
          headers: from(addressOf(at), { 'user-agent': browser(1) }),
        })),
      );
    const provider = (at: number) => `20.1.${at % 50}.${Math.floor(at / 50)}`;
    await come('home', provider, 400);
    await counter.flush();
    expect(await viewsByDay(ctx.db, counted.id, day, day)).toEqual([{ day, views: MOST_WIDE, loads: 400 }]);
    // Beside eight hundred readers of other networks, three tenths of all are 343.
    await come('home', (at) => `${30 + Math.floor(at / 40)}.1.1.${at % 40}`, 800);
    await come('home', (at) => `20.1.${50 + (at % 50)}.${Math.floor(at / 50)}`, 400);
    await counter.flush();
    expect(await viewsByDay(ctx.db, counted.id, day, day)).toEqual([{ day, views: 800 + 343, loads: 1600 }]);
  });

  it('of members are not counted, and those of members of another blog are', async () => {
    const { ctx, site, counted } = await begin();
    const other = await addBlog(ctx);
    const { counter, knock } = await listenForBeacons(ctx, {
      '/hashi': counted,
      '/other': { id: other.id, timeZone: 'Asia/Tokyo', origin },
    });
    const token = await openSession(ctx, { personId: site.author.id, way: 'link', userAgent: '' });
    const headers = from('20.1.1.1', { cookie: `theme=dark; taiyaku=${token}` });
    await knock({ base: '/hashi', headers, body: '{"page":"home"}' });
    await knock({ base: '/other', headers, body: '{"page":"home"}' });
    await counter.flush();
    expect(await viewsOfDay(ctx.db, day)).toEqual(new Map([[other.id, 1]]));
  });

  it('name no post of another blog, none that readers do not see, and no blog that is not there', async () => {
    const { ctx, site, counted, postId } = await begin();
    const other = await addBlog(ctx);
    const { counter, all } = await listenForBeacons(ctx, {
      '/hashi': counted,
      '/other': { id: other.id, timeZone: 'Asia/Tokyo', origin },
    });
    const hidden = await site.publish();
    await site.unpublish(hidden.postId);
    const body = (page: string) => JSON.stringify({ page });
    await all([
      { base: '/other', headers: from('20.1.1.1'), body: body(`post:${postId}`) },
      { base: '/hashi', headers: from('20.1.1.2'), body: body(`post:${hidden.postId}`) },
      { base: '/nowhere', headers: from('20.1.1.3'), body: body('home') },
    ]);
    await counter.flush();
    expect(await ctx.db.selectFrom('view_days').selectAll().execute()).toEqual([]);
  });

  it('tell where readers came from, and only words that several looked for', async () => {
    const { ctx, counted } = await begin();
    const { counter, all } = await listenForBeacons(ctx, { '/hashi': counted });
    const body = (address: string) => JSON.stringify({ page: 'home', from: address });
    const search = 'https://www.search.example/find?q=%E5%B7%9D%E3%80%80%E6%9C%AC';
    await all([
      ...[1, 2, 3].map((at) => ({ base: '/hashi', headers: from(`20.1.1.${at}`), body: body(search) })),
      { base: '/hashi', headers: from('20.1.1.4'), body: body('https://search.example/?q=secret') },
      { base: '/hashi', headers: from('20.1.1.5'), body: body(`${origin}/hashi/posts/post-1`) },
      { base: '/hashi', headers: from('20.1.1.6'), body: body('javascript:alert(1)') },
    ]);
    counter.searched(counted, 'はし');
    await counter.flush();
    expect(await sourcesOf(ctx.db, counted.id, day, day)).toEqual([
      { source: 'search.example', views: 4 },
      { source: '', views: 2 },
    ]);
    expect(await wordsOf(ctx.db, counted.id, day, day)).toEqual([{ words: '川 本', searches: 3 }]);
  });

  it('keep nothing of who a reader was, and let go of the marks of past days', async () => {
    const { ctx, counted } = await begin();
    const { counter, knock } = await listenForBeacons(ctx, { '/hashi': counted });
    const headers = from('203.0.113.77', { 'user-agent': browser(5) });
    await knock({ base: '/hashi', headers, body: '{"page":"home","from":"https://a.example/x"}' });
    await counter.flush();
    const tables = ['view_days', 'view_sources', 'view_words', 'view_marks', 'day_salts'] as const;
    const rows = await Promise.all(tables.map((table) => ctx.db.selectFrom(table).selectAll().execute()));
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|Safari|\/x/);
    expect(counter.days).toEqual([day]);
    ctx.clock.advance(4 * 24 * 60 * 60 * 1000);
    await counter.flush();
    expect(counter.days).toEqual([]);
    await forgetViewMarks(ctx);
    expect(await ctx.db.selectFrom('view_marks').selectAll().execute()).toEqual([]);
  });

  it('let go of words that few looked for, after thirty days, and of no others', async () => {
    const { ctx, counted } = await begin();
    const other = { ...counted, id: (await addBlog(ctx)).id };
    const counter = new ViewCounter(ctx);
    const look = async (blog: typeof counted, ...words: string[]) => {
      for (const one of words) counter.searched(blog, one);
      await counter.flush();
    };
    await look(counted, 'secret', 'secret', 'river', 'river');
    await look(other, 'river');
    ctx.clock.advance(31 * 24 * 60 * 60 * 1000);
    await look(counted, 'river', 'new');
    await forgetRareWords(ctx);
    const rows = await ctx.db
      .selectFrom('view_words')
      .select(['blog_id', 'words', 'searches'])
      .orderBy('words')
      .orderBy('searches')
      .execute();
    expect(rows).toEqual([
      { blog_id: counted.id, words: 'new', searches: 1 },
      { blog_id: counted.id, words: 'river', searches: 1 },
      { blog_id: counted.id, words: 'river', searches: 2 },
    ]);
  });

  it('that could not be written come with the next batch', async () => {
    const { ctx, counted } = await begin();
    const { counter, knock } = await listenForBeacons(ctx, { '/hashi': counted });
    await knock({ base: '/hashi', headers: from('20.1.1.1'), body: '{"page":"home"}' });
    await ctx.db.schema.alterTable('view_marks').renameTo('away').execute();
    await counter.flush();
    await ctx.db.schema.alterTable('away').renameTo('view_marks').execute();
    await counter.flush();
    expect(await viewsByDay(ctx.db, counted.id, day, day)).toEqual([{ day, views: 1, loads: 1 }]);
  });

  it('that were counted are all written by a counter that stops: behind a batch on its way, and one that came back', async () => {
    const { ctx, counted } = await begin();
    const { counter, knock } = await listenForBeacons(ctx, { '/hashi': counted });
    const come = (network: string) =>
      knock({ base: '/hashi', headers: from(network), body: '{"page":"home"}' });
    counter.start();
    await come('20.1.1.1');
    await ctx.db.schema.alterTable('view_marks').renameTo('away').execute();
    await counter.flush();
    await ctx.db.schema.alterTable('away').renameTo('view_marks').execute();
    await come('20.1.1.2');
    const onItsWay = counter.flush();
    await come('20.1.1.3');
    await counter.stop();
    expect(await viewsByDay(ctx.db, counted.id, day, day)).toEqual([{ day, views: 3, loads: 3 }]);
    await onItsWay;
    // Nothing comes after the end, and nothing twice.
    await counter.flush();
    expect(await viewsByDay(ctx.db, counted.id, day, day)).toEqual([{ day, views: 3, loads: 3 }]);
  });

  it('that a crash takes are those since the last batch, and batches are two seconds apart', async () => {
    // What is promised to whoever runs a press.
    expect(SECONDS).toBeLessThanOrEqual(2);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { ctx, counted } = await begin();
    const kept = () => viewsByDay(ctx.db, counted.id, day, day);
    const beacon = { page: 'home', source: '', words: '' };
    const come = (to: ViewCounter, network: string) =>
      to.count({ blog: counted, beacon, network, agent: browser(1) });
    const counter = new ViewCounter(ctx);
    counter.start();
    for (const views of [1, 2]) {
      await come(counter, `20.1.1.${views}`);
      vi.advanceTimersByTime(SECONDS * 1000);
      await expect.poll(kept).toEqual([{ day, views, loads: views }]);
    }
    // From here the first counter writes no more, as one that was killed.
    await come(counter, '20.1.1.3');
    const next = new ViewCounter(ctx);
    await come(next, '20.1.1.1');
    await next.stop();
    expect(await kept()).toEqual([{ day, views: 2, loads: 3 }]);
    await come(next, '20.1.1.3');
    await next.stop();
    expect(await kept()).toEqual([{ day, views: 3, loads: 4 }]);
  });

  it('are written in three statements for each batch, however many there are', async () => {
    const { ctx, counted, pages } = await begin();
    const { counter, all } = await listenForBeacons(ctx, { '/hashi': counted });
    await all(trafficOf({ base: '/hashi', origin, pages, people: 40, families: [], robots: 0 }).knocks);
    const before = ctx.queries.length;
    await counter.flush();
    const writes = ctx.queries.slice(before).filter((query) => /^\s*insert/i.test(query));
    expect(writes).toHaveLength(3);
  });
});
