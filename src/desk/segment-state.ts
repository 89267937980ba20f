// A segment as stored and as spoken of: its state is read off its timestamps and its text.
import type { Inline } from '../text/document.ts';
import { inlineText, trimInline } from '../text/inline.ts';
import type { MachineNote, SegmentState, SegmentView } from './schemas.ts';
import type { SegmentRow } from './store.ts';

export function stateOf(row: Pick<SegmentRow, 'target' | 'confirmed_at' | 'skipped_at'>): SegmentState {
  if (row.skipped_at !== null) return 'skipped';
  if (row.target === null) return 'open';
  return row.confirmed_at === null ? 'draft' : 'confirmed';
}

/** What a text and a wish come to: nothing written cannot be confirmed, something written is not untouched. */
export function settleState(target: Inline | null, wish: SegmentState): SegmentState {
  if (wish === 'skipped') return 'skipped';
  if (target === null) return 'open';
  return wish === 'open' ? 'draft' : wish;
}

/** The columns of a state; a time already there is kept. */
export function stateColumns(
  state: SegmentState,
  row: Pick<SegmentRow, 'confirmed_at' | 'skipped_at' | 'reviewed_at' | 'reviewed_by'>,
  now: string,
): Pick<SegmentRow, 'confirmed_at' | 'skipped_at' | 'reviewed_at' | 'reviewed_by'> {
  const wasConfirmed = state === 'confirmed' && row.confirmed_at !== null;
  return {
    confirmed_at: state === 'confirmed' ? (row.confirmed_at ?? now) : null,
    skipped_at: state === 'skipped' ? (row.skipped_at ?? now) : null,
    ...(wasConfirmed ? { reviewed_at: row.reviewed_at, reviewed_by: row.reviewed_by } : UNREAD),
  };
}

/** Read beside the original by somebody other than who translated it. */
export function isReviewed(row: Pick<SegmentRow, 'confirmed_at' | 'reviewed_at'>): boolean {
  return row.confirmed_at !== null && row.reviewed_at !== null;
}

/** White space alone is nothing written; what stands around a sentence is not part of it. */
export function writtenTarget(target: Inline | null): Inline | null {
  if (target === null || inlineText(target).trim() === '') return null;
  return trimInline(target);
}

// The database holds only what passed the door, so its JSON is taken as it is.
export function inlineFrom(json: string): Inline {
  return JSON.parse(json) as Inline;
}

export function targetOf(row: Pick<SegmentRow, 'target'>): Inline | null {
  return row.target === null ? null : inlineFrom(row.target);
}

/** Columns of a text that nobody has read again. */
export const UNREAD = { reviewed_at: null, reviewed_by: null } as const;

/** Columns of a sentence that nobody has written, read or taken on. */
export const NOBODYS = { ...UNREAD, translated_by: null, assignment_id: null } as const;

/** Columns of a text that repeats no other sentence's. */
export const NO_REPEAT = { repeats: null, repeats_base: null } as const;

export function segmentView(row: SegmentRow, savedBy: string | null): SegmentView {
  return {
    id: row.id,
    blockId: row.block_id,
    position: row.position,
    source: inlineFrom(row.source),
    words: row.words,
    target: targetOf(row),
    memo: row.memo,
    state: stateOf(row),
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: savedBy,
    machine: machineNoteOf(row),
    repeats: row.repeats,
    apart: row.apart_at !== null,
    translatedBy: row.translated_by,
    reviewedBy: isReviewed(row) ? row.reviewed_by : null,
  };
}

function machineNoteOf({ machine_draft_id, machine_engine }: SegmentRow): MachineNote | null {
  if (machine_draft_id === null || machine_engine === null) return null;
  return { draft: machine_draft_id, engine: machine_engine };
}
