// Fills the repetitions of a confirmed sentence inside its article. Nothing that a person wrote is ever in the way of it.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { trimInline } from '../text/inline.ts';
import { type Actor, requireMay } from './actor.ts';
import { machineColumnsOf, NO_MACHINE } from './engines/note-machine.ts';
import { once } from './once.ts';
import { segmentViewOf } from './reads.ts';
import { recordVersion } from './record-version.ts';
import { rememberSegment } from './remember-segment.ts';
import type { ApartAnswer, SegmentView, SetApart } from './schemas.ts';
import { inlineFrom, NO_REPEAT, settleState, stateColumns, stateOf, UNREAD } from './segment-state.ts';
import {
  type Of,
  type SegmentRow,
  segmentOf,
  segmentsOf,
  type TranslationRow,
  updateSegment,
} from './store.ts';

/** Ids of the sentences that say the same, by what they say: for whoever confirms many in one transaction. */
export type Alike = ReadonlyMap<string, readonly string[]>;

export function alikeIn(rows: readonly SegmentRow[]): Alike {
  const groups = Map.groupBy(rows, saying);
  return new Map([...groups].map(([said, group]) => [said, group.map(({ id }) => id)]));
}

/** In the transaction that confirmed `segment`. Brings what was filled, as the desk sees it. */
export async function fillRepeats(
  tx: Context,
  actor: Pick<Actor, 'id'>,
  of: Of,
  segment: SegmentRow,
  alike?: Alike,
): Promise<SegmentView[]> {
  if (stateOf(segment) !== 'confirmed' || segment.apart_at !== null) return [];
  const said = saying(segment);
  const filled: SegmentView[] = [];
  for (const row of await rowsAlike(tx, of, segment, alike && (alike.get(said) ?? []))) {
    if (!mayFill(row, segment) || saying(row) !== said) continue;
    const next = await fill(tx, actor, row, segment);
    filled.push(await segmentViewOf(tx.db, next));
  }
  return filled;
}

/** As they stand now; without `ids` all of the translation, to be looked through. */
async function rowsAlike(
  tx: Context,
  of: Of,
  segment: SegmentRow,
  ids: readonly string[] | undefined,
): Promise<SegmentRow[]> {
  if (!ids) return segmentsOf(tx.db, of);
  const rows: SegmentRow[] = [];
  for (const id of ids) {
    const row = id === segment.id ? undefined : await segmentOf(tx.db, of, id);
    if (row) rows.push(row);
  }
  return rows;
}

/** Untouched: nothing is written there, or only what this very sentence put there before. */
function mayFill(row: SegmentRow, segment: SegmentRow): boolean {
  if (row.id === segment.id || row.apart_at !== null || stateOf(row) === 'confirmed') return false;
  if (row.skipped_at !== null || row.target === segment.target) return false;
  return row.target === null || row.repeats === segment.id;
}

/** What a sentence says: white space around it is no part of it, its marks are. */
function saying({ source }: SegmentRow): string {
  return JSON.stringify(trimInline(inlineFrom(source)));
}

async function fill(
  tx: Context,
  actor: Pick<Actor, 'id'>,
  row: SegmentRow,
  from: SegmentRow,
): Promise<SegmentRow> {
  return store(tx, actor, row, {
    target: from.target,
    repeats: from.id,
    repeats_base: row.repeats === null ? row.version : row.repeats_base,
    translated_by: from.translated_by,
    ...machineColumnsOf(from),
  });
}

async function store(
  tx: Context,
  actor: Pick<Actor, 'id'>,
  row: SegmentRow,
  change: Partial<SegmentRow>,
): Promise<SegmentRow> {
  const now = nowIso(tx);
  const target = change.target === undefined ? row.target : change.target;
  const state = settleState(target === null ? null : inlineFrom(target), 'draft');
  const columns = {
    ...change,
    ...stateColumns(state, row, now),
    ...UNREAD,
    version: row.version + 1,
    updated_at: now,
    updated_by: actor.id,
  };
  const next = { ...row, ...columns };
  await updateSegment(tx.db, row, columns);
  await recordVersion(tx, actor, row, { version: next.version, target, memo: row.memo, state });
  return next;
}

/** A text typed on what stood there before the repetition was put in: the repetition gives way. */
export function givesWay(segment: SegmentRow, base: number): boolean {
  return segment.repeats !== null && segment.repeats_base !== null && base >= segment.repeats_base;
}

export type SetApartInput = SetApart & { translationId: string; segmentId: string };

/**
 * Apart, a sentence is neither filled nor fills others; what a repetition put there goes, what a person wrote stays. No longer
 * apart, it is filled from one that says the same and is confirmed.
 */
export async function setApart(ctx: Context, actor: Actor, input: SetApartInput): Promise<ApartAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  return once<ApartAnswer>(ctx, of, input.key, async (tx, translation) => {
    const segment = await segmentOf(tx.db, of, input.segmentId);
    if (!segment) return { ok: false, reason: 'gone' };
    const apart_at = input.apart ? (segment.apart_at ?? nowIso(tx)) : null;
    await updateSegment(tx.db, segment, { apart_at });
    const next = await settleApart(tx, actor, of, translation, { ...segment, apart_at });
    return { ok: true, segment: await segmentViewOf(tx.db, next) };
  });
}

async function settleApart(
  tx: Context,
  actor: Actor,
  of: Of,
  translation: TranslationRow,
  segment: SegmentRow,
): Promise<SegmentRow> {
  if (segment.apart_at !== null) {
    if (segment.repeats === null) return segment;
    const next = await store(tx, actor, segment, {
      target: null,
      translated_by: null,
      ...NO_REPEAT,
      ...NO_MACHINE,
    });
    await rememberSegment(tx, translation, next);
    return next;
  }
  const rows = await segmentsOf(tx.db, of);
  const said = saying(segment);
  const isConfirmed = (row: SegmentRow) => stateOf(row) === 'confirmed' && row.apart_at === null;
  const from = rows.find((row) => isConfirmed(row) && mayFill(segment, row) && saying(row) === said);
  return from ? fill(tx, actor, segment, from) : segment;
}
