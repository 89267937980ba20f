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
const MOST_LOOKED_AT = 60_000;

export function compareSentences(before: readonly DriftSentence[], after: readonly DriftSentence[]): Drift {
  const old = worthOf(before);
  const now = worthOf(after);
  const pairs: DriftPair[] = inCommon(old, now).map(([a, b]) => ({ kind: 'same', before: a, after: b }));
  const left = () => leftOf(pairs, before.length, after.length);
  const kept = [...pairs];
  pairs.push(...movedAmong(left(), old, now));
  for (const gap of gapsBetween(kept, left(), before.length, after.length)) {
    pairs.push(...editedIn(gap, before, after));
  }
  pairs.push(...editedElsewhere(left(), before, after));
  pairs.sort((a, b) => a.before - b.before);
  const rest = left();
  return { pairs, removed: rest.before, added: rest.after };
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
function movedAmong(left: Left, old: readonly string[], now: readonly string[]): DriftPair[] {
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
function editedIn(gap: Left, before: readonly DriftSentence[], after: readonly DriftSentence[]): DriftPair[] {
  const [rows, columns] = [gap.before.length, gap.after.length];
  if (rows * columns === 0 || rows * columns > MOST_LOOKED_AT) return [];
  const least = rows === 1 && columns === 1 ? ALIKE_ALONE : ALIKE;
  const alike = gap.before.map((a) =>
    likeness(
      before[a],
      gap.after.map((b) => after[b]),
      least,
    ),
  );
  // best[i][j]: the most that rows from i and columns from j come to.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const pair = (alike[i]?.[j] ?? 0) > 0 ? (alike[i]?.[j] ?? 0) + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), pair);
    }
  }
  const pairs: DriftPair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (at(i, j) === at(i + 1, j)) i++;
    else if (at(i, j) === at(i, j + 1)) j++;
    else pairs.push({ kind: 'edited', before: gap.before[i++] ?? 0, after: gap.after[j++] ?? 0 });
  }
  return pairs;
}

/** Moved and edited at once: the most alike first. */
function editedElsewhere(
  left: Left,
  before: readonly DriftSentence[],
  after: readonly DriftSentence[],
): DriftPair[] {
  const long = (sentence: DriftSentence | undefined) => (sentence?.text.length ?? 0) >= SHORT_ELSEWHERE;
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
  sentence: DriftSentence | undefined,
  others: readonly (DriftSentence | undefined)[],
  least: number,
): number[] {
  if (!sentence) return others.map(() => 0);
  const codes = charactersOf(withPlainSigns(sentence.text));
  const pattern = new Pattern(codes);
  return others.map((other) => {
    if (!other || other.headline !== sentence.headline) return 0;
    const against = charactersOf(withPlainSigns(other.text));
    const longer = Math.max(codes.length, against.length);
    const most = editsWithin(least, longer);
    const edits = pattern.distance(against, 0, against.length, most);
    return edits > most ? 0 : Math.max(Number.EPSILON, similarity(edits, longer));
  });
}
