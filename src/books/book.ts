// What a book is: the fields a person confirms and a look-up fills, with the one schema that checks them all.
import * as v from 'valibot';
import { canonicalLanguage } from '../text/language.ts';
import { isIsbn13 } from './isbn.ts';

export const personRoles = [
  'author',
  'illustrator',
  'translator',
  'editor',
  'supervisor',
  'photographer',
  'other',
] as const;
export type PersonRole = (typeof personRoles)[number];

/** NDC: 日本十進分類法. C-code: the four digits of Japanese booksellers. Thema: the booksellers' of the world. */
export const subjectSchemes = ['own', 'ndc', 'c-code', 'thema'] as const;
export type SubjectScheme = (typeof subjectSchemes)[number];

/** Hiragana alone; kanji with readings on all, on some, or on none of them. */
export const letterKinds = ['hiragana', 'all-readings', 'some-readings', 'no-readings'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const bookStatuses = ['to-read', 'reading', 'introduced'] as const;
export type BookStatus = (typeof bookStatuses)[number];

export const currencies = ['JPY', 'USD', 'EUR', 'GBP'] as const;
export type Currency = (typeof currencies)[number];

/** Where a reader gets it: `library` looks it up in libraries; `edition` is the same book otherwise, such as its original. */
export const linkKinds = ['library', 'local-shop', 'shop', 'edition', 'other'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The oldest age that is told apart; older is grown up. */
export const GROWN_UP = 18;

const text = (max: number) =>
  v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max, 'common.too-long')), '');
const number = (min: number, max: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.number('books.problem.number'),
        v.integer('books.problem.number'),
        v.minValue(min, 'books.problem.number'),
        v.maxValue(max, 'books.problem.number'),
      ),
    ),
    null,
  );
const language = v.optional(
  v.pipe(
    v.string(),
    v.check((tag) => tag === '' || canonicalLanguage(tag) !== null, 'common.language'),
    v.transform((tag) => (tag === '' ? '' : (canonicalLanguage(tag) ?? ''))),
  ),
  '',
);
const webAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2000, 'common.too-long'),
  v.check(
    (address) => ['http:', 'https:'].includes(URL.parse(address)?.protocol ?? ''),
    'books.problem.address',
  ),
);

const personSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'common.required'), v.maxLength(120, 'common.too-long')),
  /** In hiragana. */
  reading: text(120),
  role: v.optional(v.picklist(personRoles), 'author'),
});
export type BookPerson = v.InferOutput<typeof personSchema>;

const subjectSchema = v.object({
  scheme: v.picklist(subjectSchemes),
  code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60, 'common.too-long')),
  label: text(60),
});
export type BookSubject = v.InferOutput<typeof subjectSchema>;

const awardSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120, 'common.too-long')),
  year: number(1000, 9998),
});
export type Award = v.InferOutput<typeof awardSchema>;

const linkSchema = v.object({
  kind: v.picklist(linkKinds),
  label: text(60),
  url: webAddress,
  /** The blog earns by it: readers are told, as the law wants. */
  affiliate: v.optional(v.boolean(), false),
});
export type BookLink = v.InferOutput<typeof linkSchema>;

const inOrder = (from: number | null, to: number | null) => from === null || to === null || from <= to;

/** Everything that is said of a book. What is left out is empty; only the title must be there. */
export const bookSchema = v.pipe(
  v.object({
    /** 13 digits. */
    isbn: v.optional(v.nullable(v.pipe(v.string(), v.check(isIsbn13, 'books.problem.isbn'))), null),
    title: v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'common.required'),
      v.maxLength(200, 'common.too-long'),
    ),
    titleReading: text(200),
    subtitle: text(200),
    series: text(200),
    seriesReading: text(200),
    volume: text(40),
    originalTitle: text(200),
    originalLanguage: language,
    people: v.optional(v.pipe(v.array(personSchema), v.maxLength(30, 'books.problem.many')), []),
    publisher: text(120),
    /** `2024`, `2024-05` or `2024-05-16`. */
    published: v.optional(
      v.pipe(
        v.string(),
        v.check((date) => date === '' || isPartialDate(date), 'books.problem.date'),
      ),
      '',
    ),
    pages: number(1, 20_000),
    size: text(40),
    /** In the smallest unit of the currency: yen, cents. */
    price: number(0, 100_000_000),
    currency: v.optional(v.picklist(['', ...currencies]), ''),
    language: v.optional(language, 'ja'),
    ageFrom: number(0, GROWN_UP),
    ageTo: number(0, GROWN_UP),
    aloneFrom: number(0, GROWN_UP),
    aloneTo: number(0, GROWN_UP),
    gradeFrom: number(0, 12),
    gradeTo: number(0, 12),
    minutesAloud: number(1, 6000),
    letters: v.optional(v.picklist(['', ...letterKinds]), ''),
    caution: text(200),
    noteChild: text(2000),
    noteParent: text(6000),
    subjects: v.optional(v.pipe(v.array(subjectSchema), v.maxLength(30, 'books.problem.many')), []),
    awards: v.optional(v.pipe(v.array(awardSchema), v.maxLength(20, 'books.problem.many')), []),
    links: v.optional(v.pipe(v.array(linkSchema), v.maxLength(20, 'books.problem.many')), []),
    status: v.optional(v.picklist(bookStatuses), 'to-read'),
    coverLicence: text(200),
  }),
  v.forward(
    v.check(({ ageFrom, ageTo }) => inOrder(ageFrom, ageTo), 'books.problem.order'),
    ['ageTo'],
  ),
  v.forward(
    v.check(({ aloneFrom, aloneTo }) => inOrder(aloneFrom, aloneTo), 'books.problem.order'),
    ['aloneTo'],
  ),
  v.forward(
    v.check(({ gradeFrom, gradeTo }) => inOrder(gradeFrom, gradeTo), 'books.problem.order'),
    ['gradeTo'],
  ),
);

export type Book = v.InferOutput<typeof bookSchema>;
export type BookField = keyof Book;

/** Who said a field: a source of look-ups, a file that came in, or a person. */
export const bookSources = ['person', 'file', 'openbd', 'ndl', 'google-books', 'open-library'] as const;
export type BookSource = (typeof bookSources)[number];
export type Origins = Partial<Record<BookField, BookSource>>;

/** A book of which nothing is known yet but what is given. */
export function bookWith(known: Partial<Book> & Pick<Book, 'title'>): Book {
  return v.parse(bookSchema, known);
}

function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1000 || year === '9999') return false;
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const moment = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(whole);
}
