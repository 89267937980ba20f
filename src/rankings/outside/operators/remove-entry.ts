// Whoever runs the press takes a blog elsewhere out of the rankings, with a reason that stays on record.
import { type Operator, requireOperator } from '../../../accounts/operator.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { exclude } from '../../making/exclude.ts';
import { deleteEntry, lockEntry, updateEntry } from '../store.ts';

/** It cannot be entered anew while the exclusion stands. Whoever never proved it may be anybody: their entry goes, and the blog is not to blame. */
export async function removeEntry(
  ctx: Context,
  operator: Operator,
  { participantId, reason }: { participantId: string; reason: string },
): Promise<void> {
  requireOperator(operator);
  await transact(ctx, async (tx) => {
    const entry = await lockEntry(tx, participantId);
    if (!entry) throw refuse('not-found', 'elsewhere.entry.gone');
    if (entry.verified_at === null) return deleteEntry(tx.db, participantId);
    await exclude(tx, operator, { participantId, reason });
    await updateEntry(tx.db, participantId, { left_at: entry.left_at ?? nowIso(tx), next_at: null });
  });
}
