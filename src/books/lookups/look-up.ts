// Looking one ISBN up. No source is built yet, so that none can be reached, and this says so.
import type { Context } from '../../platform/context.ts';
import type { Book, BookField, BookSource, Origins } from '../book.ts';

export interface LookedUp {
  isbn: string;
  found: boolean;
  book: Partial<Book>;
  origins: Origins;
  /** What sources that were not taken say of a field. */
  others: Partial<Record<BookField, { source: BookSource; value: unknown }[]>>;
  unreachable: BookSource[];
}

export async function lookUp(_ctx: Context, isbn13: string): Promise<LookedUp> {
  const unreachable: BookSource[] = ['openbd', 'ndl', 'google-books', 'open-library'];
  return { isbn: isbn13, found: false, book: {}, origins: {}, others: {}, unreachable };
}
