// Notes how long somebody worked and what they finished meanwhile: for themselves, and for nobody else.
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { inlineText } from '../../../text/inline.ts';
import { dayOf } from '../../../web/when.ts';
import type { Actor } from '../../actor.ts';
import { stateOf, targetOf } from '../../segment-state.ts';
import type { SegmentRow } from '../../store.ts';
import { addTime, hadConfirmed } from './store.ts';

export async function noteWorked(
  ctx: Context,
  actor: Actor,
  translationId: string,
  seconds: number,
): Promise<void> {
  if (seconds > 0) await add(ctx, actor, translationId, { seconds, sentences: 0, characters: 0 });
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
