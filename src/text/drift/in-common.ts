// The longest run of equal things in the same order on both sides (Hunt and Szymanski, “A fast algorithm for computing
// longest common subsequences”, 1977).

/** A pair of places, and the one before it in the run that ends here. */
interface Link {
  pair: [number, number];
  before: Link | null;
}

/** Pairs of places in order. What stands on a side many times over costs its number of pairs. */
export function inCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const places = Map.groupBy(b.keys(), (at) => b[at] ?? '');
  /** Of all runs of each length the one that ends earliest in b. */
  const ends: Link[] = [];
  for (const [at, key] of a.entries()) {
    for (const place of places.get(key)?.toReversed() ?? []) {
      const length = firstNotBefore(ends, place);
      const before = ends[length - 1] ?? null;
      ends[length] = { pair: [at, place], before };
    }
  }
  const pairs: [number, number][] = [];
  for (let link = ends.at(-1) ?? null; link; link = link.before) pairs.push(link.pair);
  return pairs.reverse();
}

function firstNotBefore(ends: readonly Link[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.pair[1] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
