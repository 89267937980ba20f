// What the lane of moves does with one that has been read: puts it in, or takes it away again where it was taken back.
import { type Context, transact } from '../../../platform/context.ts';
import { bringWhole } from '../../archive/bring-move.ts';
import { Refused } from '../../xml/read-xml.ts';
import { filesOf } from '../files-of-move.ts';
import { type MoveRow, updateMove } from '../store.ts';
import { type PutEnd, putIn } from './run-move.ts';
import { type TakenEnd, takeAway } from './take-away.ts';

/** For a move that was begun, as far as `mayGoOn` lets it. */
export async function putFurther(
  ctx: Context,
  move: MoveRow,
  mayGoOn: () => boolean,
): Promise<PutEnd | TakenEnd> {
  if (move.undone_at !== null) return takeAway(ctx, move, mayGoOn);
  return (await putWhole(ctx, move)) ?? putIn(ctx, move, mayGoOn);
}

/**
 * An archive of this press goes into a blog without content as it is, all of it or nothing; null for anything else. Where it
 * cannot come in, the move stands where it stood before somebody let it in, and says why.
 */
async function putWhole(ctx: Context, move: MoveRow): Promise<PutEnd | null> {
  // Its posts have come one by one so far.
  if (move.kind !== 'taiyaku' || move.room_at !== null) return null;
  try {
    return (await bringWhole(ctx, move, await filesOf(ctx, move))) ? 'finished' : null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const change = { problem: JSON.stringify(error.problem), begun_at: null };
    await transact(ctx, (tx) => updateMove(tx.db, move, change));
    return 'halted';
  }
}
