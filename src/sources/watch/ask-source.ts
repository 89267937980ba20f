// Asks a source's server for the page again: with its leave, on conditions, and without them every so often.
import { isoFromNow } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { type Fetched, fetchPage } from '../fetch.ts';
import { type Article, type SnapshotRow, snapshotOf } from '../store.ts';
import { type Came, cameOf } from './came.ts';
import { robotsOf } from './robots.ts';
import { retryAt } from './schedule.ts';
import { type HostRow, hostOf, type WatchRow } from './store.ts';

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

export async function askSource(
  ctx: Context,
  article: Article,
  watch: WatchRow,
  host: HostRow,
): Promise<Asked> {
  const address = article.address ?? '';
  const seenId = watch.seen_snapshot_id ?? article.snapshotId;
  const seen = seenId === null ? undefined : await snapshotOf(ctx.db, article.blogId, seenId);
  const refused = (kind: 'robots' | 'no-robots', notBefore: string | null): Asked => {
    const params = { host: new URL(address).hostname };
    return { answer: { ok: false, came: { kind, params } }, full: false, seen, notBefore };
  };
  const robots = await robotsOf(ctx, host);
  if (!robots) return refused('no-robots', null);
  const pause = robots.delay > 0 ? isoFromNow(ctx, robots.delay * 1000) : null;
  if (!robots.allows(address)) return refused('robots', pause);
  const full = isFullDue(ctx, watch);
  const page = await fetchPage(address, {
    allow: ctx.config.fetchAllow,
    press: ctx.config.address,
    follow: (url) => mayFollow(ctx, host, url),
    ...(full ? {} : { known: knownOf(seen) }),
  });
  if (page.ok) return { answer: page, full, seen, notBefore: pause };
  const wanted = retryAt(page.retryAfter, ctx.clock.now());
  return { answer: { ok: false, came: cameOf(page) }, full, seen, notBefore: wanted ?? pause };
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

/** Where a page sends us on to another server, that one's rules count. */
async function mayFollow(ctx: Context, host: HostRow, url: URL): Promise<boolean> {
  const { origin } = url;
  const nothing = { origin, busy_until: null, not_before: null, robots: null, robots_at: null };
  const known = (await hostOf(ctx.db, origin)) ?? nothing;
  const rules = await robotsOf(ctx, origin === host.origin ? { ...host, ...known } : known);
  return rules?.allows(url.href) ?? false;
}
