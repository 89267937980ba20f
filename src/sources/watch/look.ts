// Looks at a source again: one at a time for each server, when it is due or when a person asks.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import type { PressEvent } from '../../platform/outbox.ts';
import { articleOf } from '../store.ts';
import { askSource } from './ask-source.ts';
import type { Came } from './came.ts';
import { keepLook } from './keep-look.ts';
import { drawn } from './schedule.ts';
import {
  claimHost,
  hostOf,
  isWatchOff,
  lockWatch,
  type OfArticle,
  updateHost,
  updateWatch,
  type WatchRow,
  watchOf,
} from './store.ts';
import { tellDue } from './watch-article.ts';

/** Milliseconds after which a look that holds a host must be over, whatever became of it. */
const CLAIM_MS = 3 * 60 * 1000;
/** Within so many milliseconds of a server being free those that waited for it try again. */
const QUEUE_MS = 10 * 60 * 1000;
/** Milliseconds between two questions to one server. */
const PAUSE_MS = 10 * 1000;

export type Looked =
  | { ok: true; came: Came }
  /** Somebody asks the same server now, or it wants to be asked later: at the earliest then (UTC ISO). */
  | { ok: false; reason: 'waits'; at: string }
  /** There is nothing to look at, or it is not its moment. */
  | { ok: false; reason: 'none' };

/** What a due moment brings. An event of another moment than the watch names now is an old one. */
export async function lookWhenDue(
  ctx: Context,
  { blogId, articleId, at }: Extract<PressEvent, { kind: 'source.due' }>,
): Promise<void> {
  const of = { blogId, articleId };
  const looked = await lookAgain(ctx, of, at);
  if (looked.ok || looked.reason !== 'waits') return;
  // Several that wait for one server do not come back together.
  const later = new Date(
    Date.parse(looked.at) + 1 + drawn(articleId, ctx.clock.now()) * QUEUE_MS,
  ).toISOString();
  await transact(ctx, async (tx) => {
    const watch = await lockWatch(tx, of);
    if (watch?.next_at !== at) return;
    await updateWatch(tx.db, of, { next_at: later });
    await tellDue(tx, of, later);
  });
}

/** `due`: the moment for which it is done; left out for a look that a person asks for, whatever the watch. */
export async function lookAgain(ctx: Context, of: OfArticle, due?: string): Promise<Looked> {
  const article = await articleOf(ctx.db, of.blogId, of.articleId);
  const address = article?.address ?? null;
  const before = await watchOf(ctx.db, of);
  if (address === null || !before || !(await isDue(ctx, before, due))) return { ok: false, reason: 'none' };
  const { origin } = new URL(address);
  const host = await claimHost(ctx.db, origin, { now: nowIso(ctx), until: isoFromNow(ctx, CLAIM_MS) });
  if (!host) return { ok: false, reason: 'waits', at: await freeAt(ctx, origin) };
  let notBefore: string | null = null;
  try {
    // Whoever had the host before may have looked at this very source.
    const watch = await watchOf(ctx.db, of);
    const stands = await articleOf(ctx.db, of.blogId, of.articleId);
    if (!stands || !watch || watch.looked_at !== before.looked_at) return { ok: false, reason: 'none' };
    const asked = await askSource(ctx, stands, watch, host);
    notBefore = asked.notBefore;
    return { ok: true, came: await keepLook(ctx, stands, watch, asked) };
  } finally {
    const pause = isoFromNow(ctx, PAUSE_MS);
    await updateHost(ctx.db, origin, { busy_until: null, not_before: latest(pause, notBefore) });
  }
}

async function isDue(ctx: Context, watch: WatchRow, due: string | undefined): Promise<boolean> {
  return due === undefined || (watch.next_at === due && !(await isWatchOff(ctx.db, watch.blog_id)));
}

async function freeAt(ctx: Context, origin: string): Promise<string> {
  const host = await hostOf(ctx.db, origin);
  return latest(host?.busy_until ?? isoFromNow(ctx, PAUSE_MS), host?.not_before ?? null);
}

function latest(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}
