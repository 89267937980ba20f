// All that is said of a book, each fact in words: whoever confirms it has to see what they confirm.
import { languageName } from '../../text/language.ts';
import type { View } from '../../web/page.ts';
import type { Book, BookField } from '../book.ts';
import { hyphenatedIsbn } from '../isbn.ts';
import type { WholeBook } from '../store.ts';
import { bookOf } from '../whole-book.ts';

/** The name of the field and what it says, without what is empty; the title stands elsewhere. */
export function factsOf(view: View, whole: WholeBook): [string, string][] {
  const book = bookOf(whole);
  const fields = (Object.keys(book) as BookField[]).filter(
    (field) => field !== 'title' && field !== 'currency' && field !== 'status',
  );
  return fields
    .map((field): [string, string] => [view.t(`books.field.${field}`), inWords(view, book, field)])
    .filter(([, words]) => words !== '');
}

function inWords({ t, language }: View, book: Book, field: BookField): string {
  const comma = t('books.comma');
  if (field === 'isbn') return book.isbn === null ? '' : hyphenatedIsbn(book.isbn);
  if (field === 'people')
    return book.people
      .map(({ name, reading, role }) =>
        t('books.person', {
          name,
          reading: reading === '' ? '' : ` ${reading}`,
          role: t(`books.role.${role}`),
        }),
      )
      .join(comma);
  if (field === 'subjects') return book.subjects.map(({ code, label }) => label || code).join(comma);
  if (field === 'awards')
    return book.awards.map(({ name, year }) => `${name} ${year ?? ''}`.trim()).join(comma);
  if (field === 'links') return book.links.map(({ label, url }) => `${label} ${url}`.trim()).join(comma);
  if (field === 'letters') return book.letters === '' ? '' : t(`books.letters.${book.letters}`);
  if (field === 'language' || field === 'originalLanguage')
    return book[field] === '' ? '' : languageName(book[field], language);
  if (field === 'price')
    return book.price === null
      ? ''
      : `${book.price / (book.currency === 'JPY' ? 1 : 100)} ${t(`books.currency.${book.currency || 'JPY'}`)}`;
  return String(book[field] ?? '');
}
