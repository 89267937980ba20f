// `taiyaku serve`: runs the press until it is told to stop, then lets everything at hand finish.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPress, type Press } from '../app.ts';
import { type Config, readConfig } from '../config.ts';

export async function serve(): Promise<number> {
  const config = readConfig();
  const press = await openPress(config);
  return runUntilStopped(config, press, async (address) => {
    press.ctx.log.info({ address }, 'the press is running');
  });
}

/** Milliseconds that open requests get to finish after SIGTERM. */
const GRACE_MS = 10_000;

/** What one connection may take: whoever sends a byte now and then must not hold one for ever. Milliseconds. */
export const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  /** The largest upload over a slow line. */
  requestTimeout: 180_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};

/** Listens, tells the address through `ready`, and resolves to the exit code once SIGTERM or SIGINT came. */
export async function runUntilStopped(
  config: Config,
  press: Press,
  ready: (address: string) => Promise<void>,
): Promise<number> {
  const server = createServer(LIMITS, press.listener);
  const told = new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  try {
    await listen(server, config);
  } catch (error) {
    await press.close();
    process.stderr.write(`taiyaku: ${listenProblem(error, config)}\n`);
    return 1;
  }
  const { port } = server.address() as AddressInfo;
  await ready(config.port === 0 ? `http://localhost:${port}` : config.address);
  await told;
  await closeServer(server);
  await press.close();
  return 0;
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function listenProblem(error: unknown, config: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return `port ${config.port} is taken by another program; stop it, or choose another with TAIYAKU_PORT`;
  }
  if (code === 'EACCES') return `port ${config.port} may not be used by this person; choose one above 1023`;
  if (code === 'EADDRNOTAVAIL') return `this machine has no address ${config.host}; see TAIYAKU_HOST`;
  return String(error);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection falls idle when its answer is out; kept alive, it would hold the end up for seconds.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(late);
      resolve();
    });
  });
}
