// Saves what one row of the desk holds: text, memo, state. Never over a text the person has not seen.
import { takeUnit } from '../memory/uses.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { type Actor, requireMay } from './actor.ts';
import { dropSegmentChanges } from './drift/store.ts';
import { type MachineColumns, machineColumns } from './engines/note-machine.ts';
import { once } from './once.ts';
import { segmentViewOf } from './reads.ts';
import { recordVersion } from './record-version.ts';
import { rememberSegment } from './remember-segment.ts';
import { fillRepeats, givesWay } from './repeat-segment.ts';
import type { Saved, SaveSegment, SaveSegmentAnswer, SegmentState, SegmentView } from './schemas.ts';
import { NO_REPEAT, settleState, stateColumns, stateOf, UNREAD, writtenTarget } from './segment-state.ts';
import {
  type SegmentRow,
  segmentOf,
  type TranslationRow,
  updateSegment,
  updateTranslation,
} from './store.ts';

export type SaveSegmentInput = SaveSegment & { translationId: string; segmentId: string };

/**
 * A repeated key changes nothing and brings its first answer. A `base` that is not the segment's version is a
 * conflict, with what stands there now, unless both wrote the same.
 */
export async function saveSegment(
  ctx: Context,
  actor: Actor,
  input: SaveSegmentInput,
): Promise<SaveSegmentAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<SaveSegmentAnswer>(ctx, of, input.key, async (tx, translation) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    if (!segment) return { ok: false, reason: 'gone' };
    const next = nextContent(segment, input);
    if (saysTheSame(segment, next) && owesTheSame(segment, input)) return saved(actor, segment, []);
    if (segment.version !== input.base && !givesWay(segment, input.base)) {
      return { ok: false, reason: 'conflict', current: await segmentViewOf(tx.db, segment) };
    }
    const { took: unitId } = input;
    const use = { blogId: of.blogId, segmentId: segment.id, by: actor.id };
    const taken = unitId ? await takeUnit(tx, { ...use, unitId }) : null;
    const machine = await machineColumns(tx, segment, next.target, input.machine, taken);
    const row = await store(tx, actor, translation, segment, next, machine);
    const filled = await fillRepeats(tx, actor, of, row);
    await updateTranslation(tx.db, of, { updated_at: nowIso(tx) });
    return saved(actor, row, filled);
  });
}

interface Content {
  target: string | null;
  memo: string;
  state: SegmentState;
}

function nextContent(segment: SegmentRow, input: SaveSegmentInput): Content {
  const written = writtenTarget(input.target);
  const target = written && JSON.stringify(written);
  const wish = input.state ?? (target === segment.target ? stateOf(segment) : 'draft');
  return { target, memo: input.memo ?? segment.memo, state: settleState(written, wish) };
}

function saysTheSame(segment: SegmentRow, next: Content): boolean {
  return segment.target === next.target && segment.memo === next.memo && stateOf(segment) === next.state;
}

function owesTheSame(segment: SegmentRow, { machine }: SaveSegmentInput): boolean {
  return machine === undefined || machine === segment.machine_draft_id;
}

async function store(
  tx: Context,
  actor: Actor,
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
    ...(next.target === segment.target ? {} : { translated_by: next.target && actor.id, ...UNREAD }),
    ...machine,
    // What a person has looked at, or written, repeats nothing any more.
    ...(next.target === segment.target && next.state === 'draft' ? {} : NO_REPEAT),
    version,
    updated_at: now,
    updated_by: actor.id,
  };
  await updateSegment(tx.db, segment, columns);
  await recordVersion(tx, actor, segment, { version, ...next });
  const row = { ...segment, ...columns };
  if (next.state === 'confirmed' || next.state === 'skipped')
    await dropSegmentChanges(tx.db, segment.blog_id, [segment.id], ['edited', 'added']);
  // A memo alone teaches the memory nothing: what somebody corrected or deleted there stays so.
  if (!isMemoAlone(segment, row)) await rememberSegment(tx, translation, row);
  return row;
}

function isMemoAlone(before: SegmentRow, after: SegmentRow): boolean {
  const columns = ['target', 'confirmed_at', 'skipped_at', 'machine_engine', 'machine_edited_at'] as const;
  return columns.every((column) => before[column] === after[column]);
}

function saved(actor: Actor, row: SegmentRow, filled: SegmentView[]): Saved {
  const { version, updated_at: savedAt } = row;
  return { ok: true, version, state: stateOf(row), savedAt, savedBy: actor.name, filled };
}
