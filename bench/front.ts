// Measures the first page of a host of 5,000 blogs with 20 posts each: how long it takes to draw, and how many readers a second
// it answers from stored bytes, beside an article's stored page in the same run.
// Bars: 150 ms to draw it, at least 0.9 times the article's requests a second, and no query for a reader.
// `npm run bench -- front [blogs] [sqlite|postgres]`. What the other pages of the press take is told beside it, without a bar.

import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { type KyselyPlugin, sql } from 'kysely';
import type { Context } from '../src/platform/context.ts';
import { hostRouteOf } from '../src/site/host/host-address.ts';
import { makeStored } from '../src/site/made-page.ts';
import { publicHandler } from '../src/site/serve.ts';
import { siteOf } from '../src/site/site.ts';
import { corpusOf } from './support/corpus.ts';
import { onEngines } from './support/engines.ts';
import { fillHost } from './support/host-press.ts';
import { median, peerFile } from './support/press.ts';

const run = promisify(execFile);

const MOST_MS = 150;
const LEAST_SHARE = 0.9;
const POSTS = 20;
const TIMES = 9;
const ROUNDS = 7;
const WARM_ROUNDS = 2;
const REQUESTS = 6000;
const CONNECTIONS = 8;
const others = [
  '/newest/2',
  '/newest/200',
  '/blogs',
  '/blogs/page/100',
  '/blogs/in/c3',
  '/about',
  '/feed.atom',
];

const [size = '5000', only] = process.argv.slice(2);
const blogs = Number(size);
const lastPage = `/blogs/page/${Math.max(2, Math.ceil(blogs / 40))}`;

const passed = await onEngines(only, measure);
process.exitCode = passed ? 0 : 1;

async function measure(opened: Context): Promise<boolean> {
  let queries = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await fillHost(opened, corpusOf(1), blogs, POSTS);
  if (opened.dialect.name === 'postgres') await sql`vacuum analyze`.execute(opened.db);
  const ctx = { ...opened, db: opened.db.withPlugin(counting) };
  console.log(`\n${ctx.dialect.name}, ${blogs} blogs with ${POSTS} posts each`);
  const first = await drawing(ctx, '/');
  console.log(
    `${first.ms <= MOST_MS ? ' ' : '!'} the first page drawn: ${first.ms.toFixed(0)} ms (the first time ${first.cold.toFixed(0)} ms), ${(first.bytes / 1000).toFixed(0)} KB; bar ${MOST_MS} ms`,
  );
  for (const path of [...others, lastPage]) {
    const { ms, cold } = await drawing(ctx, path);
    console.log(`  ${path} drawn: ${ms.toFixed(0)} ms (the first time ${cold.toFixed(0)} ms)`);
  }
  const { share, front, article, asked } = await serving(ctx, () => queries);
  console.log(
    `${share >= LEAST_SHARE ? ' ' : '!'} requests a second: ${front.toFixed(0)} of the first page, ${article.toFixed(0)} of an article: ${share.toFixed(2)} of it; bar ${LEAST_SHARE}`,
  );
  console.log(`${asked === 0 ? ' ' : '!'} queries for ${2 * ROUNDS * REQUESTS} readers: ${asked}; bar 0`);
  return first.ms <= MOST_MS && share >= LEAST_SHARE && asked === 0;
}

/** Milliseconds of a page with its compressed forms, as a server makes it: the median, and the first time. */
async function drawing(ctx: Context, path: string): Promise<{ ms: number; cold: number; bytes: number }> {
  const { directory } = await siteOf(ctx);
  const route = hostRouteOf(path);
  const taken: number[] = [];
  let bytes = 0;
  for (let times = 0; times < TIMES; times += 1) {
    const begun = performance.now();
    const made = route && (await makeStored(ctx, directory.press, route));
    taken.push(performance.now() - begun);
    if (made === null) throw new Error(`${path} is no page`);
    bytes = made.identity.length;
  }
  return { ms: median(taken), cold: taken[0] ?? 0, bytes };
}

async function serving(ctx: Context, queries: () => number) {
  const handle = await publicHandler(ctx);
  const server = createServer(async (request, response) => {
    if (!(await handle(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const paths = ['/', '/hashi/posts/post-1'] as const;
  for (const path of paths) await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer();
  await (await siteOf(ctx)).settled();
  const taken = new Map<string, number[]>(paths.map((path) => [path, []]));
  let before = queries();
  for (let round = -WARM_ROUNDS; round < ROUNDS; round += 1) {
    if (round === 0) before = queries();
    for (const path of paths) {
      const seconds = await load(port, path);
      if (round >= 0) taken.get(path)?.push(REQUESTS / seconds);
    }
  }
  const asked = queries() - before;
  server.closeAllConnections();
  server.close();
  const [front = 0, article = 1] = paths.map((path) => median(taken.get(path) ?? []));
  return { front, article, share: front / article, asked };
}

/** Seconds until all were answered. */
async function load(port: number, path: string): Promise<number> {
  const headers = JSON.stringify({ 'accept-encoding': 'br' });
  const begun = performance.now();
  const { stdout } = await run(process.execPath, [
    ...[peerFile('load.mjs'), String(port), path, String(REQUESTS), String(CONNECTIONS), headers],
  ]);
  const { statuses } = JSON.parse(stdout) as { statuses: Record<string, number> };
  if (statuses[200] !== REQUESTS) throw new Error(`${path} was answered ${JSON.stringify(statuses)}`);
  return (performance.now() - begun) / 1000;
}
