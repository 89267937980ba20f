// The lane of blogs elsewhere: their newest posts on conditions, the weekly look for the proof, and patience with what fails.
import { afterEach, expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { type OutsideBlog, somePosts, startOutsideBlog } from '../../../test/support/outside-blog.ts';
import { hashToken, newId } from '../../platform/ids.ts';
import { drain } from '../../platform/worker.ts';
import { openParticipants } from '../store.ts';
import { cameOf } from './came.ts';
import { outsideWork } from './handlers.ts';
import { newestOutsidePosts } from './reads.ts';
import { postsOf } from './store.ts';
import { forgetUnproved, tellDue, wakeOutside } from './tell-due.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const proof = 'k3Qw9ZxT1vLrB7nYcD5mHg';
const mark = `<meta name="taiyaku-verification" content="${proof}">`;

const blogs: OutsideBlog[] = [];
afterEach(async () => {
  for (const blog of blogs.splice(0)) await blog.close();
});

describeDatabases('a blog elsewhere that takes part', (open) => {
  const begin = async () => {
    const blog = await startOutsideBlog();
    blogs.push(blog);
    blog.show({ head: mark });
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: blog.host });
    const id = newId();
    const at = ctx.clock.now().toISOString();
    await ctx.db
      .insertInto('participants')
      .values({
        ...{
          id,
          blog_id: null,
          name: '港の窓',
          about: '',
          address: blog.page,
          feed: blog.feed,
          language: 'ja',
        },
        ...{
          token_hash: hashToken('token'),
          proof,
          verified_at: at,
          checked_at: at,
          failures: 0,
          pinged_at: null,
        },
        ...{ joined_at: at, left_at: null, next_at: at },
      })
      .execute();
    await tellDue(ctx, id, at);
    const entry = () =>
      ctx.db.selectFrom('participants').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const posts = async () => (await postsOf(ctx.db, id)).map(({ title }) => title);
    const shown = async () => (await newestOutsidePosts(ctx, 50)).map(({ title }) => title);
    const work = () => drain(ctx, outsideWork());
    /** To the moment when its feed is asked next, and over it. */
    const next = async () => {
      ctx.clock.set((await entry()).next_at ?? '');
      await work();
    };
    return { ctx, blog, id, entry, posts, shown, work, next };
  };
  const asks = (blog: OutsideBlog, path = '/blog/index.xml') =>
    blog.asked.filter((asked) => asked === path).length;

  it('has its newest posts read, and read again in some hours', async () => {
    const { ctx, blog, posts, work, next, entry } = await begin();
    await work();
    expect(await posts()).toEqual(['灯台の夜番', '石の橋を渡る']);
    const wait = Date.parse((await entry()).next_at ?? '') - ctx.clock.now().getTime();
    expect([wait > 2 * HOUR, wait < 4 * HOUR]).toEqual([true, true]);
    await work();
    expect(asks(blog)).toBe(1);
    const added = { path: '/blog/4', title: '朝の市', date: 'Sat, 16 May 2026 18:00:00 +0900' };
    blog.show({ head: mark, posts: [added, ...somePosts] });
    await next();
    expect(await posts()).toEqual(['朝の市', '灯台の夜番', '石の橋を渡る']);
    expect(asks(blog)).toBe(2);
  });

  it('keeps what only made room, lets go of what was taken back, and of more than thirty', async () => {
    const { blog, posts, work, next } = await begin();
    await work();
    const dated = (day: number) => `${String(day).padStart(2, '0')} Apr 2026 08:00:00 +0900`;
    // The second of them was taken back, and the feed reaches further back than it.
    const old = { path: '/blog/1', title: '春の汽車', date: dated(1) };
    blog.show({ head: mark, posts: [...somePosts.slice(0, 1), old] });
    await next();
    expect(await posts()).toEqual(['灯台の夜番', '春の汽車']);
    blog.show({ head: mark, posts: somePosts.slice(0, 1) });
    await next();
    expect(await posts()).toEqual(['灯台の夜番', '春の汽車']);
    const many = Array.from({ length: 60 }, (_, at) => ({
      path: `/blog/m${at}`,
      title: `話 ${at}`,
      date: dated(1 + (at % 28)),
    }));
    blog.show({ head: mark, posts: many });
    await next();
    expect(await posts()).toHaveLength(30);
  });

  it('without dates has its posts as old as the first look at them', async () => {
    const { ctx, blog, work, next } = await begin();
    blog.show({ head: mark, posts: [{ path: '/blog/1', title: '日のない話' }] });
    await work();
    const first = ctx.clock.now().toISOString();
    await next();
    expect((await newestOutsidePosts(ctx, 9)).map(({ publishedAt }) => publishedAt)).toEqual([first]);
  });

  it('without dates and with more than thirty posts has no new ones while nothing was added', async () => {
    const { ctx, blog, id, work, next } = await begin();
    const many = Array.from({ length: 60 }, (_, at) => ({ path: `/blog/m${at}`, title: `話 ${at}` }));
    blog.show({ head: mark, posts: many });
    await work();
    const first = await postsOf(ctx.db, id);
    expect(first.map(({ title }) => title).sort()).toEqual(
      many
        .slice(0, 30)
        .map(({ title }) => title)
        .sort(),
    );
    await next();
    expect(await postsOf(ctx.db, id)).toEqual(first);
    blog.show({ head: mark, posts: [{ path: '/blog/new', title: '朝の市' }, ...many] });
    await next();
    const then = await postsOf(ctx.db, id);
    expect([
      then.length,
      then[0]?.title,
      then.filter((post) => first.some((one) => one.id === post.id)).length,
    ]).toEqual([30, '朝の市', 29]);
    await next();
    expect(await postsOf(ctx.db, id)).toEqual(then);
  });

  it('shows its two newest posts among those of others, and no old one again under a later date', async () => {
    const { ctx, blog, id, posts, shown, work, next } = await begin();
    await work();
    const later = somePosts.map((post) => ({ ...post, date: 'Sat, 16 May 2026 17:59:00 +0900' }));
    blog.show({ head: mark, posts: later });
    const dates = async () => (await postsOf(ctx.db, id)).map(({ published_at }) => published_at);
    const before = await dates();
    await next();
    expect(await dates()).toEqual(before);
    const added = ['17:00', '17:00', '17:30'].map((time, at) => ({
      path: `/blog/n${at}`,
      title: `朝 ${at}`,
      date: `Sat, 16 May 2026 ${time}:00 +0900`,
    }));
    blog.show({ head: mark, posts: [...somePosts, ...added] });
    await next();
    expect(await posts()).toHaveLength(5);
    expect([(await shown()).length, (await shown())[0]]).toEqual([2, '朝 2']);
  });

  it('is asked on conditions, and nothing is read where nothing has changed', async () => {
    const { ctx, blog, posts, work, next, entry } = await begin();
    const wishes: (string | undefined)[][] = [];
    const { feed } = blog;
    const body = await (await fetch(feed)).text();
    blog.answer('/blog/index.xml', (request, response) => {
      wishes.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"one"', 'last-modified': 'Sat, 16 May 2026 00:00:00 GMT' })
          .end(body);
    });
    await work();
    await next();
    expect(wishes).toEqual([
      [undefined, undefined],
      ['"one"', 'Sat, 16 May 2026 00:00:00 GMT'],
    ]);
    expect(await posts()).toHaveLength(2);
    expect((await entry()).feed_failures).toBe(0);
    expect(ctx.clock.now().toISOString() < ((await entry()).next_at ?? '')).toBe(true);
  });

  it('that fails is asked ever more seldom, and keeps its posts', async () => {
    const { ctx, blog, posts, work, next, entry } = await begin();
    await work();
    const waits: number[] = [];
    for (const answer of ['not a feed', '', '<rss', '<!doctype html><p>sorry', 'x'.repeat(3_000_000)]) {
      blog.answer('/blog/index.xml', { type: 'application/rss+xml', body: answer });
      await next();
      waits.push(Date.parse((await entry()).next_at ?? '') - ctx.clock.now().getTime());
    }
    expect((await entry()).feed_failures).toBe(5);
    expect((waits[4] ?? 0) > 3 * (waits[0] ?? 0)).toBe(true);
    expect(await posts()).toHaveLength(2);
    blog.show({ head: mark });
    await next();
    expect((await entry()).feed_failures).toBe(0);
  });

  it('is let alone for as long as its server says', async () => {
    const { ctx, blog, next, work, entry } = await begin();
    await work();
    blog.answer('/blog/index.xml', (_, response) =>
      response.writeHead(503, { 'retry-after': String(2 * 24 * 3600) }).end(),
    );
    await next();
    expect(Date.parse((await entry()).next_at ?? '') - ctx.clock.now().getTime()).toBeGreaterThanOrEqual(
      2 * DAY,
    );
  });

  it('is not followed to a private place', async () => {
    const { blog, posts, work, entry } = await begin();
    const secret = await startOutsideBlog();
    blogs.push(secret);
    blog.answer('/blog/index.xml', (_, response) => response.writeHead(302, { location: secret.feed }).end());
    await work();
    expect([await posts(), secret.asked, (await entry()).feed_failures]).toEqual([[], [], 1]);
  });

  it('is looked at for its proof once a week', async () => {
    const { ctx, blog, work, next, entry } = await begin();
    await work();
    expect(asks(blog, '/blog/')).toBe(0);
    ctx.clock.advance(7 * DAY);
    await work();
    expect(asks(blog, '/blog/')).toBe(1);
    await next();
    expect(asks(blog, '/blog/')).toBe(1);
    expect(cameOf((await entry()).came)).toMatchObject({ ok: true, key: 'elsewhere.proof.meta' });
  });

  it('leaves after four weeks without its proof, with the reason, and no sooner', async () => {
    const { ctx, blog, work, entry } = await begin();
    await work();
    blog.show();
    for (let week = 1; week <= 3; week += 1) {
      ctx.clock.advance(7 * DAY);
      await work();
      expect([(await entry()).failures, await openParticipants(ctx.db)]).toEqual([week, [expect.anything()]]);
    }
    blog.show({ head: mark });
    ctx.clock.advance(7 * DAY);
    await work();
    expect((await entry()).failures).toBe(0);
    blog.answer('/blog/', (_, response) => response.writeHead(410).end());
    for (let week = 1; week <= 4; week += 1) {
      ctx.clock.advance(7 * DAY);
      await work();
    }
    const gone = await entry();
    expect([gone.failures, gone.left_at, gone.next_at]).toEqual([4, ctx.clock.now().toISOString(), null]);
    expect(cameOf(gone.came)).toMatchObject({
      ok: false,
      key: 'elsewhere.ask.gone',
      params: { status: 410 },
    });
    expect(await openParticipants(ctx.db)).toEqual([]);
    const before = blog.asked.length;
    ctx.clock.advance(30 * DAY);
    await work();
    await wakeOutside(ctx);
    await work();
    expect(blog.asked.length).toBe(before);
  });

  it('whose page leads to another host has not shown its proof', async () => {
    const { ctx, blog, work, entry } = await begin();
    await work();
    const other = await startOutsideBlog();
    blogs.push(other);
    other.show({ head: mark });
    const config = { ...ctx.config, fetchAllow: [blog.host, other.host] };
    blog.answer('/blog/', (_, response) => response.writeHead(301, { location: other.page }).end());
    ctx.clock.advance(7 * DAY);
    await drain({ ...ctx, config }, outsideWork());
    expect([(await entry()).failures, cameOf((await entry()).came)?.key]).toEqual([
      1,
      'elsewhere.proof.moved',
    ]);
  });

  it('waits for its server while another asks it', async () => {
    const { ctx, blog, work, next, entry, posts } = await begin();
    const until = new Date(ctx.clock.now().getTime() + MINUTE).toISOString();
    await ctx.db
      .insertInto('source_hosts')
      .values({ origin: blog.origin, busy_until: until, not_before: null, robots: null, robots_at: null })
      .execute();
    await work();
    expect([blog.asked, await posts()]).toEqual([[], []]);
    expect((await entry()).next_at ?? '').toMatch(/^2026-05-16T09:/);
    await next();
    expect(await posts()).toHaveLength(2);
  });

  it('whose page proves nothing has not failed while the server of its feed is held', async () => {
    const { ctx, blog, id, work, entry } = await begin();
    await work();
    const other = await startOutsideBlog();
    blogs.push(other);
    const there = { ...ctx, config: { ...ctx.config, fetchAllow: [blog.host, other.host] } };
    blog.show({ body: `<link rel="alternate" type="application/rss+xml" href="${other.feed}">` });
    other.show({ about: proof });
    await ctx.db.updateTable('participants').set({ feed: other.feed }).where('id', '=', id).execute();
    ctx.clock.advance(7 * DAY);
    const until = new Date(ctx.clock.now().getTime() + MINUTE).toISOString();
    await ctx.db
      .insertInto('source_hosts')
      .values({ origin: other.origin, busy_until: until, not_before: null, robots: null, robots_at: null })
      .execute();
    const before = (await entry()).checked_at;
    await drain(there, outsideWork());
    expect([(await entry()).failures, (await entry()).checked_at]).toEqual([0, before]);
    ctx.clock.set((await entry()).next_at ?? '');
    await drain(there, outsideWork());
    expect([(await entry()).failures, cameOf((await entry()).came)?.key]).toEqual([
      0,
      'elsewhere.proof.feed',
    ]);
  });

  it('is found again when its event was lost', async () => {
    const { ctx, work, posts } = await begin();
    await ctx.db.deleteFrom('outbox').execute();
    await wakeOutside(ctx);
    await work();
    expect(await posts()).toEqual([]);
    ctx.clock.advance(3 * HOUR);
    await wakeOutside(ctx);
    await work();
    expect(await posts()).toHaveLength(2);
  });

  it('that never showed its proof is forgotten after two weeks, and shows no posts before', async () => {
    const { ctx, work, shown } = await begin();
    await work();
    await ctx.db.updateTable('participants').set({ verified_at: null }).execute();
    expect(await shown()).toEqual([]);
    ctx.clock.advance(13 * DAY);
    await forgetUnproved(ctx);
    expect(await ctx.db.selectFrom('participants').selectAll().execute()).toHaveLength(1);
    ctx.clock.advance(2 * DAY);
    await forgetUnproved(ctx);
    expect(await ctx.db.selectFrom('participants').selectAll().execute()).toEqual([]);
    expect(await ctx.db.selectFrom('outside_posts').selectAll().execute()).toEqual([]);
  });
});
