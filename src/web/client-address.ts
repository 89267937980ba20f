// The network address a request came from, for limits. Never stored and never logged.
import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as Request } from 'hono';
import type { Env } from './env.ts';

/**
 * The client's address. With `proxies` trusted proxies in front, the one that the outermost of them saw; what stands
 * further left in X-Forwarded-For is the sender's own claim. IPv6 is cut to its /64, which one person usually has
 * whole.
 */
export function clientAddress(c: Request<Env>, proxies: number): string {
  return addressFrom(c.req.header('x-forwarded-for'), socketAddress(c), proxies);
}

/** The same of a request that no framework has seen. */
export function addressFrom(header: string | undefined, socket: string, proxies: number): string {
  const forwarded = (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const named = proxies > 0 ? forwarded.at(-proxies) : undefined;
  return network(named ?? socket);
}

function socketAddress(c: Request<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Without a socket: a request made inside the process.
    return 'unknown';
  }
}

/** Some proxies name the port too, and each request comes from another: counted with it, nobody would be stopped. */
function network(named: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(named)?.[1] ?? /^([^:]+):\d+$/.exec(named)?.[1] ?? named;
  if (isIP(bare) === 4) return bare;
  if (isIP(bare) !== 6 || bare.includes('%')) return 'unknown';
  // A URL writes every IPv6 address in one way, without IPv4 inside.
  const address = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(address);
  if (mapped) return fromHex(mapped[1] ?? '', mapped[2] ?? '');
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}

function fromHex(high: string, low: string): string {
  const parts = [high, low].flatMap((part) => {
    const number = Number.parseInt(part, 16);
    return [number >> 8, number & 255];
  });
  return parts.join('.');
}
