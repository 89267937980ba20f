// Which amounts of one side have no equal on the other.
import { primaryLanguage } from '../../language.ts';
import type { Pair, Sentence } from '../finding.ts';
import { type Amount, isMeasure, kindOf, sameAmount, sameUnit } from './amount.ts';
import { englishAmounts } from './english.ts';
import { japaneseAmounts } from './japanese.ts';

/** `source` alone: missing. `target` alone: added. Both: one stands where the other should. */
export type Difference =
  | { source: Amount; target: Amount }
  | { source: Amount; target: null }
  | { source: null; target: Amount };

const readers: Record<string, (text: string) => Amount[]> = { en: englishAmounts, ja: japaneseAmounts };
export const countingLanguages: readonly string[] = Object.keys(readers);

const known = new WeakMap<Pair, Difference[]>();

/** Several checks ask the same of one pair; it is compared once. */
export function differencesOf(pair: Pair): Difference[] {
  const before = known.get(pair);
  if (before) return before;
  const differences = compare(amountsIn(pair.source, pair.from), amountsIn(pair.target, pair.to));
  known.set(pair, differences);
  return differences;
}

function amountsIn({ text, marks }: Sentence, language: string): Amount[] {
  const found = readers[primaryLanguage(language)]?.(text) ?? [];
  // The number of a note counts nothing.
  const notes = marks.filter(({ kind }) => kind === 'note');
  return found.filter(({ start, end }) => !notes.some((note) => start >= note.start && end <= note.end));
}

export function compare(source: readonly Amount[], target: readonly Amount[]): Difference[] {
  const [left, rest] = unequal(source, target);
  const [strayed, lost] = paired(left, rest);
  const missing = lost
    .filter((amount) => amount.strength === 2)
    .map((amount) => ({ source: amount, target: null }));
  const used = new Set(strayed.map((difference) => difference.target));
  const added = rest
    .filter((amount) => amount.strength === 2 && amount.value !== 1 && !used.has(amount))
    .filter((amount) => !isConversion(amount, target))
    .map((amount) => ({ source: null, target: amount }));
  return [...strayed, ...missing, ...added];
}

/** Those without an equal. A number said twice on one side may be said once on the other. */
function unequal(source: readonly Amount[], target: readonly Amount[]): [Amount[], Amount[]] {
  const free = new Set(target);
  const left: Amount[] = [];
  const rank = (a: Amount, b: Amount) => Number(b.unit === a.unit) * 2 + Number(b.strength === a.strength);
  for (const amount of [...source].sort((a, b) => b.strength - a.strength)) {
    const equal = [...free].filter((other) => sameAmount(amount, other));
    const best = equal.sort((a, b) => rank(amount, b) - rank(amount, a))[0];
    if (best) free.delete(best);
    else left.push(amount);
  }
  const rest = [...free];
  const inOrder = (side: Amount[]) => side.sort((a, b) => a.start - b.start);
  // Where both sides lack something, one of them may be a number said twice by mistake.
  if (left.length > 0 && rest.length > 0) return [inOrder(left), inOrder(rest)];
  return [
    inOrder(left.filter((amount) => !repeats(source, amount))),
    inOrder(rest.filter((amount) => !repeats(target, amount))),
  ];
}

function repeats(side: readonly Amount[], amount: Amount): boolean {
  return side.some((other) => other !== amount && sameAmount(other, amount));
}

/** Puts an amount that lacks its equal beside the likeliest one that lacks its own. */
function paired(source: readonly Amount[], target: readonly Amount[]): [Difference[], Amount[]] {
  const free = new Set(target);
  const pairs: Difference[] = [];
  const lost: Amount[] = [];
  for (const amount of [...source].sort((a, b) => b.strength - a.strength)) {
    const other = [...free]
      .filter((one) => mayBelong(amount, one))
      .sort((a, b) => likeness(amount, b) - likeness(amount, a))[0];
    if (!other) {
      lost.push(amount);
      continue;
    }
    free.delete(other);
    pairs.push({ source: amount, target: other });
  }
  return [pairs, lost];
}

/** Faint ones only when both name a unit, and not the same: 「一分」 for `a month`. */
function mayBelong(source: Amount, target: Amount): boolean {
  if (source.strength > 0 && target.strength > 0) return true;
  return (
    isMeasure(source.unit) &&
    isMeasure(target.unit) &&
    source.value === target.value &&
    !sameUnit(source.unit, target.unit)
  );
}

function likeness(a: Amount, b: Amount): number {
  const sameValue = a.value === b.value ? 4 : 0;
  return (
    sameValue +
    (a.unit === b.unit ? 3 : 0) +
    (kindOf(a) === kindOf(b) ? 2 : 0) +
    Number(sameUnit(a.unit, b.unit))
  );
}

/** 「5マイル（約8キロ）」, 「3億ドル（約450億円）」: what a translator adds in brackets for the reader. */
function isConversion(amount: Amount, target: readonly Amount[]): boolean {
  return (
    amount.unit !== '' &&
    target.some(
      (other) =>
        other !== amount &&
        other.end <= amount.start &&
        amount.start - other.end <= 4 &&
        kindOf(other) === kindOf(amount),
    )
  );
}
