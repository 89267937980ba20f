// The ways between a book and the fields of its form: rows of people, awards and links are numbered, `people.0.name`.
import type { Problem, Problems, Values } from '../../web/door.ts';
import { type FormState, fieldText, fieldTexts } from '../../web/forms.tsx';
import type { Book, BookField, Currency, SubjectScheme } from '../book.ts';
import { fold } from '../fold.ts';
import { readIsbn } from '../isbn.ts';

/** Fields that come several times in one book, and what one row of each consists of. */
export const rowParts = {
  people: ['name', 'reading', 'role'],
  codes: ['scheme', 'code', 'label'],
  awards: ['name', 'year'],
  links: ['kind', 'label', 'url', 'affiliate'],
} as const;
export type RowField = keyof typeof rowParts;

/** What tells that a row was filled in: its other fields are choices that always say something. */
const telling: Record<RowField, readonly string[]> = {
  people: ['name', 'reading'],
  codes: ['code'],
  awards: ['name', 'year'],
  links: ['label', 'url'],
};

/** Subjects by a notation; the blog's own are words. */
export const codeSchemes = ['ndc', 'c-code', 'thema'] as const satisfies SubjectScheme[];

/** More than the schema takes of any of them. */
const MOST_ROWS = 60;

export interface OwnSubject {
  code: string;
  label: string;
}

/** What a form says of a book, for `bookSchema` to judge; and what that schema does not look at. */
export interface FormBook {
  raw: unknown;
  problems: Problems;
  /** As typed, its rows closed up, so that problems and rows have the same numbers. */
  values: Values;
}

/** `own` are the subjects of the blog's own that its books have by now: the same word is the same subject. */
export function readBookForm(typed: Values, own: readonly OwnSubject[]): FormBook {
  const values = closedUp(typed);
  const form: FormState = { values, problems: {} };
  const said = (name: string) => fieldText(form, name).trim();
  const isbn = isbnIn(said('isbn'));
  const price = said('price');
  const currency = (said('currency') || 'JPY') as Currency;
  const codes = rowsOf(values, 'codes').map(({ scheme = '', code = '', label = '' }) => ({
    scheme,
    code: notation(scheme, code),
    label,
  }));
  const raw = {
    ...Object.fromEntries(plainTexts.map((name) => [name, said(name)])),
    ...Object.fromEntries(numbers.map((name) => [name, numberIn(said(name))])),
    isbn: isbn.value,
    published: narrow(said('published'))
      .replace(/[/.年月]/g, '-')
      .replace(/[-日]+$/, '')
      .replace(/-(\d)(?!\d)/g, '-0$1'),
    price: price === '' ? null : amountIn(price, currency),
    currency: price === '' ? '' : currency,
    people: rowsOf(values, 'people'),
    subjects: [...themesOf(form, own), ...codes],
    awards: rowsOf(values, 'awards').map(({ name = '', year = '' }) => ({ name, year: numberIn(year) })),
    links: rowsOf(values, 'links').map(({ affiliate, ...link }) => ({
      ...link,
      affiliate: affiliate !== undefined,
    })),
  };
  return { raw, values, problems: { ...isbn.problems, ...codeProblems(codes) } };
}

const plainTexts = [
  ...['title', 'titleReading', 'subtitle', 'series', 'seriesReading', 'volume'],
  ...['originalTitle', 'originalLanguage', 'publisher', 'size', 'language'],
  ...['letters', 'caution', 'noteChild', 'noteParent', 'status', 'coverLicence'],
] as const;

const numbers = [
  ...(['pages', 'ageFrom', 'ageTo', 'aloneFrom', 'aloneTo'] as const),
  ...(['gradeFrom', 'gradeTo', 'minutesAloud'] as const),
];

function isbnIn(typed: string): { value: string | null; problems: Problems } {
  if (typed === '') return { value: null, problems: {} };
  const read = readIsbn(typed);
  if (read.ok) return { value: read.isbn, problems: {} };
  return { value: null, problems: { isbn: { key: `books.isbn.${read.reason}` } } };
}

/** Full width becomes half. */
function narrow(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** NaN, which no schema takes, where it is none. */
function numberIn(typed: string): number | null {
  const bare = narrow(typed).replace(/[,、]/g, '');
  if (bare === '') return null;
  return /^\d+$/.test(bare) ? Number(bare) : Number.NaN;
}

/** In the smallest unit of the currency. */
function amountIn(typed: string, currency: Currency): number {
  const bare = narrow(typed).replace(/[,、\s¥$€£円]/g, '');
  if (!/^\d{1,9}(?:\.\d{1,2})?$/.test(bare)) return Number.NaN;
  return Math.round(Number(bare) * unitsOf(currency));
}

function unitsOf(currency: Currency): number {
  return currency === 'JPY' ? 1 : 100;
}

function notation(scheme: string, typed: string): string {
  const bare = narrow(typed).toUpperCase().replace(/\s/g, '');
  return scheme === 'c-code' ? bare.replace(/^C/, '') : bare;
}

const shapes: Record<string, RegExp> = {
  // E is the shelf of picture books in Japanese libraries.
  ndc: /^(?:E|\d{1,3}(?:\.\d{1,5})?)$/,
  'c-code': /^\d{4}$/,
  thema: /^(?:[A-Z][A-Z0-9]{0,9}|[1-6][A-Z][A-Z0-9-]{0,12})$/,
};

function codeProblems(codes: readonly { scheme: string; code: string }[]): Problems {
  const wrong = codes.flatMap(({ scheme, code }, at): [string, Problem][] =>
    shapes[scheme]?.test(code)
      ? []
      : [[`codes.${at}.code`, { key: `books.problem.${scheme === '' ? 'ndc' : scheme}` }]],
  );
  return Object.fromEntries(wrong);
}

function themesOf(form: FormState, own: readonly OwnSubject[]) {
  const known = new Map(own.map((subject) => [fold(subject.label), subject]));
  const themes = new Map<string, OwnSubject>();
  for (const typed of fieldTexts(form, 'themes')) {
    const label = typed.normalize().trim();
    const folded = fold(label);
    if (folded === '') continue;
    const { code } = known.get(folded) ?? { code: folded.slice(0, 60) };
    if (!themes.has(code)) themes.set(code, { code, label });
  }
  return [...themes.values()].map(({ code, label }) => ({ scheme: 'own', code, label }));
}

/** The rows that were filled in, each by the names of its parts. */
function rowsOf(values: Values, field: RowField): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (let at = 0; at < MOST_ROWS; at++) {
    const row: Record<string, string> = {};
    for (const part of rowParts[field]) {
      const said = values[`${field}.${at}.${part}`];
      if (typeof said === 'string') row[part] = said.trim();
    }
    if (telling[field].some((part) => (row[part] ?? '') !== '')) rows.push(row);
  }
  return rows;
}

/** Without the rows that were left empty. */
function closedUp(values: Values): Values {
  const fields = Object.keys(rowParts) as RowField[];
  const rest = Object.entries(values).filter(
    ([name]) => !fields.some((field) => name.startsWith(`${field}.`)),
  );
  return {
    ...Object.fromEntries(rest),
    ...Object.assign({}, ...fields.map((field) => asValues(field, rowsOf(values, field)))),
  };
}

function asValues(field: RowField, rows: readonly Record<string, string>[]): Values {
  return Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([part, said]) => [`${field}.${at}.${part}`, said])),
  );
}

/** How many rows of a field are filled in. */
export function filledRows({ values }: FormState, field: RowField): number {
  return rowsOf(values, field).length;
}

/** A problem of `subjects`, which the form has in two places, as the field that shows it. */
export function inForm(problems: Problems, values: Values): Problems {
  const themes = themesOf({ values, problems: {} }, []).length;
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => {
      const [, at, part] = /^subjects\.(\d+)\.(\w+)$/.exec(name) ?? [];
      if (at === undefined) return [name === 'subjects' ? 'themes' : name, problem];
      return [Number(at) < themes ? 'themes' : `codes.${Number(at) - themes}.${part}`, problem];
    }),
  );
}

/** The fields of a form that shows a book, or what a source says of some of its fields. */
export function valuesOf(book: Partial<Book>): Values {
  const { people, subjects, awards, links, price, currency, ...plain } = book;
  const text = Object.entries(plain).map(([name, value]) => [name, value === null ? '' : String(value)]);
  return {
    ...Object.fromEntries(text),
    ...(price === undefined
      ? {}
      : { price: price === null ? '' : String(price / unitsOf((currency || 'JPY') as Currency)) }),
    ...(currency === undefined ? {} : { currency: currency || 'JPY' }),
    ...(people ? asValues('people', people) : {}),
    ...(subjects ? subjectValues(subjects) : {}),
    ...(awards
      ? asValues(
          'awards',
          awards.map(({ name, year }) => ({ name, year: year === null ? '' : String(year) })),
        )
      : {}),
    ...(links
      ? asValues(
          'links',
          links.map(({ affiliate, ...link }) => ({ ...link, ...(affiliate ? { affiliate: 'yes' } : {}) })),
        )
      : {}),
  };
}

function subjectValues(subjects: Book['subjects']): Values {
  const codes = subjects.filter(({ scheme }) => scheme !== 'own');
  return {
    themes: subjects.filter(({ scheme }) => scheme === 'own').map(({ code, label }) => label || code),
    ...asValues('codes', codes),
  };
}

/** The same form with what a source says of one field in the place of what stood there. */
export function withField(values: Values, field: BookField, value: unknown): Values {
  const names: readonly string[] = field === 'subjects' ? ['codes', 'themes'] : [field];
  const kept = Object.entries(values).filter(
    ([name]) => !names.some((taken) => name === taken || name.startsWith(`${taken}.`)),
  );
  return { ...Object.fromEntries(kept), ...valuesOf({ [field]: value } as Partial<Book>) };
}
