// Joins a sentence with the next one of its block where the program cut too much.
import { forget } from '../memory/remember.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { Inline } from '../text/document.ts';
import { joinInline, normalizeInline } from '../text/inline.ts';
import { type Actor, requireMay } from './actor.ts';
import { copyOverlooked } from './checks/store.ts';
import { type MachineColumns, machineColumnsOf, NO_MACHINE } from './engines/note-machine.ts';
import { once } from './once.ts';
import { segmentViewOf } from './reads.ts';
import { recordVersion } from './record-version.ts';
import { rememberSegment } from './remember-segment.ts';
import type { MergeSegment, SegmentState, StructureAnswer } from './schemas.ts';
import {
  inlineFrom,
  NO_REPEAT,
  settleState,
  stateColumns,
  stateOf,
  targetOf,
  UNREAD,
} from './segment-state.ts';
import {
  deleteSegment,
  type SegmentRow,
  segmentAfter,
  segmentOf,
  updateSegment,
  updateTranslation,
} from './store.ts';
import { moveProposals } from './together/proposals/store.ts';
import { moveRemarks } from './together/remarks/store.ts';

export type MergeSegmentInput = MergeSegment & { translationId: string; segmentId: string };

/** The second goes, its text and memo join the first's. Only sentences of one block can be joined. */
export async function mergeSegment(
  ctx: Context,
  actor: Actor,
  input: MergeSegmentInput,
): Promise<StructureAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<StructureAnswer>(ctx, of, input.key, async (tx, translation) => {
    const first = await segmentOf(tx.db, of, input.segmentId);
    if (!first) return { ok: false, reason: 'gone' };
    const second = await segmentAfter(tx.db, of, first.position);
    if (second?.block_id !== first.block_id) return { ok: false, reason: 'impossible' };
    if (first.version !== input.base || second.version !== input.nextBase) {
      return { ok: false, reason: 'changed' };
    }
    const joined = join(first, second, translation.language, nowIso(tx), actor);
    await updateSegment(tx.db, first, joined);
    await copyOverlooked(tx.db, of.blogId, { from: second.id, to: first.id });
    await moveRemarks(tx.db, of.blogId, { from: second.id, to: first.id });
    await moveProposals(tx.db, of.blogId, { from: second.id, to: first.id });
    await deleteSegment(tx.db, second);
    await rememberSegment(tx, translation, joined);
    await forget(tx, of.blogId, second.id);
    await recordVersion(tx, actor, joined, {
      version: joined.version,
      target: joined.target,
      memo: joined.memo,
      state: stateOf(joined),
    });
    const version = translation.structure_version + 1;
    await updateTranslation(tx.db, of, { structure_version: version, updated_at: nowIso(tx) });
    const segments = [await segmentViewOf(tx.db, joined)];
    return { ok: true, version, segments, own: [], removed: [second.id] };
  });
}

function join(
  first: SegmentRow,
  second: SegmentRow,
  language: string,
  now: string,
  actor: Actor,
): SegmentRow {
  const source = normalizeInline([...inlineFrom(first.source), ...inlineFrom(second.source)]);
  const target = joinTargets(targetOf(first), targetOf(second), language);
  const wish: SegmentState = [first, second].every((row) => row.skipped_at !== null) ? 'skipped' : 'draft';
  return {
    ...first,
    source: JSON.stringify(source),
    words: first.words + second.words,
    target: target && JSON.stringify(target),
    memo: [first.memo, second.memo].filter((memo) => memo !== '').join('\n'),
    ...stateColumns(settleState(target, wish), first, now),
    ...UNREAD,
    translated_by: first.translated_by ?? second.translated_by,
    assignment_id: first.assignment_id ?? second.assignment_id,
    version: first.version + 1,
    updated_at: now,
    updated_by: actor.id,
    ...joinedMachine(first, second, now),
    ...NO_REPEAT,
    apart_at: null,
  };
}

/** Two texts in one are no longer what a machine wrote, but it helped. */
function joinedMachine(first: SegmentRow, second: SegmentRow, now: string): MachineColumns {
  const known = machineColumnsOf(first.machine_engine === null ? second : first);
  return known.machine_engine === null ? NO_MACHINE : { ...known, machine_edited_at: now };
}

function joinTargets(first: Inline | null, second: Inline | null, language: string): Inline | null {
  return first && second ? joinInline(first, second, language) : (first ?? second);
}
