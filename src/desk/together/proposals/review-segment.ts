// Marks a confirmed sentence as read beside its original by somebody else than who translated it, and takes the mark off.
import { record } from '../../../accounts/log/record.ts';
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { Actor } from '../../actor.ts';
import { segmentViewOf } from '../../reads.ts';
import { isReviewed, stateOf, UNREAD } from '../../segment-state.ts';
import { type SegmentRow, segmentOf, type TranslationRow, updateSegment } from '../../store.ts';
import type { Review, SharedAnswer } from '../schemas.ts';
import { share } from '../share.ts';
import { titlesOf } from '../store.ts';

export type ReviewInput = Review & { translationId: string; segmentId: string };

/**
 * Anybody at the desk may say that it has to be read once more; where it takes off another's mark, that is recorded.
 * `base` is the version that was read: another text than that is never marked.
 */
export async function reviewSegment(ctx: Context, actor: Actor, input: ReviewInput): Promise<SharedAnswer> {
  return share<SharedAnswer>(ctx, actor, input, async (tx, of, translation) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    if (!segment) return { ok: false, reason: 'gone' };
    if (segment.version !== input.base) {
      return { ok: false, reason: 'conflict', current: await segmentViewOf(tx.db, segment) };
    }
    if (!input.reviewed) {
      await updateSegment(tx.db, segment, UNREAD);
      if (isReviewed(segment) && segment.reviewed_by !== actor.id) await recordUnread(tx, actor, translation);
      return { ok: true };
    }
    if (stateOf(segment) !== 'confirmed') throw refuse('conflict', 'desk.together.problem.unconfirmed');
    if (!mayMarkRead(segment, actor.id)) throw refuse('conflict', 'desk.together.problem.own-text');
    await markRead(tx, actor, segment);
    return { ok: true };
  });
}

/** Nobody marks their own text. */
export function mayMarkRead(segment: Pick<SegmentRow, 'translated_by'>, personId: string): boolean {
  return segment.translated_by !== personId;
}

/** In the transaction of a change that counts as one of those the other desks hear of. */
export async function markRead(
  tx: Context,
  { id }: Pick<Actor, 'id'>,
  segment: Pick<SegmentRow, 'blog_id' | 'id'>,
): Promise<void> {
  await updateSegment(tx.db, segment, { reviewed_at: nowIso(tx), reviewed_by: id });
}

async function recordUnread(tx: Context, actor: Actor, { blog_id, id }: TranslationRow): Promise<void> {
  const name = (await titlesOf(tx.db, blog_id, [id])).get(id)?.title ?? '';
  await record(tx, { blogId: blog_id, by: actor.id, act: 'translation.unread', on: { id, name } });
}
