// The keys of pages that show cards of books: by what a card names, so that a book that comes is found as well as one that goes.

/** Of a card that names a book by its ISBN, whether or not there is one. */
export function bookNumberKey(isbn: string): string {
  return `isbn:${isbn}`;
}

/** Of every page with cards: when nobody tells which books have changed. */
export const EVERY_CARD = 'book-cards';
