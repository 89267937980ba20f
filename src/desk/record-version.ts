// Keeps what a segment was: one entry for each sitting of drafting, one for each decision.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { Actor } from './actor.ts';
import {
  insertVersion,
  lastVersionOf,
  replaceVersion,
  type SegmentRow,
  type SegmentVersionRow,
} from './store.ts';

/** Autosaves of one person within this time (milliseconds) are one entry while the segment stays a draft. */
const SITTING_MS = 5 * 60 * 1000;

export async function recordVersion(
  tx: Context,
  actor: Pick<Actor, 'id'>,
  segment: Pick<SegmentRow, 'blog_id' | 'id'>,
  content: Pick<SegmentVersionRow, 'version' | 'target' | 'memo' | 'state'>,
): Promise<void> {
  const last = await lastVersionOf(tx.db, segment);
  const entry = { ...content, saved_by: actor.id };
  if (last && isSameSitting(last, entry, tx.clock.now())) await replaceVersion(tx.db, last, entry);
  else {
    await insertVersion(tx.db, {
      blog_id: segment.blog_id,
      segment_id: segment.id,
      ...entry,
      saved_at: nowIso(tx),
    });
  }
}

// The entry keeps the time at which the sitting began: an hour of typing leaves twelve entries, not one.
function isSameSitting(
  last: SegmentVersionRow,
  entry: Pick<SegmentVersionRow, 'state' | 'saved_by'>,
  now: Date,
): boolean {
  return (
    last.state === 'draft' &&
    entry.state === 'draft' &&
    last.saved_by === entry.saved_by &&
    now.getTime() - Date.parse(last.saved_at) < SITTING_MS
  );
}
