// The peer of `bench -- align`: alignment by lengths alone, as Gale and Church (1993) have it, with their priors.

interface Sides {
  source: number[];
  target: number[];
}

/** Their categories and −100 × log of how often each is. */
const SHAPES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 0, 450],
  [0, 1, 450],
  [2, 1, 230],
  [1, 2, 230],
  [2, 2, 440],
];
/** Variance for each character, as they found it. */
const VARIANCE = 6.8;

/** The ratio of lengths is that of the two texts. */
export function galeChurch(source: readonly string[], target: readonly string[]): Sides[] {
  const [ours, theirs] = [source, target].map((side) => side.map((line) => line.replace(/\s/g, '').length));
  const [rows = [], columns = []] = [ours, theirs];
  const ratio = total(columns) / Math.max(1, total(rows));
  const width = columns.length + 1;
  const cost = new Float64Array((rows.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const came = new Int8Array(cost.length);
  cost[0] = 0;
  for (let i = 0; i <= rows.length; i++) {
    for (let j = 0; j < width; j++) {
      for (const [shape, [a, b, penalty]] of SHAPES.entries()) {
        if (i < a || j < b) continue;
        const before = cost[(i - a) * width + j - b] ?? 0;
        const sum =
          before + penalty + match(total(rows.slice(i - a, i)), total(columns.slice(j - b, j)), ratio);
        if (sum < (cost[i * width + j] ?? 0)) {
          cost[i * width + j] = sum;
          came[i * width + j] = shape;
        }
      }
    }
  }
  const beads: Sides[] = [];
  for (let i = rows.length, j = columns.length; i > 0 || j > 0; ) {
    const [a, b] = SHAPES[came[i * width + j] ?? 0] ?? [1, 1];
    i -= a;
    j -= b;
    beads.push({
      source: Array.from({ length: a }, (_, at) => i + at),
      target: Array.from({ length: b }, (_, at) => j + at),
    });
  }
  return beads.reverse();
}

/** −100 × log of the probability that lengths differ by so much or more. */
function match(source: number, target: number, ratio: number): number {
  if (source === 0 && target === 0) return 0;
  const mean = (source + target / ratio) / 2;
  const z = Math.abs((ratio * source - target) / Math.sqrt(VARIANCE * mean));
  const chance = 2 * (1 - normal(z));
  return chance > 0 ? -100 * Math.log(chance) : 2500;
}

/** Abramowitz and Stegun, 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
