// Takes a participant out of the rankings with a reason, and lets it in again: both stay on record.
import * as v from 'valibot';
import { type Operator, requireOperator } from '../../accounts/operator.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { line } from '../../web/fields.ts';
import { endExclusionRow, insertExclusion, openExclusionOf, participantById } from './store.ts';

export const exclusionSchema = v.object({ reason: line(300) });

/** Votes for it are refused at once, and the tables that are shown are soon without it. The id of the exclusion. */
export async function exclude(
  ctx: Context,
  operator: Operator,
  { participantId, reason }: { participantId: string; reason: string },
): Promise<string> {
  requireOperator(operator);
  return transact(ctx, async (tx) => {
    const participant = await participantById(tx.db, participantId);
    if (!participant) throw refuse('not-found', 'rankings.go.gone');
    const standing = await openExclusionOf(tx.db, participantId);
    if (standing) return standing.id;
    const id = newId(tx.clock.now());
    await insertExclusion(tx.db, {
      ...{ id, participant_id: participantId, reason, made_by: operator.id, made_at: nowIso(tx) },
      ...{ ended_by: null, ended_at: null },
    });
    await tellOf(tx, participant);
    return id;
  });
}

export async function endExclusion(ctx: Context, operator: Operator, id: string): Promise<void> {
  requireOperator(operator);
  await transact(ctx, async (tx) => {
    const participant = await endExclusionRow(tx.db, id, operator.id, nowIso(tx));
    if (!participant) throw refuse('not-found', 'rankings.exclusion.gone');
    await tellOf(tx, participant);
  });
}

/** Strips that ask for votes stand on the pages of its blog, where it is one of the press. */
async function tellOf(tx: Context, { blog_id }: { blog_id: string | null }): Promise<void> {
  await emit(tx, { kind: 'participant.changed', blogId: blog_id ?? '' });
}
