// Says which network addresses the press may call when a person names one.
import { promises as dns } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Looks a host name up. Every answer counts: one private answer among public ones refuses the name. */
export type Resolve = (host: string) => Promise<string[]>;

export type Guarded =
  | { ok: true; addresses: string[] }
  | { ok: false; reason: 'private-address' | 'no-such-host' | 'bad-port'; params: Record<string, string> };

/** Ports where pages are served. Anything else is far more often a database or a printer than an article. */
const PAGE_PORTS = new Set(['80', '443', '8080', '8443']);

/** IPv4 networks that are not the public internet (IANA special-purpose registry, and a cloud's metadata host). */
const CLOSED_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Parts of 2000::/3 that are not hosts: special assignments with Teredo, documentation, 6to4. */
const CLOSED_V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closedV4 = new BlockList();
for (const [net, prefix] of CLOSED_V4) closedV4.addSubnet(net, prefix, 'ipv4');
const closedV6 = new BlockList();
for (const [net, prefix] of CLOSED_V6) closedV6.addSubnet(net, prefix, 'ipv6');
// Everything a mapped, compatible, translated or local notation could hide in lies outside 2000::/3.
const openV6 = new BlockList();
openV6.addSubnet('2000::', 3, 'ipv6');

/**
 * Checks where an address leads and returns the IPs a connection may use.
 * `allow` holds the entries an operator opened on purpose: `host:port`, or `host` for all its ports.
 */
export async function guardAddress(
  url: URL,
  allow: readonly string[],
  resolve: Resolve = resolveAll,
): Promise<Guarded> {
  const host = bareHost(url);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const opened = (name: string) =>
    allow.includes(name) || allow.includes(inUrl(name)) || allow.includes(`${inUrl(name)}:${port}`);
  const literal = isIP(host) > 0;
  let addresses: string[];
  try {
    addresses = literal ? [host] : await resolve(host);
  } catch {
    addresses = [];
  }
  if (addresses.length === 0) return { ok: false, reason: 'no-such-host', params: { host } };
  if (opened(host)) return { ok: true, addresses };
  const closed = addresses.filter((address) => !isPublicAddress(address) && !opened(address));
  if (closed.length > 0) return { ok: false, reason: 'private-address', params: { host } };
  const everyOpened = addresses.every((address) => opened(address));
  if (!PAGE_PORTS.has(port) && !everyOpened) return { ok: false, reason: 'bad-port', params: { host, port } };
  return { ok: true, addresses };
}

/** Whether an IP address, in any notation `net.isIP` knows, is a host of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closedV4.check(address, 'ipv4');
  if (family === 6 && !address.includes('%')) {
    return openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
  }
  return false;
}

/** The host of a URL without brackets and without the root dot, as a connection wants it. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function inUrl(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}

async function resolveAll(host: string): Promise<string[]> {
  const answers = await dns.lookup(host, { all: true, order: 'ipv4first' });
  return answers.map((answer) => answer.address);
}
