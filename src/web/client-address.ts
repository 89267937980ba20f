// The network address a request came from, for limits. Never stored and never logged.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as Request } from 'hono';
import type { Env } from './env.ts';

/**
 * The client's address. With `proxies` trusted proxies in front, the one that the outermost of them saw; what stands
 * further left in X-Forwarded-For is the sender's own claim. IPv6 is cut to its /64, which one person usually has
 * whole.
 */
export function clientAddress(c: Request<Env>, proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const named = proxies > 0 ? forwarded.at(-proxies) : undefined;
  return network(named ?? socketAddress(c));
}

function socketAddress(c: Request<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Without a socket: a request made inside the process.
    return 'unknown';
  }
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
