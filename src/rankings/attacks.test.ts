// Attacks on the rankings: whatever one network, one data centre or one page of another blog sends, no place changes.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addParticipant, readersVote } from '../../test/support/ranked.ts';
import { browser } from '../../test/support/traffic.ts';
import { routes } from '../app.ts';
import { rank } from './making/start-rankings.ts';
import { shownTable } from './reads.ts';
import { ViewCounter } from './views/view-counter.ts';
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

  it('where a vote is sent again and again, as it was', async () => {
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
