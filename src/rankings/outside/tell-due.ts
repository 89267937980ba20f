// Tells the outbox when the feed of a blog elsewhere is to be looked at, and finds those that were forgotten.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { deleteUnproved, overdueEntries, updateEntry } from './store.ts';

/** Milliseconds after its moment at which an event must have been lost. */
const LOST_MS = 2 * 60 * 60 * 1000;
/** Milliseconds that an entry without proof is kept for whoever is still putting it in. */
const UNPROVED_MS = 14 * 24 * 60 * 60 * 1000;

/** `at` stands in the entry as well: an event of another moment is an old one. */
export function tellDue(tx: Context, participantId: string, at: string): Promise<void> {
  return emit(tx, { kind: 'outside.due', blogId: '', participantId }, at);
}

/** A daily chore. */
export async function wakeOutside(ctx: Context): Promise<void> {
  for (const { id } of await overdueEntries(ctx.db, isoFromNow(ctx, -LOST_MS))) {
    await transact(ctx, async (tx) => {
      await updateEntry(tx.db, id, { next_at: nowIso(tx) });
      await tellDue(tx, id, nowIso(tx));
    });
  }
}

/** A daily chore. */
export async function forgetUnproved(ctx: Context): Promise<void> {
  await deleteUnproved(ctx.db, isoFromNow(ctx, -UNPROVED_MS));
}
