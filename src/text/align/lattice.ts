// All ways through two texts in beads, weighed: the probability of each bead, and the way with the most right ones.
import type { Band } from './band.ts';
import type { Evidence } from './evidence.ts';
import { SHAPES } from './line.ts';

/** A bead of the lattice: lines from `source` and `target` on, as many as its shape says. */
export interface Found {
  source: number;
  target: number;
  shape: number;
  /** Posterior probability. */
  posterior: number;
}

export interface Model {
  band: Band;
  /** Tokens of source lines in target lines, and the other way round. */
  forth: Evidence;
  back: Evidence;
  /** Log-likelihood of the lengths of the lines of a bead, and of its structure; beads with an empty side are not asked. */
  shapeScore: (source: number, target: number, shape: number) => number;
  /** Log of the prior probability of each shape. */
  priors: readonly number[];
  weight: number;
}

const UNREACHED = -1e30;
/** Posteriors below e to the minus this are nothing. */
const NOTHING = 25;

export interface Lattice {
  /** For each shape and node the posterior probability of the bead that begins there. */
  posteriors: Float32Array[];
}

/** Weighs every bead by the sum over all ways that use it: forward-backward over the band (Rabiner, 1989). */
export function weigh(model: Model): Lattice {
  const scores = scoreBeads(model);
  sumBackward(model.band, scores, sumForward(model.band, scores));
  return { posteriors: scores };
}

/** Log-weight of each bead, by shape and node. */
function scoreBeads(model: Model): Float32Array[] {
  const { band, priors } = model;
  return SHAPES.map(([a, b], shape) => {
    const score = new Float32Array(band.nodes);
    const prior = priors[shape] ?? UNREACHED;
    for (let i = 0; i + a <= band.rows; i++) {
      const lo = band.lo[i] ?? 0;
      const last = Math.min(band.hi[i] ?? 0, (band.hi[i + a] ?? 0) - b);
      const first = Math.max(lo, (band.lo[i + a] ?? 0) - b);
      const row = score.subarray(band.start[i] ?? 0);
      if (a === 0 || b === 0) {
        for (let j = lo; j <= (band.hi[i] ?? 0); j++) row[j - lo] = prior;
        continue;
      }
      for (let j = first; j <= last; j++) {
        const content = contentOf(model, i, j, a, b);
        row[j - lo] = prior + model.weight * content + model.shapeScore(i, j, shape);
      }
    }
    return score;
  });
}

function contentOf({ band, forth, back }: Model, i: number, j: number, a: number, b: number): number {
  const found = forth[b - 1];
  const answered = back[a - 1];
  let sum = 0;
  for (let line = i; line < i + a; line++) {
    const lo = band.lo[line] ?? 0;
    if (j >= lo && j <= (band.hi[line] ?? 0)) sum += found?.[(band.start[line] ?? 0) + j - lo] ?? 0;
  }
  const lo = band.lo[i] ?? 0;
  const most = Math.min(j + b - 1, band.hi[i] ?? 0);
  for (let line = j; line <= most; line++) sum += answered?.[(band.start[i] ?? 0) + line - lo] ?? 0;
  return sum;
}

function sumForward(band: Band, scores: readonly Float32Array[]): Float64Array {
  const forward = new Float64Array(band.nodes).fill(UNREACHED);
  forward[0] = 0;
  const shapes = stepsOf();
  for (let i = 0; i <= band.rows; i++) {
    const lo = band.lo[i] ?? 0;
    const hi = band.hi[i] ?? 0;
    const start = band.start[i] ?? 0;
    for (let j = lo; j <= hi; j++) {
      const node = start + j - lo;
      const here = forward[node] ?? UNREACHED;
      if (here === UNREACHED) continue;
      for (const { a, b, shape } of shapes) {
        const next = nodeAt(band, i + a, j + b);
        if (next < 0) continue;
        const sum = here + (scores[shape]?.[node] ?? UNREACHED);
        forward[next] = logAdd(forward[next] ?? UNREACHED, sum);
      }
    }
  }
  return forward;
}

/** Puts the posterior of each bead where its score stood, which nobody needs any more: long texts need the room. */
function sumBackward(band: Band, scores: readonly Float32Array[], forward: Float64Array): void {
  const total = forward[band.nodes - 1] ?? 0;
  const backward = new Float64Array(band.nodes).fill(UNREACHED);
  backward[band.nodes - 1] = 0;
  const shapes = stepsOf();
  for (let i = band.rows; i >= 0; i--) {
    const lo = band.lo[i] ?? 0;
    const start = band.start[i] ?? 0;
    for (let j = band.hi[i] ?? 0; j >= lo; j--) {
      const node = start + j - lo;
      const ahead = forward[node] ?? UNREACHED;
      let here = backward[node] ?? UNREACHED;
      for (const { a, b, shape } of shapes) {
        const score = scores[shape];
        const next = nodeAt(band, i + a, j + b);
        if (!score || next < 0) continue;
        const sum = (score[node] ?? UNREACHED) + (backward[next] ?? UNREACHED);
        here = logAdd(here, sum);
        const log = ahead + sum - total;
        score[node] = log > -NOTHING ? Math.exp(Math.min(0, log)) : 0;
      }
      backward[node] = here;
    }
  }
}

/** What a bead with an empty side is worth on the way with the most right beads: they count for nobody. */
const EMPTY_WORTH = 0.3;

/** The way on which the sum of the beads' probabilities is largest, as the measure counts them, and not the likeliest way. */
export function mostRight(band: Band, { posteriors }: Lattice): Found[] {
  const value = new Float64Array(band.nodes).fill(UNREACHED);
  const came = new Int8Array(band.nodes).fill(-1);
  const shapes = stepsOf();
  value[0] = 0;
  for (let i = 0; i <= band.rows; i++) {
    const lo = band.lo[i] ?? 0;
    for (let j = lo; j <= (band.hi[i] ?? 0); j++) {
      const node = (band.start[i] ?? 0) + j - lo;
      const here = value[node] ?? UNREACHED;
      if (here === UNREACHED) continue;
      for (const { a, b, shape } of shapes) {
        const next = nodeAt(band, i + a, j + b);
        if (next < 0) continue;
        const worth = (a === 0 || b === 0 ? EMPTY_WORTH : 1) * (posteriors[shape]?.[node] ?? 0);
        if (here + worth > (value[next] ?? UNREACHED)) {
          value[next] = here + worth;
          came[next] = shape;
        }
      }
    }
  }
  return walkBack(band, came, posteriors);
}

function walkBack(band: Band, came: Int8Array, posteriors: readonly Float32Array[]): Found[] {
  const found: Found[] = [];
  let i = band.rows;
  let j = band.columns;
  while (i > 0 || j > 0) {
    const shape = came[nodeAt(band, i, j)] ?? -1;
    const [a = 1, b = 0] = SHAPES[shape] ?? [];
    i -= a;
    j -= b;
    const posterior = posteriors[shape]?.[nodeAt(band, i, j)] ?? 0;
    found.push({ source: i, target: j, shape, posterior });
  }
  return found.reverse();
}

function nodeAt(band: Band, i: number, j: number): number {
  if (i > band.rows || j < (band.lo[i] ?? 0) || j > (band.hi[i] ?? -1)) return -1;
  return (band.start[i] ?? 0) + j - (band.lo[i] ?? 0);
}

function stepsOf() {
  return SHAPES.map(([a, b], shape) => ({ a, b, shape }));
}

function logAdd(a: number, b: number): number {
  const most = Math.max(a, b);
  const difference = Math.min(a, b) - most;
  return difference < -16 ? most : most + Math.log1p(Math.exp(difference));
}
