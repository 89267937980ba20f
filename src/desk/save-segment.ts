// Saves what one row of the desk holds: text, memo, state. Never over a text the person has not seen.
import { takeUnit } from '../memory/uses.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { type Actor, requireMay } from './actor.ts';
import { machineColumns } from './engines/note-machine.ts';
import { once } from './once.ts';
import { segmentViewOf } from './reads.ts';
import { type Alike, fillRepeats, givesWay } from './repeat-segment.ts';
import type { Saved, SaveSegment, SaveSegmentAnswer, SegmentView } from './schemas.ts';
import { settleState, stateOf, writtenTarget } from './segment-state.ts';
import { type SegmentRow, segmentOf, type TranslationRow, updateTranslation } from './store.ts';
import { noteConfirmed } from './together/times/note-time.ts';
import { type Content, writeSegment } from './write-segment.ts';

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
  return once<SaveSegmentAnswer>(ctx, of, input.key, (tx, translation) =>
    saveHeld(tx, actor, translation, input),
  );
}

export type HeldSave = Omit<SaveSegmentInput, 'key' | 'translationId'>;

/** The same inside a transaction that holds the translation. `alike` spares one who saves many from looking through all each time. */
export async function saveHeld(
  tx: Context,
  actor: Actor,
  translation: TranslationRow,
  input: HeldSave,
  alike?: Alike,
): Promise<SaveSegmentAnswer> {
  const of = { blogId: translation.blog_id, translationId: translation.id };
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
  const row = await writeSegment(tx, actor, translation, segment, next, machine);
  await noteConfirmed(tx, actor, segment, row);
  const filled = await fillRepeats(tx, actor, of, row, alike);
  await updateTranslation(tx.db, of, { updated_at: nowIso(tx) });
  return saved(actor, row, filled);
}

function nextContent(segment: SegmentRow, input: HeldSave): Content {
  const written = writtenTarget(input.target);
  const target = written && JSON.stringify(written);
  const wish = input.state ?? (target === segment.target ? stateOf(segment) : 'draft');
  return { target, memo: input.memo ?? segment.memo, state: settleState(written, wish) };
}

function saysTheSame(segment: SegmentRow, next: Content): boolean {
  return segment.target === next.target && segment.memo === next.memo && stateOf(segment) === next.state;
}

function owesTheSame(segment: SegmentRow, { machine }: HeldSave): boolean {
  return machine === undefined || machine === segment.machine_draft_id;
}

function saved(actor: Actor, row: SegmentRow, filled: SegmentView[]): Saved {
  const { version, updated_at: savedAt } = row;
  return { ok: true, version, state: stateOf(row), savedAt, savedBy: actor.name, filled };
}
