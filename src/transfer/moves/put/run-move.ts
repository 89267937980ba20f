// Puts in what a move has read: the oldest post first, each by itself, until it is over, paused or stopped.
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { ping } from '../../../platform/database.ts';
import { emit } from '../../../platform/outbox.ts';
import { wantBilinguals } from '../bilingual/bilingual-work.ts';
import { wantPictures } from '../pictures/picture-work.ts';
import { lockMove, type MovePostRow, type MoveRow, updateMove } from '../store.ts';
import { keepLists } from './keep-addresses.ts';
import { type Coming, inOrderOfTime, isOutOfOrder, lockPlaces, roomFor, stepUp } from './make-room.ts';
import { postKey } from './origin-key.ts';
import { putPost } from './put-post.ts';
import { forgetMade, type Run, runOf } from './run.ts';
import { hasPlace, standingOf } from './standing.ts';
import {
  addFindings,
  type Behind,
  isHalted,
  keepPlaces,
  postOrigins,
  postsToPut,
  settlePost,
  standingsToCome,
} from './store.ts';

/** `halted`: somebody stopped it, or took it back, or the blog is gone. */
export type PutEnd = 'finished' | 'paused' | 'halted';

/** Posts between two looks at whether somebody has stopped it. */
const AT_ONCE = 50;
/** Posts after which a database that was empty is told how much it holds now. */
const TOLD_AFTER: ReadonlySet<number> = new Set([300, 3_000, 10_000]);
const TOLD_TABLES = [
  ...['posts', 'revisions', 'post_tags', 'tags', 'comments', 'letters', 'letter_messages', 'drafts'],
  ...['origins', 'redirects', 'post_addresses', 'move_posts', 'move_addresses', 'categories', 'outbox'],
];

/** Goes on where it was left, however it ended there. At least one post is put in before it asks whether it may go on. */
export async function putIn(ctx: Context, move: MoveRow, mayGoOn: () => boolean): Promise<PutEnd> {
  const run = await runOf(ctx, move);
  if (run === null) return 'halted';
  let count = (await makeRoom(run)) ? 0 : move.done;
  let behind: Behind | null = null;
  for (;;) {
    if (await isHalted(ctx.db, move)) {
      await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId: move.blog_id }));
      return 'halted';
    }
    const rows: MovePostRow[] = await postsToPut(ctx.db, move, behind, AT_ONCE);
    if (rows.length === 0 && behind === null) break;
    // Once more from the beginning: one that was passed over while somebody stopped it and let it go on.
    if (rows.length === 0) behind = null;
    for (const row of rows) {
      await putOrFail(run, row);
      count += 1;
      if (TOLD_AFTER.has(count)) await ctx.dialect.analyze(ctx.db, TOLD_TABLES);
      behind = { dated: row.dated, number: row.number };
      if (!mayGoOn()) return 'paused';
    }
  }
  await finish(run);
  return 'finished';
}

/** A post that cannot be put in is told of and passed over; a database that does not answer is another matter. */
async function putOrFail(run: Run, row: MovePostRow): Promise<void> {
  const { ctx, move } = run;
  if ((await tried(run, row)) === null) return;
  const failed = await tried(run, row);
  if (failed === null) return;
  ctx.log.error({ err: failed, moveId: move.id, post: row.number }, 'a post could not be put in');
  await transact(ctx, async (tx) => {
    await settlePost(tx.db, row, { settled_at: nowIso(tx), outcome: 'failed', post_id: null });
    await addFindings(tx.db, move, row.number, [{ weight: 'mind', key: 'failed', params: '{}' }]);
  });
}

/** Null when it went well. Two who write at the same moment may hinder each other once. */
async function tried(run: Run, row: MovePostRow): Promise<unknown> {
  try {
    await putPost(run, row);
    return null;
  } catch (error) {
    forgetMade(run);
    await ping(run.ctx.db);
    return error;
  }
}

/** Once for each move: what stands in the blog steps up by as many as come before it. False when that was done before. */
async function makeRoom({ ctx, move, choices, at }: Run): Promise<boolean> {
  if (move.room_at !== null) return false;
  return transact(ctx, async (tx) => {
    const now = nowIso(tx);
    const held = await lockMove(tx, move);
    if (!held || held.room_at !== null) return false;
    const placed = await lockPlaces(tx, move.blog_id);
    const known = await postOrigins(tx.db, move.blog_id);
    const coming: Coming[] = (await standingsToCome(tx.db, move))
      .filter((row) => !known.has(postKey(row)))
      .filter((row) => hasPlace(standingOf({ ...row, spoken: row.comments + row.letters > 0 }, choices, now)))
      .map(({ number, dated }) => ({ number, at: dated === null || dated > now ? at : dated }))
      .sort((a, b) => (a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1));
    const room = roomFor(coming, placed);
    await stepUp(tx, move.blog_id, room.moved);
    await keepPlaces(tx, move, room.places);
    await updateMove(tx.db, move, { room_at: now, done: 0 });
    if (room.moved.length > 0) await emit(tx, { kind: 'blog.changed', blogId: move.blog_id });
    return true;
  });
}

/** Every page is dropped once, and made again when somebody asks: they all count and lead on. */
async function finish(run: Run): Promise<void> {
  const { ctx, move } = run;
  await transact(ctx, async (tx) => {
    const held = await lockMove(tx, move);
    if (!held || held.finished_at !== null || held.undone_at !== null) return;
    const placed = await lockPlaces(tx, move.blog_id);
    // Something was published while this went on.
    if (isOutOfOrder(placed)) await stepUp(tx, move.blog_id, inOrderOfTime(placed));
    await keepLists(tx, run);
    await updateMove(tx.db, move, { finished_at: nowIso(tx) });
    await emit(tx, { kind: 'blog.changed', blogId: move.blog_id });
    await wantPictures(tx, move);
    await wantBilinguals(tx, move);
  });
}
