// How much the tokens of two lines speak for their belonging together, for every pair of places in a band at once.
import type { Band } from './band.ts';
import { MOST } from './line.ts';
import type { Link } from './links.ts';
import type { Token } from './tokens.ts';

/** The tokens of one side: which there are, and which lines have which. */
export interface Side {
  tokens: Token[];
  /** For each line the places of its tokens in `tokens`. */
  lines: number[][];
  /** For each token its lines, rising. */
  postings: number[][];
}

export function sideOf(lines: readonly ReadonlySet<Token>[]): Side {
  const places = new Map<Token, number>();
  const postings: number[][] = [];
  const placed = lines.map((tokens, line) =>
    Array.from(tokens, (token) => {
      const at = places.get(token) ?? places.size;
      places.set(token, at);
      const posting = postings[at];
      if (posting) posting.push(line);
      else postings[at] = [line];
      return at;
    }),
  );
  return { tokens: [...places.keys()], lines: placed, postings };
}

/** Chance that a token which has a strong, a known or a faint link somewhere is matched by it in its true counterpart. */
export type Chances = (token: Token) => readonly [faint: number, known: number, strong: number];

/**
 * `sums[w - 1][node (i, j)]`: log-likelihood that the tokens of line i of one side found what they found in the `w`
 * lines of the other from j on because these translate it, and not by chance. Nodes are those of `band`.
 */
export type Evidence = Float32Array[];

interface Matches {
  /** Lines of the other side in which the token finds something, rising, and its best level there. */
  lines: number[];
  levels: number[];
}

/** Evidence of the source's tokens; with `across` the roles are swapped: line j's tokens in the lines from i on. */
export function gatherEvidence(
  own: Side,
  other: Side,
  links: readonly (readonly Link[])[],
  band: Band,
  chances: Chances,
  across: boolean,
): Evidence {
  const sums = Array.from({ length: MOST }, () => new Float32Array(band.nodes));
  // What all tokens of a line say when they find nothing, which is added to every node of the line at the end.
  const missed = Array.from({ length: MOST }, () => new Float64Array(own.lines.length));
  const best = new Int8Array(other.lines.length);
  for (const [at, token] of own.tokens.entries()) {
    const matches = matchesOf(links[at] ?? [], other);
    if (matches.lines.length === 0) continue;
    const scores = scoresOf(matches, other.lines.length, chances(token));
    for (let width = 1; width <= MOST; width++) {
      const sum = sums[width - 1];
      const miss = missed[width - 1];
      const score = scores[width - 1];
      if (!sum || !miss || !score) continue;
      const starts = windowsOf(matches, width, best);
      const gains = starts.map((start) => (score[best[start] ?? 0] ?? 0) - (score[0] ?? 0));
      for (const line of own.postings[at] ?? []) {
        miss[line] = (miss[line] ?? 0) + (score[0] ?? 0);
        if (across) addToColumn(sum, band, line, starts, gains);
        else addToRow(sum, band, line, starts, gains);
      }
      for (const start of starts) best[start] = 0;
    }
  }
  for (const [at, sum] of sums.entries()) addMissed(sum, band, missed[at] ?? new Float64Array(), across);
  return sums;
}

function matchesOf(links: readonly Link[], other: Side): Matches {
  if (links.length === 1 && links[0]) {
    const { token, level } = links[0];
    const lines = other.postings[token] ?? [];
    return { lines, levels: lines.map(() => level) };
  }
  const found = new Map<number, number>();
  for (const { token, level } of links) {
    for (const line of other.postings[token] ?? []) {
      if ((found.get(line) ?? 0) < level) found.set(line, level);
    }
  }
  const lines = [...found.keys()].sort((a, b) => a - b);
  return { lines, levels: lines.map((line) => found.get(line) ?? 0) };
}

/** Chance of finding anything rarer by accident is never taken for smaller than this. */
const LEAST_CHANCE = 0.008;

/** For each width the log-likelihood ratio of finding level 0, 1, 2 or 3 as the best. */
function scoresOf(
  { levels }: Matches,
  lines: number,
  [faint, known, strong]: readonly [number, number, number],
): number[][] {
  const counts = [0, 0, 0, 0];
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  const [, faintCount = 0, knownCount = 0, strongCount = 0] = counts;
  const q3 = strongCount > 0 ? strong : 0;
  const q2 = knownCount > 0 ? (1 - q3) * known : 0;
  const q1 = faintCount > 0 ? (1 - q3 - q2) * faint : 0;
  const share = (count: number) => Math.max(LEAST_CHANCE, (count + 0.3) / (lines + 1.5));
  const s3 = strongCount > 0 ? share(strongCount) : 0;
  const s2 = strongCount + knownCount > 0 ? share(strongCount + knownCount) : 0;
  const s1 = share(strongCount + knownCount + faintCount);
  return Array.from({ length: MOST }, (_, at) => {
    const none = (chance: number) => (1 - chance) ** (at + 1);
    const [n3, n2, n1] = [none(s3), none(Math.max(s2, s3)), none(s1)];
    const ratio = (linked: number, chance: number) =>
      linked <= 0 || chance <= 0 ? 0 : Math.log(linked / Math.max(chance, LEAST_CHANCE));
    const ratios = [ratio(1 - q1 - q2 - q3, n1), ratio(q1, n2 - n1), ratio(q2, n3 - n2), ratio(q3, 1 - n3)];
    // Finding more is never worth less than finding less.
    for (let level = 1; level <= 3; level++)
      ratios[level] = Math.max(ratios[level] ?? 0, ratios[level - 1] ?? 0);
    return ratios;
  });
}

/** Sets `best` to the best level in the window from each start on, and returns the starts at which there is any. */
function windowsOf({ lines, levels }: Matches, width: number, best: Int8Array): number[] {
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) {
    const level = levels[at] ?? 0;
    for (let start = Math.max(0, line - width + 1); start <= line; start++) {
      if (best[start] === 0) starts.push(start);
      if ((best[start] ?? 0) < level) best[start] = level;
    }
  }
  return starts;
}

/** `starts` rise. */
function addToRow(
  sum: Float32Array,
  band: Band,
  line: number,
  starts: readonly number[],
  gains: readonly number[],
): void {
  const lo = band.lo[line] ?? 0;
  const hi = band.hi[line] ?? 0;
  const offset = (band.start[line] ?? 0) - lo;
  for (let at = firstFrom(starts, lo); at < starts.length; at++) {
    const start = starts[at] ?? 0;
    if (start > hi) return;
    sum[offset + start] = (sum[offset + start] ?? 0) + (gains[at] ?? 0);
  }
}

function addToColumn(
  sum: Float32Array,
  band: Band,
  line: number,
  starts: readonly number[],
  gains: readonly number[],
): void {
  const [from, to] = rowsWith(band, line);
  for (let at = firstFrom(starts, from); at < starts.length; at++) {
    const start = starts[at] ?? 0;
    if (start > to) return;
    const node = (band.start[start] ?? 0) + line - (band.lo[start] ?? 0);
    sum[node] = (sum[node] ?? 0) + (gains[at] ?? 0);
  }
}

function addMissed(sum: Float32Array, band: Band, missed: Float64Array, across: boolean): void {
  for (let i = 0; i <= band.rows; i++) {
    const lo = band.lo[i] ?? 0;
    const start = band.start[i] ?? 0;
    for (let j = lo; j <= (band.hi[i] ?? 0); j++) {
      const node = start + j - lo;
      sum[node] = (sum[node] ?? 0) + (missed[across ? j : i] ?? 0);
    }
  }
}

/** Place of the first number that is not less than `least`. */
function firstFrom(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows that have a column are in a row: both edges of the band only rise. */
function rowsWith(band: Band, column: number): [from: number, to: number] {
  const first = firstRow(band, (i) => (band.hi[i] ?? 0) >= column);
  const after = firstRow(band, (i) => (band.lo[i] ?? 0) > column);
  return [first, after - 1];
}

function firstRow(band: Band, holds: (row: number) => boolean): number {
  let low = 0;
  let high = band.rows + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
