// What a source said of a book, made to fit: every field passes the one schema of books, and is left out where it does not.
import * as v from 'valibot';
import { asHiragana } from '../../text/kana.ts';
import { type Book, type BookField, type BookPerson, type BookSubject, bookSchema } from '../book.ts';
import { fold } from '../fold.ts';

/** Lengths to which a text is cut, longest first, until the field takes it. */
const CUTS = [2000, 200, 120, 60, 40];
const MOST_PEOPLE = 30;
const MOST_SUBJECTS = 30;
const READINGS: ReadonlySet<BookField> = new Set(['titleReading', 'seriesReading']);

/** Only what is known stands in it: no empty text, no null, no empty list. */
export function knownOf(said: Partial<Book>): Partial<Book> {
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(said)) {
    const field = name as BookField;
    const fitting = fits(field, value);
    if (fitting !== undefined) known[field] = fitting;
  }
  const { ageFrom, ageTo } = known as Partial<Book>;
  if (typeof ageFrom === 'number' && typeof ageTo === 'number' && ageFrom > ageTo) {
    delete known.ageFrom;
    delete known.ageTo;
  }
  return known as Partial<Book>;
}

function fits(field: BookField, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (field === 'people') return someOf(peopleFitting(value as BookPerson[]), MOST_PEOPLE);
  if (field === 'subjects') return someOf(subjectsFitting(value as BookSubject[]), MOST_SUBJECTS);
  if (typeof value !== 'string') return passes(field, value) ? value : undefined;
  const text = READINGS.has(field) ? reading(value) : tidied(value);
  if (text === '') return undefined;
  return CUTS.map((most) => cut(text, most)).find((one) => passes(field, one));
}

function passes(field: BookField, value: unknown): boolean {
  return v.is(bookSchema.entries[field], value);
}

function someOf<T>(all: readonly T[], most: number): T[] | undefined {
  return all.length === 0 ? undefined : all.slice(0, most);
}

function peopleFitting(people: readonly BookPerson[]): BookPerson[] {
  const fitting = people
    .map(({ name, reading: said, role }) => ({
      name: cut(tidied(name), 120),
      reading: cut(reading(said), 120),
      role,
    }))
    .filter((person) => passes('people', [person]));
  return unique(fitting, ({ name, role }) => `${fold(name) || name} ${role}`);
}

function subjectsFitting(subjects: readonly BookSubject[]): BookSubject[] {
  const fitting = subjects
    .map(({ scheme, code, label }) => ({ scheme, code: tidied(code), label: cut(tidied(label), 60) }))
    .filter((subject) => passes('subjects', [subject]));
  return unique(fitting, ({ scheme, code }) => `${scheme} ${code}`);
}

function unique<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one] as const).reverse()).values()].reverse();
}

/** One line, letters and digits of the Latin alphabet in half width. */
export function tidied(text: string): string {
  return text
    .slice(0, 4000)
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s\u3000]+/gu, ' ')
    .trim();
}

/** In hiragana; '' for one that still has kanji in it, and so reads nothing. */
function reading(text: string): string {
  const kana = asHiragana(tidied(text.normalize('NFKC')));
  return /\p{Script=Han}/u.test(kana) ? '' : kana;
}

function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}
