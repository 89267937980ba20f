// Google Books: books of the whole world, by ISBN and by words. Its key travels in a header, so that no address holds it.
import { readGoogleBooks, readGoogleIsbn } from './read-google-books.ts';
import { MOST_FOUND, type Source } from './source.ts';

/** No more than what is read. */
const FIELDS =
  'totalItems,items(volumeInfo(title,subtitle,authors,publisher,publishedDate,industryIdentifiers,pageCount,dimensions,language,seriesInfo))';

export const googleBooks: Source = {
  name: 'google-books',
  pause: 500,
  accept: 'application/json',
  headers: ({ googleKey }) => (googleKey === null ? {} : { 'x-goog-api-key': googleKey }),
  isbn: {
    mayKnow: () => true,
    address: (base, isbn) => volumes(base, `isbn:${isbn}`, 5),
    read: readGoogleIsbn,
  },
  words: { address: (base, words) => volumes(base, words, MOST_FOUND), read: readGoogleBooks },
};

function volumes(base: string, q: string, most: number): string {
  const asked = new URLSearchParams({ q, maxResults: String(most), printType: 'books', fields: FIELDS });
  return `${base}/volumes?${asked}`;
}
