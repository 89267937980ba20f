// What a segment remembers of a machine's draft: which engine, when, and whether a person changed a word of it.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { SegmentRow } from '../store.ts';
import { draftOf, draftSaying } from './store.ts';

export type MachineColumns = Pick<
  SegmentRow,
  'machine_draft_id' | 'machine_engine' | 'machine_at' | 'machine_edited_at'
>;

const NONE: MachineColumns = {
  machine_draft_id: null,
  machine_engine: null,
  machine_at: null,
  machine_edited_at: null,
};

/**
 * `wish` is what the desk says the text goes back to: a draft's id, null for a text that owes nothing to a machine,
 * undefined to keep what is known. A draft of another sentence is none. Nothing written owes nothing to anybody.
 */
export async function machineColumns(
  tx: Context,
  segment: SegmentRow,
  target: string | null,
  wish: string | null | undefined,
): Promise<MachineColumns> {
  const { machine_draft_id, machine_engine, machine_at, machine_edited_at } = segment;
  const known = { machine_draft_id, machine_engine, machine_at, machine_edited_at };
  if (target === null) return NONE;
  // Brought back from the history, or pasted: it is still what a machine wrote.
  const id = wish === undefined ? machine_draft_id : (wish ?? (await draftSaying(tx.db, segment, target)));
  if (id === null) return NONE;
  if (id === machine_draft_id && target === segment.target) return known;
  const draft = await draftOf(tx.db, segment.blog_id, id);
  const isNew = id !== machine_draft_id;
  // What the draft was for may have been joined to another sentence since: then it is known of this one already.
  if (!draft || (isNew && draft.segment_id !== segment.id)) return known;
  const now = nowIso(tx);
  return {
    machine_draft_id: id,
    machine_engine: draft.engine,
    machine_at: isNew ? now : machine_at,
    machine_edited_at: target === draft.target ? null : isNew ? now : (machine_edited_at ?? now),
  };
}
