// The units of a blog that hold a word or a phrase, the newest first.
import type { Context } from '../platform/context.ts';
import { charactersOf, comparable } from '../text/similarity.ts';
import { memoryKeeper } from './keeper.ts';
import { type FoundUnit, type Languages, unitsNumbered } from './store.ts';

/** Fewer characters say too little to look for. */
const LEAST_CHARACTERS = 2;
/** Units shown at once. */
const AT_ONCE = 20;

export interface Phrase {
  languages: Languages;
  phrase: string;
  /** Number of the last unit that was shown. */
  below?: number | undefined;
}

export interface FoundPhrase {
  count: number;
  units: FoundUnit[];
  /** To go on from; null when these are the last. */
  next: number | null;
}

/** Null for a phrase too short to look for. */
export async function findPhrase(
  ctx: Context,
  blogId: string,
  { languages, phrase, below = Number.MAX_SAFE_INTEGER }: Phrase,
): Promise<FoundPhrase | null> {
  if (charactersOf(comparable(phrase)).length < LEAST_CHARACTERS) return null;
  // One more tells whether there are more.
  const found = await memoryKeeper(ctx).find(ctx, blogId, languages, phrase, AT_ONCE + 1, below);
  const numbers = found.numbers.slice(0, AT_ONCE);
  const units = await unitsNumbered(ctx.db, blogId, numbers);
  const isMore = found.numbers.length > AT_ONCE;
  return {
    count: found.count,
    units: units.sort((a, b) => b.number - a.number),
    next: isMore ? (numbers.at(-1) ?? null) : null,
  };
}
