// Everything that a reader's browser can reach, over a real socket: beacons and stored pages first, the routes behind them.
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach } from 'vitest';
import { routes } from '../../src/app.ts';
import type { Context } from '../../src/platform/context.ts';
import { beaconHandler } from '../../src/site/beacons.ts';
import { publicHandler } from '../../src/site/serve.ts';
import { siteOf } from '../../src/site/site.ts';

export interface Said {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  text: string;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export type Ask = (path: string, asking?: Asking) => Promise<Said>;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

/** Sends paths as they are written: nothing is tidied up on the way, as `fetch` would. */
export async function serveWhole(ctx: Context): Promise<Ask> {
  const handle = await publicHandler(ctx);
  const site = await siteOf(ctx);
  const countView = beaconHandler(ctx, site);
  const framework = getRequestListener(routes(ctx, (host) => site.directory.byHost(host)?.slug).fetch);
  const server = createServer(async (asked, response) => {
    if (countView(asked, response)) return;
    if (!(await handle(asked, response))) await framework(asked, response);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return async (path, { method = 'GET', headers = {}, body = '' } = {}) => {
    const said = await new Promise<Said>((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body: bytes, text: bytes.toString() });
        });
      });
      asking.on('error', reject);
      asking.end(body);
    });
    await site.settled();
    return said;
  };
}

/** As a form of our own page sends it. */
export function formOf(fields: Record<string, string>): Asking {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields).toString(),
  };
}
