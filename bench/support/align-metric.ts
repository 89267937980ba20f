// Strict F1 of an alignment: a bead counts when both its sides are exactly right; those with an empty side are left out.

interface Sides {
  source: readonly number[];
  target: readonly number[];
}

export interface StrictCounts {
  right: number;
  found: number;
  wanted: number;
}

export function compare(found: readonly Sides[], wanted: readonly Sides[]): StrictCounts {
  const keys = new Set(wanted.filter(isFull).map(keyOf));
  const full = found.filter(isFull);
  return {
    right: full.filter((bead) => keys.has(keyOf(bead))).length,
    found: full.length,
    wanted: keys.size,
  };
}

export function added(all: readonly StrictCounts[]): StrictCounts {
  const sum = { right: 0, found: 0, wanted: 0 };
  for (const { right, found, wanted } of all) {
    sum.right += right;
    sum.found += found;
    sum.wanted += wanted;
  }
  return sum;
}

export function f1({ right, found, wanted }: StrictCounts): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted);
}

export function isFull({ source, target }: Sides): boolean {
  return source.length > 0 && target.length > 0;
}

export function keyOf({ source, target }: Sides): string {
  return `${source.join(',')} ${target.join(',')}`;
}
