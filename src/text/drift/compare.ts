// Which sentences of a text stayed, were edited, moved, came or went between two versions of it.
import { charactersOf, editsWithin, Pattern, similarity } from '../similarity.ts';
import { inCommon } from './in-common.ts';
import { type DriftSentence, withPlainSigns, worthOf } from './worth.ts';

/** `before` and `after` are places in the two lists. */
export interface DriftPair {
  kind: 'same' | 'edited' | 'moved';
  before: number;
  after: number;
}

/** Every sentence of both sides is in exactly one pair, or among those removed or added. */
export interface Drift {
  pairs: DriftPair[];
  removed: number[];
  added: number[];
}

/** So alike (1 is equal) two sentences at the same place are one that was edited. */
const ALIKE = 0.5;
/** Where one sentence stands in the place of one other. */
const ALIKE_ALONE = 0.3;
/** Of two that stand elsewhere, of which it would be said that one was moved and edited. */
const ALIKE_ELSEWHERE = 0.7;
/** Sentences shorter than this many characters look like each other by chance. */
const SHORT_ELSEWHERE = 20;
/** Pairs of sentences that are looked at; beyond it the text is another one. */
const MOST_LOOKED_AT = 10_000;

/** What an equal pair weighs: more than any that is only alike. */
const EQUAL = 1.1;

export function compareSentences(before: readonly DriftSentence[], after: readonly DriftSentence[]): Drift {
  const sides: Sides = {
    before: before.map(lookedAt),
    after: after.map(lookedAt),
    old: worthOf(before),
    now: worthOf(after),
  };
  // What is there once on either side cannot be taken for another; what is said again and again is told by its place.
  const anchors = anchorsOf(sides.old, sides.now);
  const pairs = [...anchors];
  const left = () => leftOf(pairs, before.length, after.length);
  const kept = anchors.filter(({ kind }) => kind === 'same');
  for (const gap of gapsBetween(kept, left(), before.length, after.length))
    pairs.push(...pairsIn(gap, sides));
  pairs.push(...movedAmong(left(), sides));
  pairs.push(...editedElsewhere(left(), sides));
  pairs.sort((a, b) => a.before - b.before);
  const rest = left();
  return { pairs, removed: rest.before, added: rest.after };
}

interface Sides {
  before: readonly LookedAt[];
  after: readonly LookedAt[];
  /** The keys of both. */
  old: readonly string[];
  now: readonly string[];
}

interface LookedAt {
  headline: boolean;
  /** Characters as they are written. */
  length: number;
  /** What is compared of it, made when it is first asked for: a sentence is looked at beside many others. */
  readonly codes: Uint32Array;
}

function lookedAt({ text, headline }: DriftSentence): LookedAt {
  let codes: Uint32Array | null = null;
  return {
    headline,
    length: text.length,
    get codes() {
      codes ??= charactersOf(withPlainSigns(text));
      return codes;
    },
  };
}

/** Sentences that are there once on either side: the most that keep their order stayed, the others moved. */
function anchorsOf(old: readonly string[], now: readonly string[]): DriftPair[] {
  const places = (keys: readonly string[]) => Map.groupBy(keys.keys(), (at) => keys[at] ?? '');
  const [here, there] = [places(old), places(now)];
  const isOnce = (key: string) => here.get(key)?.length === 1 && there.get(key)?.length === 1;
  const [a, b] = [
    [...old.keys()].filter((at) => isOnce(old[at] ?? '')),
    [...now.keys()].filter((at) => isOnce(now[at] ?? '')),
  ];
  const kept = new Map(
    inCommon(
      a.map((at) => old[at] ?? ''),
      b.map((at) => now[at] ?? ''),
    ).map(([x, y]) => [a[x], b[y]]),
  );
  return a.map((at) => ({
    kind: kept.has(at) ? 'same' : 'moved',
    before: at,
    after: there.get(old[at] ?? '')?.[0] ?? 0,
  }));
}

interface Left {
  before: number[];
  after: number[];
}

function leftOf(pairs: readonly DriftPair[], before: number, after: number): Left {
  const old = new Set(pairs.map((pair) => pair.before));
  const now = new Set(pairs.map((pair) => pair.after));
  const rest = (count: number, taken: ReadonlySet<number>) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => !taken.has(at));
  return { before: rest(before, old), after: rest(after, now) };
}

/** The same words elsewhere, in their order. */
function movedAmong(left: Left, { old, now }: Sides): DriftPair[] {
  const places = Map.groupBy(left.after, (at) => now[at] ?? '');
  return left.before.flatMap((at) => {
    const place = places.get(old[at] ?? '')?.shift();
    return place === undefined ? [] : [{ kind: 'moved' as const, before: at, after: place }];
  });
}

/** What is left between two sentences that stayed. */
function gapsBetween(kept: readonly DriftPair[], left: Left, before: number, after: number): Left[] {
  const walls = [...kept, { before, after }];
  let [a, b] = [0, 0];
  return walls.map((wall) => {
    const gap: Left = { before: [], after: [] };
    for (; (left.before[a] ?? before) < wall.before; a++) gap.before.push(left.before[a] ?? 0);
    for (; (left.after[b] ?? after) < wall.after; b++) gap.after.push(left.after[b] ?? 0);
    return gap;
  });
}

/** The pairs in the same order on both sides that are most alike together. */
function pairsIn(gap: Left, sides: Sides): DriftPair[] {
  const [rows, columns] = [gap.before.length, gap.after.length];
  if (rows * columns > MOST_LOOKED_AT) return equalIn(gap, sides);
  const alike = gap.before.map((a) => weightsOf(a, gap, sides));
  // best[i][j]: the most that rows from i and columns from j come to.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const weight = alike[i]?.[j] ?? 0;
      const pair = weight > 0 ? weight + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), pair);
    }
  }
  const pairs: DriftPair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const weight = alike[i]?.[j] ?? 0;
    // Of ways that come to the same the one that pairs early: what came, came behind.
    if (weight > 0 && at(i, j) === weight + at(i + 1, j + 1))
      pairs.push(pairOf(gap.before[i++] ?? 0, gap.after[j++] ?? 0, sides));
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

function pairOf(before: number, after: number, { old, now }: Sides): DriftPair {
  return { kind: old[before] === now[after] ? 'same' : 'edited', before, after };
}

function weightsOf(at: number, gap: Left, { before, after, old, now }: Sides): number[] {
  const least = gap.before.length === 1 && gap.after.length === 1 ? ALIKE_ALONE : ALIKE;
  const others = gap.after.map((b) => after[b]);
  const alike = likeness(before[at], others, least);
  return gap.after.map((b, place) => (old[at] === now[b] ? EQUAL : (alike[place] ?? 0)));
}

/** Too much for looking at every pair. */
function equalIn(gap: Left, sides: Sides): DriftPair[] {
  const common = inCommon(
    gap.before.map((at) => sides.old[at] ?? ''),
    gap.after.map((at) => sides.now[at] ?? ''),
  );
  return common.map(([a, b]) => pairOf(gap.before[a] ?? 0, gap.after[b] ?? 0, sides));
}

/** Moved and edited at once: the most alike first. */
function editedElsewhere(left: Left, { before, after }: Sides): DriftPair[] {
  const long = (sentence: LookedAt | undefined) => (sentence?.length ?? 0) >= SHORT_ELSEWHERE;
  const old = left.before.filter((at) => long(before[at]));
  const now = left.after.filter((at) => long(after[at]));
  if (old.length * now.length > MOST_LOOKED_AT) return [];
  const others = now.map((at) => after[at]);
  const found = old.flatMap((a) =>
    likeness(before[a], others, ALIKE_ELSEWHERE).flatMap((alike, at) =>
      alike > 0 ? [{ alike, before: a, after: now[at] ?? 0 }] : [],
    ),
  );
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return found
    .sort((x, y) => y.alike - x.alike || x.before - y.before || x.after - y.after)
    .flatMap((pair) => {
      if (taken.before.has(pair.before) || taken.after.has(pair.after)) return [];
      taken.before.add(pair.before);
      taken.after.add(pair.after);
      return [{ kind: 'edited' as const, before: pair.before, after: pair.after }];
    });
}

/** How alike a sentence is to each of others; 0 below `least`. A headline is never an edited sentence of the text. */
function likeness(
  sentence: LookedAt | undefined,
  others: readonly (LookedAt | undefined)[],
  least: number,
): number[] {
  if (!sentence) return others.map(() => 0);
  const { codes } = sentence;
  const pattern = new Pattern(codes);
  return others.map((other) => {
    if (!other || other.headline !== sentence.headline) return 0;
    const against = other.codes;
    const longer = Math.max(codes.length, against.length);
    const most = editsWithin(least, longer);
    const edits = pattern.distance(against, 0, against.length, most);
    return edits > most ? 0 : Math.max(Number.EPSILON, similarity(edits, longer));
  });
}
