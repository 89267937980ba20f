// A server of stored pages alone, over a real socket.

import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import type { Context } from '../../src/platform/context.ts';
import { publicHandler } from '../../src/site/serve.ts';
import { siteOf } from '../../src/site/site.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
});

/** A server of stored pages alone: what it does not know is answered with 418, as the routes would get it. */
export async function serve(ctx: Context) {
  const handle = await publicHandler(ctx);
  const server = createServer(async (req, res) => {
    if (!(await handle(req, res))) res.writeHead(418).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site = await siteOf(ctx);
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const answer = await send(path, headers, method);
    await site.settled();
    return answer;
  };
  const send = (path: string, headers: Record<string, string>, method: string) =>
    new Promise<Answer>((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      asking.on('error', reject);
      asking.end();
    });
  return { ask };
}
