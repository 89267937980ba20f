// Reads answers of Google Books: volumes with what their publishers or libraries gave.
import * as v from 'valibot';
import type { Book, BookPerson } from '../book.ts';
import { readIsbn } from '../isbn.ts';
import { languageOf } from './codes.ts';
import { partialDate } from './dates.ts';
import { knownOf } from './known.ts';
import { isObject, jsonOf, list, maybe, words } from './lenient.ts';
import { personName } from './names.ts';
import type { BooksRead } from './source.ts';
import { titleParts } from './titles.ts';

const answerSchema = v.object({
  items: list(
    v.object({
      volumeInfo: maybe(
        v.object({
          title: words,
          subtitle: words,
          authors: list(words),
          publisher: words,
          publishedDate: words,
          industryIdentifiers: list(v.object({ type: words, identifier: words })),
          pageCount: words,
          dimensions: maybe(v.object({ height: words })),
          language: words,
          seriesInfo: maybe(v.object({ bookDisplayNumber: words })),
        }),
      ),
    }),
  ),
});

type Volume = NonNullable<v.InferOutput<typeof answerSchema>['items'][number]['volumeInfo']>;

export function readGoogleBooks(text: string): BooksRead {
  const answer = jsonOf(text);
  // `{"kind": "books#volumes", "totalItems": 0}` for nothing; `{"error": …}` is no answer.
  if (!isObject(answer) || !('totalItems' in answer || 'items' in answer)) return null;
  const { items } = v.parse(answerSchema, answer);
  return items.flatMap(({ volumeInfo }) => {
    const book = volumeInfo ? knownOf(bookOf(volumeInfo)) : {};
    return book.title === undefined ? [] : [book];
  });
}

/** It finds by ISBN what is like it, too: only what bears that very ISBN counts. */
export function readGoogleIsbn(text: string, isbn: string): BooksRead {
  return readGoogleBooks(text)?.filter((book) => book.isbn === isbn) ?? null;
}

function bookOf(volume: Volume): Partial<Book> {
  const isbns = volume.industryIdentifiers.map(({ identifier }) => readIsbn(identifier));
  const isbn = isbns.find((read) => read.ok)?.isbn ?? null;
  const pages = Number(volume.pageCount);
  const [, height] = /^(\d{1,3})(?:\.\d+)?\s*cm$/.exec(volume.dimensions?.height ?? '') ?? [];
  return {
    isbn,
    ...titleParts({
      title: volume.title,
      reading: '',
      subtitle: volume.subtitle,
      volume: volume.seriesInfo?.bookDisplayNumber ?? '',
    }),
    people: volume.authors.map(
      (name): BookPerson => ({ name: personName(name), reading: '', role: 'author' }),
    ),
    publisher: volume.publisher,
    published: partialDate(volume.publishedDate),
    pages: Number.isInteger(pages) && pages > 0 ? pages : null,
    size: height ? `${height}cm` : '',
    language: languageOf(volume.language),
  };
}
