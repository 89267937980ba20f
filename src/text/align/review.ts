// Changes that a person makes to an alignment in review: pure, and the same in the browser as on the server.
import type { Inline } from '../document-json.ts';
import { inlineLength, inlineText, joinInline, sliceInline, trimInline } from '../inline.ts';
import { rewriteInline } from '../rewrite-inline.ts';
import type { LineKind } from './line.ts';

export type ReviewSide = 'source' | 'target';

export interface ReviewLine {
  /** Names it within its alignment and side; what is cut off from a line has a name of its own. */
  id: string;
  content: Inline;
  kind: LineKind;
  /** Lines of one paragraph or other block have the same number. */
  block: number;
}

/** `apart`: its lines have no counterpart, or are to stay out of the memory. */
export const beadStates = ['waiting', 'accepted', 'apart'] as const;
export type BeadState = (typeof beadStates)[number];

export interface ReviewBead<L extends ReviewLine = ReviewLine> {
  id: string;
  /** Order in the alignment; a bead that was split off takes a place between. */
  position: number;
  source: readonly L[];
  target: readonly L[];
  /** Probability that these lines belong together; null once a person has put them together. */
  score: number | null;
  state: BeadState;
  /** Key of the change that made it what it is: the same version is the same bead, wherever it is seen. */
  version: string;
}

/** A bead as somebody saw it when they changed it. */
export interface Seen {
  id: string;
  version: string;
}

/** Before the character `at` of a line; one past the last line is the end. */
export interface CutPlace {
  line: number;
  at: number;
}

export type BeadChange =
  | { kind: 'decide'; bead: Seen; state: BeadState }
  /** Lines of the second join the first. */
  | { kind: 'merge'; bead: Seen; next: Seen }
  /** What follows the two places goes into a new bead. */
  | { kind: 'split'; bead: Seen; newId: string; source: CutPlace; target: CutPlace }
  /** The two sides have nothing to do with each other. */
  | { kind: 'part'; bead: Seen; newId: string }
  /** The first line of a side goes to the end of the bead before, or the last to the beginning of the one after. */
  | { kind: 'move'; bead: Seen; other: Seen; side: ReviewSide; to: 'before' | 'after' }
  | { kind: 'write'; bead: Seen; side: ReviewSide; line: string; text: string };

export interface Outcome<L extends ReviewLine> {
  removed: string[];
  /** Beads as they are now: changed ones and new ones. */
  put: ReviewBead<L>[];
}

/** Languages of the two sides (BCP 47). */
export interface SideLanguages {
  source: string;
  target: string;
}

export function seenIn(change: BeadChange): Seen[] {
  if (change.kind === 'merge') return [change.bead, change.next];
  return change.kind === 'move' ? [change.bead, change.other] : [change.bead];
}

/**
 * `beads` in order: all, or at least those that the change names and the one after the first of them. Null when one
 * of them is not as it was seen, or when there is nothing there to change in this way. `key` names the change.
 */
export function applyChange<L extends ReviewLine>(
  beads: readonly ReviewBead<L>[],
  change: BeadChange,
  languages: SideLanguages,
  key: string,
): Outcome<L> | null {
  const made = make(beads, change, languages);
  return made && { ...made, put: made.put.map((bead) => ({ ...bead, version: key })) };
}

function make<L extends ReviewLine>(
  beads: readonly ReviewBead<L>[],
  change: BeadChange,
  languages: SideLanguages,
): Outcome<L> | null {
  const at = beads.findIndex(({ id }) => id === change.bead.id);
  const bead = beads[at];
  const asSeen = seenIn(change).every(({ id, version }) =>
    beads.some((one) => one.id === id && one.version === version),
  );
  if (!bead || !asSeen) return null;
  switch (change.kind) {
    case 'decide':
      return bead.state === change.state ? null : changed({ ...bead, state: change.state });
    case 'merge':
      return merge(bead, beads[at + 1], change.next.id);
    case 'split':
      return split(bead, beads[at + 1], change);
    case 'part':
      return part(bead, beads[at + 1], change.newId);
    case 'move':
      return move(bead, beads[change.to === 'before' ? at - 1 : at + 1], change);
    case 'write':
      return write(bead, change, languages[change.side]);
  }
}

/** Takes back what led from `before` to what stands in `beads` now. Null when it was changed again since. */
export function applyUndo<L extends ReviewLine>(
  beads: readonly ReviewBead<L>[],
  before: readonly ReviewBead<L>[],
  after: readonly Seen[],
): Outcome<L> | null {
  const standing = after.map(({ id, version }) =>
    beads.find((one) => one.id === id && one.version === version),
  );
  if (standing.some((bead) => bead === undefined)) return null;
  const kept = new Set(before.map(({ id }) => id));
  return { removed: after.flatMap(({ id }) => (kept.has(id) ? [] : [id])), put: [...before] };
}

/** The beads in order after a change. */
export function withOutcome<L extends ReviewLine>(
  beads: readonly ReviewBead<L>[],
  { removed, put }: Outcome<L>,
): ReviewBead<L>[] {
  const away = new Set([...removed, ...put.map(({ id }) => id)]);
  return [...beads.filter(({ id }) => !away.has(id)), ...put].sort((a, b) => a.position - b.position);
}

/** The text of one side of a bead, its lines joined as the language joins sentences. */
export function contentOf(lines: readonly ReviewLine[], language: string): Inline {
  return lines.reduce<Inline>((sofar, { content }) => joinInline(sofar, content, language), []);
}

export function isOneSided({ source, target }: Pick<ReviewBead, 'source' | 'target'>): boolean {
  return source.length === 0 || target.length === 0;
}

function changed<L extends ReviewLine>(...put: ReviewBead<L>[]): Outcome<L> {
  return { removed: [], put };
}

/** What a person puts together is theirs, and waits until they say that it is right. */
const BY_HAND = { score: null, state: 'waiting' } as const;

function merge<L extends ReviewLine>(
  first: ReviewBead<L>,
  second: ReviewBead<L> | undefined,
  wanted: string,
): Outcome<L> | null {
  if (second?.id !== wanted) return null;
  const source = [...first.source, ...second.source];
  const target = [...first.target, ...second.target];
  return { ...changed({ ...first, ...BY_HAND, source, target }), removed: [second.id] };
}

function split<L extends ReviewLine>(
  bead: ReviewBead<L>,
  following: ReviewBead<L> | undefined,
  change: Extract<BeadChange, { kind: 'split' }>,
): Outcome<L> | null {
  const source = cut(bead.source, change.source);
  const target = cut(bead.target, change.target);
  if (!source || !target) return null;
  const [first, second] = [0, 1].map((half) => ({ source: source[half] ?? [], target: target[half] ?? [] }));
  if (!first || !second || [first, second].some(isEmpty)) return null;
  return two(bead, following, change.newId, { ...first, ...BY_HAND }, { ...second, ...BY_HAND });
}

function part<L extends ReviewLine>(
  bead: ReviewBead<L>,
  following: ReviewBead<L> | undefined,
  newId: string,
): Outcome<L> | null {
  if (isOneSided(bead)) return null;
  const apart = { ...BY_HAND, state: 'apart' as const };
  return two(bead, following, newId, { ...apart, target: [] }, { ...apart, source: [] });
}

function two<L extends ReviewLine>(
  bead: ReviewBead<L>,
  following: ReviewBead<L> | undefined,
  newId: string,
  first: Partial<ReviewBead<L>>,
  second: Partial<ReviewBead<L>>,
): Outcome<L> {
  const position = following ? (bead.position + following.position) / 2 : bead.position + 1;
  return changed({ ...bead, ...first }, { ...bead, ...second, id: newId, position });
}

function move<L extends ReviewLine>(
  bead: ReviewBead<L>,
  other: ReviewBead<L> | undefined,
  { side, to, other: wanted }: Extract<BeadChange, { kind: 'move' }>,
): Outcome<L> | null {
  if (other?.id !== wanted.id) return null;
  const lines = bead[side];
  const line = to === 'before' ? lines[0] : lines.at(-1);
  if (!line) return null;
  const left = { ...bead, ...BY_HAND, [side]: to === 'before' ? lines.slice(1) : lines.slice(0, -1) };
  const joined = to === 'before' ? [...other[side], line] : [line, ...other[side]];
  const neighbour = { ...other, ...BY_HAND, [side]: joined };
  return isEmpty(left) ? { ...changed(neighbour), removed: [bead.id] } : changed(left, neighbour);
}

function write<L extends ReviewLine>(
  bead: ReviewBead<L>,
  { side, line: id, text }: Extract<BeadChange, { kind: 'write' }>,
  language: string,
): Outcome<L> | null {
  const line = bead[side].find((one) => one.id === id);
  const words = text.trim();
  if (!line || words === '' || inlineText(line.content) === words) return null;
  const content = trimInline(rewriteInline(line.content, words, language));
  return changed({ ...bead, [side]: bead[side].map((one) => (one.id === id ? { ...one, content } : one)) });
}

function isEmpty({ source, target }: Pick<ReviewBead, 'source' | 'target'>): boolean {
  return source.length === 0 && target.length === 0;
}

/** The lines before a place and after it; a place within a line cuts the line. */
function cut<L extends ReviewLine>(lines: readonly L[], { line: index, at }: CutPlace): [L[], L[]] | null {
  if (index > lines.length || (index === lines.length && at > 0)) return null;
  const line = lines[index];
  if (at === 0 || !line) return [lines.slice(0, index), lines.slice(index)];
  if (at >= inlineLength(line.content)) return null;
  const before = trimInline(sliceInline(line.content, 0, at));
  const after = trimInline(sliceInline(line.content, at));
  if (before.length === 0 || after.length === 0) return null;
  return [
    [...lines.slice(0, index), { ...line, content: before }],
    [{ ...line, id: `${line.id}/${at}`, content: after }, ...lines.slice(index + 1)],
  ];
}
