// The ways between a book as people say it and its rows.

import { asHiragana } from '../text/kana.ts';
import type { Award, Book, BookLink, Origins } from './book.ts';
import { fold } from './fold.ts';
import { isbn10 } from './isbn.ts';
import type { BookRow, PersonRow, SubjectRow, WholeBook } from './store.ts';

/** What of a row somebody says; the rest is the press's own. */
export type BookColumns = Omit<
  BookRow,
  | 'blog_id'
  | 'id'
  | 'slug'
  | 'cover_id'
  | 'origins'
  | 'confirmed_at'
  | 'shown_at'
  | 'deleted_at'
  | 'version'
  | 'created_by'
  | 'created_at'
  | 'updated_at'
>;

export function columnsOf(book: Book): BookColumns {
  const people = book.people.flatMap(({ name, reading }) => [name, reading]);
  const isbns = book.isbn === null ? [] : [book.isbn, isbn10(book.isbn) ?? ''];
  const texts = [book.title, book.titleReading, book.subtitle, book.series, book.seriesReading];
  return {
    isbn: book.isbn,
    title: book.title,
    title_reading: asHiragana(book.titleReading),
    subtitle: book.subtitle,
    series: book.series,
    series_reading: asHiragana(book.seriesReading),
    volume: book.volume,
    original_title: book.originalTitle,
    original_language: book.originalLanguage,
    publisher: book.publisher,
    published: book.published,
    pages: book.pages,
    size: book.size,
    price: book.price,
    currency: book.currency,
    language: book.language,
    age_from: book.ageFrom,
    age_to: book.ageTo,
    alone_from: book.aloneFrom,
    alone_to: book.aloneTo,
    grade_from: book.gradeFrom,
    grade_to: book.gradeTo,
    minutes_aloud: book.minutesAloud,
    letters: book.letters,
    caution: book.caution,
    note_child: book.noteChild,
    note_parent: book.noteParent,
    awards: JSON.stringify(book.awards),
    links: JSON.stringify(book.links),
    status: book.status,
    cover_licence: book.coverLicence,
    searched: [...texts, book.originalTitle, ...people, ...isbns]
      .map(fold)
      .filter((text) => text !== '')
      .join(' '),
    sorted_by: fold(book.titleReading || book.title),
  };
}

export function besideOf(book: Book, blogId: string, bookId: string): Pick<WholeBook, 'people' | 'subjects'> {
  const key = { blog_id: blogId, book_id: bookId };
  return {
    people: book.people.map(
      (person, position): PersonRow => ({
        ...key,
        position,
        name: person.name,
        reading: asHiragana(person.reading),
        role: person.role,
        folded: fold(person.name),
      }),
    ),
    subjects: book.subjects.map((subject, position): SubjectRow => ({ ...key, position, ...subject })),
  };
}

/** A book as it stands in the database, said as a person would. */
export function bookOf({ row, people, subjects }: WholeBook): Book {
  return {
    isbn: row.isbn,
    title: row.title,
    titleReading: row.title_reading,
    subtitle: row.subtitle,
    series: row.series,
    seriesReading: row.series_reading,
    volume: row.volume,
    originalTitle: row.original_title,
    originalLanguage: row.original_language,
    people: people.map(({ name, reading, role }) => ({ name, reading, role })),
    publisher: row.publisher,
    published: row.published,
    pages: row.pages,
    size: row.size,
    price: row.price,
    currency: row.currency,
    language: row.language,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    aloneFrom: row.alone_from,
    aloneTo: row.alone_to,
    gradeFrom: row.grade_from,
    gradeTo: row.grade_to,
    minutesAloud: row.minutes_aloud,
    letters: row.letters,
    caution: row.caution,
    noteChild: row.note_child,
    noteParent: row.note_parent,
    subjects: subjects.map(({ scheme, code, label }) => ({ scheme, code, label })),
    // Written by `columnsOf`.
    awards: JSON.parse(row.awards) as Award[],
    links: JSON.parse(row.links) as BookLink[],
    status: row.status,
    coverLicence: row.cover_licence,
  };
}

export function originsOf(row: Pick<BookRow, 'origins'>): Origins {
  return JSON.parse(row.origins) as Origins;
}
