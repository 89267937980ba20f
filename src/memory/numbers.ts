// Numbers in a sentence: two that differ in them alone are one sentence, and a translation takes the new ones over.
import { createHash } from 'node:crypto';
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

/**
 * The numbers to put in place of others: by pairs, as they follow each other in the two sources. Null when the two have not as
 * many, or when one number would have to become two.
 */
export function numberChanges(known: string, wanted: string): ReadonlyMap<string, string> | null {
  const [before, after] = [numbersIn(known), numbersIn(wanted)];
  if (before.length !== after.length) return null;
  const changes = new Map<string, string>();
  for (const [at, number] of before.entries()) {
    const next = after[at] ?? number;
    if ((changes.get(number) ?? next) !== next) return null;
    changes.set(number, next);
  }
  return changes;
}
