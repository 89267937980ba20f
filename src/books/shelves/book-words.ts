// What is said of a book in a line: who made it, who published it, for what ages.
import type { View } from '../../web/page.ts';
import { GROWN_UP } from '../book.ts';
import { hyphenatedIsbn } from '../isbn.ts';
import type { BookRow, PersonRow } from '../store.ts';

type Words = Pick<View, 't' | 'language'>;

/** `水田 まり、青木 空（絵）`; '' of a book whose makers are not known. */
export function makersOf({ t, language }: Words, people: readonly PersonRow[]): string {
  return people
    .map(({ name, role }) =>
      role === 'author' ? name : t('books.shelf.made', { name, role: t(`books.shelf.role.${role}`) }),
    )
    .join(language === 'ja' ? '、' : ', ');
}

/** `川べり舎、2024年`. */
export function publishedBy({ t, language }: Words, { publisher, published }: BookRow): string {
  const year = published === '' ? '' : t('books.shelf.year', { year: published.slice(0, 4) });
  return [publisher, year].filter((text) => text !== '').join(language === 'ja' ? '、' : ', ');
}

/** Ages at which it is read to a child, and read alone; [] where none are told. */
export function agesOf({ t }: Words, book: BookRow): string[] {
  const aloud = rangeText(t, book.age_from, book.age_to);
  const alone = rangeText(t, book.alone_from, book.alone_to);
  return [
    ...(aloud === '' ? [] : [aloud]),
    ...(alone === '' ? [] : [t('books.shelf.ages.alone', { ages: alone })]),
  ];
}

/** `3〜5歳`, `6歳から`, `おとな`; '' of no ages at all. */
export function rangeText(t: View['t'], from: number | null, to: number | null): string {
  if (from === null && to === null) return '';
  if (from !== null && from >= GROWN_UP) return t('books.shelf.ages.grown-up');
  if (to === null || to >= GROWN_UP) return t('books.shelf.ages.from', { from: String(from ?? 0) });
  if (from === null) return t('books.shelf.ages.to', { to: String(to) });
  if (from === to) return t('books.shelf.ages.one', { age: String(from) });
  return t('books.shelf.ages.between', { from: String(from), to: String(to) });
}

export function isbnOf({ isbn }: BookRow): string {
  return isbn === null ? '' : hyphenatedIsbn(isbn);
}

/** Paragraphs of a plain text, parted by empty lines. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}
