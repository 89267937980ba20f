// Which unit of the memory a sentence took in, known from when it is put in and counted once the sentence is confirmed.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { visibleMemories } from './shares/store.ts';
import { confirmUse, dropUse, putUse, type TakenUnit, unitAmong } from './store.ts';

export interface Taken {
  blogId: string;
  segmentId: string;
  unitId: string;
  by: string;
}

/** Brings the unit. One that is not there any more, or that the blog may not see, leaves no trace: null. */
export async function takeUnit(
  tx: Context,
  { blogId, segmentId, unitId, by }: Taken,
): Promise<TakenUnit | null> {
  const memories = await visibleMemories(tx.db, blogId);
  const ids = memories.map((memory) => memory.blogId);
  const unit = await unitAmong(tx.db, ids, unitId);
  if (!unit) return null;
  await putUse(tx.db, {
    blog_id: blogId,
    segment_id: segmentId,
    unit_blog_id: unit.blog_id,
    unit_id: unit.id,
    used_by: by,
    used_at: nowIso(tx),
    confirmed_at: null,
  });
  return unit;
}

/** `empty`: nothing is left of what was taken in. */
export async function settleUse(
  tx: Context,
  blogId: string,
  segmentId: string,
  state: 'confirmed' | 'written' | 'empty',
): Promise<void> {
  if (state === 'empty') await dropUse(tx.db, blogId, segmentId);
  else await confirmUse(tx.db, blogId, segmentId, state === 'confirmed' ? nowIso(tx) : null);
}
