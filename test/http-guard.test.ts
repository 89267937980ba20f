// What the listener makes of requests that no browser sends, over a bare socket: it always answers, and goes on.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPress, type Press } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { openTestSite } from './support/published.ts';

let press: Press;
let port = 0;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'taiyaku-http-'));
  press = await openPress(readConfig({ TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'silent' }));
  for (const changes of [{}, { slug: 'kawa', host: 'kawa.example' }]) {
    const site = await openTestSite(press.ctx, changes);
    await site.publish();
    await site.settle();
  }
  const server = createServer(press.listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await press.close();
    await rm(data, { recursive: true, force: true });
  });
});
afterAll(async () => {
  for (const close of closers) await close();
});

/** Sends these bytes on a connection of its own and returns all that comes back. */
async function say(head: string, host = 'localhost', more = ''): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (text) => {
    answer += text;
  });
  socket.write(`${head} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`, 'latin1');
  await once(socket, 'close');
  return answer;
}

const statusOf = (answer: string) => Number(answer.slice(9, 12));

const strange = [
  'GET /hashi/constructor',
  'GET /hashi/__proto__',
  'GET /hashi/toString/',
  'GET /hashi/../../etc/passwd',
  'GET /hashi/posts/..%2f..%2fetc',
  'GET /hashi/%2e%2e/%2e%2e/etc/passwd',
  'GET /hashi/posts/%00',
  'GET /hashi/posts/post-1%00',
  'GET /hashi/posts/post-1/index.html',
  'GET /hashi/posts/.post-1.json',
  'GET /hashi/.stamp',
  'GET /hashi\\posts\\post-1',
  'GET /hashi/posts\\post-1',
  'GET /HASHI/',
  'GET /hashi./',
  'GET /hashi/posts/post-1.',
  'GET /hashi//posts/post-1',
  'GET //hashi/posts/post-1',
  'GET //kawa.example/posts/post-1',
  `GET /hashi/${'/'.repeat(15_000)}x`,
  `GET /hashi/posts/${'a'.repeat(15_000)}`,
  'GET /hashi/page/99999999999999999999',
  'GET /hashi/media/../../../taiyaku.sqlite',
  'GET /hashi/media/0-480.webp',
  'GET /assets/../package.json',
  'GET /assets/..%2f..%2fpackage.json',
  'GET /%',
  'GET http://kawa.example/posts/post-1',
  'GET http://[::1/',
  'OPTIONS *',
  'OPTIONS /',
  'TRACE /',
  'PROPFIND /hashi/',
  'DELETE /hashi/posts/post-1',
];

it.each(strange)('says no to %s', async (head) => {
  const answer = await say(head);
  expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
  expect(statusOf(answer)).toBeLessThan(500);
  expect(answer).not.toMatch(/node_modules|src\/|\.tsx?:\d|Error:|SQLITE|川が掘り出されました/);
});

it.each([
  ['GET /hashi/posts/POST-1', /^location: \/hashi\/posts\/post-1\r$/im],
  ['GET /kawa/posts/post-1', /^location: http:\/\/kawa\.example:4100\/posts\/post-1\r$/im],
])('leads on from %s, an old or mistyped address', async (head, to) => {
  const answer = await say(head);
  expect(statusOf(answer)).toBe(301);
  expect(answer).toMatch(to);
});

it('knows a path by what it spells: the same page, told by its one address', async () => {
  const answer = await say('GET /%68ashi/');
  expect(statusOf(answer)).toBe(200);
  expect(answer).toContain('rel="canonical" href="http://localhost:4100/hashi/"');
});

it('keeps serving after all of these', async () => {
  expect(statusOf(await say('GET /hashi/posts/post-1'))).toBe(200);
  expect(statusOf(await say('GET /posts/post-1', 'kawa.example'))).toBe(200);
  expect(statusOf(await say('GET /health'))).toBe(200);
});

it('makes a page of a blog with its own host on that host only, however it is written', async () => {
  expect(statusOf(await say('GET /posts/post-1', 'KAWA.example:4100'))).toBe(200);
  for (const host of ['localhost', 'other.example', 'kawa.example.evil.example', 'kawa.example@evil']) {
    expect(statusOf(await say('GET /posts/post-1', host))).toBeGreaterThanOrEqual(400);
  }
});

it('opens the studio under the press’s own name only, where its cookies and passkeys live', async () => {
  for (const host of ['localhost', `127.0.0.1:${port}`, '[::1]:4100', 'taiyaku:4100']) {
    expect([host, statusOf(await say('GET /sign-in', host))]).toEqual([host, 200]);
  }
  for (const host of ['kawa.example', 'KAWA.example:4100', 'evil.example', 'localhost.evil.example']) {
    for (const head of ['GET /sign-in', 'GET /studio', 'GET /account', 'POST /sign-in', 'POST /sign-out']) {
      const answer = await say(head, host, `Origin: http://${host}\r\nContent-Length: 0\r\n`);
      expect([host, head, statusOf(answer)]).toEqual([host, head, 404]);
      expect(answer).not.toMatch(/set-cookie/i);
      expect(answer).toContain('http://localhost:4100');
    }
  }
});

it('writes no name that only the request gave into a public page', async () => {
  for (const host of ['evil.example', 'evil.example:99', '"><script>']) {
    const answer = await say('GET /hashi/posts/post-1', host, 'X-Forwarded-Host: evil.example\r\n');
    expect(answer).not.toContain('evil.example');
  }
});

it('answers HEAD with the headers of GET and nothing behind them', async () => {
  for (const path of [
    '/hashi/posts/post-1',
    '/hashi/nothing',
    '/hashi/robots.txt',
    '/robots.txt',
    '/sign-in',
  ]) {
    const head = await say(`HEAD ${path}`);
    const get = await say(`GET ${path}`);
    expect([path, statusOf(head)]).toEqual([path, statusOf(get)]);
    expect([path, head.slice(head.indexOf('\r\n\r\n') + 4)]).toEqual([path, '']);
  }
});

it('is not confused by odd conditions and ranges', async () => {
  for (const header of [
    'If-None-Match: "',
    `If-None-Match: ${'W/'.repeat(5000)}`,
    `If-None-Match: ${'","'.repeat(3000)}`,
    'Range: bytes=0-0,1-1,2-2',
    `Accept-Encoding: ${'gzip;q=0,'.repeat(1500)}`,
    'Accept-Encoding: \xff',
  ]) {
    expect(statusOf(await say('GET /hashi/posts/post-1', 'localhost', `${header}\r\n`))).toBe(200);
  }
});

it('refuses two lengths, a length beside chunks, and a header without a host', async () => {
  const two = await say('POST /sign-in', 'localhost', 'Content-Length: 1\r\nContent-Length: 2\r\n');
  expect(statusOf(two)).toBe(400);
  const both = await say('POST /sign-in', 'localhost', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n');
  expect(statusOf(both)).toBe(400);
});
