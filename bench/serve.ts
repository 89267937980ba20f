// Measures what a reader costs: processor time for a stored post page, beside plain node:http and nginx; memory at rest.
// Bars: at most 1.3 times node:http answering the same bytes from memory; at most 120 MB (PSS) at rest.

import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Originals } from '../src/posts/provenance.ts';
import { text } from '../test/support/desk.ts';
import { freePort } from '../test/support/press.ts';
import { openTestSite, sentence } from '../test/support/published.ts';
import { pairAt, paragraphs } from './support/long-article.ts';
import {
  cpuSeconds,
  median,
  peerFile,
  prepare,
  pssMegabytes,
  type Running,
  running,
  startPeer,
  startPress,
} from './support/press.ts';

const run = promisify(execFile);

const PATH = '/hashi/posts/post-1';
const PARAGRAPHS = 10;
const ROUNDS = 9;
/** Rounds that only warm everybody up: compiling hot code counts as processor time, too. */
const WARM_ROUNDS = 3;
const REQUESTS = 10_000;
const CONNECTIONS = 8;
const MOST_TIMES = 1.3;
const MOST_MEGABYTES = 120;

interface Case {
  name: string;
  headers: Record<string, string>;
  status: number;
  bytes: number;
}

interface Peer {
  name: string;
  server: Running;
}

const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
try {
  process.exitCode = (await measure()) ? 0 : 1;
} finally {
  await rm(data, { recursive: true, force: true });
}

async function measure(): Promise<boolean> {
  await prepare(data, async (ctx) => {
    const site = await openTestSite(ctx);
    await site.publish(longPost());
  });
  const press = await startPress(data);
  const atRest = await memoryAtRest(press);
  const cases = await casesOf(press.port);
  const raw = await startRaw(press.port, cases);
  const nginx = await startNginx();
  const peers: Peer[] = [
    { name: 'the press', server: press },
    { name: 'node:http', server: raw },
    ...(nginx === null ? [] : [{ name: 'nginx static', server: nginx }]),
  ];
  try {
    console.log(`Processor time for a post page, ${ROUNDS} rounds of ${REQUESTS} requests, taken in turn:\n`);
    const times: boolean[] = [];
    for (const one of cases) times.push(await compare(one, peers));
    console.log(`Memory at rest: ${atRest.toFixed(0)} MB (PSS), at most ${MOST_MEGABYTES}.`);
    if (nginx === null) console.log('nginx is not installed, so it was not measured.');
    return times.every((good) => good) && atRest <= MOST_MEGABYTES;
  } finally {
    for (const { server } of peers) await server.stop();
  }
}

/** After a few readers, once nothing is left to do. */
async function memoryAtRest(press: Running): Promise<number> {
  for (const path of ['/hashi/', PATH, `${PATH}/both`, '/hashi/months']) await bytesOf(press.port, path, {});
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return pssMegabytes(press.pids);
}

async function casesOf(port: number): Promise<Case[]> {
  const plain = await bytesOf(port, PATH, {});
  const gzip = await bytesOf(port, PATH, { 'accept-encoding': 'gzip' });
  const tag = gzip.headers.etag ?? '';
  return [
    { name: '200, plain', headers: {}, status: 200, bytes: plain.body.length },
    { name: '200, gzip', headers: { 'accept-encoding': 'gzip' }, status: 200, bytes: gzip.body.length },
    { name: '304', headers: { 'accept-encoding': 'gzip', 'if-none-match': tag }, status: 304, bytes: 0 },
  ];
}

async function compare(one: Case, peers: Peer[]): Promise<boolean> {
  const spent = new Map<string, number[]>(peers.map(({ name }) => [name, []]));
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    for (const { name, server } of peers) {
      const seconds = await load(one, name, server);
      if (round >= 0) spent.get(name)?.push((seconds / REQUESTS) * 1000);
    }
  }
  const [press = 0, raw = 1, ...others] = peers.map(({ name }) => median(spent.get(name) ?? []));
  const times = press / raw;
  console.log(`${one.name} (${(one.bytes / 1000).toFixed(1)} KB)`);
  for (const [at, { name }] of peers.entries()) {
    const value = [press, raw, ...others][at] ?? 0;
    console.log(`  ${name.padEnd(14)} ${value.toFixed(4)} ms of processor time a request`);
  }
  const verdict = times <= MOST_TIMES ? 'within' : 'OVER';
  console.log(`  the press takes ${times.toFixed(2)} times node:http, ${verdict} the bar of ${MOST_TIMES}\n`);
  return times <= MOST_TIMES;
}

async function load(one: Case, name: string, server: Running): Promise<number> {
  const path = name === 'node:http' ? `/${one.name.replaceAll(/\W+/g, '-')}` : PATH;
  // nginx has a tag of its own for the same file.
  const headers = name === 'nginx static' && one.status === 304 ? await nginxTag(server.port) : one.headers;
  const before = await cpuSeconds(server.pids);
  const { stdout } = await run(process.execPath, [
    peerFile('load.mjs'),
    String(server.port),
    path,
    String(REQUESTS),
    String(CONNECTIONS),
    JSON.stringify(headers),
  ]);
  const seconds = (await cpuSeconds(server.pids)) - before;
  const { statuses } = JSON.parse(stdout) as { statuses: Record<string, number> };
  if (statuses[one.status] !== REQUESTS) throw new Error(`${name} answered ${JSON.stringify(statuses)}`);
  return seconds;
}

interface Answer {
  headers: Record<string, string | undefined>;
  rawHeaders: string[];
  status: number;
  body: Buffer;
}

function bytesOf(port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          headers: response.headers as Record<string, string | undefined>,
          rawHeaders: response.rawHeaders,
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', reject);
  });
}

/** The very answers of the press, headers and all, under one path for each case. */
async function startRaw(port: number, cases: Case[]): Promise<Running> {
  const answers = [];
  for (const { name, headers } of cases) {
    const { rawHeaders, status, body } = await bytesOf(port, PATH, headers);
    const kept = rawHeaders.filter(
      (_, at) => !/^(date|connection|keep-alive)$/i.test(rawHeaders[at & ~1] ?? ''),
    );
    answers.push({
      path: `/${name.replaceAll(/\W+/g, '-')}`,
      status,
      headers: kept,
      body: body.toString('base64'),
    });
  }
  const file = join(data, 'answers.json');
  await writeFile(file, JSON.stringify(answers));
  return startPeer(process.execPath, [peerFile('raw-server.mjs'), file], answers[0]?.path ?? '/');
}

/** nginx on the stored pages themselves, with the compressed ones beside them. */
async function startNginx(): Promise<Running | null> {
  const program = await run('which', ['nginx']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
  if (program === null) return null;
  const port = await freePort();
  const conf = join(data, 'nginx.conf');
  await writeFile(
    conf,
    `daemon off; worker_processes 1; pid ${data}/nginx.pid; error_log ${data}/nginx.log;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {} http {
      access_log off; sendfile on; keepalive_requests 1000000; types { text/html html; }
      client_body_temp_path ${data}/nginx-body; proxy_temp_path ${data}/nginx-proxy;
      fastcgi_temp_path ${data}/nginx-fastcgi; uwsgi_temp_path ${data}/nginx-uwsgi; scgi_temp_path ${data}/nginx-scgi;
      server { listen 127.0.0.1:${port}; root ${data}/pages/localhost; gzip_static on;
        location / { try_files $uri $uri/index.html =404; } }
    }`,
  );
  const child = spawn(program, ['-c', conf, '-e', `${data}/nginx.log`], { stdio: 'ignore' });
  const server = await running(child, port, PATH);
  const { stdout } = await run('pgrep', ['-P', String(child.pid)]);
  return { ...server, pids: [...server.pids, ...stdout.trim().split('\n').map(Number)] };
}

async function nginxTag(port: number): Promise<Record<string, string>> {
  const { headers } = await bytesOf(port, PATH, { 'accept-encoding': 'gzip' });
  return { 'accept-encoding': 'gzip', 'if-none-match': headers.etag ?? '' };
}

function longPost() {
  const id = (at: number) => `0198c0de-0000-7000-8000-${String(at).padStart(12, '0')}`;
  const document = paragraphs(PARAGRAPHS, (at) => sentence(id(at), text(pairAt(at).target)));
  const originals: Originals = {
    language: 'en',
    title: 'A Long Year in a Small Town',
    blocks: Object.fromEntries(
      Array.from({ length: PARAGRAPHS }, (_, block) => [
        `block-${block}`,
        {
          paragraph: block + 1,
          sentences: [0, 1, 2, 3].map((at) => ({
            id: id(block * 4 + at),
            content: [text(`${pairAt(block * 4 + at).source} `)],
          })),
        },
      ]),
    ),
  };
  return { title: '小さな町の長い一年', document, originals };
}
