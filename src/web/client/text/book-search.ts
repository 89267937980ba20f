// Asks the shelf for what a card names.
import type { FoundBooks } from '../found-book.ts';
import type { Sheet } from './sheet.ts';

/** Null when it cannot be asked now. */
export async function findBook(
  { api, books }: Pick<Sheet, 'api' | 'books'>,
  { book, isbn }: { book: string | null; isbn: string | null },
): Promise<FoundBooks | null> {
  const query = new URLSearchParams({ words: isbn ?? '', ...(book === null ? {} : { book }) });
  const reply = await api.ask<FoundBooks>('GET', `${books}/found.json?${query}`);
  return reply.kind === 'answer' ? reply.body : null;
}
