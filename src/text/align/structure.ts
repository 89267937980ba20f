// What headings, quotations, pictures and the borders of blocks say of a bead, before any word is looked at.
import { type Line, type LineKind, SHAPES } from './line.ts';

/** Against a bead that joins lines of different blocks: translators cut and join inside paragraphs. */
const ACROSS_BLOCKS = -3;
/** For two lines that both begin a block, and against one that does while the other does not. */
const BOTH_BEGIN = 0.8;
const ONE_BEGINS = -0.8;
/** For two of the same special kind, and against a special one with another: a heading translates a heading. */
const SAME_KIND: Record<LineKind, number> = { text: 0, heading: 2, picture: 2, quote: 1, item: 0.5 };
const OTHER_KIND: Record<LineKind, number> = { text: 0, heading: -4, picture: -4, quote: -2, item: -1 };

/** Log-likelihood of what the structure says of the bead; blocks and kinds that one of the texts has not say nothing. */
export function structureScorer(
  source: readonly Line[],
  target: readonly Line[],
): (i: number, j: number, shape: number) => number {
  const blocks = blockScorer(source, target);
  const kinds = kindScorer(source, target);
  return (i, j, shape) => {
    const [a, b] = SHAPES[shape] ?? [1, 1];
    return blocks(i, j, a, b) + kinds(i, j, a, b);
  };
}

type Scorer = (i: number, j: number, a: number, b: number) => number;

function blockScorer(source: readonly Line[], target: readonly Line[]): Scorer {
  if (!hasBlocks(source) || !hasBlocks(target)) return () => 0;
  const beginnings = (lines: readonly Line[]) =>
    lines.map((line, at) => at === 0 || line.block !== lines[at - 1]?.block);
  const [ours, theirs] = [beginnings(source), beginnings(target)];
  return (i, j, a, b) => {
    const begin = ours[i] === theirs[j] ? (ours[i] ? BOTH_BEGIN : 0) : ONE_BEGINS;
    return begin + (crossings(ours, i, a) + crossings(theirs, j, b)) * ACROSS_BLOCKS;
  };
}

function hasBlocks(lines: readonly Line[]): boolean {
  return lines.some((line) => line.block !== undefined && line.block !== lines[0]?.block);
}

function crossings(begins: readonly boolean[], from: number, count: number): number {
  let sum = 0;
  for (let at = from + 1; at < from + count; at++) if (begins[at]) sum++;
  return sum;
}

function kindScorer(source: readonly Line[], target: readonly Line[]): Scorer {
  const inTarget = new Set(target.map(kindOf));
  const shared = new Set(source.map(kindOf).filter((kind) => kind !== 'text' && inTarget.has(kind)));
  if (shared.size === 0) return () => 0;
  const known = (line: Line | undefined): LineKind => {
    const kind = kindOf(line);
    return shared.has(kind) ? kind : 'text';
  };
  const [ours, theirs] = [source.map(known), target.map(known)];
  return (i, j, a, b) => {
    const first = ours[i] ?? 'text';
    const mixed =
      ours.slice(i, i + a).some((kind) => kind !== first) ||
      theirs.slice(j, j + b).some((kind) => kind !== first);
    if (!mixed) return SAME_KIND[first];
    const all = [...ours.slice(i, i + a), ...theirs.slice(j, j + b)];
    return Math.min(...all.map((kind) => OTHER_KIND[kind]));
  };
}

function kindOf(line: Line | undefined): LineKind {
  return line?.kind ?? 'text';
}
