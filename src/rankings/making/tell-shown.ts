// Tells once that readers are shown other tables: an hour after they were made, whichever process of the press notices.
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { shownSince } from '../reads.ts';
import { lastTold, putTold } from './store.ts';

/** Looked at each minute; also what became so while the press was down is told, once. */
export async function tellShown(ctx: Context): Promise<void> {
  const madeAt = await shownSince(ctx);
  if (madeAt === undefined || madeAt === (await lastTold(ctx.db))) return;
  await transact(ctx, async (tx) => {
    const before = (await lastTold(tx.db)) ?? null;
    if (await putTold(tx.db, madeAt)) await emit(tx, { kind: 'tables.shown', blogId: '', madeAt, before });
  });
}
