// Asks a site elsewhere for a page or a feed: through the guard, with its leave (robots.txt), and within bounds.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { guardAddress } from '../../sources/address-guard.ts';
import { decodeBytes } from '../../sources/charset.ts';
import { fetchText, type Known } from '../../sources/fetch.ts';
import { untilAborted } from '../../sources/fetch-connection.ts';
import { type FetchReason, type FetchRefused, failureOf, refused } from '../../sources/fetch-failure.ts';
import type { Hold } from '../../sources/watch/hold.ts';
import { robotsOf } from '../../sources/watch/robots.ts';
import { retryAt } from '../../sources/watch/schedule.ts';
import { hostOf } from '../../sources/watch/store.ts';

/** Bytes of a page or a feed, and milliseconds for it; a feed with many whole posts takes some hundred thousand. */
const LIMITS = { time: 8_000, redirects: 5, packed: 2 * 1024 * 1024, unpacked: 4 * 1024 * 1024 };

/** What everything together may take that one look asks for, while somebody waits for it; each question has its own limits besides. */
export interface Bounds {
  signal: AbortSignal;
  /** Bytes that are left. */
  bytes: number;
}

const LOOK_MS = 20_000;

export function boundsOfLook(): Bounds {
  return { signal: AbortSignal.timeout(LOOK_MS), bytes: 8 * 1024 * 1024 };
}

export interface Answered {
  ok: true;
  text: string;
  /** Where it was in the end. */
  address: string;
  etag: string;
  modified: string;
}

/** Why there is none: the end of a message key `elsewhere.ask.`, and what fills it. */
export interface NotAnswered {
  ok: false;
  why: Why;
  params: Record<string, string | number>;
  /** Its server wants to be asked later: at the earliest then (UTC ISO). */
  notBefore?: string | null;
}

export type Why = (typeof whys)[number];
export const whys = [
  ...([
    'address',
    'private',
    'no-host',
    'robots',
    'no-robots',
    'gone',
    'blocked',
    'failing',
    'unreachable',
  ] as const),
  ...(['certificate', 'slow', 'large', 'broken', 'astray', 'unchanged', 'waits'] as const),
] as const;

export interface AskOptions {
  /** Servers held by who looks by itself: one is asked by one at a time, and let alone for a while. A person who waits needs none. */
  hold?: Hold;
  /** What is known already: where nothing has changed the answer is `unchanged`. */
  known?: Known;
  bounds?: Bounds;
}

/** Never throws for what others do. */
export async function askElsewhere(
  ctx: Context,
  address: string,
  { hold, known, bounds }: AskOptions = {},
): Promise<Answered | NotAnswered> {
  const { fetchAllow: allow, address: press } = ctx.config;
  const first = new URL(address);
  const signal = bounds?.signal;
  if (signal?.aborted) return { ok: false, why: 'slow', params: { host: first.hostname } };
  const forbidden = await forbiddenOf(first, allow, signal);
  if (forbidden) return notAnswered(forbidden, first);
  let at = first;
  let leave = await leaveFor(ctx, first, hold, signal);
  if (!leave.ok) return leave;
  const follow = async (url: URL) => {
    at = url;
    leave = await leaveFor(ctx, url, hold, signal);
    return leave.ok;
  };
  const page = await fetchText(address, {
    allow,
    press,
    limits: within(bounds),
    signal,
    follow,
    ...(known ? { known } : {}),
  });
  if (!leave.ok) return leave;
  if (!page.ok) {
    const notBefore = retryAt(page.retryAfter, ctx.clock.now());
    hold?.rest(at.origin, notBefore);
    return { ...notAnswered(page, at), notBefore };
  }
  if (bounds) bounds.bytes -= page.bytes.length;
  const { text } = decodeBytes(page.bytes, page.charset);
  const { etag = '', 'last-modified': modified = '' } = page.headers;
  return { ok: true, text: text.replaceAll('\0', ''), address: page.finalAddress, etag, modified };
}

function within(bounds: Bounds | undefined): typeof LIMITS {
  const left = Math.max(1, bounds?.bytes ?? LIMITS.unpacked);
  return { ...LIMITS, packed: Math.min(LIMITS.packed, left), unpacked: Math.min(LIMITS.unpacked, left) };
}

/** Whoever may not be asked for a page is not asked whether one may be. */
async function forbiddenOf(
  url: URL,
  allow: readonly string[],
  end: AbortSignal | undefined,
): Promise<FetchRefused | null> {
  const ownTime = AbortSignal.timeout(LIMITS.time);
  try {
    const signal = end ? AbortSignal.any([ownTime, end]) : ownTime;
    const guarded = await untilAborted(guardAddress(url, allow), signal);
    return guarded.ok ? null : refused(guarded.reason, guarded.params);
  } catch (error) {
    return failureOf(error, url, LIMITS.time);
  }
}

type Leave = { ok: true } | NotAnswered;

async function leaveFor(
  ctx: Context,
  url: URL,
  hold: Hold | undefined,
  signal: AbortSignal | undefined,
): Promise<Leave> {
  const { origin, hostname: host } = url;
  const held = await hold?.take(origin);
  if (held && !held.ok) return { ok: false, why: 'waits', params: { host }, notBefore: held.at };
  const row = held?.host ?? (await hostOf(ctx.db, origin));
  const unknown = { origin, busy_until: null, not_before: null, robots: null, robots_at: null };
  const robots = await robotsOf(ctx, row ?? unknown, signal);
  if (!robots) return { ok: false, why: signal?.aborted ? 'slow' : 'no-robots', params: { host } };
  if (robots.delay > 0 && hold) {
    const now = Date.parse(nowIso(ctx));
    hold.rest(origin, new Date(now + robots.delay * 1000).toISOString());
  }
  return robots.allows(url.href) ? { ok: true } : { ok: false, why: 'robots', params: { host } };
}

const reasons: Record<FetchReason, Why> = {
  'bad-address': 'address',
  credentials: 'address',
  'private-address': 'private',
  'redirect-to-private': 'private',
  'bad-redirect': 'astray',
  'too-many-redirects': 'astray',
  'bad-port': 'address',
  'no-such-host': 'no-host',
  unreachable: 'unreachable',
  'bad-certificate': 'certificate',
  timeout: 'slow',
  'too-large': 'large',
  bomb: 'large',
  'bad-answer': 'broken',
  'not-modified': 'unchanged',
  robots: 'robots',
  'not-found': 'gone',
  blocked: 'blocked',
  status: 'failing',
  empty: 'broken',
  'not-an-article': 'broken',
};

function notAnswered({ reason, params }: FetchRefused, { hostname }: URL): NotAnswered {
  const host = String(params.host ?? hostname);
  return { ok: false, why: reasons[reason], params: { host, status: params.status ?? '' } };
}
