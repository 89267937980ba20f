// Attacks on the rankings and on the lists of posts: whatever one network, one data centre or one page of another blog sends, no place changes.
import { expect, it } from 'vitest';
import { listenForBeacons } from '../../test/support/beacons.ts';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestSite } from '../../test/support/published.ts';
import { addParticipant, readersVote, takePart } from '../../test/support/ranked.ts';
import { browser } from '../../test/support/traffic.ts';
import { routes } from '../app.ts';
import { daysBefore, rankingDay } from './calendar.ts';
import { rank } from './making/start-rankings.ts';
import { makePostLists } from './posts/make-lists.ts';
import { mostRead, risingPosts } from './posts/reads.ts';
import { shownTable } from './reads.ts';
import { MOST_AROUND, MOST_WIDE, ViewCounter } from './views/view-counter.ts';
import { castVote, MOST_OF_NETWORK } from './votes/cast-vote.ts';

const HOUR = 60 * 60 * 1000;
const origin = 'http://localhost:4100';

/** Three blogs with readers; the last would gain by every attack. */
async function contest(ctx: TestContext) {
  const blogs = [
    await addParticipant(ctx, { name: 'First', slug: 'first' }),
    await addParticipant(ctx, { name: 'Second', slug: 'second', host: 'second.example' }),
    await addParticipant(ctx, { name: 'Third', slug: 'third' }),
  ] as const;
  for (const [at, votes] of [40, 36, 32].entries()) {
    await readersVote(ctx, blogs[at]?.id ?? '', votes);
    await readersVote(ctx, blogs[at]?.id ?? '', votes, 'out');
  }
  return blogs;
}

const places = async (ctx: TestContext) => {
  await rank(ctx);
  ctx.clock.advance(HOUR);
  return (await shownTable(ctx, 7)).map(({ place, name, ins }) => `${place} ${name} ${ins}`);
};

const fair = ['1 First 40', '2 Second 36', '3 Third 32'];

describeDatabases('no place changes', (open) => {
  it('where one network votes ten thousand times with other browsers', { timeout: 240_000 }, async () => {
    const ctx = await open();
    const [, , third] = await contest(ctx);
    for (let at = 0; at < 10_000; at += 1) {
      const agent = `Mozilla/5.0 Firefox/${at}`;
      await castVote(ctx, { participantId: third.id, kind: 'in', address: `9.9.9.${at % 250}`, agent });
    }
    expect(await places(ctx)).toEqual(fair);
    expect(await ctx.db.selectFrom('ranking_holds').select(['reason', 'votes']).execute()).toEqual([
      { reason: 'network', votes: MOST_OF_NETWORK },
    ]);
  });

  it('where five hundred addresses of one data centre vote, in many networks or in one', async () => {
    const ctx = await open();
    const [, , third] = await contest(ctx);
    for (let at = 0; at < 500; at += 1) {
      const participant = { participantId: third.id, kind: 'in' as const, agent: browser(1) };
      await castVote(ctx, { ...participant, address: `9.9.${at % 100}.${Math.floor(at / 100)}` });
    }
    expect(await places(ctx)).toEqual(fair);
    expect(await ctx.db.selectFrom('ranking_holds').select(['reason', 'votes']).execute()).toEqual([
      { reason: 'wide-network', votes: 500 },
    ]);
  });

  it('where the request of a vote is replayed as it was: the mark of the day knows it', async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    await contest(ctx);
    const app = routes(ctx);
    const headers = { origin, 'user-agent': browser(1), 'x-forwarded-for': '9.9.9.9' };
    for (let times = 0; times < 25; times += 1) {
      const sent = await app.request(`${origin}/third/votes`, { method: 'POST', headers });
      expect(sent.headers.get('location')).toBe(`/third/votes?${times === 0 ? 'given' : 'again'}`);
    }
    expect(await places(ctx)).toEqual([...fair.slice(0, 2), '3 Third 33']);
  });

  it('where pages of other sites and of other blogs vote, whatever they say of themselves', async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    await contest(ctx);
    const app = routes(ctx, (host) => (host === 'second.example:4100' ? 'second' : undefined));
    const forged = ['https://evil.example', 'null', 'http://second.example:4100', `${origin}.evil.example`];
    for (const [at, said] of forged.entries()) {
      const sent = await app.request(`${origin}/third/votes`, {
        method: 'POST',
        headers: { origin: said, 'user-agent': browser(1), 'x-forwarded-for': `9.${at}.9.9` },
      });
      expect([said, sent.status]).toEqual([said, 403]);
    }
    // A blog with a host of its own takes votes from there alone.
    const other = await app.request('http://second.example:4100/votes', {
      method: 'POST',
      headers: {
        origin,
        'user-agent': browser(1),
        'x-forwarded-for': '9.9.9.9',
        host: 'second.example:4100',
      },
    });
    expect(other.status).toBe(403);
    expect(await places(ctx)).toEqual(fair);
  });

  it('where beacons of pages that are not there, or of one machine, are sent for a blog', async () => {
    const ctx = await open();
    const [, second, third] = await contest(ctx);
    const counter = new ViewCounter(ctx);
    for (let at = 0; at < 500; at += 1) {
      await counter.count({
        blog: { id: third.id, timeZone: 'Asia/Tokyo' },
        beacon: { page: 'home', source: '', words: '' },
        ...{ network: '9.9.9.9', agent: browser(at) },
      });
      await counter.count({
        blog: { id: second.id, timeZone: 'Asia/Tokyo' },
        beacon: { page: 'post:0198a000-0000-7000-8000-000000000001', source: '', words: '' },
        ...{ network: `9.9.${at % 200}.9`, agent: browser(at) },
      });
    }
    await counter.flush();
    expect(await places(ctx)).toEqual(fair);
    const views = (await shownTable(ctx, 7)).map((row) => [row.name, row.views]);
    expect(views).toEqual([
      ['First', 0],
      ['Second', 0],
      ['Third', 20],
    ]);
  });
});

/** A post each of three blogs, with readers today and a week ago; the last would gain by every attack. */
async function readPosts(ctx: TestContext) {
  const counter = new ViewCounter(ctx);
  const posts: { blog: { id: string; timeZone: string }; page: string; postId: string }[] = [];
  for (const [at, slug] of ['first', 'second', 'third'].entries()) {
    const site = await openTestSite(ctx, { slug });
    await takePart(ctx, site.blog.id);
    const { postId } = await site.publish();
    const post = { blog: { id: site.blog.id, timeZone: 'Asia/Tokyo' }, page: `post:${postId}`, postId };
    posts.push(post);
    const before = { blog_id: site.blog.id, day: daysBefore(rankingDay(ctx), 7), page: post.page };
    const views = [100, 0, 0][at] ?? 0;
    await ctx.db
      .insertInto('view_days')
      .values({ ...before, views, loads: views })
      .execute();
    // Readers from all over, as those who vote.
    for (let reader = 0; reader < ([320, 280, 60][at] ?? 0); reader += 1) {
      const network = `${20 + (reader % 50)}.${reader % 200}.${Math.floor(reader / 50)}.7`;
      await view(counter, post, network, browser(reader % 3));
    }
  }
  await counter.flush();
  const [first, second, third] = posts;
  if (!first || !second || !third) throw new Error('three posts were published');
  const views = async (of: 'first' | 'second' | 'third') => {
    const post = { first, second, third }[of];
    return (await mostRead(ctx, post.blog.id, 7)).find(({ postId }) => postId === post.postId)?.views;
  };
  const names = new Map(posts.map(({ postId }, at) => [postId, ['First', 'Second', 'Third'][at]]));
  return { counter, first, second, third, views, names };
}

type ReadPosts = Awaited<ReturnType<typeof readPosts>>;

const view = (
  counter: ViewCounter,
  { blog, page }: Omit<ReadPosts['third'], 'postId'>,
  network: string,
  agent: string,
) => counter.count({ blog, beacon: { page, source: '', words: '' }, network, agent });

const lists = async (ctx: TestContext, { names }: ReadPosts) => {
  await makePostLists(ctx, { whole: true });
  const named = (list: readonly { postId: string }[]) => list.map(({ postId }) => names.get(postId));
  const read = await Promise.all(([7, 30, 365] as const).map((period) => mostRead(ctx, '', period)));
  return { read: read.map(named), rising: named(await risingPosts(ctx)) };
};

const most = ['First', 'Second', 'Third'];
const fairLists = { read: [most, most, most], rising: ['Second', 'First', 'Third'] };

describeDatabases('no post changes its place among the most read and the rising', (open) => {
  it('while nobody attacks', async () => {
    const ctx = await open();
    const posts = await readPosts(ctx);
    expect(await lists(ctx, posts)).toEqual(fairLists);
    expect([await posts.views('first'), await posts.views('second'), await posts.views('third')]).toEqual([
      320, 280, 60,
    ]);
  });

  it('where one network sends ten thousand beacons of as many browsers', async () => {
    const ctx = await open();
    const posts = await readPosts(ctx);
    for (let at = 0; at < 10_000; at += 1)
      await view(posts.counter, posts.third, `9.9.9.${at % 250}`, `Mozilla/5.0 Firefox/${at}`);
    await posts.counter.flush();
    expect(await lists(ctx, posts)).toEqual(fairLists);
    expect(await posts.views('third')).toBe(60 + MOST_AROUND);
  });

  it('where five hundred addresses of one data centre send them, in one network, in two or in a hundred', async () => {
    const half = (at: number) => Math.floor(at / 250);
    for (const [networkOf, gained] of [
      [() => 0, MOST_AROUND],
      [half, 2 * MOST_AROUND],
      [(at: number) => at % 100, MOST_WIDE],
    ] as const) {
      const ctx = await open();
      const posts = await readPosts(ctx);
      // A /24 has half as many addresses: there each comes twice, as another browser.
      for (let at = 0; at < 500; at += 1)
        await view(posts.counter, posts.third, `9.9.${networkOf(at)}.${at % 250}`, browser(at));
      await posts.counter.flush();
      expect(await lists(ctx, posts)).toEqual(fairLists);
      expect(await posts.views('third')).toBe(60 + gained);
    }
  });

  it('where they are forged for posts of other blogs, for other pages, and by pages of others', async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    const posts = await readPosts(ctx);
    const { first, second, third } = posts;
    const own = 'http://second.example:4100';
    const { counter, all } = await listenForBeacons(ctx, {
      '/first': { ...first.blog, origin },
      '/third': { ...third.blog, origin },
      '': { ...second.blog, origin: own },
    });
    const forged = [
      // Of a post of another blog, at the door of one's own and the other way round.
      { base: '/first', page: third.page, from: origin },
      { base: '/third', page: first.page, from: origin },
      { base: '', page: third.page, from: own },
      // Of another page than the post.
      { base: '/third', page: 'home', from: origin },
      { base: '/third', page: `book:${third.postId}`, from: origin },
      { base: '/third', page: `shelf:${third.postId}`, from: origin },
      { base: '/third', page: `${third.page}0`, from: origin },
      // By a page of another site, of another blog of the press, and by a frame, which has no origin.
      { base: '/third', page: third.page, from: 'https://evil.example' },
      { base: '/third', page: third.page, from: own },
      { base: '/third', page: third.page, from: 'null' },
    ];
    for (const { base, page, from } of forged) {
      const knocks = Array.from({ length: 300 }, (_, at) => ({
        ...{ base, body: JSON.stringify({ page }) },
        headers: { origin: from, 'user-agent': browser(at), 'x-forwarded-for': `9.${at % 200}.${at % 7}.9` },
      }));
      expect(await all(knocks)).toEqual([204]);
    }
    await counter.flush();
    expect(await lists(ctx, posts)).toEqual(fairLists);
    expect([await posts.views('first'), await posts.views('second'), await posts.views('third')]).toEqual([
      320, 280, 60,
    ]);
  });
});
