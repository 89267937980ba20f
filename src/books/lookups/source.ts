// The contract of a source of books: how it is asked, and how its answer is read. Readers are pure and never throw.
import type { BookSettings, LookUpSource } from '../../config/book-sources.ts';
import type { Book } from '../book.ts';

/** Books that an answer tells of, none when the source knows nothing; null for what is no answer of that source at all. */
export type BooksRead = Partial<Book>[] | null;

export interface Source {
  name: LookUpSource;
  /** Milliseconds between the end of one question and the next, as the source wishes or better. */
  pause: number;
  accept: string;
  /** Sent to this source alone. */
  headers?: (settings: BookSettings) => Record<string, string>;
  isbn: {
    /** Whether it is worth asking. */
    mayKnow(isbn: string): boolean;
    address(base: string, isbn: string): string;
    read(text: string, isbn: string): BooksRead;
  };
  /** Null for one that cannot be searched by words. */
  words: {
    address(base: string, words: string): string;
    read(text: string): BooksRead;
  } | null;
}

/** Books that a search by words brings from one source at most. */
export const MOST_FOUND = 10;
