// Marks a confirmed sentence as read beside its original by somebody else than who translated it, and takes the mark off.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { Actor } from '../../actor.ts';
import { segmentViewOf } from '../../reads.ts';
import { stateOf, UNREAD } from '../../segment-state.ts';
import { segmentOf, updateSegment } from '../../store.ts';
import type { Review, SharedAnswer } from '../schemas.ts';
import { share } from '../share.ts';

export type ReviewInput = Review & { translationId: string; segmentId: string };

/** `base` is the version that was read: another text than that is never marked. */
export async function reviewSegment(ctx: Context, actor: Actor, input: ReviewInput): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    if (!segment) return { ok: false, reason: 'gone' };
    if (segment.version !== input.base) {
      return { ok: false, reason: 'conflict', current: await segmentViewOf(tx.db, segment) };
    }
    if (!input.reviewed) {
      await updateSegment(tx.db, segment, UNREAD);
      return { ok: true };
    }
    if (stateOf(segment) !== 'confirmed') throw refuse('conflict', 'desk.together.problem.unconfirmed');
    if (segment.translated_by === actor.id) throw refuse('conflict', 'desk.together.problem.own-text');
    await updateSegment(tx.db, segment, { reviewed_at: nowIso(tx), reviewed_by: actor.id });
    return { ok: true };
  });
}
