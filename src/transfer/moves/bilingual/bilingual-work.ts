// The lanes in which posts of a move become bilingual and their originals are got: each in its own, so that nobody waits for a server.
import { isoFromNow } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { emit } from '../../../platform/outbox.ts';
import type { Handlers } from '../../../platform/worker.ts';
import { type MoveKey, type MoveRow, moveOf } from '../store.ts';
import { getOriginal } from './get-original.ts';
import { makeBilingual } from './make-bilingual.ts';
import { movesWithWork, moveThatWaitsFor, nextToGet, nextToMake } from './reads.ts';
import { updateBilingual } from './store.ts';
import { weaveAgain } from './weave-again.ts';

/** Milliseconds after which a move with many lets those of others go first. */
const SLICE_MS = 3_000;
/** Milliseconds between two questions to servers elsewhere. */
const APART_MS = 4_000;

/** Call it inside the transaction after which something may be made. */
export async function wantBilinguals(tx: Context, { blog_id, id }: MoveKey): Promise<void> {
  await emit(tx, { kind: 'bilingual.due', blogId: blog_id, moveId: id });
}

/** Call it inside the transaction in which somebody says that originals may be got. */
export async function wantOriginals(tx: Context, { blog_id, id }: MoveKey, at?: string): Promise<void> {
  await emit(tx, { kind: 'originals.due', blogId: blog_id, moveId: id }, at);
}

type Due = { blogId: string; moveId: string };

/** For the first worker: a draft that somebody wants bilingual becomes it once it is published. */
export function bilingualHandlers(): Handlers {
  return {
    'post.published': async (ctx, { blogId, postId }) => {
      const move = await moveThatWaitsFor(ctx.db, blogId, postId);
      if (move) await transact(ctx, (tx) => wantBilinguals(tx, move));
    },
  };
}

export function bilingualWork(): Handlers {
  return { 'bilingual.due': makeFurther, 'pairs.changed': weaveAgain };
}

export function originalsWork(): Handlers {
  return { 'originals.due': getFurther };
}

async function makeFurther(ctx: Context, due: Due): Promise<void> {
  const until = performance.now() + SLICE_MS;
  for (let after = 0; ; ) {
    const move = await standingMove(ctx, due);
    if (move?.finished_at == null) return;
    const row = await nextToMake(ctx.db, move, after);
    if (!row) return;
    after = row.number;
    try {
      await makeBilingual(ctx, move, row);
    } catch (error) {
      ctx.log.error({ err: error, moveId: move.id, post: row.number }, 'a post could not be made bilingual');
      await updateBilingual(ctx.db, row, { problem: 'failed' });
    }
    if (performance.now() < until) continue;
    await transact(ctx, (tx) => wantBilinguals(tx, move));
    return;
  }
}

/** One after the other, and never two servers' answers at once. */
async function getFurther(ctx: Context, due: Due): Promise<void> {
  const move = await standingMove(ctx, due);
  const row = move && (await nextToGet(ctx.db, move));
  if (!move || !row) return;
  await getOriginal(ctx, move, row);
  const isMore = (await nextToGet(ctx.db, move)) !== undefined;
  await transact(ctx, async (tx) => {
    // Somebody may have said already what is to become of it.
    await wantBilinguals(tx, move);
    if (isMore) await wantOriginals(tx, move, isoFromNow(tx, APART_MS));
  });
}

async function standingMove(ctx: Context, { blogId, moveId }: Due): Promise<MoveRow | null> {
  const move = await moveOf(ctx.db, blogId, moveId);
  return move && move.undone_at === null ? move : null;
}

/** A daily chore: the press may have stopped at the wrong moment. */
export async function wakeBilinguals(ctx: Context): Promise<void> {
  for (const { blog_id, move_id: id } of await movesWithWork(ctx.db))
    await transact(ctx, async (tx) => {
      await wantBilinguals(tx, { blog_id, id });
      await wantOriginals(tx, { blog_id, id });
    });
}
