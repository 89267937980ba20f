// The lane in which pictures of moves are got: other people's servers may take their time, and no page waits for them.
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Handlers } from '../../../platform/worker.ts';
import { type Actor, requireMay } from '../../../posts/actor.ts';
import { type MoveKey, moveOf } from '../store.ts';
import { getPictures } from './get-pictures.ts';
import { movesToAskAgain, reopenPictures, reopenPosts, waitingForPictures } from './store.ts';

/** Milliseconds after which a move with many pictures lets those of others go first. */
const SLICE_MS = 3_000;

/** Call it inside the transaction that puts the last post of a move in, or lets a stopped move go on. */
export async function wantPictures(tx: Context, { blog_id, id }: MoveKey, at?: string): Promise<void> {
  await emit(tx, { kind: 'move-pictures.due', blogId: blog_id, moveId: id }, at);
}

export function picturesWork(): Handlers {
  return { 'move-pictures.due': getFurther };
}

async function getFurther(
  ctx: Context,
  { blogId, moveId }: { blogId: string; moveId: string },
): Promise<void> {
  const move = await moveOf(ctx.db, blogId, moveId);
  if (!move || move.finished_at === null || move.stopped_at !== null || move.undone_at !== null) return;
  const until = performance.now() + SLICE_MS;
  const end = await getPictures(ctx, move, () => performance.now() < until);
  if (end.is === 'paused') await transact(ctx, (tx) => wantPictures(tx, move));
  if (end.is === 'waits') await transact(ctx, (tx) => wantPictures(tx, move, end.until));
}

/** By hand: everything that was not there is asked for again now, also what nobody asks for any more. */
export async function askForPictures(ctx: Context, actor: Actor, moveId: string): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const move = await moveOf(tx.db, actor.blog.id, moveId);
    if (!move || move.undone_at !== null || move.finished_at === null)
      throw refuse('not-found', 'web.problem.not-found.do');
    await reopenPictures(tx.db, move, nowIso(tx));
    await reopenPosts(tx.db, move);
    await wantPictures(tx, move);
  });
}

/** A daily chore. */
export async function retryPictures(ctx: Context): Promise<void> {
  const again = await movesToAskAgain(ctx.db, nowIso(ctx));
  await transact(ctx, async (tx) => {
    for (const move of again) {
      await reopenPosts(tx.db, move);
      await wantPictures(tx, move);
    }
  });
  const asked = new Set(again.map(({ id }) => id));
  // The press stopped at the wrong moment.
  for (const move of await waitingForPictures(ctx.db))
    if (!asked.has(move.id)) await transact(ctx, (tx) => wantPictures(tx, move));
}
