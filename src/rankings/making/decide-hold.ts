// Somebody who runs the press has looked at votes that were held: all of them count, or none.

import { type Operator, requireOperator } from '../../accounts/operator.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import { daysBefore, rankingDay } from '../calendar.ts';
import { NETWORK_DAYS } from '../votes/cast-vote.ts';
import { countRankingDay } from './count-day.ts';
import { decideHoldRow, lockHold } from './store.ts';

/** Who decided and when stands in the row; a later decision takes the place of an earlier one. The day is counted anew. */
export async function decideHold(
  ctx: Context,
  operator: Operator,
  id: string,
  counted: 'all' | 'none',
): Promise<void> {
  requireOperator(operator);
  await transact(ctx, async (tx) => {
    const hold = await lockHold(tx, id);
    if (!hold) throw refuse('not-found', 'rankings.hold.gone');
    if (hold.day < daysBefore(rankingDay(tx), NETWORK_DAYS)) throw refuse('conflict', 'rankings.hold.old');
    await decideHoldRow(tx.db, id, {
      decided_at: nowIso(tx),
      decided_by: operator.id,
      counted: counted === 'all' ? hold.votes : 0,
    });
    await countRankingDay(tx, hold.day, hold.participant_id);
    await emit(tx, { kind: 'hold.decided', blogId: '' });
  });
}
