// Makes one book of what several sources say: for each field the one that is trusted most, and beside it what others say otherwise.
import type { LookUpSource } from '../../config/book-sources.ts';
import type { Book, BookField, BookPerson, Origins } from '../book.ts';
import { fold } from '../fold.ts';

export interface Said {
  source: LookUpSource;
  book: Partial<Book>;
}

export type Others = Partial<Record<BookField, { source: LookUpSource; value: unknown }[]>>;

export interface Merged {
  book: Partial<Book>;
  origins: Origins;
  others: Others;
}

/** Publishers know their own books best, then whoever had them in hand. */
const USUAL: readonly LookUpSource[] = ['openbd', 'ndl', 'google-books', 'open-library'];
/** The library counts pages, and writes down titles of originals and series, from the printed book; publishers say them beforehand. */
const LIBRARY_FIRST: readonly LookUpSource[] = ['ndl', 'openbd', 'google-books', 'open-library'];

const TRUST: Partial<Record<BookField, readonly LookUpSource[]>> = {
  pages: LIBRARY_FIRST,
  series: LIBRARY_FIRST,
  seriesReading: LIBRARY_FIRST,
  volume: LIBRARY_FIRST,
  originalTitle: LIBRARY_FIRST,
  originalLanguage: LIBRARY_FIRST,
  subjects: LIBRARY_FIRST,
};

/** What means something only together comes from one source; the first decides who that is. */
const TOGETHER: readonly (readonly [BookField, ...BookField[]])[] = [
  ['price', 'currency'],
  ['ageFrom', 'ageTo'],
];

/** Put together in ways of their own. */
const APART: ReadonlySet<BookField> = new Set(['titleReading', 'seriesReading', 'subjects']);

/** In whatever order the answers came, the book is the same. */
export function merge(answers: readonly Said[]): Merged {
  const merged: Merged = { book: {}, origins: {}, others: {} };
  const fields = new Set(answers.flatMap(({ book }) => Object.keys(book) as BookField[]));
  const grouped = TOGETHER.filter((group) => group.some((field) => fields.has(field)));
  const single = [...fields].filter(
    (field) => !APART.has(field) && !TOGETHER.some((group) => group.includes(field)),
  );
  for (const group of [...single.map((field): [BookField] => [field]), ...grouped])
    take(merged, group, answers);
  mergeReading(merged, answers, 'title', 'titleReading');
  mergeReading(merged, answers, 'series', 'seriesReading');
  mergeSubjects(merged, answers);
  mergePeople(merged, answers);
  return merged;
}

function take(merged: Merged, group: readonly [BookField, ...BookField[]], answers: readonly Said[]): void {
  const saying = byTrust(group[0], answers).filter(({ book }) => group.some((field) => field in book));
  const taken = (saying.find(({ book }) => group[0] in book) ?? saying[0]) as Said;
  for (const field of group) put(merged, field, taken, saying);
}

/** `taken` gives the field if it has it; what the rest say otherwise is kept beside it. */
function put(merged: Merged, field: BookField, taken: Said | undefined, saying: readonly Said[]): void {
  const best = field === 'published' && taken ? finest(taken, saying) : taken;
  const value = best?.book[field];
  if (best && value !== undefined) {
    Object.assign(merged.book, { [field]: value });
    merged.origins[field] = best.source;
  }
  const others: { source: LookUpSource; value: unknown }[] = [];
  for (const { source, book } of saying) {
    const said = book[field];
    const known = [value, ...others.map((other) => other.value)];
    if (said !== undefined && !known.some((one) => one !== undefined && isSame(field, one, said)))
      others.push({ source, value: said });
  }
  if (others.length > 0) merged.others[field] = others;
}

/** Of those that name the same time as `taken` the one that tells most of it: a day of that month, a month of that year. */
function finest(taken: Said, saying: readonly Said[]): Said {
  return saying.reduce((best, one) => {
    const [known = '', said = ''] = [best.book.published, one.book.published];
    return said.startsWith(known) && said.length > known.length ? one : best;
  }, taken);
}

/** A reading is that of the words that were taken; of a title, else that of what another source calls the book. */
function mergeReading(
  merged: Merged,
  answers: readonly Said[],
  of: 'title' | 'series',
  field: 'titleReading' | 'seriesReading',
): void {
  const saying = byTrust(field, answers).filter(({ book }) => field in book);
  const words = fold(merged.book[of] ?? '');
  const same = saying.find(({ book }) => words !== '' && fold(book[of] ?? '') === words);
  const taken = same ?? (of === 'title' ? saying[0] : undefined);
  put(merged, field, taken, saying);
}

/** Of each scheme the codes of whoever is trusted most; the schemes of all. */
function mergeSubjects(merged: Merged, answers: readonly Said[]): void {
  const saying = byTrust('subjects', answers).filter(({ book }) => book.subjects !== undefined);
  const taken = saying[0];
  if (!taken) return;
  const schemes = new Map<string, NonNullable<Book['subjects']>>();
  for (const { book } of saying) {
    const mine = book.subjects ?? [];
    for (const scheme of new Set(mine.map((subject) => subject.scheme)))
      if (!schemes.has(scheme))
        schemes.set(
          scheme,
          mine.filter((subject) => subject.scheme === scheme),
        );
  }
  const subjects = [...schemes.values()].flat();
  put(merged, 'subjects', { ...taken, book: { ...taken.book, subjects } }, saying);
}

/** Readings that the source taken does not give are those that another gives the same name. */
function mergePeople(merged: Merged, answers: readonly Said[]): void {
  if (merged.book.people === undefined) return;
  const read = byTrust('people', answers)
    .flatMap(({ book }) => book.people ?? [])
    .filter(({ reading }) => reading !== '');
  merged.book.people = merged.book.people.map((person) => {
    if (person.reading !== '') return person;
    const same = read.find(({ name }) => sameName(name, person.name));
    return same ? { ...person, reading: same.reading } : person;
  });
}

function byTrust(field: BookField, answers: readonly Said[]): Said[] {
  const order = TRUST[field] ?? USUAL;
  return [...answers].sort((one, other) => order.indexOf(one.source) - order.indexOf(other.source));
}

/** Whether a source says the same of a field, however it writes it. */
export function isSame(field: BookField, taken: unknown, said: unknown): boolean {
  if (field === 'people') return samePeople(taken as BookPerson[], said as BookPerson[]);
  if (field === 'subjects') return holdsSubjects(taken as Book['subjects'], said as Book['subjects']);
  if (typeof taken !== 'string' || typeof said !== 'string') return taken === said;
  if (field === 'published') return taken === said || taken.startsWith(`${said}-`);
  return fold(taken) === fold(said) && (fold(taken) !== '' || taken === said);
}

function samePeople(taken: readonly BookPerson[], said: readonly BookPerson[]): boolean {
  return (
    taken.length === said.length &&
    taken.every(({ name, role }, at) => {
      const other = said[at];
      return other !== undefined && other.role === role && sameName(name, other.name);
    })
  );
}

function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other) && (fold(one) !== '' || one === other);
}

function holdsSubjects(taken: Book['subjects'], said: Book['subjects']): boolean {
  return said.every(({ scheme, code }) => taken.some((one) => one.scheme === scheme && one.code === code));
}
