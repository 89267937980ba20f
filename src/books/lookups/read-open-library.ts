// Reads answers of Open Library: an edition by ISBN, and works with their best edition for words.
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

const editionSchema = v.object({
  title: words,
  subtitle: words,
  authors: list(v.object({ name: words })),
  publishers: list(v.object({ name: words })),
  publish_date: words,
  number_of_pages: words,
});

const workSchema = v.object({
  title: words,
  subtitle: words,
  author_name: list(words),
  editions: maybe(
    v.object({
      docs: list(
        v.object({
          title: words,
          subtitle: words,
          isbn: list(words),
          publisher: list(words),
          publish_date: list(words),
          language: list(words),
        }),
      ),
    }),
  ),
});

/** `{}` for an ISBN that it does not know, else `{"ISBN:978…": {…}}`. */
export function readOpenLibraryIsbn(text: string, isbn: string): BooksRead {
  const answer = jsonOf(text);
  if (!isObject(answer)) return null;
  if (Object.keys(answer).length === 0) return [];
  const said = answer[`ISBN:${isbn}`];
  if (!isObject(said)) return null;
  const edition = v.parse(editionSchema, said);
  const pages = Number(edition.number_of_pages);
  const book = knownOf({
    isbn,
    ...titleParts({ title: edition.title, reading: '', subtitle: edition.subtitle }),
    people: authors(edition.authors.map(({ name }) => name)),
    publisher: edition.publishers[0]?.name ?? '',
    published: partialDate(edition.publish_date),
    pages: Number.isInteger(pages) && pages > 0 ? pages : null,
  });
  return book.title === undefined ? [] : [book];
}

/** A work is no book to put on a shelf: what is told is its edition that fits the words best, where the answer names one. */
export function readOpenLibraryWords(text: string): BooksRead {
  const answer = jsonOf(text);
  if (!isObject(answer) || !Array.isArray(answer.docs)) return null;
  return v.parse(list(workSchema), answer.docs).flatMap((work) => {
    const edition = work.editions?.docs[0];
    const isbn = edition?.isbn.map(readIsbn).find((read) => read.ok)?.isbn ?? null;
    const book: Partial<Book> = knownOf({
      isbn,
      ...titleParts({
        title: edition?.title || work.title,
        reading: '',
        subtitle: edition?.title ? edition.subtitle : work.subtitle,
      }),
      people: authors(work.author_name),
      publisher: edition?.publisher[0] ?? '',
      published: partialDate(edition?.publish_date[0] ?? ''),
      language: languageOf(edition?.language[0] ?? ''),
    });
    return book.title === undefined ? [] : [book];
  });
}

function authors(names: readonly string[]): BookPerson[] {
  return names.map((name) => ({ name: personName(name), reading: '', role: 'author' }));
}
