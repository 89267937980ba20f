// Words in addresses of the bookshelf that no book may have.

/** Words that lead to lists of books and to what looks for them: behind `/books/` no book may have such an address. */
export const reservedWords: ReadonlySet<string> = new Set([
  'by-age',
  'newest',
  'by-voices',
  'by-reading',
  'people',
  'search',
]);
