// The units that hold a word or a phrase, of a blog and of those whose memory it shares; the newest of each first.
import type { Context } from '../platform/context.ts';
import { charactersOf, comparable } from '../text/similarity.ts';
import { memoryKeeper } from './keeper.ts';
import { type FoundUnit, unitsNumbered } from './reads.ts';
import { type VisibleMemory, visibleMemories } from './shares/store.ts';
import type { Languages } from './store.ts';

/** Fewer characters say too little to look for. */
const LEAST_CHARACTERS = 2;
/** Units shown at once. */
const AT_ONCE = 20;

/** The last unit that was shown: which of the memories it is of, and its number. */
export interface Cursor {
  memory: number;
  below: number;
}

export interface Phrase {
  languages: Languages;
  phrase: string;
  after?: Cursor | undefined;
}

export interface FoundPhrase {
  /** In all memories. */
  count: number;
  units: { unit: FoundUnit; of: VisibleMemory }[];
  /** To go on from; null when these are the last. */
  next: Cursor | null;
}

export function isLongEnough(phrase: string): boolean {
  return charactersOf(comparable(phrase)).length >= LEAST_CHARACTERS;
}

/** Null for a phrase too short to look for. */
export async function findPhrase(
  ctx: Context,
  blogId: string,
  { languages, phrase, after = { memory: 0, below: Number.MAX_SAFE_INTEGER } }: Phrase,
): Promise<FoundPhrase | null> {
  if (!isLongEnough(phrase)) return null;
  const result: FoundPhrase = { count: 0, units: [], next: null };
  for (const [memory, of] of (await visibleMemories(ctx.db, blogId)).entries()) {
    const below = memory < after.memory ? 0 : memory > after.memory ? Number.MAX_SAFE_INTEGER : after.below;
    const wanted = AT_ONCE - result.units.length;
    // One more tells whether there are more.
    const found = await memoryKeeper(ctx).find(ctx, of.blogId, languages, phrase, wanted + 1, below);
    result.count += found.count;
    const numbers = found.numbers.slice(0, wanted);
    const units = await unitsNumbered(ctx.db, of.blogId, numbers);
    units.sort((a, b) => b.number - a.number);
    result.units.push(...units.map((unit) => ({ unit, of })));
    if (found.numbers.length > wanted) result.next ??= { memory, below: numbers.at(-1) ?? below };
  }
  return result;
}
