// Numbers in a sentence: two that differ in them alone are one sentence, and a translation takes the new ones over.
import { createHash } from 'node:crypto';
import type { Change } from '../text/diff.ts';
import { comparable } from '../text/similarity.ts';

const NUMBER = /\d+(?:[.,]\d+)*/gu;

/** Names all sentences that are the same but for numbers, and for what nothing depends on: 22 characters. */
export function skeletonOf(text: string): string {
  const bones = comparable(text).replace(NUMBER, '0');
  return createHash('sha256').update(bones).digest('base64url').slice(0, 22);
}

/** Numbers as they stand, in order; full-width ones in their plain form. */
export function numbersIn(text: string): string[] {
  return text.normalize('NFKC').match(NUMBER) ?? [];
}

/** The numbers to put in place of others. */
export type NumberChanges = ReadonlyMap<string, string>;

/**
 * Of two sentences that are the same but for numbers: by pairs, as they follow each other. Null when one number would have to
 * become two.
 */
export function changesInPlace(known: string, wanted: string): NumberChanges | null {
  const after = numbersIn(wanted);
  return together(numbersIn(known).map((number, at) => [number, after[at] ?? number] as const));
}

/**
 * Of two sentences that only resemble each other, `difference` leading from the known one to the wanted one. A number pairs with
 * its own value, wherever that stands; another only with the one that took its place between words that stayed. Null when it is
 * not certain of each which one it became.
 */
export function changesBetween(difference: readonly Change[]): NumberChanges | null {
  const text = (not: Change['op']) =>
    difference.flatMap((part) => (part.op === not ? [] : part.text)).join('');
  const [before, after] = [numbersIn(text('ins')), numbersIn(text('del'))];
  if (before.length !== after.length) return null;
  if (sorted(before) === sorted(after)) return new Map();
  const pairs: (readonly [string, string])[] = [];
  for (const [at, { op, text: gone }] of difference.entries()) {
    if (op === 'same') pairs.push(...numbersIn(gone).map((number) => [number, number] as const));
    if (op !== 'del') continue;
    const next = difference[at + 1];
    pairs.push(...pairsWithin(numbersIn(gone), next?.op === 'ins' ? numbersIn(next.text) : [], gone, next));
  }
  // One that only went or only came has no place of its own; nor has one that was cut in two.
  const isWhole = sorted(pairs.map(([one]) => one)) === sorted(before);
  return isWhole && sorted(pairs.map(([, other]) => other)) === sorted(after) ? together(pairs) : null;
}

/** What took the place of what: one of each, at the beginning or at the end of both. */
function pairsWithin(
  [before, ...more]: readonly string[],
  [after, ...others]: readonly string[],
  gone: string,
  come: Change | undefined,
): (readonly [string, string])[] {
  if (before === undefined || after === undefined || more.length + others.length > 0 || !come) return [];
  const stands = [gone, come.text].map((text) => placeOf(text));
  const isAt = (place: 'first' | 'last') => stands.every((one) => one[place]);
  return isAt('first') || isAt('last') ? [[before, after]] : [];
}

function placeOf(text: string): { first: boolean; last: boolean } {
  const plain = text.normalize('NFKC').trim();
  return { first: /^\P{L}?\d/u.test(plain), last: /\d\P{L}?$/u.test(plain) };
}

function together(pairs: readonly (readonly [string, string])[]): NumberChanges | null {
  const changes = new Map<string, string>();
  for (const [number, next] of pairs) {
    if ((changes.get(number) ?? next) !== next) return null;
    changes.set(number, next);
  }
  return changes;
}

function sorted(numbers: readonly string[]): string {
  return numbers.toSorted().join(' ');
}
