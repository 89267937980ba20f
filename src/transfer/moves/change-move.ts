// What the person who moves does with a move: choose how it is read and put in, let it in, stop it, let it go on, give it up.

import type { Act } from '../../accounts/log/acts.ts';
import { record } from '../../accounts/log/record.ts';
import { requireMay } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import { changeableMove, type Mover, namesOf, requireMove, unread } from './begin-move.ts';
import type { MoveChoices } from './choices.ts';
import { folderOf } from './files-of-move.ts';
import type { IncomingPost } from './incoming.ts';
import { readSpooled } from './spool.ts';
import {
  deleteMove,
  filesOfMove,
  lockMove,
  type MovePostRow,
  type MoveRow,
  postOfMove,
  updateMove,
  updatePost,
} from './store.ts';
import { changesReading, choicesOf, forgetReading } from './store-batch.ts';

/** Where the reading depends on it, everything is read anew. `readsAgain` says so. */
export async function chooseForMove(
  ctx: Context,
  actor: Mover,
  { moveId, choices }: { moveId: string; choices: MoveChoices },
): Promise<{ readsAgain: boolean }> {
  requireMay(actor, 'manage');
  return transact(ctx, async (tx) => {
    const row = await changeableMove(tx, actor, moveId);
    const change = { choices: JSON.stringify(choices) };
    if (!changesReading(choicesOf(row), choices)) {
      await updateMove(tx.db, row, change);
      return { readsAgain: false };
    }
    await updateMove(tx.db, row, { choices: await forgetReading(tx, row, choices), ...unread });
    if (row.whole_at !== null && row.stopped_at === null) await due(tx, row);
    return { readsAgain: row.whole_at !== null };
  });
}

/** What the person wants of one post where that differs from the rest; null takes it back. */
export async function wishForPost(
  ctx: Context,
  actor: Mover,
  { moveId, number, wish }: { moveId: string; number: number; wish: MovePostRow['wish'] },
): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const row = await changeableMove(tx, actor, moveId);
    if (!(await postOfMove(tx.db, row, number))) throw refuse('not-found', 'web.problem.not-found.do');
    await updatePost(tx.db, row, number, { wish });
  });
}

/** A post as the files have it, for its preview; null when the spool has been let go of. */
export async function postOfSpool(
  ctx: Context,
  actor: Mover,
  { moveId, number }: { moveId: string; number: number },
): Promise<{ row: MovePostRow; post: IncomingPost | null }> {
  requireMay(actor, 'manage');
  const move = await requireMove(ctx, actor, moveId);
  const row = await postOfMove(ctx.db, move, number);
  if (!row) throw refuse('not-found', 'web.problem.not-found.do');
  const place = { at: row.spool_at, length: row.spool_length };
  return { row, post: await readSpooled(ctx, move.id, place).catch(() => null) };
}

/** What was read is put into the blog from now on. */
export async function letMoveIn(ctx: Context, actor: Mover, { moveId }: { moveId: string }): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const row = await lockMove(tx, { blog_id: actor.blog.id, id: moveId });
    if (row?.ran_by !== 'press' || row.undone_at !== null)
      throw refuse('not-found', 'web.problem.not-found.do');
    if (row.begun_at !== null) return;
    if (row.read_at === null) throw refuse('conflict', 'moves.file.unread');
    await updateMove(tx.db, row, { begun_at: nowIso(tx), stopped_at: null, done: 0 });
    await recordMove(tx, actor, row, 'move.let-in');
    await due(tx, row);
  });
}

/** What has been stored stays; it can go on from there. */
export async function stopMove(ctx: Context, actor: Mover, { moveId }: { moveId: string }): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const row = await lockMove(tx, { blog_id: actor.blog.id, id: moveId });
    if (!row) throw refuse('not-found', 'web.problem.not-found.do');
    if (!isAtWork(row) || row.stopped_at !== null) return;
    await updateMove(tx.db, row, { stopped_at: nowIso(tx) });
    await recordMove(tx, actor, row, 'move.stopped');
  });
}

export async function resumeMove(ctx: Context, actor: Mover, { moveId }: { moveId: string }): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const row = await lockMove(tx, { blog_id: actor.blog.id, id: moveId });
    if (row?.ran_by !== 'press') throw refuse('not-found', 'web.problem.not-found.do');
    if (!isAtWork(row) || row.stopped_at === null) return;
    await updateMove(tx.db, row, { stopped_at: null });
    await recordMove(tx, actor, row, 'move.resumed');
    await due(tx, row);
  });
}

/** Gives a move up that nothing of has been put in: its files, and all that was read of them, are deleted. */
export async function dropMove(ctx: Context, actor: Mover, { moveId }: { moveId: string }): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const row = await lockMove(tx, { blog_id: actor.blog.id, id: moveId });
    if (!row) throw refuse('not-found', 'web.problem.not-found.do');
    if (row.begun_at !== null) throw refuse('conflict', 'moves.file.begun');
    await recordMove(tx, actor, row, 'move.dropped');
    await deleteMove(tx.db, row);
  });
  await ctx.files.remove(folderOf(moveId));
}

/** To be read, or to be put in. */
function isAtWork(row: MoveRow): boolean {
  if (row.finished_at !== null || row.undone_at !== null || row.whole_at === null) return false;
  return row.read_at === null || row.begun_at !== null;
}

async function due(tx: Context, { blog_id, id }: MoveRow): Promise<void> {
  const event = { kind: 'move.due', blogId: blog_id, moveId: id } as const;
  await emit(tx, event);
}

async function recordMove(tx: Context, actor: Mover, row: MoveRow, act: Act): Promise<void> {
  const name = namesOf(await filesOfMove(tx.db, row));
  await record(tx, { blogId: row.blog_id, by: actor.id, act, on: { name } });
}
