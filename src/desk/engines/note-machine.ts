// What a segment remembers of a machine's words, a draft's or a unit's: which engine, when, and whether a person changed one.
import { type TakenUnit, unitTaken } from '../../memory/store.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { SegmentRow } from '../store.ts';
import { draftOf, draftSaying } from './store.ts';

export type MachineColumns = Pick<
  SegmentRow,
  'machine_draft_id' | 'machine_engine' | 'machine_at' | 'machine_edited_at'
>;

/** Columns of a text that no machine had a part in. */
export const NO_MACHINE: MachineColumns = {
  machine_draft_id: null,
  machine_engine: null,
  machine_at: null,
  machine_edited_at: null,
};

export function machineColumnsOf(segment: SegmentRow): MachineColumns {
  const { machine_draft_id, machine_engine, machine_at, machine_edited_at } = segment;
  return { machine_draft_id, machine_engine, machine_at, machine_edited_at };
}

/**
 * `wish` is what the desk says the text goes back to: a draft's id, null for a text that owes nothing to a draft,
 * undefined to keep what is known; `taken` is the unit of the memory that is put in. A draft of another sentence is none.
 * Nothing written owes nothing to anybody.
 */
export async function machineColumns(
  tx: Context,
  segment: SegmentRow,
  target: string | null,
  wish: string | null | undefined,
  taken: TakenUnit | null,
): Promise<MachineColumns> {
  const { machine_draft_id, machine_at, machine_edited_at } = segment;
  if (target === null) return NO_MACHINE;
  // Brought back from the history, or pasted: it is still what a machine wrote.
  const id = wish === undefined ? machine_draft_id : (wish ?? (await draftSaying(tx.db, segment, target)));
  if (id === null) return columnsByMemory(tx, segment, target, taken);
  if (id === machine_draft_id && target === segment.target) return machineColumnsOf(segment);
  const draft = await draftOf(tx.db, segment.blog_id, id);
  const isNew = id !== machine_draft_id;
  // What the draft was for may have been joined to another sentence since: then it is known of this one already.
  if (!draft || (isNew && draft.segment_id !== segment.id)) return machineColumnsOf(segment);
  const now = nowIso(tx);
  return {
    machine_draft_id: id,
    machine_engine: draft.engine,
    machine_at: isNew ? now : machine_at,
    machine_edited_at: target === draft.target ? null : isNew ? now : (machine_edited_at ?? now),
  };
}

/** What a machine wrote stays that when it comes out of the memory: it has an engine then, and no draft. */
async function columnsByMemory(
  tx: Context,
  segment: SegmentRow,
  target: string,
  taken: TakenUnit | null,
): Promise<MachineColumns> {
  const now = nowIso(tx);
  if (taken && taken.machine !== null) {
    const machine_edited_at = target === taken.target ? null : now;
    return { ...NO_MACHINE, machine_engine: taken.machine, machine_at: now, machine_edited_at };
  }
  const known = machineColumnsOf(segment);
  if (known.machine_draft_id !== null || known.machine_engine === null || target === taken?.target)
    return NO_MACHINE;
  if (target === segment.target) return known;
  const unit = await unitTaken(tx.db, segment.blog_id, segment.id);
  const isItself = unit !== undefined && unit.machine !== null && target === unit.target;
  return { ...known, machine_edited_at: isItself ? null : (known.machine_edited_at ?? now) };
}
