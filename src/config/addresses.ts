// What a setting that names a place must look like: an origin, a database, a mail server, a single host.
import { isIP, isIPv4 } from 'node:net';

export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const bare = url.pathname === '/' && !/[?#]/.test(text) && url.username === '' && url.password === '';
  return /^https?:$/.test(url.protocol) && url.hostname !== '' && bare;
}

export function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;
}

export function isSmtpUrl(text: string): boolean {
  if (!/^smtps?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search } = new URL(text);
  return hostname !== '' && /^\/?$/.test(pathname) && search === '';
}

/** One host with an optional port: no scheme, no path, no range, no wildcard. */
export function isSingleHost(text: string): boolean {
  const bare = isIP(text) === 6 ? `[${text}]` : text;
  if (!URL.canParse(`http://${bare}`)) return false;
  return /^(\[[0-9a-f:.]+\]|[\p{L}\p{N}.-]+)(:\d{1,5})?$/u.test(bare);
}

/** Names that cannot be reached from the open net, where plain http is a fair choice. */
export function isPrivateName(hostname: string): boolean {
  if (hostname === '[::1]' || /^\[(f[cd]|fe[89ab])/.test(hostname)) return true;
  if (isIPv4(hostname)) return /^(127|10)\.|^(192\.168|169\.254)\.|^172\.(1[6-9]|2\d|3[01])\./.test(hostname);
  return !hostname.includes('.') || /\.(localhost|local|lan|internal|test|home\.arpa)$/.test(hostname);
}

/** What is sent there can be read on the way. */
export function isReadOnTheWay(url: URL): boolean {
  return url.protocol === 'http:' && !isPrivateName(url.hostname);
}
