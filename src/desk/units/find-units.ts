// Units of a blog for its page of the memory, the newest first: all, or those that hold a phrase in either language.
import { isLongEnough } from '../../memory/find-phrase.ts';
import { memoryKeeper } from '../../memory/keeper.ts';
import type { Context } from '../../platform/context.ts';
import { countOfUnits, type ListedUnit, languagesOfUnits, listedUnits } from './store.ts';

const ON_PAGE = 40;

export interface UnitsAsked {
  /** '' for all. */
  words: string;
  /** Number of the last unit of the page before. */
  below: number;
}

export interface UnitsFound {
  rows: ListedUnit[];
  /** How many there are of what was asked for. */
  count: number;
  /** Where the next page begins; null when this is the last. */
  next: number | null;
  /** The phrase is too short to look for. */
  isShort: boolean;
}

export async function findUnits(
  ctx: Context,
  blogId: string,
  { words, below }: UnitsAsked,
): Promise<UnitsFound> {
  if (words !== '' && !isLongEnough(words)) return { rows: [], count: 0, next: null, isShort: true };
  const limit = ON_PAGE + 1;
  const held = words === '' ? null : await numbersHolding(ctx, blogId, words, below, limit);
  const found = await listedUnits(ctx.db, blogId, { below, limit, ...(held && { numbers: held.numbers }) });
  const rows = found.slice(0, ON_PAGE);
  return {
    rows,
    count: held ? held.count : await countOfUnits(ctx.db, blogId),
    next: found.length > ON_PAGE ? (rows.at(-1)?.number ?? null) : null,
    isShort: false,
  };
}

async function numbersHolding(ctx: Context, blogId: string, words: string, below: number, most: number) {
  let count = 0;
  const numbers: number[] = [];
  for (const languages of await languagesOfUnits(ctx.db, blogId)) {
    const found = await memoryKeeper(ctx).find(ctx, blogId, languages, words, most, below);
    count += found.count;
    numbers.push(...found.numbers);
  }
  return { count, numbers: numbers.sort((a, b) => b - a).slice(0, most) };
}
