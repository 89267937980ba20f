// The longest run of equal things in the same order on both sides (Hunt and Szymanski, “A fast algorithm for computing
// longest common subsequences”, 1977).

/** A pair of places, and the one before it in the run that ends here. */
interface Link {
  pair: [number, number];
  before: Link | null;
}

/** Pairs of places that are looked at; beyond it what stands there many times over is told by its turn. */
const MOST_PAIRS = 10_000;

/** Pairs of places in order: as many as can be, where there are no more than so many equal ones to choose from. */
export function inCommon(
  a: readonly string[],
  b: readonly string[],
  most: number = MOST_PAIRS,
): [number, number][] {
  const places = equalPlaces(a, b, most);
  /** Of all runs of each length the one that ends earliest in b. */
  const ends: Link[] = [];
  for (const at of a.keys()) {
    for (const place of places[at]?.toReversed() ?? []) {
      const length = firstNotBefore(ends, place);
      const before = ends[length - 1] ?? null;
      ends[length] = { pair: [at, place], before };
    }
  }
  const pairs: [number, number][] = [];
  for (let link = ends.at(-1) ?? null; link; link = link.before) pairs.push(link.pair);
  return pairs.reverse();
}

/**
 * For each place of a the places of b, in order, with which it may pair: all equal ones, or where those come to more than
 * `most` the one that is there for as many times.
 */
export function equalPlaces(a: readonly string[], b: readonly string[], most: number): (readonly number[])[] {
  const places = Map.groupBy(b.keys(), (at) => b[at] ?? '');
  const count = a.reduce((sum, key) => sum + (places.get(key)?.length ?? 0), 0);
  if (count <= most) return a.map((key) => places.get(key) ?? []);
  const turns = new Map<string, number>();
  return a.map((key) => {
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return places.get(key)?.slice(turn, turn + 1) ?? [];
  });
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
