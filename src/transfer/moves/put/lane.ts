// What the lane of moves does with one that has been read: puts it in, or takes it away again where it was taken back.
import type { Context } from '../../../platform/context.ts';
import type { MoveRow } from '../store.ts';
import { type PutEnd, putIn } from './run-move.ts';
import { type TakenEnd, takeAway } from './take-away.ts';

/** For a move that was begun, as far as `mayGoOn` lets it. */
export function putFurther(ctx: Context, move: MoveRow, mayGoOn: () => boolean): Promise<PutEnd | TakenEnd> {
  return move.undone_at === null ? putIn(ctx, move, mayGoOn) : takeAway(ctx, move, mayGoOn);
}
