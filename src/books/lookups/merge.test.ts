// One book of what several sources say: who is believed in what, and that nothing said is lost.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type LookUpSource, lookUpSources } from '../../config/book-sources.ts';
import { type Book, type BookField, bookSchema, currencies, personRoles, subjectSchemes } from '../book.ts';
import { knownOf } from './known.ts';
import { isSame, merge, type Said } from './merge.ts';

const said = (source: LookUpSource, book: Partial<Book>): Said => ({ source, book });
const person = (name: string, reading = '', role: Book['people'][number]['role'] = 'author') => ({
  name,
  reading,
  role,
});

describe('what sources say of a book', () => {
  it('is taken from whoever is trusted most, field by field, and says from whom', () => {
    const { book, origins, others } = merge([
      said('google-books', { title: '川', pages: 40, language: 'ja', publisher: 'あしべ' }),
      said('ndl', { title: '川のねむるところ', pages: 31, originalTitle: 'The River' }),
      said('openbd', { title: '川のねむるところ', pages: 32, publisher: 'あしべ書房' }),
    ]);
    expect(book).toEqual({
      title: '川のねむるところ',
      pages: 31,
      language: 'ja',
      publisher: 'あしべ書房',
      originalTitle: 'The River',
    });
    expect(origins).toEqual({
      title: 'openbd',
      pages: 'ndl',
      language: 'google-books',
      publisher: 'openbd',
      originalTitle: 'ndl',
    });
    expect(others).toEqual({
      title: [{ source: 'google-books', value: '川' }],
      pages: [
        { source: 'openbd', value: 32 },
        { source: 'google-books', value: 40 },
      ],
      publisher: [{ source: 'google-books', value: 'あしべ' }],
    });
  });

  it('is the same however it is written: width, kana, spaces and signs make no other title', () => {
    const { others } = merge([
      said('openbd', { title: 'はらぺこ・石の舟', people: [person('水田 まり')] }),
      said('ndl', { title: 'ハラペコ石の舟', people: [person('水田まり', 'みずた まり')] }),
    ]);
    expect(others).toEqual({});
  });

  it('completes readings of people and of series that the one who is believed does not give', () => {
    const { book, origins } = merge([
      said('openbd', {
        series: '水べの絵本',
        seriesReading: 'みずべのえほん',
        people: [person('水田 まり'), person('誰か')],
      }),
      said('ndl', { series: '水べの絵本', people: [person('水田まり', 'みずた まり')] }),
    ]);
    expect(book.people).toEqual([person('水田 まり', 'みずた まり'), person('誰か')]);
    expect(book).toMatchObject({ series: '水べの絵本', seriesReading: 'みずべのえほん' });
    expect(origins).toMatchObject({ people: 'openbd', series: 'ndl', seriesReading: 'openbd' });
  });

  it('reads the title that was taken, rather than another', () => {
    const { book, origins, others } = merge([
      said('openbd', { title: '川の本' }),
      said('ndl', { title: '川の本', titleReading: 'かわ の ほん' }),
      said('google-books', { title: '川', titleReading: 'かわ' }),
    ]);
    expect(book.titleReading).toBe('かわ の ほん');
    expect(origins.titleReading).toBe('ndl');
    expect(others.titleReading).toEqual([{ source: 'google-books', value: 'かわ' }]);
    const series = merge([
      said('ndl', { series: '水べの絵本' }),
      said('openbd', { series: '川の絵本', seriesReading: 'かわのえほん' }),
    ]);
    expect(series.book.seriesReading).toBeUndefined();
    expect(series.others.seriesReading).toEqual([{ source: 'openbd', value: 'かわのえほん' }]);
  });

  it('tells a day rather than its month, and no day of another', () => {
    const { book, origins, others } = merge([
      said('ndl', { published: '2024-05' }),
      said('google-books', { published: '2024-05-16' }),
      said('open-library', { published: '2024-06-01' }),
    ]);
    expect(book.published).toBe('2024-05-16');
    expect(origins.published).toBe('google-books');
    expect(others.published).toEqual([{ source: 'open-library', value: '2024-06-01' }]);
  });

  it('never puts the price of one beside the currency of another, nor ages of two', () => {
    const { book, others } = merge([
      said('openbd', { currency: 'JPY', ageTo: 15 }),
      said('ndl', { price: 1500, currency: 'JPY', ageFrom: 3, ageTo: 6 }),
    ]);
    expect(book).toEqual({ price: 1500, currency: 'JPY', ageFrom: 3, ageTo: 6 });
    expect(others.ageTo).toEqual([{ source: 'openbd', value: 15 }]);
  });

  it('gathers subjects of every scheme, of each from one source', () => {
    const subject = (scheme: Book['subjects'][number]['scheme'], code: string) => ({
      scheme,
      code,
      label: '',
    });
    const { book, origins, others } = merge([
      said('openbd', { subjects: [subject('c-code', '8771'), subject('ndc', '913')] }),
      said('ndl', { subjects: [subject('ndc', '726.6')] }),
    ]);
    expect(book.subjects).toEqual([subject('ndc', '726.6'), subject('c-code', '8771')]);
    expect(origins.subjects).toBe('ndl');
    expect(others.subjects).toEqual([
      { source: 'openbd', value: [subject('c-code', '8771'), subject('ndc', '913')] },
    ]);
  });

  it('is nothing when nobody says anything', () => {
    expect(merge([])).toEqual({ book: {}, origins: {}, others: {} });
  });
});

const text = fc.constantFrom(
  '川',
  '川のねむるところ',
  'かわ',
  'カワ',
  ' 川・の ',
  '!',
  'The River',
  'the river',
);
const date = fc.constantFrom('2024', '2024-05', '2024-05-16', '2023', '2023-12-01', '2024-06');
const age = fc.integer({ min: 0, max: 18 });
const saidBook: fc.Arbitrary<Partial<Book>> = fc
  .record(
    {
      title: text,
      titleReading: text,
      subtitle: text,
      series: text,
      seriesReading: text,
      volume: fc.constantFrom('1', '2'),
      originalTitle: text,
      language: fc.constantFrom('ja', 'en'),
      people: fc.array(
        fc.record({
          name: text,
          reading: fc.oneof(fc.constant(''), text),
          role: fc.constantFrom(...personRoles),
        }),
        { maxLength: 3 },
      ),
      publisher: text,
      published: date,
      pages: fc.integer({ min: 1, max: 3 }),
      price: fc.integer({ min: 1, max: 3 }),
      currency: fc.constantFrom(...currencies),
      ageFrom: age,
      ageTo: age,
      subjects: fc.array(
        fc.record({
          scheme: fc.constantFrom(...subjectSchemes),
          code: fc.constantFrom('1', '2', '3'),
          label: fc.constant(''),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  )
  .map((book) => knownOf(book as Partial<Book>));
const saidBySome = fc
  .tuple(fc.shuffledSubarray([...lookUpSources]), fc.array(saidBook, { minLength: 4, maxLength: 4 }))
  .map(([sources, books]) => sources.map((source, at): Said => ({ source, book: books[at] ?? {} })));

describe('whatever sources say', () => {
  it('the book is the same in whatever order they answer', () => {
    fc.assert(
      fc.property(saidBySome, fc.nat(), (answers, seed) => {
        const other = answers
          .slice(seed % (answers.length || 1))
          .concat(answers.slice(0, seed % (answers.length || 1)));
        expect(merge([...other].reverse())).toEqual(merge(answers));
      }),
    );
  });

  it('every field that is taken was said by whom it says, and a book of one source is as it was said', () => {
    fc.assert(
      fc.property(saidBySome, (answers) => {
        const { book, origins } = merge(answers);
        expect(Object.keys(origins).sort()).toEqual(Object.keys(book).sort());
        for (const field of Object.keys(book) as BookField[]) {
          const by = answers.find(({ source }) => source === origins[field])?.book[field];
          expect(by).toBeDefined();
          if (field !== 'people' && field !== 'subjects') expect(book[field]).toEqual(by);
          else expect(isSame(field, book[field], by)).toBe(true);
        }
        for (const { source, book: alone } of answers) {
          const one = merge([said(source, alone)]);
          const { people: _, ...rest } = one.book;
          const { people: __, subjects = [], ...saidRest } = alone;
          expect({ ...rest, subjects: new Set(rest.subjects) }).toEqual({
            ...withoutLone(saidRest),
            subjects: new Set(subjects),
          });
        }
      }),
    );
  });

  it('nothing that was said is lost: it is taken, is the same as what was, or stands among the others', () => {
    fc.assert(
      fc.property(saidBySome, (answers) => {
        const { book, others } = merge(answers);
        for (const { book: one } of answers) {
          for (const field of Object.keys(one) as BookField[]) {
            const kept = [book[field], ...(others[field] ?? []).map(({ value }) => value)];
            expect(kept.some((value) => value !== undefined && isSame(field, value, one[field]))).toBe(true);
          }
        }
      }),
    );
  });

  it('no field has its own value among the others, and the book passes the schema of books', () => {
    fc.assert(
      fc.property(saidBySome, (answers) => {
        const { book, origins, others } = merge(answers);
        for (const [field, values] of Object.entries(others))
          for (const { source, value } of values)
            expect([source, isSame(field as BookField, book[field as BookField], value)]).toEqual([
              source,
              false,
            ]);
        expect(v.safeParse(bookSchema, { title: 'x', ...book }).issues).toBeUndefined();
        for (const [one, other] of [
          ['price', 'currency'],
          ['ageFrom', 'ageTo'],
        ] as const)
          if (origins[one] && origins[other]) expect(origins[one]).toBe(origins[other]);
      }),
    );
  });
});

/** A reading of a series without the series has nothing to read. */
function withoutLone({ seriesReading, ...rest }: Partial<Book>): Partial<Book> {
  const isRead = rest.series !== undefined && rest.series !== '!' && seriesReading !== undefined;
  return isRead ? { ...rest, seriesReading } : rest;
}
