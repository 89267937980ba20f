// Votes and visits through their doors: once a day for each network and browser, and never for a robot, a link or another site.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { addParticipant, takePart } from '../../../test/support/ranked.ts';
import { browser } from '../../../test/support/traffic.ts';
import { openSession } from '../../accounts/open-session.ts';
import { routes } from '../../app.ts';
import { forgetVotes } from './cast-vote.ts';
import { networksOf } from './networks.ts';

const origin = 'http://localhost:4100';
const DAY = 24 * 60 * 60 * 1000;

type Headers = Record<string, string | undefined>;

async function press(ctx: TestContext) {
  const site = await openTestSite(ctx);
  await takePart(ctx, site.blog.id);
  const app = routes(ctx);
  const headersFrom = (address: string, more: Headers) => {
    const all = { 'user-agent': browser(1), 'x-forwarded-for': address, ...more };
    return Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  };
  const vote = (address: string, more: Headers = {}, path = '/hashi/votes') =>
    app.request(path, {
      method: 'POST',
      headers: headersFrom(address, { origin, host: 'localhost:4100', ...more }),
    });
  const go = (address: string, more: Headers = {}, id = site.blog.id, method = 'GET') =>
    app.request(`/go/${id}`, { method, headers: headersFrom(address, more) });
  const votes = async (kind: 'in' | 'out' = 'in') => {
    const rows = await ctx.db.selectFrom('vote_networks').selectAll().where('kind', '=', kind).execute();
    return rows.reduce((sum, row) => sum + row.votes, 0);
  };
  return { app, site, vote, go, votes };
}

it('networks are the /24 and /16, and of IPv6 the /48 and /32', () => {
  expect(networksOf('203.0.113.7')).toEqual({ near: '203.0.113', wide: '203.0' });
  expect(networksOf('2001:db8:1:2')).toEqual({ near: '2001:db8:1', wide: '2001:db8' });
  expect(networksOf('unknown')).toEqual({ near: 'unknown', wide: 'unknown' });
});

describeDatabases('a vote', (open) => {
  const begin = async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    return { ctx, ...(await press(ctx)) };
  };

  it('counts once a day for each network and browser, and anew the next day', async () => {
    const { ctx, vote, votes } = await begin();
    const json = { accept: 'application/json' };
    const fresh = async (address: string, more: Headers = {}) =>
      (await (await vote(address, { ...json, ...more })).json()) as unknown;
    expect(await fresh('20.1.1.1')).toEqual({ fresh: true });
    expect(await fresh('20.1.1.1')).toEqual({ fresh: false });
    expect(await fresh('20.1.1.1', { 'user-agent': browser(2) })).toEqual({ fresh: true });
    expect(await fresh('20.1.1.2')).toEqual({ fresh: true });
    expect(await votes()).toBe(3);
    ctx.clock.advance(DAY);
    expect(await fresh('20.1.1.1')).toEqual({ fresh: true });
    expect(await votes()).toBe(4);
  });

  it('needs no script: a form leads to thanks, and from there back to the post', async () => {
    const { app, site, vote } = await begin();
    const { slug } = await site.publish();
    const page = await (await app.request('/hashi/votes')).text();
    expect(page).toContain('action="/hashi/votes"');
    const given = await vote('20.1.1.1', {}, `/hashi/votes?post=${slug}`);
    expect([given.status, given.headers.get('location')]).toEqual([303, `/hashi/votes?given&post=${slug}`]);
    const thanks = await (await app.request(given.headers.get('location') ?? '')).text();
    expect(thanks).toContain('投票しました');
    expect(thanks).toContain(`href="/hashi/posts/${slug}"`);
    expect(thanks).not.toContain('<form');
    const again = await vote('20.1.1.1', {}, '/hashi/votes?post=nowhere');
    expect(again.headers.get('location')).toBe('/hashi/votes?again');
  });

  it('is not given by a link, from another site, by a robot, or by who looks ahead', async () => {
    const { app, vote, votes } = await begin();
    await app.request('/hashi/votes?given');
    const wrong: Headers[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: undefined },
      { origin: undefined, 'sec-fetch-site': 'none' },
      { origin: 'http://localhost' },
      { 'sec-fetch-site': 'cross-site' },
      { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
      { 'user-agent': 'curl/8.5.0' },
      { 'user-agent': undefined },
      { 'sec-purpose': 'prefetch' },
      { purpose: 'prefetch' },
    ];
    for (const more of wrong) expect([more, (await vote('20.1.1.1', more)).status]).toEqual([more, 403]);
    expect(await votes()).toBe(0);
  });

  it('is for blogs that take part alone, and says so elsewhere', async () => {
    const { ctx, site, vote, votes } = await begin();
    await addBlog(ctx, { slug: 'other' });
    const refused = await vote('20.1.1.1', {}, '/other/votes');
    expect(refused.status).toBe(404);
    expect(await refused.text()).toContain('いまランキングに参加していません');
    const when = ctx.clock.now().toISOString();
    await ctx.db.updateTable('participants').set({ left_at: when }).execute();
    expect((await vote('20.1.1.1')).status).toBe(404);
    await ctx.db.updateTable('participants').set({ left_at: null }).execute();
    await ctx.db
      .insertInto('ranking_exclusions')
      .values({
        ...{ id: 'x', participant_id: site.blog.id, reason: 'bought votes', made_by: site.author.id },
        ...{ made_at: when, ended_by: null, ended_at: null },
      })
      .execute();
    expect((await vote('20.1.1.1')).status).toBe(404);
    await ctx.db.updateTable('ranking_exclusions').set({ ended_at: when }).execute();
    await ctx.db.updateTable('blogs').set({ closed_at: when }).execute();
    expect((await vote('20.1.1.1')).status).toBe(410);
    await ctx.db.updateTable('blogs').set({ closed_at: null }).execute();
    expect(await votes()).toBe(0);
    expect((await vote('20.1.1.1')).status).toBe(303);
  });

  it('comes from one address thirty times a minute at most', async () => {
    const { vote, votes } = await begin();
    const statuses: number[] = [];
    for (let at = 0; at < 32; at += 1) {
      statuses.push((await vote('20.1.1.1', { 'user-agent': browser(at) })).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect(await votes()).toBeLessThanOrEqual(30);
  });

  it('of a member of the blog is one a day from all of their devices, and is counted for its network', async () => {
    const { ctx, site, vote, votes } = await begin();
    const signedIn = async (personId: string) => ({
      cookie: `taiyaku=${await openSession(ctx, { personId, way: 'link', userAgent: '' })}`,
    });
    const given = async (address: string, more: Headers = {}) =>
      (await vote(address, more)).headers.get('location')?.endsWith('?given');
    const laptop = { 'user-agent': browser(2) };
    const [phoneSession, laptopSession] = [await signedIn(site.author.id), await signedIn(site.author.id)];
    expect(await given('20.1.1.1', phoneSession)).toBe(true);
    expect(await given('20.2.2.2', { ...laptop, ...laptopSession })).toBe(false);
    // Signed out, a device is no other one.
    expect([await given('20.1.1.1'), await given('20.2.2.2', laptop)]).toEqual([false, false]);
    expect(await votes()).toBe(1);
    const other = await addMember(ctx, site.blog, 'translator');
    expect(await given('20.3.3.3', await signedIn(other.id))).toBe(true);
    const elsewhere = await signedIn((await addMember(ctx, await addBlog(ctx), 'owner')).id);
    expect([
      await given('20.4.4.4', elsewhere),
      await given('20.4.4.4', { ...laptop, ...elsewhere }),
    ]).toEqual([true, true]);
    expect(await votes()).toBe(4);
    ctx.clock.advance(DAY);
    expect(await given('20.2.2.2', { ...laptop, ...laptopSession })).toBe(true);
    expect(await votes()).toBe(5);
  });

  it('keeps nothing of who gave it, and its marks go after two days', async () => {
    const { ctx, vote, votes } = await begin();
    await vote('203.0.113.77', { 'user-agent': browser(5) });
    const rows = async () => [
      await ctx.db.selectFrom('vote_marks').selectAll().execute(),
      await ctx.db.selectFrom('vote_networks').selectAll().execute(),
    ];
    expect(JSON.stringify(await rows())).not.toMatch(/203\.0|Safari|Mozilla/);
    ctx.clock.advance(4 * DAY);
    await forgetVotes(ctx);
    expect((await rows())[0]).toEqual([]);
    expect(await votes()).toBe(1);
    ctx.clock.advance(60 * DAY);
    await forgetVotes(ctx);
    expect(await votes()).toBe(0);
  });
});

describeDatabases('a visit', (open) => {
  const begin = async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    return { ctx, ...(await press(ctx)) };
  };

  it('leads to the blog at once, wherever it is, and counts once a day', async () => {
    const { ctx, site, go, votes } = await begin();
    const host = 'river.example';
    const far = await addParticipant(ctx, { slug: 'far', host });
    const first = await go('20.1.1.1');
    expect([first.status, first.headers.get('location')]).toEqual([302, `${origin}/hashi/`]);
    await go('20.1.1.1');
    await go('20.1.1.2');
    expect(await votes('out')).toBe(2);
    expect((await go('20.1.1.1', {}, far.id)).headers.get('location')).toBe(`http://${host}:4100/`);
    expect(site.blog.id).not.toBe(far.id);
  });

  it('of a robot, of who looks ahead, of a picture or from another site leads on and is not counted', async () => {
    const { site, go, votes } = await begin();
    const ways: Headers[] = [
      { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
      { 'sec-purpose': 'prefetch;prerender' },
      { 'sec-fetch-dest': 'image', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' },
    ];
    for (const more of ways) expect([more, (await go('20.1.1.1', more)).status]).toEqual([more, 302]);
    await go('20.1.1.1', {}, site.blog.id, 'HEAD');
    expect(await votes('out')).toBe(0);
  });

  it('leads nowhere but to who takes part', async () => {
    const { ctx, go, votes } = await begin();
    const other = await addBlog(ctx);
    for (const id of [other.id, 'https:%2F%2Fevil.example', '%00', 'x'.repeat(2000)]) {
      expect([id, (await go('20.1.1.1', {}, id)).status]).toEqual([id, 404]);
    }
    expect(await votes('out')).toBe(0);
  });
});
