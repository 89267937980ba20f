// Measures the counting of views: 10,000 beacons a second for 30 seconds from a thread of their own, while this one counts and writes.
// Bars: every beacon answered and counted, the last answer within a second of the last beacon, at most 5 writes a second.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KyselyPlugin } from 'kysely';
import { openContext } from '../src/app/open-context.ts';
import { readConfig } from '../src/config.ts';
import { viewsByPage } from '../src/rankings/views/reads.ts';
import { ViewCounter } from '../src/rankings/views/view-counter.ts';
import { viewHandler } from '../src/rankings/views/view-handler.ts';
import { openTestSite } from '../test/support/published.ts';
import { peerFile } from './support/press.ts';

const PER_SECOND = Number(process.argv[2] ?? 10_000);
const SECONDS = Number(process.argv[3] ?? 30);
const MOST_LATE = 1;
const MOST_WRITES = 5;

const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
try {
  process.exitCode = (await measure()) ? 0 : 1;
} finally {
  await rm(data, { recursive: true, force: true });
}

async function measure(): Promise<boolean> {
  const config = readConfig({
    ...{ TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'error', TAIYAKU_TRUST_PROXY: '1', TAIYAKU_DEMO: '0' },
  });
  const { ctx, close } = await openContext(config);
  const site = await openTestSite(ctx);
  const posts = await Promise.all(Array.from({ length: 20 }, () => site.publish()));
  let writes = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (node.kind === 'RawNode' || node.kind === 'InsertQueryNode') writes += isWrite(node) ? 1 : 0;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const counter = new ViewCounter({ ...ctx, db: ctx.db.withPlugin(counting) });
  const blog = { id: site.blog.id, timeZone: 'Asia/Tokyo', origin: 'http://localhost:4100' };
  const handler = viewHandler(ctx, { counter, find: () => blog, isOwn: async () => false });
  const server = createServer((request, response) => {
    if (!handler(request, response)) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  counter.start();
  const { port } = server.address() as AddressInfo;
  const plan = {
    ...{ port, perSecond: PER_SECOND, seconds: SECONDS, connections: 32 },
    pages: ['home', ...posts.map(({ postId }) => `post:${postId}`)],
  };
  const before = process.cpuUsage();
  const worker = new Worker(peerFile('beacons.mjs'), { workerData: plan });
  const [told] = (await once(worker, 'message')) as [{ sent: number; answered: number; seconds: number }];
  const { user, system } = process.cpuUsage(before);
  await counter.stop();
  server.closeAllConnections();
  server.close();
  const rows = await viewsByPage(ctx.db, blog.id, '2000-01-01', '9998-01-01');
  const views = rows.reduce((sum, row) => sum + row.views, 0);
  const loads = rows.reduce((sum, row) => sum + row.loads, 0);
  await close();
  const late = told.seconds - SECONDS;
  console.log(
    `${told.sent} beacons in ${SECONDS} s, ${told.answered} answered, the last ${late.toFixed(2)} s after the end`,
  );
  console.log(
    `counted: ${views} views, ${loads} loads; ${(writes / told.seconds).toFixed(1)} writes a second`,
  );
  console.log(`processor time of counting and sending together: ${((user + system) / 1e6).toFixed(1)} s`);
  const held = [
    told.answered === told.sent && told.sent >= PER_SECOND * SECONDS * 0.999,
    views === told.sent && loads === told.sent,
    late <= MOST_LATE,
    writes / told.seconds <= MOST_WRITES,
  ];
  console.log(
    held.every(Boolean)
      ? 'All bars held.'
      : `Bars missed: ${held.map((ok) => (ok ? 'held' : 'MISSED')).join(', ')}`,
  );
  return held.every(Boolean);
}

function isWrite(node: { kind: string }): boolean {
  if (node.kind === 'InsertQueryNode') return true;
  const { sqlFragments = [] } = node as { sqlFragments?: readonly string[] };
  return /^\s*insert/i.test(sqlFragments[0] ?? '');
}
