// What a card names a book by. Whether the blog has that book is another question.
import type { BookCardJson } from '../../text/document.ts';
import { readIsbn } from '../isbn.ts';

/** Its id, or where that leads nowhere its ISBN of 13 digits. */
export interface Named {
  book: string | null;
  isbn: string | null;
}

export function namedBy({ attrs }: BookCardJson): Named {
  const read = attrs.isbn === null ? null : readIsbn(attrs.isbn);
  return { book: attrs.book, isbn: read?.ok ? read.isbn : null };
}
