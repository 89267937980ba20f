// The books on a shelf in its order: by hand as they were put there, by rule as it takes them now.
import type { Db } from '../../platform/database.ts';
import type { BookRow } from '../store.ts';
import { fits, inOrderOf, type RuledBook, ruleOf } from './rule.ts';
import {
  booksByHand,
  confirmedBooks,
  countsByHand,
  ruledBooks,
  type ShelfRow,
  type Wanted,
} from './store.ts';

export interface BookOnShelf {
  row: BookRow;
  /** Why it stands here; '' on a shelf by rule. */
  note: string;
}

/** Deleted books and such as nobody has confirmed stand on no shelf. */
export async function booksOnShelf(db: Db, shelf: ShelfRow, wanted: Wanted): Promise<BookOnShelf[]> {
  if (shelf.kind === 'hand') return booksByHand(db, shelf, wanted);
  const ids = taken(shelf, await ruledBooks(db, shelf.blog_id, wanted)).slice(0, wanted.most);
  const rows = await confirmedBooks(db, shelf.blog_id, ids);
  return rows.map((row) => ({ row, note: '' }));
}

/**
 * What a secret link shows. By hand everything that was put there, which is how a book comes to a child before readers
 * see it; a rule takes by itself, and so only what readers see.
 */
export async function booksOnList(db: Db, shelf: ShelfRow): Promise<BookOnShelf[]> {
  return booksOnShelf(db, shelf, { shown: shelf.kind === 'rule' });
}

/** How many books stand on each of a blog's shelves. */
export async function countsOnShelves(
  db: Db,
  blogId: string,
  shelves: readonly ShelfRow[],
  wanted: Pick<Wanted, 'shown'>,
): Promise<Map<string, number>> {
  const counts = await countsByHand(db, blogId, wanted);
  const byRule = shelves.filter(({ kind }) => kind === 'rule');
  const books = byRule.length === 0 ? [] : await ruledBooks(db, blogId, wanted);
  return new Map([...counts, ...byRule.map((shelf) => [shelf.id, taken(shelf, books).length] as const)]);
}

/** Ids of what the rule of a shelf takes, in its order. */
function taken(shelf: ShelfRow, books: readonly RuledBook[]): string[] {
  const rule = ruleOf(shelf);
  if (rule === null) return [];
  return books
    .filter((book) => fits(rule, book))
    .sort(inOrderOf(rule.order))
    .map(({ row }) => row.id);
}
