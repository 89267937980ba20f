// Notes how long somebody worked and what they finished meanwhile: for themselves, and for nobody else.
import { isoFromNow, nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { inlineText } from '../../../text/inline.ts';
import { dayOf } from '../../../web/when.ts';
import type { Actor } from '../../actor.ts';
import { stateOf, targetOf } from '../../segment-state.ts';
import type { SegmentRow } from '../../store.ts';
import type { Work } from '../schemas.ts';
import { addTime, deleteToldBefore, hadConfirmed, takeNumber } from './store.ts';

/** A desk whose tab was closed tells of nothing again: kept long enough (milliseconds) for one that only slept. */
const TOLD_MS = 30 * 24 * 60 * 60 * 1000;

/** What a tab has told of before is left out: an answer may have been lost on the way. */
export async function noteWorked(
  ctx: Context,
  actor: Actor,
  of: { translationId: string; tab: string },
  worked: readonly Work[],
): Promise<void> {
  for (const { number, seconds } of worked) {
    await transact(ctx, async (tx) => {
      const told = { person_id: actor.id, tab: of.tab, number, told_at: nowIso(tx) };
      if (!(await takeNumber(tx.db, told))) return;
      await add(tx, actor, of.translationId, { seconds, sentences: 0, characters: 0 });
    });
  }
}

/** A daily chore. */
export async function forgetToldTimes(ctx: Context): Promise<void> {
  await deleteToldBefore(ctx.db, isoFromNow(ctx, -TOLD_MS));
}

/** A sentence of one's own counts once, however often it is opened and confirmed again. */
export async function noteConfirmed(
  tx: Context,
  actor: Actor,
  before: SegmentRow,
  after: SegmentRow,
): Promise<void> {
  if (stateOf(after) !== 'confirmed' || stateOf(before) === 'confirmed') return;
  if (after.translated_by !== actor.id) return;
  const of = { blogId: after.blog_id, segmentId: after.id, personId: actor.id };
  if (await hadConfirmed(tx.db, of, after.version)) return;
  const characters = [...inlineText(targetOf(after) ?? [])].length;
  await add(tx, actor, after.translation_id, { seconds: 0, sentences: 1, characters });
}

/** A day as the person's clock has it. */
async function add(
  ctx: Context,
  actor: Actor,
  translationId: string,
  work: { seconds: number; sentences: number; characters: number },
): Promise<void> {
  const day = dayOf(nowIso(ctx), actor.blog.timeZone);
  await addTime(ctx.db, { person_id: actor.id, translation_id: translationId, day }, work);
}
