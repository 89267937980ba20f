// Begins, stops and takes up again the watch over a source, and tells the outbox when it is due.
import { record } from '../../accounts/log/record.ts';
import { requireMay } from '../../blogs/blog-for.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import { type Actor, requireTranslator } from '../actor.ts';
import { type Article, articleOf, snapshotOf } from '../store.ts';
import { nextLook } from './schedule.ts';
import {
  insertWatch,
  isWatchOff,
  lockWatch,
  type OfArticle,
  overdueWatches,
  restWatches,
  setWatchOff,
  updateWatch,
  type WatchRow,
  watchesToRun,
} from './store.ts';

/** Milliseconds until a watch that was taken up again looks, so that many of them do not look at once. */
const SOON_MS = 60 * 1000;
/** Milliseconds after its moment at which an event must have been lost. */
const LOST_MS = 2 * 60 * 60 * 1000;

/** Called where a translation begins: what was brought in from an address is watched from then on. */
export async function watchArticle(tx: Context, article: Article): Promise<void> {
  if (article.found.way !== 'address' || article.address === null || article.snapshotId === null) return;
  const of = { blogId: article.blogId, articleId: article.id };
  const off = await isWatchOff(tx.db, of.blogId);
  const at = off ? null : await firstLook(tx, article, article.snapshotId);
  const fresh = await insertWatch(tx.db, { blog_id: of.blogId, article_id: of.articleId, next_at: at });
  if (fresh && at !== null) await tellDue(tx, of, at);
}

async function firstLook(tx: Context, article: Article, snapshotId: string): Promise<string> {
  const snapshot = await snapshotOf(tx.db, article.blogId, snapshotId);
  const watched = {
    articleId: article.id,
    fetchedAt: snapshot?.fetched_at ?? article.broughtAt,
    publishedOn: article.publishedOn,
    changedAt: null,
    begunAt: null,
    failures: 0,
    gone: false,
  };
  return nextLook(watched, tx.clock.now()) ?? isoFromNow(tx, SOON_MS);
}

/** Call it with the transaction in which `next_at` is set. */
export async function tellDue(tx: Context, of: OfArticle, at: string): Promise<void> {
  await emit(tx, { kind: 'source.due', ...of, at }, at);
}

/** One article is left alone, or looked at again. */
export async function switchWatch(
  ctx: Context,
  actor: Actor,
  { articleId, on }: { articleId: string; on: boolean },
): Promise<void> {
  requireTranslator(actor);
  const of = { blogId: actor.blog.id, articleId };
  await transact(ctx, async (tx) => {
    const watch = await lockWatch(tx, of);
    if (!watch) throw refuse('not-found', 'drift.problem.gone');
    if (!on) {
      await updateWatch(tx.db, of, { off_at: watch.off_at ?? nowIso(tx), next_at: null });
      return;
    }
    // Looked at afresh, however long it had been quiet or gone.
    await updateWatch(tx.db, of, { off_at: null, ended_at: null, failures: 0, begun_at: nowIso(tx) });
    if (!(await isWatchOff(tx.db, of.blogId))) await takeUp(tx, { ...watch, next_at: null }, 0);
  });
}

/** All sources of a blog are left alone, or looked at again. */
export async function switchWatches(ctx: Context, actor: Actor, { on }: { on: boolean }): Promise<void> {
  requireMay(actor, 'manage');
  const { id } = actor.blog;
  await transact(ctx, async (tx) => {
    if ((await isWatchOff(tx.db, id)) === !on) return;
    await setWatchOff(tx.db, id, on ? null : nowIso(tx));
    await record(tx, { blogId: id, by: actor.id, act: 'settings.watch' });
    if (!on) return restWatches(tx.db, id);
    for (const [at, watch] of (await watchesToRun(tx.db, id)).entries()) await takeUp(tx, watch, at);
  });
}

async function takeUp(tx: Context, watch: WatchRow, place: number): Promise<void> {
  const of = { blogId: watch.blog_id, articleId: watch.article_id };
  const at = isoFromNow(tx, SOON_MS * (place + 1));
  await updateWatch(tx.db, of, { next_at: at });
  await tellDue(tx, of, at);
}

/** A chore: whose moment passed and nobody looked is told of again; also what was there before there was a watch. */
export async function wakeWatches(ctx: Context): Promise<void> {
  for (const watch of await overdueWatches(ctx.db, isoFromNow(ctx, -LOST_MS))) {
    const of = { blogId: watch.blog_id, articleId: watch.article_id };
    await transact(ctx, async (tx) => {
      if ((await articleOf(tx.db, of.blogId, of.articleId)) && watch.next_at !== null)
        await emit(tx, { kind: 'source.due', ...of, at: watch.next_at });
    });
  }
}
