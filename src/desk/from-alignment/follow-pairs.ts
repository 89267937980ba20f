// A translation that was filled from an alignment follows its pairs as they were reviewed since, wherever nobody has worked on it.
import { linesFrom, type StoredLine } from '../../memory/alignments/stored-line.ts';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import type { ReviewBead } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import type { Actor } from '../actor.ts';
import { mergeSegment } from '../merge-segment.ts';
import { saveHeld } from '../save-segment.ts';
import { inlineFrom, stateOf, writtenTarget } from '../segment-state.ts';
import { splitSegment } from '../split-segment.ts';
import {
  lockTranslation,
  type Of,
  restampSegments,
  type SegmentRow,
  segmentOf,
  segmentsOf,
  type TranslationRow,
  unsignSegments,
  updateTranslation,
} from '../store.ts';
import { groupsOf, isTitle, placeOf } from './groups.ts';
import { placesIn } from './places.ts';
import { type Piece, type Stretch, stretchesOf } from './stretches.ts';

export interface Pairs {
  /** JSON `StoredLine[]`: the source as it came in. */
  lines: string;
  beads: readonly ReviewBead<StoredLine>[];
  /** Of the translation (BCP 47). */
  language: string;
  /** As for `fillGroups`. */
  lead: string;
}

/**
 * In a transaction of its own. Where somebody has saved one of the sentences that a pair is about, read it again, or cut or
 * joined it, all of that stays as it is. The manuscript is as old afterwards as it was: nobody has worked on it.
 */
export async function followPairs(tx: Context, actor: Actor, of: Of, pairs: Pairs): Promise<void> {
  const translation = await lockTranslation(tx, of);
  if (!translation) return;
  const since = nowIso(tx);
  const lines = linesFrom(pairs.lines)
    .filter((line) => !isTitle(line))
    .map((line) => ({ ...line, place: placeOf(line), text: inlineText(line.content) }));
  const all = await segmentsOf(tx.db, of);
  const places = placesIn(
    lines,
    all.map((row) => ({ id: row.id, blockId: row.block_id, text: inlineText(inlineFrom(row.source)) })),
  );
  const holders = new Map([...places].flatMap(([id, held]) => held.map((place) => [place, id] as const)));
  const letters = new Map(lines.map(({ place, text }) => [place, lettersOf(text)]));
  const beads = pairs.beads.filter(({ source }) => source.length === 0 || !source.every(isTitle));
  const desk: Desk = { tx, actor, of, translation, all, places, holders, letters };
  const followed: string[] = [];
  for (const stretch of stretchesOf(lines, holders, groupsOf(beads, pairs.language), pairs.lead)) {
    const rows = rowsToChange(desk, stretch);
    if (rows !== null) followed.push(...(await follow(desk, rows, stretch)));
  }
  if (followed.length === 0) return;
  // Desks that are open hear of all of it.
  await restampSegments(tx.db, of, since, nowIso(tx));
  await unsignSegments(tx.db, of, followed);
  await updateTranslation(tx.db, of, { updated_at: translation.updated_at });
}

interface Desk {
  tx: Context;
  actor: Actor;
  of: Of;
  translation: TranslationRow;
  all: readonly SegmentRow[];
  places: ReadonlyMap<string, readonly string[]>;
  /** The sentence that holds a place; follows what is cut and joined. */
  holders: Map<string, string>;
  /** Letters of each sentence of the source, without white space. */
  letters: ReadonlyMap<string, number>;
}

/** Null where they stand as they should, or are somebody's. */
function rowsToChange(desk: Desk, { rows: ids, pieces }: Stretch): SegmentRow[] | null {
  const at = desk.all.findIndex(({ id }) => id === ids[0]);
  const rows = desk.all.slice(at, at + ids.length);
  const isHeld = at >= 0 && rows.length === ids.length && rows.every(({ id }, index) => id === ids[index]);
  if (!isHeld || !rows.every(isNobodys)) return null;
  const stands = rows.length === pieces.length && rows.every((row, index) => says(desk, row, pieces[index]));
  return stands ? null : rows;
}

/** Nobody has saved it by hand since the press filled it, or only a repetition put its text in. */
function isNobodys(row: SegmentRow): boolean {
  return (row.updated_by === null || row.repeats !== null) && row.reviewed_at === null;
}

function says({ places }: Desk, row: SegmentRow, piece: Piece | undefined): boolean {
  if (!piece || places.get(row.id)?.join() !== piece.places.join() || row.memo !== piece.memo) return false;
  // A repetition fills what the pairs leave open.
  if (piece.state === 'open' && row.repeats !== null) return true;
  return row.target === targetOf(piece) && stateOf(row) === piece.state;
}

function targetOf({ target }: Piece): string | null {
  const written = writtenTarget(target);
  return written && JSON.stringify(written);
}

/** Returns the sentences that stand there now. */
async function follow(desk: Desk, rows: readonly SegmentRow[], { pieces }: Stretch): Promise<string[]> {
  const pieceOf = new Map(pieces.flatMap((piece) => piece.places.map((place) => [place, piece] as const)));
  for (const row of rows) await cutUp(desk, row, pieceOf);
  const ids: string[] = [];
  for (const piece of pieces) {
    const [first = '', ...rest] = new Set(piece.places.map((place) => desk.holders.get(place) ?? ''));
    for (const next of rest) await join(desk, first, next);
    const row = await standing(desk, first);
    const { target, state, memo } = piece;
    await saveHeld(desk.tx, desk.actor, desk.translation, {
      ...{ segmentId: first, base: row.version, target, state, memo },
    });
    ids.push(first);
  }
  return ids;
}

/** Where one piece ends and the next begins; from the end, so that what is left keeps its name. */
async function cutUp(desk: Desk, row: SegmentRow, pieceOf: ReadonlyMap<string, Piece>): Promise<void> {
  const held = desk.places.get(row.id) ?? [];
  for (let from = held.length - 1; from > 0; from--) {
    const isInside = pieceOf.get(held[from - 1] ?? '') === pieceOf.get(held[from] ?? '');
    if (isInside) continue;
    const { source, version } = await standing(desk, row.id);
    const before = held.slice(0, from).reduce((sum, place) => sum + (desk.letters.get(place) ?? 0), 0);
    const answer = await splitSegment(desk.tx, desk.actor, {
      ...{ key: newId(desk.tx.clock.now()), translationId: desk.of.translationId, segmentId: row.id },
      ...{ base: version, at: endOf(inlineText(inlineFrom(source)), before) },
    });
    if (!answer.ok) throw new Error(`a sentence of a manuscript could not be cut: ${answer.reason}`);
    const behind = answer.segments.at(-1)?.id ?? '';
    for (const place of held.slice(from))
      if (desk.holders.get(place) === row.id) desk.holders.set(place, behind);
  }
}

async function join(desk: Desk, first: string, second: string): Promise<void> {
  const [row, next] = [await standing(desk, first), await standing(desk, second)];
  const answer = await mergeSegment(desk.tx, desk.actor, {
    ...{ key: newId(desk.tx.clock.now()), translationId: desk.of.translationId, segmentId: first },
    ...{ base: row.version, nextBase: next.version },
  });
  if (!answer.ok) throw new Error(`sentences of a manuscript could not be joined: ${answer.reason}`);
  for (const [place, id] of desk.holders) if (id === second) desk.holders.set(place, first);
}

async function standing({ tx, of }: Desk, id: string): Promise<SegmentRow> {
  const row = await segmentOf(tx.db, of, id);
  if (!row) throw new Error(`a manuscript has no sentence ${id}`);
  return row;
}

function lettersOf(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** Where so many letters of a text end, white space not counted. */
function endOf(text: string, letters: number): number {
  let at = 0;
  for (let left = letters; left > 0; at++) if (!/\s/u.test(text[at] ?? '')) left -= 1;
  return at;
}
