// Searching for books by words. No source is built yet, so that none can be reached, and this says so.
import type { Context } from '../../platform/context.ts';
import type { Book, BookSource } from '../book.ts';

export interface Candidate {
  book: Partial<Book>;
  source: BookSource;
}

export async function findElsewhere(
  _ctx: Context,
  _words: string,
): Promise<{ candidates: Candidate[]; unreachable: BookSource[] }> {
  return { candidates: [], unreachable: ['openbd', 'ndl', 'google-books', 'open-library'] };
}
