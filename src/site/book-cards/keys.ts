// The keys of pages that show cards of books: by what a card names, so that a book that comes is found as well as one that goes.

/** Of every page that shows something of a book, or would if readers saw it. */
export function bookKey(bookId: string): string {
  return `book:${bookId}`;
}

/** Of a card that names a book by its ISBN, whether or not there is one. */
export function bookNumberKey(isbn: string): string {
  return `isbn:${isbn}`;
}

/** Of every page with cards: when nobody tells which books have changed. */
export const EVERY_CARD = 'book-cards';
