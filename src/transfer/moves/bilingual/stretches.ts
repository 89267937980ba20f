// Stretches of one language and of the other, and how much of both stands in pairs of like length.
import type { Sided } from './sides.ts';

export interface Cover {
  /** Stretches of the original that have one of the translation next to them. */
  pairs: number;
  /** Those of them whose lengths fit. */
  fitting: number;
  /** Shares of all that is said in either language that stand in pairs that fit. */
  source: number;
  target: number;
}

interface Stretch {
  side: 'source' | 'target';
  weight: number;
}

/** A translation says about as much as its original. */
const LEAST_RATIO = 0.45;
const MOST_RATIO = 2.4;
/** A word or two may be off by more. */
const SHORT = 12;

/** Whichever comes first in this post, the original or the translation. */
export function coverOf(sided: readonly Sided[]): Cover {
  return coverWith(stretchesOf(sided), firstSide(sided));
}

/** The side that each pair begins with. */
export function firstSide(sided: readonly Sided[]): Stretch['side'] {
  const stretches = stretchesOf(sided);
  const [before, behind] = [coverWith(stretches, 'source'), coverWith(stretches, 'target')];
  return before.source + before.target >= behind.source + behind.target ? 'source' : 'target';
}

function stretchesOf(sided: readonly Sided[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { side, weight } of sided) {
    if (side === null) continue;
    const last = stretches.at(-1);
    if (last?.side === side) last.weight += weight;
    else stretches.push({ side, weight });
  }
  return stretches;
}

function coverWith(stretches: readonly Stretch[], first: Stretch['side']): Cover {
  const all = { source: 0, target: 0 };
  const covered = { source: 0, target: 0 };
  let [pairs, fitting] = [0, 0];
  for (const [at, one] of stretches.entries()) {
    all[one.side] += one.weight;
    const next = stretches[at + 1];
    if (one.side !== first || !next) continue;
    pairs += 1;
    if (!fits(one.weight, next.weight)) continue;
    fitting += 1;
    covered[one.side] += one.weight;
    covered[next.side] += next.weight;
  }
  return {
    pairs,
    fitting,
    source: share(covered.source, all.source),
    target: share(covered.target, all.target),
  };
}

function fits(a: number, b: number): boolean {
  const ratio = (a + SHORT) / (b + SHORT);
  return ratio > LEAST_RATIO && ratio < MOST_RATIO;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
