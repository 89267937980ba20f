// The part of the table of all pairs of places that is looked at: all of it for short texts, a band for long ones.

/** Node (i, j) stands before source line i and target line j; row i holds j from lo[i] to hi[i]. */
export interface Band {
  rows: number;
  columns: number;
  lo: Int32Array;
  hi: Int32Array;
  /** Place of the row's first node among all nodes. */
  start: Int32Array;
  nodes: number;
}

/** A pair of lines that surely belong together. */
export interface Anchor {
  source: number;
  target: number;
}

/** Nodes up to which the whole table is looked at. */
const WHOLE = 12_000;
/** Nodes that a band may have at most: what bounds the memory for the longest texts. */
const MOST_NODES = 500_000;
/** Lines that the band reaches beyond what lies between two anchors. */
const MARGIN = 18;

/** `anchors` in rising order of both sides. */
export function bandFor(rows: number, columns: number, anchors: readonly Anchor[]): Band {
  const lo = new Int32Array(rows + 1);
  const hi = new Int32Array(rows + 1).fill(columns);
  if ((rows + 1) * (columns + 1) > WHOLE) {
    const fixed = [{ source: 0, target: 0 }, ...anchors, { source: rows, target: columns }];
    const most = Math.max(2 * MARGIN, Math.floor(MOST_NODES / (rows + 1)));
    for (let i = 0, next = 0; i <= rows; i++) {
      while (next + 1 < fixed.length && (fixed[next]?.source ?? 0) < i) next++;
      const from = fixed[Math.max(0, next - 1)] ?? { source: 0, target: 0 };
      const to = fixed[next] ?? { source: rows, target: columns };
      const share = to.source > from.source ? (i - from.source) / (to.source - from.source) : 0;
      const centre = from.target + share * (to.target - from.target);
      lo[i] = Math.max(from.target - MARGIN, Math.round(centre - most / 2));
      hi[i] = Math.min(to.target + MARGIN, Math.round(centre + most / 2));
    }
    smooth(lo, hi, rows, columns);
  }
  const start = new Int32Array(rows + 1);
  let nodes = 0;
  for (let i = 0; i <= rows; i++) {
    start[i] = nodes;
    nodes += (hi[i] ?? 0) - (lo[i] ?? 0) + 1;
  }
  return { rows, columns, lo, hi, start, nodes };
}

/** Neither edge ever goes back, rows overlap, and both corners are inside. */
function smooth(lo: Int32Array, hi: Int32Array, rows: number, columns: number): void {
  let least = columns;
  for (let i = rows; i >= 0; i--) {
    least = Math.min(least, Math.max(0, lo[i] ?? 0));
    lo[i] = least;
  }
  let most = 0;
  for (let i = 0; i <= rows; i++) {
    most = Math.max(most, Math.min(columns, hi[i] ?? 0), lo[i] ?? 0);
    hi[i] = most;
  }
  lo[0] = 0;
  hi[rows] = columns;
  for (let i = 1; i <= rows; i++) lo[i] = Math.min(lo[i] ?? 0, hi[i - 1] ?? 0);
}

/**
 * The heaviest chain of pairs in which both sides rise, by a Fenwick tree over the target side. Time in proportion to the
 * pairs and the logarithm of the lines.
 */
export function heaviestChain(
  pairs: readonly { source: number; target: number; weight: number }[],
  columns: number,
): Anchor[] {
  const sorted = pairs.toSorted((a, b) => a.source - b.source || b.target - a.target);
  const best = new Float64Array(columns + 1);
  const last = new Int32Array(columns + 1).fill(-1);
  const before = new Int32Array(sorted.length).fill(-1);
  let top = -1;
  let topWeight = 0;
  for (const [at, pair] of sorted.entries()) {
    let weight = 0;
    for (let k = pair.target; k > 0; k -= k & -k) {
      if ((best[k] ?? 0) > weight) {
        weight = best[k] ?? 0;
        before[at] = last[k] ?? -1;
      }
    }
    weight += pair.weight;
    for (let k = pair.target + 1; k <= columns; k += k & -k) {
      if (weight > (best[k] ?? 0)) {
        best[k] = weight;
        last[k] = at;
      }
    }
    if (weight > topWeight) {
      topWeight = weight;
      top = at;
    }
  }
  const chain: Anchor[] = [];
  for (let at = top; at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at];
    if (pair) chain.push({ source: pair.source, target: pair.target });
  }
  return chain.reverse();
}
