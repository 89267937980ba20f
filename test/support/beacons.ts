// A listener that counts beacons, and a way to knock at it as many at once as browsers would.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Context } from '../../src/platform/context.ts';
import { viewDoor } from '../../src/rankings/views/start-views.ts';
import { ViewCounter } from '../../src/rankings/views/view-counter.ts';
import { type CountedBlog, viewHandler } from '../../src/rankings/views/view-handler.ts';
import type { Knock } from './traffic.ts';

/** `blogs` by what stands before `/views`. */
export async function listenForBeacons(ctx: Context, blogs: Record<string, CountedBlog>) {
  const counter = new ViewCounter(ctx);
  const handler = viewHandler(ctx, { ...viewDoor(ctx, (_, base) => blogs[base]), counter });
  const server = createServer((request, response) => {
    if (!handler(request, response)) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const knock = async ({ base, headers, body }: Knock) =>
    (await fetch(`http://127.0.0.1:${port}${base}/views`, { method: 'POST', headers, body })).status;
  const all = async (knocks: readonly Knock[]) => {
    const statuses = new Set<number>();
    for (let at = 0; at < knocks.length; at += 50) {
      for (const status of await Promise.all(knocks.slice(at, at + 50).map(knock))) statuses.add(status);
    }
    return [...statuses];
  };
  return { counter, knock, all };
}
