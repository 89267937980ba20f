// The lane in which moves are read and put in, and what is done for them once a day.
import { isoFromNow } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import type { Handlers } from '../../platform/worker.ts';
import { fileName, filesOf, folderOf } from './files-of-move.ts';
import { fail, type ReadOptions, readMove } from './read-move.ts';
import {
  deleteMove,
  knownMoves,
  type MoveKey,
  type MoveRow,
  moveOf,
  movesBefore,
  waitingMoves,
} from './store.ts';

/** Puts a move in that has been read, or takes it away again, as far as `mayGoOn` lets it. */
export type PutIn = (ctx: Context, move: MoveRow, mayGoOn: () => boolean) => Promise<string>;

/** Milliseconds after which a long putting in lets the moves of others go first. */
const SLICE_MS = 3_000;

/** It waits for nothing else, and nothing waits for it. */
export function moveWork(putIn: PutIn | null = null, options: ReadOptions = {}): Handlers {
  return {
    'move.due': (ctx, { blogId, moveId }, stop) =>
      goFurther(ctx, { blog_id: blogId, id: moveId }, stop, { putIn, options }),
  };
}

/** A reading that goes on has to read what it passes over, so it is not cut into slices as putting in is. */
async function goFurther(
  ctx: Context,
  key: MoveKey,
  stop: AbortSignal,
  { putIn, options }: { putIn: PutIn | null; options: ReadOptions },
): Promise<void> {
  const row = await moveOf(ctx.db, key.blog_id, key.id);
  if (!row || row.whole_at === null || row.stopped_at !== null || row.problem !== null) return;
  // One that was put in is at its end, and one that was taken back has still to be taken away again.
  if (row.finished_at !== null && row.undone_at === null) return;
  const until = performance.now() + SLICE_MS;
  let end = 'over';
  if (row.read_at === null && row.undone_at === null) end = await readFiles(ctx, row, stop, options);
  else if (row.begun_at !== null && putIn)
    end = await putIn(ctx, row, () => !stop.aborted && performance.now() < until);
  if (end === 'paused')
    await transact(ctx, (tx) => emit(tx, { kind: 'move.due', blogId: row.blog_id, moveId: row.id }));
  else if (row.finished_at === null) await picturesNext(ctx, row);
}

/** Once the last post is in, its pictures are got, in a lane of their own. */
async function picturesNext(ctx: Context, { blog_id, id }: MoveKey): Promise<void> {
  const now = await moveOf(ctx.db, blog_id, id);
  if (!now || now.finished_at === null || now.undone_at !== null) return;
  await transact(ctx, (tx) => emit(tx, { kind: 'move-pictures.due', blogId: blog_id, moveId: id }));
}

/** Files may be gone, where a store was brought back without them. */
async function readFiles(
  ctx: Context,
  row: MoveRow,
  stop: AbortSignal,
  options: ReadOptions,
): Promise<string> {
  const files = await filesOf(ctx, row);
  for (const [position, { name, size }] of files.entries()) {
    if ((await ctx.files.sizeOf(fileName(row.id, position))) === size) continue;
    await fail(ctx, row, { key: 'moves.file.lost', params: { name }, line: 0 });
    return 'refused';
  }
  return readMove(ctx, row, files, () => !stop.aborted, options);
}

/** A daily chore. A move that waits, because the press stopped at the wrong moment, goes on after all. */
export async function wakeMoves(ctx: Context): Promise<void> {
  for (const { blog_id, id } of await waitingMoves(ctx.db))
    await transact(ctx, (tx) => emit(tx, { kind: 'move.due', blogId: blog_id, moveId: id }));
}

/** Milliseconds that files of a move are kept, and a move that nobody puts in. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * A daily chore. Reports of moves that were put in stay; a move that nobody put in goes, and so do the files of either.
 * Folders of moves that are gone with their blog go too.
 */
export async function forgetMoves(ctx: Context): Promise<void> {
  const folders = new Set((await ctx.files.list('moves')).flatMap((name) => name.split('/')[1] ?? []));
  for (const row of await movesBefore(ctx.db, isoFromNow(ctx, -KEPT_MS))) {
    if (row.begun_at !== null && row.finished_at === null) continue;
    if (row.begun_at === null) await deleteMove(ctx.db, row);
    if (folders.has(row.id)) await ctx.files.remove(folderOf(row.id));
  }
  const known = await knownMoves(ctx.db, [...folders]);
  for (const id of folders) if (!known.has(id)) await ctx.files.remove(folderOf(id));
}
