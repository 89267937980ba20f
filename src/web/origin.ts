// Refuses changes that another site asks for in a person's name (cross-site request forgery), and other names of ours.
import type { Context as Request } from 'hono';
import { isPrivateName } from '../config/addresses.ts';
import { refuse } from '../platform/errors.ts';
import type { Env } from './env.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A change must say that it comes from our own pages: by Sec-Fetch-Site, which no page can forge, else by an Origin
 * that is the host asked. Forms and JSON alike. Says nothing of who asks; the session does that.
 */
export function requireOwnOrigin(c: Request<Env>): void {
  if (readingMethods.has(c.req.method) || isOwn(c)) return;
  throw refuse('forbidden', 'web.problem.csrf');
}

function isOwn(c: Request<Env>): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  // The scheme is not compared: behind a proxy that speaks TLS we see plain http.
  return new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host);
}

/**
 * The studio answers under the press's own name, and under names that nobody on the open net can have (a proxy in
 * front may use one). Not under a blog's: whoever holds that name may point it elsewhere one day, and would be sent
 * the session cookies that browsers keep for it.
 */
export function requirePressHost(c: Request<Env>, address: string): void {
  const host = c.req.header('host');
  // Without a host: a request made inside the process.
  if (host === undefined) return;
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  if (asked === new URL(address).hostname || (asked !== '' && isPrivateName(asked))) return;
  throw refuse('not-found', 'web.problem.other-host', { address });
}
