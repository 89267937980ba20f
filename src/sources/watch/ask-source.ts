// Asks a source's server for the page again: with its leave, on conditions, and without them every so often.
import { isoFromNow } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { fetchPage } from '../fetch.ts';
import type { Fetched } from '../fetch-answer.ts';
import type { FetchRefused } from '../fetch-failure.ts';
import { type Article, type SnapshotRow, snapshotOf } from '../store.ts';
import { type Came, cameOf } from './came.ts';
import type { Hold } from './hold.ts';
import { robotsOf } from './robots.ts';
import { retryAt } from './schedule.ts';
import type { WatchRow } from './store.ts';

/** A 304 is a hint and no proof: after so many, or so many milliseconds, it is asked without conditions. */
const MOST_HINTS = 3;
const FULL_MS = 7 * 24 * 60 * 60 * 1000;

export interface Asked {
  /** The page; or why there is none. */
  answer: Fetched | { ok: false; came: Came };
  /** Asked without conditions. */
  full: boolean;
  /** The bytes seen last. */
  seen: SnapshotRow | undefined;
  /** When the server wants to be asked again at the earliest, UTC ISO. */
  notBefore: string | null;
}

/** `waits`: it leads to a server that is not to be asked before then (UTC ISO). */
export async function askSource(
  ctx: Context,
  article: Article,
  watch: WatchRow,
  hold: Hold,
): Promise<Asked | { waits: string }> {
  const first = new URL(article.address ?? '');
  const seen = await seenLast(ctx, article, watch);
  const full = isFullDue(ctx, watch);
  let at = first;
  let leave = await leaveFor(ctx, hold, first);
  const follow = async (url: URL) => {
    at = url;
    leave = await leaveFor(ctx, hold, url);
    return leave.ok;
  };
  const { fetchAllow: allow, address: press } = ctx.config;
  const known = full ? {} : { known: knownOf(seen) };
  const page = leave.ok ? await fetchPage(first.href, { allow, press, follow, ...known }) : null;
  if (!leave.ok && 'waits' in leave) return leave;
  if (page && !page.ok) hold.rest(at.origin, retryAt(page.retryAfter, ctx.clock.now()));
  const refusal = (): Asked['answer'] => ({ ok: false, came: cameFor(leave, at, page) });
  const answer = page?.ok ? page : refusal();
  return { answer, full: full && page !== null, seen, notBefore: hold.notBefore };
}

/** The bytes seen last. */
export async function seenLast(
  ctx: Context,
  article: Article,
  watch: WatchRow,
): Promise<SnapshotRow | undefined> {
  const id = watch.seen_snapshot_id ?? article.snapshotId;
  return id === null ? undefined : snapshotOf(ctx.db, article.blogId, id);
}

type Leave = { ok: true } | { ok: false; kind: 'robots' | 'no-robots' } | { ok: false; waits: string };

/** Whether a server may be asked for a page now: it is held by this look, and its rules allow it. */
async function leaveFor(ctx: Context, hold: Hold, url: URL): Promise<Leave> {
  const held = await hold.take(url.origin);
  if (!held.ok) return { ok: false, waits: held.at };
  const robots = await robotsOf(ctx, held.host);
  if (!robots) return { ok: false, kind: 'no-robots' };
  if (robots.delay > 0) hold.rest(url.origin, isoFromNow(ctx, robots.delay * 1000));
  return robots.allows(url.href) ? { ok: true } : { ok: false, kind: 'robots' };
}

function cameFor(leave: Leave, { hostname: host }: URL, page: Fetched | FetchRefused | null): Came {
  if (!leave.ok && 'kind' in leave) return { kind: leave.kind, params: { host } };
  return page && !page.ok ? cameOf(page) : { kind: 'astray', params: { host } };
}

function knownOf(seen: SnapshotRow | undefined): { etag?: string; lastModified?: string } {
  const headers = JSON.parse(seen?.headers ?? '{}') as Record<string, string>;
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

function isFullDue(ctx: Context, { hints, full_at }: WatchRow): boolean {
  if (hints >= MOST_HINTS) return true;
  return full_at !== null && ctx.clock.now().getTime() - Date.parse(full_at) > FULL_MS;
}
