// The bytes of the files of a move come in: in pieces, each where the last one ended, or small ones whole from a form.
import { requireMay } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { beginMove, closeMoveFiles, type Mover, requireMove } from './begin-move.ts';
import { fileName } from './files-of-move.ts';
import { filesOfMove } from './store.ts';

/** `received` is what the press has of the file, wherever the piece belonged. */
export interface MovePieceTaken {
  ok: boolean;
  received: number;
  /** The whole file is there. */
  isWhole: boolean;
}

/** A piece that does not go on where the last one ended changes nothing. */
export async function takeMovePiece(
  ctx: Context,
  actor: Mover,
  { moveId, position, at, bytes }: { moveId: string; position: number; at: number; bytes: Uint8Array },
): Promise<MovePieceTaken> {
  requireMay(actor, 'manage');
  const row = await requireMove(ctx, actor, moveId);
  if (row.ran_by !== 'press' || row.whole_at !== null) throw refuse('conflict', 'moves.file.whole');
  const file = (await filesOfMove(ctx.db, row)).find((one) => one.position === position);
  if (!file) throw refuse('not-found', 'web.problem.not-found.do');
  const name = fileName(row.id, position);
  const ok = at + bytes.length <= file.size && (await ctx.files.append(name, at, bytes));
  const received = await ctx.files.sizeOf(name);
  return { ok, received, isWhole: received === file.size };
}

/** What is there of each file, so that sending can go on after a break. */
export async function receivedOfMove(
  ctx: Context,
  actor: Mover,
  { moveId }: { moveId: string },
): Promise<{ position: number; name: string; size: number; received: number }[]> {
  requireMay(actor, 'manage');
  const row = await requireMove(ctx, actor, moveId);
  const files = await filesOfMove(ctx.db, row);
  return Promise.all(
    files.map(async ({ position, name, size }) => ({
      ...{ position, name, size },
      received: row.whole_at === null ? await ctx.files.sizeOf(fileName(row.id, position)) : size,
    })),
  );
}

/** Small files from a form, all at once; they are read at once, too. */
export async function takeWholeMove(
  ctx: Context,
  actor: Mover,
  { files }: { files: readonly { name: string; bytes: Uint8Array }[] },
): Promise<{ id: string }> {
  const coming = files.map(({ name, bytes }) => ({ name, size: bytes.length }));
  const { id } = await beginMove(ctx, actor, { files: coming });
  for (const [position, { bytes }] of files.entries())
    await takeMovePiece(ctx, actor, { moveId: id, position, at: 0, bytes });
  await closeMoveFiles(ctx, actor, { moveId: id });
  return { id };
}
