// Telling other sites of a new post, against a server of our own.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestSite, type TestSite, translationOf } from '../../../test/support/published.ts';
import { drain } from '../../platform/worker.ts';
import { siteHandlers } from '../handlers.ts';
import { addTarget, tellAgain } from './change-targets.ts';
import { pingHandlers, pingWork } from './handlers.ts';
import { newestPings, updatePing } from './store.ts';
import { answerIn, callFor } from './xml-rpc.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

const answerOf = (failed: 0 | 1, said: string) =>
  `<?xml version="1.0"?><methodResponse><params><param><value><struct><member><name>flerror</name><value><boolean>${failed}</boolean></value></member><member><name>message</name><value>${said}</value></member></struct></value></param></params></methodResponse>`;

/** A place that can be told; it keeps what it was sent. */
async function place() {
  const heard: { path: string; body: string }[] = [];
  const answer = { status: 200, body: answerOf(0, 'Thanks &amp; see you') };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', body: Buffer.concat(parts).toString() });
      response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, address: `http://${host}/rpc?key=himitsu`, heard, answer };
}

async function openBlog(
  ctx: TestContext,
  address: string,
  way: 'basic' | 'extended' = 'extended',
): Promise<{ site: TestSite; settle(): Promise<void> }> {
  const site = await openTestSite(ctx);
  const actor = { id: site.author.id } as Parameters<typeof addTarget>[1];
  await addTarget(ctx, actor, 'hashi', { address, way });
  const settle = async () => {
    // The pages' own worker first, then the one that talks to other servers.
    await drain(ctx, { ...siteHandlers(ctx), ...pingHandlers() });
    await drain(ctx, pingWork());
  };
  return { site, settle };
}

const outcomes = async (ctx: TestContext, site: TestSite) =>
  (await newestPings(ctx.db, site.blog.id, 50)).map(({ done_at, failed_at, answer, attempts }) => [
    done_at !== null ? 'done' : failed_at !== null ? 'failed' : 'waiting',
    answer,
    attempts,
  ]);

describeDatabases('a new post', (open) => {
  test('is told once: not when it is corrected, nor when it comes back', async () => {
    const there = await place();
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: there.host });
    const { site, settle } = await openBlog(ctx, there.address);
    const { postId } = await site.publish();
    await settle();
    expect(there.heard).toHaveLength(1);
    expect(there.heard[0]?.path).toBe('/rpc?key=himitsu');
    expect(there.heard[0]?.body).toContain('<methodName>weblogUpdates.extendedPing</methodName>');
    for (const told of [
      'ことばの橋',
      'http://localhost:4100/hashi/',
      '/hashi/posts/post-1',
      '/hashi/feed.atom',
    ]) {
      expect(there.heard[0]?.body).toContain(told);
    }
    expect(await outcomes(ctx, site)).toEqual([['done', 'Thanks & see you', 1]]);
    const again = { ...translationOf(site.blog.id, site.author.id, 1), postId };
    await site.publish({ ...again, title: '直した題', note: '題' });
    await settle();
    await site.unpublish(postId);
    await site.publish(again);
    await settle();
    expect(there.heard).toHaveLength(1);
  });

  test('is told by weblogUpdates.ping, with name and address alone, where a place takes no more', async () => {
    const there = await place();
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: there.host });
    const { site, settle } = await openBlog(ctx, there.address, 'basic');
    await site.publish();
    await settle();
    expect(there.heard).toHaveLength(1);
    const sent = there.heard[0]?.body ?? '';
    expect(sent).toContain('<methodName>weblogUpdates.ping</methodName>');
    expect([...sent.matchAll(/<string>([^<]*)<\/string>/g)].map(([, said]) => said)).toEqual([
      'ことばの橋',
      'http://localhost:4100/hashi/',
    ]);
    expect(await outcomes(ctx, site)).toEqual([['done', 'Thanks & see you', 1]]);
  });

  test('is not told while not everybody may read it', async () => {
    const there = await place();
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: there.host });
    const { site, settle } = await openBlog(ctx, there.address);
    const { postId } = await site.publish();
    await ctx.db.updateTable('posts').set({ password_hash: 'x' }).where('id', '=', postId).execute();
    await settle();
    await ctx.db.updateTable('blogs').set({ password_hash: 'x' }).execute();
    await site.publish();
    await drain(ctx, siteHandlers(ctx));
    await settle();
    expect(there.heard).toEqual([]);
  });

  test('that is refused waits for a person, who tells it once more', async () => {
    const there = await place();
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: there.host });
    const { site, settle } = await openBlog(ctx, there.address);
    there.answer.body = answerOf(1, 'too often');
    const { postId } = await site.publish();
    await settle();
    expect(await outcomes(ctx, site)).toEqual([['failed', 'too often', 1]]);
    there.answer.body = answerOf(0, 'ok');
    const actor = { id: site.author.id } as Parameters<typeof tellAgain>[1];
    const [ping] = await newestPings(ctx.db, site.blog.id, 1);
    const key = { targetId: ping?.target_id ?? '', postId };
    await tellAgain(ctx, actor, 'hashi', key);
    await settle();
    expect(await outcomes(ctx, site)).toEqual([['done', 'ok', 1]]);
    await tellAgain(ctx, actor, 'hashi', key);
    await settle();
    expect(there.heard).toHaveLength(2);
  });

  test('is tried again later where nobody answers, and not for ever', async () => {
    const there = await place();
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: there.host });
    const { site, settle } = await openBlog(ctx, there.address);
    there.answer.status = 503;
    await site.publish();
    for (const wait of [0, 6, 31, 121, 500]) {
      ctx.clock.advance(wait * 60_000);
      await settle();
    }
    expect(there.heard).toHaveLength(4);
    expect(await outcomes(ctx, site)).toEqual([['failed', 'site.ping.status', 4]]);
  });

  test('that was being told when the press fell is not told twice by itself', async () => {
    const there = await place();
    const ctx = await open({ TAIYAKU_FETCH_ALLOW: there.host });
    const { site, settle } = await openBlog(ctx, there.address);
    await site.publish();
    await drain(ctx, { ...siteHandlers(ctx), ...pingHandlers() });
    const [ping] = await newestPings(ctx.db, site.blog.id, 1);
    if (!ping) throw new Error('there is no ping');
    await updatePing(ctx.db, ping, { begun_at: ctx.clock.now().toISOString() });
    await settle();
    expect(there.heard).toEqual([]);
    expect(await outcomes(ctx, site)).toEqual([['failed', 'site.ping.unsure', 0]]);
  });

  test('is told to no private address, and the address stands nowhere in the open', async () => {
    const there = await place();
    const ctx = await open();
    const { site, settle } = await openBlog(ctx, there.address);
    await site.publish();
    await settle();
    expect(there.heard).toEqual([]);
    expect(await outcomes(ctx, site)).toEqual([['waiting', 'site.ping.unreachable', 1]]);
    for (const table of ['ping_targets', 'pings', 'outbox', 'log_entries'] as const) {
      const rows = JSON.stringify(await ctx.db.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain('himitsu');
    }
  });
});

test('what is said is XML whatever the blog is called', () => {
  const news = { name: '<橋> & "川"', address: 'https://a.example/?a=1&b=2', post: 'p', feed: 'f' };
  const call = callFor('basic', news);
  expect(call).toContain('<string>&lt;橋&gt; &amp; &quot;川&quot;</string>');
  expect(call).toContain('<methodName>weblogUpdates.ping</methodName>');
  expect(call.match(/<param>/g)).toHaveLength(2);
});

test('answers are read in every dress, and nothing else is one', () => {
  expect(answerIn(answerOf(0, '<string>ok</string>'))).toEqual({ ok: true, said: 'ok' });
  expect(answerIn(answerOf(1, 'no'))).toEqual({ ok: false, said: 'no' });
  const fault =
    '<methodResponse><fault><value><struct><member><name>faultCode</name><value><int>4</int></value></member><member><name>faultString</name><value><string>Too many</string></value></member></struct></value></fault></methodResponse>';
  expect(answerIn(fault)).toEqual({ ok: false, said: 'Too many' });
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${answerOf(0, '&b;')}`;
  for (const nothing of [
    '',
    '<html>hello</html>',
    '{"ok":true}',
    bomb,
    '<methodResponse/>',
    '<a'.repeat(1000),
  ]) {
    expect(answerIn(nothing)).toBeNull();
  }
});
