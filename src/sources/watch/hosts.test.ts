// Tests how servers are asked: one look at a time, also those that a page leads to, and by the rules of each.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { bells, type DriftDesk, openDriftDesk, page } from '../../../test/support/drift-desk.ts';
import { type Answer, type PageServer, startPageServer } from '../../../test/support/page-server.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { transact } from '../../platform/context.ts';
import { claimHost, hostOf, lockWatch } from './store.ts';

let server: PageServer;
let other: PageServer;
beforeEach(async () => {
  [server, other] = await Promise.all([startPageServer(), startPageServer()]);
});
afterEach(() => Promise.all([server.close(), other.close()]));

const DAY = 24 * 60 * 60 * 1000;
/** The same sentences, in other bytes. */
const setOtherwise = page(bells.map((sentence) => sentence.replace('“', '«').replace('”', '»')));

async function came(desk: DriftDesk) {
  const looked = await desk.look();
  return looked.ok ? looked.came : looked;
}

const asked = ({ asked: paths }: PageServer, path: string) => paths.filter((one) => one === path).length;

/** A person claims a server for four minutes, as another look would. */
async function claim({ ctx }: DriftDesk, { origin }: PageServer): Promise<string> {
  const until = isoFromNow(ctx, 4 * 60_000);
  expect(await claimHost(ctx.db, origin, { now: nowIso(ctx), until })).toBeDefined();
  return until;
}

/** An article whose address leads to another server by now. */
const movedAway = (answer: Answer = setOtherwise) => {
  server.answer('/bell', (_, response) =>
    response.writeHead(302, { location: `${other.origin}/bell` }).end(),
  );
  other.answer('/bell', answer);
};

describeDatabases('a server that a source leads to', (open) => {
  it('is asked for its rules once a day, not at every look', async () => {
    const desk = await openDriftDesk(open, server, bells, [other]);
    movedAway();
    for (let look = 0; look < 3; look++) expect(await came(desk)).toMatchObject({ kind: 'same' });
    expect(asked(other, '/robots.txt')).toBe(1);
    desk.ctx.clock.advance(DAY);
    expect(await came(desk)).toMatchObject({ kind: 'same' });
    expect(asked(other, '/robots.txt')).toBe(2);
  });

  it('is not asked while another look asks it, and rests afterwards', async () => {
    const desk = await openDriftDesk(open, server, bells, [other]);
    movedAway();
    desk.ctx.clock.advance(60_000);
    const until = await claim(desk, other);
    expect(await came(desk)).toEqual({ ok: false, reason: 'waits', at: until });
    expect(asked(other, '/bell')).toBe(0);
    desk.ctx.clock.advance(4 * 60_000);
    expect(await came(desk)).toMatchObject({ kind: 'same' });
    const rests = (await hostOf(desk.ctx.db, other.origin))?.not_before;
    expect(rests).toBe(isoFromNow(desk.ctx, 10_000));
    // Where it leads is known now: while that server is busy, the first one is left alone as well.
    desk.ctx.clock.advance(60_000);
    await claim(desk, other);
    const before = server.asked.length;
    expect(await came(desk)).toMatchObject({ reason: 'waits' });
    expect(server.asked).toHaveLength(before);
  });

  it('is asked as slowly as it wants itself', async () => {
    const desk = await openDriftDesk(open, server, bells, [other]);
    movedAway();
    other.answer('/robots.txt', { body: 'User-agent: *\nCrawl-delay: 600', type: 'text/plain' });
    expect(await came(desk)).toMatchObject({ kind: 'same' });
    expect((await hostOf(desk.ctx.db, other.origin))?.not_before).toBe(isoFromNow(desk.ctx, 600_000));
    expect((await hostOf(desk.ctx.db, server.origin))?.not_before).toBe(isoFromNow(desk.ctx, 10_000));
  });

  it('is said to forbid it only where it does', async () => {
    const desk = await openDriftDesk(open, server, bells, [other]);
    movedAway();
    other.answer('/robots.txt', (_, response) => response.writeHead(503).end());
    expect(await came(desk)).toEqual({ kind: 'no-robots', params: { host: '127.0.0.1' } });
    other.answer('/robots.txt', { body: 'User-agent: *\nDisallow: /', type: 'text/plain' });
    expect(await came(desk)).toEqual({ kind: 'robots', params: { host: '127.0.0.1' } });
    expect(asked(other, '/bell')).toBe(0);
  });
});

describeDatabases('a server that is asked', (open) => {
  it.each([
    ['application/json', 'User-agent: *\nDisallow: /bell', 'robots'],
    ['image/png', 'User-agent: *\nDisallow: /bell', 'robots'],
    ['text/html', 'User-agent: *\nDisallow: /bell', 'robots'],
    ['text/plain', '<!doctype html>\n<pre>\nUser-agent: *\nDisallow: /bell\n</pre>', 'same'],
    ['text/plain', '%PDF-1.7\nUser-agent: *\nDisallow: /bell', 'same'],
  ])('with rules sent as %s, %j, is taken by what they are', async (type, body, kind) => {
    const desk = await openDriftDesk(open, server);
    server.answer('/robots.txt', { body, type });
    expect(await came(desk)).toMatchObject({ kind });
  });

  it('is let go of by whoever holds it, and not by who held it before', async () => {
    const desk = await openDriftDesk(open, server);
    let until = '';
    server.answer('/bell', (_, response) => {
      // So slow that somebody else asks it by now.
      desk.ctx.clock.advance(4 * 60_000);
      void claim(desk, server).then((held) => {
        until = held;
        response.writeHead(200, { 'content-type': 'text/html' }).end(page(bells));
      });
    });
    expect(await came(desk)).toMatchObject({ kind: 'same' });
    expect(await hostOf(desk.ctx.db, server.origin)).toMatchObject({ busy_until: until });
  });

  it('and has lost the page for once after a bad night is asked again', async () => {
    const desk = await openDriftDesk(open, server);
    const fails = async (status: number, times: number) => {
      server.answer('/bell', (_, response) => response.writeHead(status).end());
      for (let look = 0; look < times; look++) await desk.look();
    };
    await fails(502, 5);
    await fails(404, 4);
    expect(await desk.watch()).toMatchObject({ came: 'gone', ended_at: null, next_at: expect.any(String) });
    await fails(404, 1);
    expect(await desk.watch()).toMatchObject({ came: 'gone', ended_at: nowIso(desk.ctx), next_at: null });
  });

  it('has its bytes written before anything is held for them', async () => {
    const desk = await openDriftDesk(open, server);
    server.answer('/bell', setOtherwise);
    const { files } = desk.ctx;
    const put = files.put.bind(files);
    let stored = 0;
    files.put = async (bytes) => {
      // Somebody else may store something of this very source meanwhile.
      const of = { blogId: desk.of.blogId, articleId: desk.articleId };
      if (await transact(desk.ctx, (tx) => lockWatch(tx, of))) stored += 1;
      return put(bytes);
    };
    expect(await came(desk)).toMatchObject({ kind: 'same' });
    expect(stored).toBe(1);
  });
});
