// Votes by a banner, for blogs here and elsewhere: by the button of the press's own page alone, once a day; and the banners.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { addBlog, addMember } from '../../../../test/support/desk.ts';
import { addCategory, addParticipant, readersVote, takePart } from '../../../../test/support/ranked.ts';
import { browser } from '../../../../test/support/traffic.ts';
import { openSession } from '../../../accounts/open-session.ts';
import { routes } from '../../../app.ts';
import { newId } from '../../../platform/ids.ts';
import { rank } from '../../making/start-rankings.ts';
import { rankedBlogs } from '../../ranked-blogs.ts';
import { sharesOf } from '../../taking-part/store.ts';
import { drawBanner } from '../banners/draw-banner.ts';

const origin = 'http://localhost:4100';
const HOUR = 60 * 60 * 1000;

type Headers = Record<string, string | undefined>;

async function enterElsewhere(ctx: TestContext, language = 'ja'): Promise<string> {
  const id = newId();
  const at = ctx.clock.now().toISOString();
  await ctx.db
    .insertInto('participants')
    .values({
      ...{ id, blog_id: null, name: '港の<窓>', about: '海辺の町から', address: 'https://a.example/blog/' },
      ...{ feed: 'https://a.example/feed', language, token_hash: id, verified_at: at, checked_at: at },
      ...{ failures: 0, pinged_at: null, joined_at: at, left_at: null },
    })
    .execute();
  return id;
}

function doorsOf(ctx: TestContext) {
  const app = routes(ctx);
  const headersFrom = (more: Headers) => {
    const all = { 'user-agent': browser(1), 'x-forwarded-for': '20.1.1.1', host: 'localhost:4100', ...more };
    return Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  };
  const vote = (id: string, more: Headers = {}) =>
    app.request(`/rankings/vote/${id}`, { method: 'POST', headers: headersFrom({ origin, ...more }) });
  const get = (path: string, more: Headers = {}) => app.request(path, { headers: headersFrom(more) });
  const votes = async () => {
    const rows = await ctx.db.selectFrom('vote_networks').selectAll().where('kind', '=', 'in').execute();
    return rows.reduce((sum, row) => sum + row.votes, 0);
  };
  return { vote, get, votes };
}

describeDatabases('a vote by a banner', (open) => {
  const begin = async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    return { ctx, id: await enterElsewhere(ctx), ...doorsOf(ctx) };
  };

  it('is given on a page that leads back to the blog and to the table, without a script', async () => {
    const { id, vote, get, votes } = await begin();
    const page = await get(`/rankings/vote/${id}`);
    const text = await page.text();
    for (const part of [
      `action="/rankings/vote/${id}"`,
      'href="https://a.example/blog/"',
      'href="/rankings"',
      '港の&lt;窓>',
    ])
      expect(text).toContain(part);
    expect(text).toContain('<meta name="robots" content="noindex"');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('set-cookie')).toBeNull();
    const given = await vote(id);
    expect([given.status, given.headers.get('location')]).toEqual([303, `/rankings/vote/${id}?given`]);
    const thanks = await (await get(given.headers.get('location') ?? '')).text();
    expect(thanks).toContain('投票しました');
    expect(thanks).toContain('href="https://a.example/blog/"');
    expect(thanks).not.toContain(`action="/rankings/vote/`);
    expect((await vote(id)).headers.get('location')).toBe(`/rankings/vote/${id}?again`);
    expect(await votes()).toBe(1);
  });

  it('is for blogs of the press as well, and one day has one vote on whichever page', async () => {
    const { ctx, vote, votes } = await begin();
    const blog = await addParticipant(ctx, { slug: 'hashi' });
    expect((await vote(blog.id)).headers.get('location')).toContain('given');
    const app = routes(ctx);
    const headers = {
      origin,
      host: 'localhost:4100',
      'user-agent': browser(1),
      'x-forwarded-for': '20.1.1.1',
    };
    const own = await app.request('/hashi/votes', { method: 'POST', headers });
    expect(own.headers.get('location')).toContain('again');
    expect(await votes()).toBe(1);
  });

  it('of a member is one with that on the blog’s own page, where the blog has a host of its own from that device', async () => {
    const { ctx, id, vote, votes } = await begin();
    const host = 'river.example';
    const [path, hosted] = [
      await addParticipant(ctx, { slug: 'hashi' }),
      await addParticipant(ctx, { slug: 'river', host }),
    ];
    const signedIn = async (blog: typeof path) => {
      const { id: personId } = await addMember(ctx, blog, 'owner');
      return { cookie: `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}` };
    };
    const app = routes(ctx, (asked) => (asked === `${host}:4100` ? 'river' : undefined));
    const onItsPage = async (address: string, more: Record<string, string>) => {
      const headers = { 'user-agent': browser(1), 'x-forwarded-for': '20.1.1.1', ...more };
      return (await app.request(address, { method: 'POST', headers })).headers.get('location');
    };
    const laptop = { 'user-agent': browser(2), 'x-forwarded-for': '20.2.2.2' };
    const writer = await signedIn(path);
    expect(await onItsPage(`${origin}/hashi/votes`, { origin, ...writer })).toContain('given');
    expect((await vote(path.id, { ...laptop, ...writer })).headers.get('location')).toContain('again');
    expect(await votes()).toBe(1);
    // Their session does not come with them to a host of its own, which tells devices apart and no more.
    const other = await signedIn(hosted);
    const there = { origin: `http://${host}:4100`, host: `${host}:4100` };
    expect(await onItsPage(`http://${host}:4100/votes`, there)).toContain('given');
    expect((await vote(hosted.id, other)).headers.get('location')).toContain('again');
    expect(await onItsPage(`http://${host}:4100/votes`, { ...there, ...laptop })).toContain('given');
    expect(await votes()).toBe(3);
    // A blog elsewhere has no members here.
    for (const device of [{}, laptop])
      expect((await vote(id, { ...device, ...writer })).headers.get('location')).toContain('given');
  });

  it('is not given by opening an address, from another site, by a robot, or by who looks ahead', async () => {
    const { id, vote, get, votes } = await begin();
    await get(`/rankings/vote/${id}?given`);
    const wrong: Headers[] = [
      { origin: 'https://a.example' },
      { origin: 'null' },
      { origin: undefined },
      { origin: undefined, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'cross-site' },
      { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
      { 'user-agent': undefined },
      { 'sec-purpose': 'prefetch' },
    ];
    for (const more of wrong) expect([more, (await vote(id, more)).status]).toEqual([more, 403]);
    expect(await votes()).toBe(0);
  });

  it('is for who takes part alone', async () => {
    const { ctx, id, vote, get, votes } = await begin();
    const nowhere = async (of: string) => [
      (await vote(of)).status,
      (await get(`/rankings/vote/${of}`)).status,
    ];
    const other = await addBlog(ctx);
    for (const of of [other.id, newId(), 'x', '%00', 'x'.repeat(500)])
      expect(await nowhere(of)).toEqual([404, 404]);
    await ctx.db.updateTable('participants').set({ verified_at: null }).execute();
    expect(await nowhere(id)).toEqual([404, 404]);
    expect(await votes()).toBe(0);
  });

  it('comes from one address thirty times a minute at most', async () => {
    const { id, vote } = await begin();
    const statuses: number[] = [];
    for (let at = 0; at < 32; at += 1) statuses.push((await vote(id, { 'user-agent': browser(at) })).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });
});

it('a banner fits what it says, and shows names as they are written', () => {
  const svg = drawBanner({ name: '<script>&"\'', under: '雲'.repeat(60), language: 'ja' });
  expect(svg).not.toContain('<script');
  expect(svg).toMatch(/雲{14}…</);
  expect(drawBanner({ name: 'みなと', under: 'こどもと読む 3位', language: 'ja' })).toContain(
    '>こどもと読む 3位</text>',
  );
});

describeDatabases('banners', (open) => {
  it('say the place in the category with the largest share, for the pages of others', async () => {
    const ctx = await open();
    const [towns, sea] = [await addCategory(ctx, 'towns'), await addCategory(ctx, 'sea', 2)];
    const id = await enterElsewhere(ctx);
    for (const [category_id, share] of [
      [towns, 30],
      [sea, 70],
    ] as const) {
      await ctx.db
        .insertInto('participant_categories')
        .values({ participant_id: id, category_id, share })
        .execute();
    }
    const first = await addParticipant(ctx, {}, { [sea]: 100 });
    const { get } = doorsOf(ctx);
    const path = `/rankings/banners/${id}/place.svg`;
    expect(await (await get(path)).text()).toContain('ランキング参加中');
    await readersVote(ctx, id, 10);
    await readersVote(ctx, first.id, 20);
    await rank(ctx);
    ctx.clock.advance(HOUR);
    const banner = await get(path);
    expect(await banner.text()).toContain('>sea 2位</text>');
    const headers = ['content-type', 'cache-control', 'cross-origin-resource-policy'].map((name) =>
      banner.headers.get(name),
    );
    expect(headers).toEqual(['image/svg+xml; charset=utf-8', 'public, max-age=3600', 'cross-origin']);
    const again = await get(path, { 'if-none-match': banner.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(await (await get(`/rankings/banners/${id}/vote.svg`)).text()).toContain('一票を入れる');
  });

  it('speak as the blog does', async () => {
    const ctx = await open();
    const { get } = doorsOf(ctx);
    const id = await enterElsewhere(ctx, 'en-GB');
    expect(await (await get(`/rankings/banners/${id}/vote.svg`)).text()).toContain('Give it your vote');
  });

  it('are asked for of the database once in a while, however many show them', async () => {
    const ctx = await open();
    const id = await enterElsewhere(ctx);
    const { get } = doorsOf(ctx);
    await get(`/rankings/banners/${id}/place.svg`);
    const before = ctx.queries.length;
    for (const banner of ['place', 'vote', 'place']) await get(`/rankings/banners/${id}/${banner}.svg`);
    expect(ctx.queries.length).toBe(before);
  });

  it('are for who takes part alone', async () => {
    const ctx = await open();
    const { get } = doorsOf(ctx);
    const id = await enterElsewhere(ctx);
    for (const path of [
      `${newId()}/vote.svg`,
      'x/vote.svg',
      `${id}/other.svg`,
      `${id}/vote.png`,
      `${id}/vote`,
    ]) {
      expect([path, (await get(`/rankings/banners/${path}`)).status]).toEqual([path, 404]);
    }
  });
});

describeDatabases('whoever runs the press', (open) => {
  it('sees who entered and what failed, and takes one out with a reason', async () => {
    const ctx = await open();
    const id = await enterElsewhere(ctx);
    await ctx.db.updateTable('participants').set({ feed_failures: 3 }).execute();
    const blog = await addBlog(ctx, { slug: 'hashi' });
    const { cookie, doors } = await operatorOf(ctx, blog);
    const path = '/press/rankings/outside';
    const page = await (await doors.get(path, { cookie })).text();
    for (const words of ['港の&lt;窓>', 'https://a.example/blog/', 'に確認', 'RSSがつづけて3回読めません'])
      expect(page).toContain(words);
    const remove = (reason: string) =>
      routes(ctx).request(`${path}/${id}/removal`, {
        method: 'POST',
        headers: { cookie, origin, host: 'localhost:4100' },
        body: new URLSearchParams({ reason }),
      });
    expect((await remove('')).status).toBe(422);
    expect((await remove('広告ばかり')).headers.get('location')).toBe(`${path}?removed`);
    expect(await (await doors.get(path, { cookie })).text()).toContain('外しました。理由：広告ばかり');
    expect((await doors.vote(id)).status).toBe(404);
  });
});

describeDatabases('the settings of a blog of the press', (open) => {
  it('hand out its banners while it takes part', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx, { slug: 'hashi' });
    const { cookie, doors } = await operatorOf(ctx, blog);
    const page = async () => (await doors.get('/studio/hashi/settings/rankings', { cookie })).text();
    expect(await page()).not.toContain('/rankings/banners/');
    await takePart(ctx, blog.id);
    expect(await page()).toContain(`&lt;a href=&quot;${origin}/rankings/vote/${blog.id}&quot;>&lt;img src=`);
  });
});

async function operatorOf(ctx: TestContext, blog: Awaited<ReturnType<typeof addBlog>>) {
  const { id: personId } = await addMember(ctx, blog, 'owner');
  await ctx.db
    .updateTable('people')
    .set({ operator_since: ctx.clock.now().toISOString() })
    .where('id', '=', personId)
    .execute();
  const cookie = `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`;
  return { cookie, doors: doorsOf(ctx) };
}

describeDatabases('of categories with equal shares', (open) => {
  it('the one that the operators put first is the first, for a banner as for the pages', async () => {
    const ctx = await open();
    const [second, first] = [await addCategory(ctx, 'second', 2), await addCategory(ctx, 'first', 1)];
    const blog = await addParticipant(ctx, {}, { [second]: 50, [first]: 50 });
    expect((await sharesOf(ctx.db, blog.id)).map((one) => one.category_id)).toEqual([first, second]);
    expect((await rankedBlogs(ctx.db, blog.id))[0]?.category?.id).toBe(first);
  });
});
