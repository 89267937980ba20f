// Looks for books by their titles, readings, series, people and ISBN, in whatever kana, width and hyphens they are typed.
import { fold } from '../../books/fold.ts';
import { readIsbn } from '../../books/isbn.ts';
import type { Context } from '../../platform/context.ts';
import { bookIdsWith } from '../published/books/reads.ts';

/** Words of a query that are looked at. */
const MOST_WORDS = 8;

/** What is looked for: an ISBN of either length as its 13 digits, else words that all have to be there. */
export function wordsOf(typed: string): string[] {
  const isbn = readIsbn(typed);
  if (isbn.ok) return [isbn.isbn];
  const words = typed
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Ids of the books that are found; none when nothing is left to look for. */
export async function idsFound(ctx: Context, blogId: string, typed: string): Promise<Set<string>> {
  const words = wordsOf(typed);
  return words.length === 0 ? new Set() : bookIdsWith(ctx, blogId, words);
}
