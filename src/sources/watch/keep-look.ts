// Judges what a look brought and keeps it: new bytes, a change and its event, and when to look next.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { sha256Of } from '../../platform/files.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { loosenFiles } from '../../posts/pictures/store.ts';
import type { Fetched } from '../fetch-answer.ts';
import { noteSnapshot } from '../snapshot.ts';
import { type Article, articleOf, snapshotOf } from '../store.ts';
import type { Asked } from './ask-source.ts';
import { type Came, cameFrom, isFailure, verdictOf } from './came.ts';
import type { Comparison } from './comparison.ts';
import { judgeApart } from './judging.ts';
import { readBoth, readKept } from './read-again.ts';
import { nextLook } from './schedule.ts';
import {
  deleteIfLoose,
  insertChange,
  isWatchOff,
  lockWatch,
  type OfArticle,
  openChangeOf,
  updateChange,
  updateWatch,
  type WatchRow,
} from './store.ts';
import { tellDue } from './watch-article.ts';

/** What a look brought. */
interface Judged {
  came: Came;
  /** What the source says now, where that is known: with null what the article has, or what was left before. */
  says?: Comparison | null;
  /** The page, where its bytes are not those seen last; `own`: they are the article's. */
  bytes?: (Fetched & { charset: string }) | 'own';
}

export async function keepLook(ctx: Context, article: Article, watch: WatchRow, asked: Asked): Promise<Came> {
  const judged = await judgedOf(ctx, article, watch, asked);
  const kept = await putBytes(ctx, judged);
  const of = { blogId: article.blogId, articleId: article.id };
  await transact(ctx, async (tx) => {
    const stands = await lockWatch(tx, of);
    const now = await articleOf(tx.db, of.blogId, of.articleId);
    // Somebody took the change in, or left it, while this was being read: the next look judges it.
    if (!stands || now?.snapshotId !== article.snapshotId) return;
    if (stands.left_snapshot_id !== watch.left_snapshot_id) return;
    const seen = await seenAfter(tx, of.blogId, stands, judged, kept);
    if (judged.says !== undefined) await tellChange(tx, of, judged.says, seen ?? now.snapshotId ?? '');
    const next = await stateAfter(tx, article, stands, judged, asked);
    await updateWatch(tx.db, of, { ...next, seen_snapshot_id: seen });
    if (stands.seen_snapshot_id !== seen) await forgetCopy(tx, of.blogId, stands.seen_snapshot_id);
    if (next.next_at) await tellDue(tx, of, next.next_at);
  });
  return judged.came;
}

/** Bytes that were seen last need no second reading. */
async function judgedOf(
  ctx: Context,
  article: Article,
  watch: WatchRow,
  { answer, seen }: Asked,
): Promise<Judged> {
  if (!answer.ok) return { came: answer.came };
  const sha256 = sha256Of(answer.bytes);
  const { blogId, snapshotId } = article;
  const own = snapshotId === null ? undefined : await snapshotOf(ctx.db, blogId, snapshotId);
  if (sha256 === own?.sha256) return { came: { kind: 'same', params: {} }, says: null, bytes: 'own' };
  if (sha256 === seen?.sha256) return { came: verdictOf(watch) };
  const readings = await readBoth(ctx, article, answer);
  if (!readings) return { came: { kind: 'unreadable', params: {} } };
  const judgement = await judgeApart(readings);
  if (!judgement) return { came: { kind: 'unreadable', params: {} } };
  const came = cameFrom(judgement);
  const bytes = { ...answer, charset: readings.after.charset };
  if (judgement.verdict === 'same') return { came, says: null, bytes };
  if (judgement.verdict !== 'changed') return { came, bytes };
  const left = watch.left_snapshot_id && (await readKept(ctx, article, watch.left_snapshot_id));
  if (left && (await judgeApart({ before: left, after: readings.after }))?.verdict === 'same')
    return { came: { kind: 'left', params: {} }, says: null, bytes };
  return { came, says: judgement.comparison, bytes };
}

/** Before anything is held: a large page takes its time to get to the disk. Null where there are none to keep. */
async function putBytes(ctx: Context, { bytes }: Judged): Promise<string | null> {
  if (bytes === undefined || bytes === 'own') return null;
  // Where no row comes to name them, they go again in their time.
  await loosenFiles(ctx.db, [sha256Of(bytes.bytes)], nowIso(ctx));
  return ctx.files.put(bytes.bytes);
}

/** Id of the snapshot that was seen last; null while that is the article's own. New bytes become one. */
async function seenAfter(
  tx: Context,
  blogId: string,
  watch: WatchRow,
  { bytes }: Judged,
  sha256: string | null,
): Promise<string | null> {
  if (bytes === undefined) return watch.seen_snapshot_id;
  if (bytes === 'own' || sha256 === null) return null;
  return noteSnapshot(tx, blogId, bytes, sha256);
}

/** Pages differ in some number at every look: of bytes that nothing rests on the newest are kept. */
async function forgetCopy(tx: Context, blogId: string, snapshotId: string | null): Promise<void> {
  const snapshot = snapshotId === null ? undefined : await snapshotOf(tx.db, blogId, snapshotId);
  if (snapshot && (await deleteIfLoose(tx.db, snapshot)))
    await loosenFiles(tx.db, [snapshot.sha256], nowIso(tx));
}

/** An article has one open change: what its source says now. */
export async function tellChange(
  tx: Context,
  of: OfArticle,
  says: Comparison | null,
  snapshotId: string,
): Promise<void> {
  const open = await openChangeOf(tx.db, of);
  if (!open && says === null) return;
  const now = nowIso(tx);
  if (says === null) {
    if (open) await updateChange(tx.db, open, { settled_at: now, settled_as: 'undone' });
  } else {
    const change = { snapshot_id: snapshotId, found_at: now, comparison: JSON.stringify(says) };
    if (open) await updateChange(tx.db, open, change);
    else {
      await insertChange(tx.db, {
        blog_id: of.blogId,
        id: newId(tx.clock.now()),
        article_id: of.articleId,
        ...change,
        settled_at: null,
        settled_as: null,
        settled_by: null,
      });
    }
  }
  await emit(tx, { kind: 'source.changed', ...of });
}

async function stateAfter(
  tx: Context,
  article: Article,
  watch: WatchRow,
  { came, says, bytes }: Judged,
  { answer, notBefore }: Asked,
): Promise<Partial<WatchRow>> {
  const now = nowIso(tx);
  const failures = failuresAfter(watch, came);
  const changedAt = says ? now : watch.changed_at;
  const params = JSON.stringify(came.params);
  const next = await nextAt(tx, article, { ...watch, failures, changed_at: changedAt }, came, notBefore);
  return {
    looked_at: now,
    came: came.kind,
    came_params: params,
    ...(bytes === undefined ? {} : { verdict: came.kind, verdict_params: params }),
    failures,
    changed_at: changedAt,
    // Whatever was asked on conditions and answered whole is proof as well.
    ...(answer.ok ? { full_at: now, hints: 0 } : {}),
    ...(came.kind === 'hint' ? { hints: watch.hints + 1 } : {}),
    gone_at: came.kind === 'gone' ? (watch.gone_at ?? now) : isFailure(came) ? watch.gone_at : null,
    ...next,
  };
}

/** Looks that found nothing to read; where the page is gone, those in a row that found just that. */
function failuresAfter(watch: WatchRow, came: Came): number {
  if (!isFailure(came)) return 0;
  return came.kind === 'gone' && watch.came !== 'gone' ? 1 : watch.failures + 1;
}

async function nextAt(
  tx: Context,
  article: Article,
  watch: WatchRow,
  { kind }: Came,
  notBefore: string | null,
): Promise<Pick<WatchRow, 'next_at' | 'ended_at'>> {
  // Looked at by hand: what rests goes on resting.
  if (watch.off_at !== null || (await isWatchOff(tx.db, watch.blog_id)))
    return { next_at: null, ended_at: watch.ended_at };
  const { snapshotId } = article;
  const own = snapshotId === null ? undefined : await snapshotOf(tx.db, article.blogId, snapshotId);
  const watched = {
    articleId: article.id,
    fetchedAt: own?.fetched_at ?? article.broughtAt,
    publishedOn: article.publishedOn,
    changedAt: watch.changed_at,
    begunAt: watch.begun_at,
    failures: watch.failures,
    gone: kind === 'gone',
  };
  const next = nextLook(watched, tx.clock.now());
  if (next === null) return { next_at: null, ended_at: watch.ended_at ?? nowIso(tx) };
  return { next_at: notBefore !== null && notBefore > next ? notBefore : next, ended_at: null };
}
