// Stores the text of a sentence with all that hangs on it: its state, its history, the memory. Call it in the transaction of a change.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { Actor } from './actor.ts';
import { settleTexts } from './drift/store.ts';
import type { MachineColumns } from './engines/note-machine.ts';
import { recordVersion } from './record-version.ts';
import { rememberSegment } from './remember-segment.ts';
import type { SegmentState } from './schemas.ts';
import { NO_REPEAT, stateColumns, UNREAD } from './segment-state.ts';
import { type SegmentRow, type TranslationRow, updateSegment } from './store.ts';

export interface Content {
  target: string | null;
  memo: string;
  state: SegmentState;
}

/** `author` is whose text it is from now on, and by whose name it stands in the history. */
export async function writeSegment(
  tx: Context,
  author: Pick<Actor, 'id'>,
  translation: TranslationRow,
  segment: SegmentRow,
  next: Content,
  machine: MachineColumns,
): Promise<SegmentRow> {
  const now = nowIso(tx);
  const version = segment.version + 1;
  const columns = {
    target: next.target,
    memo: next.memo,
    ...stateColumns(next.state, segment, now),
    ...(next.target === segment.target ? {} : { translated_by: next.target && author.id, ...UNREAD }),
    ...machine,
    // What a person has looked at, or written, repeats nothing any more.
    ...(next.target === segment.target && next.state === 'draft' ? {} : NO_REPEAT),
    version,
    updated_at: now,
    updated_by: author.id,
  };
  await updateSegment(tx.db, segment, columns);
  await recordVersion(tx, author, segment, { version, ...next });
  const row = { ...segment, ...columns };
  if (next.state === 'confirmed' || next.state === 'skipped')
    await settleTexts(tx.db, segment.blog_id, [segment.id]);
  // A memo alone teaches the memory nothing: what somebody corrected or deleted there stays so.
  if (!isMemoAlone(segment, row)) await rememberSegment(tx, translation, row);
  return row;
}

function isMemoAlone(before: SegmentRow, after: SegmentRow): boolean {
  const columns = ['target', 'confirmed_at', 'skipped_at', 'machine_engine', 'machine_edited_at'] as const;
  return columns.every((column) => before[column] === after[column]);
}
