// Looks at a source again: one at a time for each server, when it is due or when a person asks.
import { type Context, transact } from '../../platform/context.ts';
import type { PressEvent } from '../../platform/outbox.ts';
import { type Article, articleOf } from '../store.ts';
import { askSource, seenLast } from './ask-source.ts';
import type { Came } from './came.ts';
import { Hold } from './hold.ts';
import { keepLook } from './keep-look.ts';
import { drawn } from './schedule.ts';
import { isWatchOff, lockWatch, type OfArticle, updateWatch, type WatchRow, watchOf } from './store.ts';
import { tellDue } from './watch-article.ts';

/** Within so many milliseconds of a server being free those that waited for it try again. */
const QUEUE_MS = 10 * 60 * 1000;

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
  const before = await watchOf(ctx.db, of);
  if (!article?.address || !before || !(await isDue(ctx, before, due))) return { ok: false, reason: 'none' };
  const hold = new Hold(ctx);
  try {
    for (const origin of await originsOf(ctx, article, before)) {
      const held = await hold.take(origin);
      if (!held.ok) return { ok: false, reason: 'waits', at: held.at };
    }
    // Whoever had the server before may have looked at this very source.
    const watch = await watchOf(ctx.db, of);
    const stands = await articleOf(ctx.db, of.blogId, of.articleId);
    if (!stands || !watch || watch.looked_at !== before.looked_at) return { ok: false, reason: 'none' };
    const asked = await askSource(ctx, stands, watch, hold);
    if ('waits' in asked) return { ok: false, reason: 'waits', at: asked.waits };
    return { ok: true, came: await keepLook(ctx, stands, watch, asked) };
  } finally {
    await hold.letGo();
  }
}

async function isDue(ctx: Context, watch: WatchRow, due: string | undefined): Promise<boolean> {
  return due === undefined || (watch.next_at === due && !(await isWatchOff(ctx.db, watch.blog_id)));
}

/** Of the address as it is asked for, and of where that led last. */
async function originsOf(ctx: Context, article: Article, watch: WatchRow): Promise<Set<string>> {
  const seen = await seenLast(ctx, article, watch);
  const addresses = [article.address, seen?.final_address ?? null].filter((address) => address !== null);
  return new Set(addresses.map((address) => new URL(address).origin));
}
