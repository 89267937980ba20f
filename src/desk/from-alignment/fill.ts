// Fills sentences of a translation from the groups of an alignment: some at a time, and nothing that somebody wrote is touched.
import { linesFrom } from '../../memory/alignments/stored-line.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { inlineText } from '../../text/inline.ts';
import type { Actor } from '../actor.ts';
import { mergeSegment } from '../merge-segment.ts';
import { type Alike, alikeIn } from '../repeat-segment.ts';
import { type HeldSave, saveHeld } from '../save-segment.ts';
import { inlineFrom, stateOf, targetOf } from '../segment-state.ts';
import {
  lockTranslation,
  type Of,
  restampSegments,
  type SegmentRow,
  segmentOf,
  segmentsOf,
  type TranslationRow,
  unsignSegments,
} from '../store.ts';
import { type Group, placeOf } from './groups.ts';
import { placesIn } from './places.ts';

export interface Filling {
  /** JSON `StoredLine[]`: the source as it came in. */
  lines: string;
  groups: readonly Group[];
  /** What leads a sentence that stands in the translation alone, in the memo of the one before it. */
  lead: string;
  /** The sentence that took the group before the first of these. */
  before: string | null;
}

/** In a transaction of its own. Returns the sentence that took the last group, for those that follow; null with no translation. */
export async function fillGroups(
  tx: Context,
  actor: Actor,
  of: Of,
  { lines, groups, lead, before }: Filling,
): Promise<string | null> {
  const translation = await lockTranslation(tx, of);
  if (!translation) return null;
  const since = nowIso(tx);
  const desk = await openRows(tx, actor, of, translation, lines);
  let last = before;
  for (const group of groups) {
    if (group.places.length === 0) await note(desk, last, `${lead}${inlineText(group.target)}`);
    else last = (await fill(desk, group)) ?? last;
  }
  // Desks that are open hear of all of it.
  await restampSegments(tx.db, of, since, nowIso(tx));
  await unsignSegments(tx.db, of, [...desk.filled]);
  return last;
}

interface Rows {
  tx: Context;
  actor: Actor;
  of: Of;
  translation: TranslationRow;
  first: string | null;
  alike: Alike;
  /** The sentence that holds a place, and the places that a sentence holds. */
  holders: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, readonly string[]>;
  /** Sentences that hold nothing but what was put in here. */
  filled: Set<string>;
}

async function openRows(
  tx: Context,
  actor: Actor,
  of: Of,
  translation: TranslationRow,
  lines: string,
): Promise<Rows> {
  const all = await segmentsOf(tx.db, of);
  const places = placesIn(
    linesFrom(lines).map((line) => ({ ...line, place: placeOf(line), text: inlineText(line.content) })),
    all.map((row) => ({ id: row.id, blockId: row.block_id, text: inlineText(inlineFrom(row.source)) })),
  );
  const holders = new Map([...places].flatMap(([id, held]) => held.map((place) => [place, id] as const)));
  return {
    tx,
    actor,
    of,
    translation,
    first: all[0]?.id ?? null,
    alike: alikeIn(all),
    holders,
    places,
    filled: new Set(),
  };
}

/** Returns the sentence that took it; null when somebody was there before, or it is not the same any more. */
async function fill(desk: Rows, group: Group): Promise<string | null> {
  const rows = await rowsFor(desk, group);
  const [first, ...rest] = rows ?? [];
  if (!rows || !first) return null;
  for (const { id } of rows) desk.filled.add(id);
  if (group.isLeftOut) {
    for (const { id } of rows) await save(desk, id, { state: 'skipped' });
    return first.id;
  }
  if (inlineText(group.target).trim() === '') return first.id;
  const isOne = rest.every(({ block_id }) => block_id === first.block_id);
  if (isOne) await joinAll(desk, rows);
  // Over the end of a paragraph nothing is joined: a person shares it out.
  const state = group.isSure && isOne ? 'confirmed' : 'draft';
  await save(desk, first.id, { target: group.target, state });
  return first.id;
}

/** Untouched sentences that hold all the places of a group and no other; null where there are none. */
async function rowsFor({ tx, of, holders, places }: Rows, group: Group): Promise<SegmentRow[] | null> {
  const ids = new Set(group.places.map((place) => holders.get(place)));
  const rows: SegmentRow[] = [];
  for (const id of ids) {
    const row = id === undefined ? undefined : await segmentOf(tx.db, of, id);
    const held = places.get(id ?? '') ?? [];
    if (!row || !isUntouched(row) || !held.every((place) => group.places.includes(place))) return null;
    rows.push(row);
  }
  return rows;
}

async function note(desk: Rows, segmentId: string | null, text: string): Promise<void> {
  const row = await segmentOf(desk.tx.db, desk.of, segmentId ?? desk.first ?? '');
  if (!row || row.memo.includes(text)) return;
  if (row.updated_by === null) desk.filled.add(row.id);
  await save(desk, row.id, { memo: [row.memo, text].filter((memo) => memo !== '').join('\n') });
}

async function save(
  { tx, actor, of, translation, alike }: Rows,
  id: string,
  change: Partial<Pick<HeldSave, 'target' | 'state' | 'memo'>>,
): Promise<void> {
  const row = await segmentOf(tx.db, of, id);
  if (!row) return;
  const stands = { target: targetOf(row), state: stateOf(row), memo: row.memo };
  const input = { segmentId: id, base: row.version, ...stands, ...change };
  await saveHeld(tx, actor, translation, input, alike);
}

async function joinAll({ tx, actor, of }: Rows, [first, ...rest]: SegmentRow[]): Promise<void> {
  for (const next of rest) {
    const row = first && (await segmentOf(tx.db, of, first.id));
    if (!row) return;
    await mergeSegment(tx, actor, {
      ...{ key: newId(tx.clock.now()), translationId: of.translationId, segmentId: row.id },
      ...{ base: row.version, nextBase: next.version },
    });
  }
}

/** Nobody has written there; what only repeats another sentence gives way. */
function isUntouched(row: SegmentRow): boolean {
  return row.skipped_at === null && (row.target === null || row.repeats !== null);
}
