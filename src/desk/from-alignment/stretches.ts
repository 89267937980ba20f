// Which sentences of the desk say together what which groups of an alignment say, and how the desk has them once they follow. Pure.
import type { Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import type { SegmentState } from '../schemas.ts';
import type { Group } from './groups.ts';

/** One sentence of the desk as the pairs want it. */
export interface Piece {
  /** In order, all of one block. */
  places: readonly string[];
  target: Inline | null;
  state: SegmentState;
  memo: string;
}

/** The least that can be taken over by itself: no sentence of it reaches out of it, neither at the desk nor in a pair. */
export interface Stretch {
  /** Sentences of the desk in order; null for a place that none of them holds whole. */
  rows: readonly (string | null)[];
  pieces: readonly Piece[];
}

/** A sentence of the source. */
export interface Place {
  place: string;
  blockId: string;
}

/** `lead` stands before what has no original, in the memo of the sentence before it. */
export function stretchesOf(
  lines: readonly Place[],
  holders: ReadonlyMap<string, string>,
  groups: readonly Group[],
  lead: string,
): Stretch[] {
  const blocks = new Map(lines.map(({ place, blockId }) => [place, blockId]));
  const inGroup = new Map(groups.flatMap((group) => group.places.map((place) => [place, group] as const)));
  const notes = notesOf(groups, lead);
  const runs: { rows: (string | null)[]; groups: (Group | undefined)[] }[] = [];
  for (const { place } of lines) {
    const [row, group] = [holders.get(place) ?? null, inGroup.get(place)];
    const last = runs.at(-1);
    const goesOn = last && (last.rows.at(-1) === row || last.groups.at(-1) === group);
    if (!goesOn) runs.push({ rows: [row], groups: [group] });
    else {
      if (last.rows.at(-1) !== row) last.rows.push(row);
      if (last.groups.at(-1) !== group) last.groups.push(group);
    }
  }
  return runs.map(({ rows, groups: own }) => ({
    // A place in no pair is nobody's to say anything about.
    rows: own.includes(undefined) ? [...rows, null] : rows,
    pieces: own.flatMap((group) => (group ? piecesOf(group, blocks, notes.get(group) ?? '') : [])),
  }));
}

/** As `fill` leaves them: what goes over the end of a paragraph, is left out or says nothing is not joined. */
function piecesOf(group: Group, blocks: ReadonlyMap<string, string>, memo: string): Piece[] {
  const { places, target, isSure, isLeftOut } = group;
  const saysNothing = isLeftOut || inlineText(target).trim() === '';
  const isOne = new Set(places.map((place) => blocks.get(place))).size === 1;
  const state = isLeftOut ? 'skipped' : 'open';
  const each = places.map(
    (place, at): Piece => ({ places: [place], target: null, state, memo: at === 0 ? memo : '' }),
  );
  if (saysNothing) return each;
  const said = { target, memo, state: isSure && isOne ? ('confirmed' as const) : ('draft' as const) };
  return isOne ? [{ places, ...said }] : [{ places: places.slice(0, 1), ...said }, ...each.slice(1)];
}

/** By the group before it, or the first where none is before it. */
function notesOf(groups: readonly Group[], lead: string): Map<Group, string> {
  const notes = new Map<Group, string>();
  let last = groups.find(({ places }) => places.length > 0);
  for (const group of groups) {
    if (group.places.length > 0) {
      last = group;
      continue;
    }
    const [text, sofar] = [`${lead}${inlineText(group.target)}`, last && notes.get(last)];
    if (last && !sofar?.includes(text)) notes.set(last, sofar === undefined ? text : `${sofar}\n${text}`);
  }
  return notes;
}
