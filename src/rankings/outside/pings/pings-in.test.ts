// Pings from elsewhere, as blogs send them: known blogs are looked at, nobody else changes anything.
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { routes } from '../../../app.ts';
import { newId } from '../../../platform/ids.ts';
import { readCall } from './read-call.ts';

const call = (method: string, ...params: string[]) =>
  `<?xml version="1.0"?>\n<methodCall>\n<methodName>${method}</methodName>\n<params>${params
    .map((text) => `<param><value>${text}</value></param>`)
    .join('')}</params></methodCall>`;

it('both calls are read, with a type around their words or without', () => {
  const basic = readCall(call('weblogUpdates.ping', '港の窓', '<string>https://a.example/</string>'));
  expect(basic).toEqual({ ok: true, call: { address: 'https://a.example/', feed: '' } });
  const extended = readCall(
    call(
      'weblogUpdates.extendedPing',
      'A &amp; B',
      'https://a.example/?a=1&amp;b=2',
      'https://a.example/1',
      'https://a.example/feed',
    ),
  );
  expect(extended).toEqual({
    ok: true,
    call: { address: 'https://a.example/?a=1&b=2', feed: 'https://a.example/feed' },
  });
});

it('bombs, document types and what is no call are not read', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${call('weblogUpdates.ping', '&b;', 'https://a.example/')}`;
  const broken = [
    bomb,
    '',
    'hello',
    '<html></html>',
    '<methodCall>',
    call('weblogUpdates.ping', '&b;', 'x'),
    `<a>${'<b>'.repeat(9000)}`,
  ];
  for (const xml of broken)
    expect([xml.slice(0, 40), readCall(xml)]).toEqual([xml.slice(0, 40), { ok: false, reason: 'broken' }]);
  expect(readCall(call('system.listMethods'))).toEqual({ ok: false, reason: 'unknown' });
  expect(readCall(call('weblogUpdates.ping', 'name'))).toEqual({ ok: false, reason: 'incomplete' });
});

describeDatabases('a ping', (open) => {
  const begin = async () => {
    const ctx = await open({ TAIYAKU_TRUST_PROXY: '1' });
    const app = routes(ctx);
    const send = async (body: BodyInit, type: string, from = '20.1.1.1') => {
      const headers = { 'content-type': type, 'x-forwarded-for': from, host: 'localhost:4100' };
      const answer = await app.request('/ping', { method: 'POST', headers, body });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
      return answer.text();
    };
    const ping = (xml: string, from?: string) => send(xml, 'text/xml', from);
    const due = async () =>
      (await ctx.db.selectFrom('outbox').selectAll().where('kind', '=', 'outside.due').execute()).length;
    return { ctx, app, send, ping, due };
  };

  it('of a blog that takes part has its feed looked at, once in ten minutes', async () => {
    const { ctx, ping, due } = await begin();
    const id = await enter(ctx, 'https://a.example/');
    const said = await ping(call('weblogUpdates.ping', 'A', 'http://www.a.example'));
    expect(said).toContain('<name>flerror</name><value><boolean>0</boolean></value>');
    expect(said).toContain('<methodResponse><params>');
    expect(await due()).toBe(1);
    await ping(
      call('weblogUpdates.extendedPing', 'A', 'https://other.example/', '', 'https://a.example/feed'),
    );
    expect(await due()).toBe(1);
    ctx.clock.advance(11 * 60 * 1000);
    await ping(
      call('weblogUpdates.extendedPing', 'A', 'https://other.example/', '', 'https://a.example/feed'),
    );
    expect(await due()).toBe(2);
    const row = await ctx.db
      .selectFrom('participants')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect([row.pinged_at, row.next_at]).toEqual([
      ctx.clock.now().toISOString(),
      ctx.clock.now().toISOString(),
    ]);
  });

  it('of nobody known, of one without proof, or of one that left is answered kindly and does nothing', async () => {
    const { ctx, ping, due } = await begin();
    await enter(ctx, 'https://waits.example/', { verified_at: null });
    await enter(ctx, 'https://left.example/', { left_at: ctx.clock.now().toISOString() });
    for (const address of ['https://nobody.example/', 'https://waits.example/', 'https://left.example/']) {
      expect(await ping(call('weblogUpdates.ping', 'A', address))).toContain('<boolean>0</boolean>');
    }
    expect(await due()).toBe(0);
  });

  it('that cannot be read is told so in its own form', async () => {
    const { send, ping, due } = await begin();
    expect(await ping(call('weblogUpdates.ping', 'A', 'nonsense'))).toContain('<boolean>1</boolean>');
    expect(await ping(call('weblogUpdates.ping', 'A'))).toContain('<boolean>1</boolean>');
    expect(await ping(call('system.listMethods'))).toContain(
      '<fault><value><struct><member><name>faultCode</name><value><int>-32601',
    );
    expect(await ping('<!DOCTYPE x><methodCall/>')).toContain('<int>-32700</int>');
    expect(await ping(`<methodCall>${' '.repeat(20_000)}</methodCall>`)).toContain('<int>-32700</int>');
    expect(await send('{}', 'application/json')).toContain('<int>-32700</int>');
    expect(await due()).toBe(0);
  });

  it('can come by a form, and is never sent by opening an address', async () => {
    const { ctx, app, send, due } = await begin();
    await enter(ctx, 'https://a.example/');
    const form = 'application/x-www-form-urlencoded';
    expect(await send(new URLSearchParams({ name: 'A' }).toString(), form)).toContain('<flerror>1</flerror>');
    const opened = await app.request('/ping?name=A&url=https://a.example/', {
      headers: { host: 'localhost:4100' },
    });
    expect([opened.status, await due()]).toEqual([404, 0]);
    const said = await send(new URLSearchParams({ name: 'A', url: 'https://a.example/' }).toString(), form);
    expect(said).toContain('<response><flerror>0</flerror>');
    expect(await due()).toBe(1);
  });

  it('comes from one network sixty times a minute at most', async () => {
    const { ping } = await begin();
    const answers: string[] = [];
    for (let at = 0; at < 62; at += 1)
      answers.push(await ping(call('weblogUpdates.ping', 'A', 'https://a.example/')));
    expect(answers.filter((text) => text.includes('<int>-32000</int>'))).toHaveLength(2);
    expect(await ping(call('weblogUpdates.ping', 'A', 'https://a.example/'), '20.9.1.1')).toContain(
      'flerror',
    );
  });
});

async function enter(
  ctx: TestContext,
  address: string,
  changes: { verified_at?: string | null; left_at?: string | null } = {},
): Promise<string> {
  const id = newId();
  const at = ctx.clock.now().toISOString();
  await ctx.db
    .insertInto('participants')
    .values({
      ...{ id, blog_id: null, name: 'A', about: '', address, feed: `${address}feed`, language: 'ja' },
      ...{
        token_hash: id,
        verified_at: at,
        checked_at: at,
        failures: 0,
        pinged_at: null,
        joined_at: at,
        left_at: null,
      },
      ...changes,
    })
    .execute();
  return id;
}
