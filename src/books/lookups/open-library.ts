// Open Library: the open catalogue of the Internet Archive, by ISBN and by words.
import { readOpenLibraryIsbn, readOpenLibraryWords } from './read-open-library.ts';
import { MOST_FOUND, type Source } from './source.ts';

const FIELDS = [
  'key,title,subtitle,author_name,editions,editions.title,editions.subtitle,editions.isbn',
  'editions.publisher,editions.publish_date,editions.language',
].join(',');

export const openLibrary: Source = {
  name: 'open-library',
  pause: 500,
  accept: 'application/json',
  isbn: {
    mayKnow: () => true,
    address: (base, isbn) =>
      `${base}/api/books?${new URLSearchParams({ bibkeys: `ISBN:${isbn}`, jscmd: 'data', format: 'json' })}`,
    read: readOpenLibraryIsbn,
  },
  words: {
    address: (base, words) =>
      `${base}/search.json?${new URLSearchParams({ q: words, fields: FIELDS, limit: String(MOST_FOUND) })}`,
    read: readOpenLibraryWords,
  },
};
