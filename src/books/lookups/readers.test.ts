// Answers of the sources of books in their real shapes: what is read of each, and that nothing strange breaks a reader.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  googleAnswer,
  type InventedBook,
  inventedBooks,
  ndlAnswer,
  ndlItems,
  openbdAnswer,
  openLibraryAnswer,
  openLibraryWorks,
  UNKNOWN_ISBN,
} from '../../../test/support/book-shapes.ts';
import { xmlText } from '../../text/xml.ts';
import { bookSchema } from '../book.ts';
import { readGoogleBooks, readGoogleIsbn } from './read-google-books.ts';
import { readNdlIsbn, readNdlWords } from './read-ndl.ts';
import { readOpenLibraryIsbn, readOpenLibraryWords } from './read-open-library.ts';
import { readOpenbd } from './read-openbd.ts';
import type { BooksRead } from './source.ts';

const [river, boat, lighthouse, dog, sleeps] = inventedBooks as [
  InventedBook,
  InventedBook,
  InventedBook,
  InventedBook,
  InventedBook,
];

describe('openBD', () => {
  it('tells of a book with everything its publisher gave', () => {
    expect(readOpenbd(openbdAnswer(river), river.isbn)).toEqual([
      {
        isbn: '9784000000017',
        title: '川のねむるところ',
        titleReading: 'かわのねむるところ',
        subtitle: '水のはなし',
        series: '水べの絵本',
        seriesReading: 'みずべのえほん',
        volume: '3',
        language: 'ja',
        people: [
          { name: '水田 まり', reading: 'みずた まり', role: 'author' },
          { name: '青木 空', reading: 'あおき そら', role: 'illustrator' },
        ],
        publisher: 'あしべ書房',
        published: '2024-05-16',
        pages: 32,
        size: '27cm',
        price: 1500,
        currency: 'JPY',
        subjects: [
          { scheme: 'c-code', code: '8771', label: '' },
          { scheme: 'thema', code: 'YBC', label: '' },
          { scheme: 'thema', code: 'WN', label: '' },
        ],
        ageFrom: 3,
        ageTo: 6,
      },
    ]);
  });

  it('tells of originals, of translators, and of whoever did two things', () => {
    expect(readOpenbd(openbdAnswer(boat), boat.isbn)?.[0]).toMatchObject({
      originalTitle: 'The Stone Boat',
      originalLanguage: 'en',
      people: [
        { name: 'エレン・マーシュ', role: 'author' },
        { name: '森 しずか', reading: 'もり しずか', role: 'translator' },
      ],
      // A children's book by its C-code, which is all that is said of an age.
      ageTo: 15,
    });
    expect(readOpenbd(openbdAnswer(dog), dog.isbn)?.[0]?.people).toEqual([
      { name: '空木れん', reading: 'うつぎ れん', role: 'author' },
      { name: '空木れん', reading: 'うつぎ れん', role: 'illustrator' },
    ]);
  });

  it('is read by its summary where the record says little, as of older books', () => {
    const summary = {
      isbn: '9784000000017',
      title: '川の本（２）',
      volume: '',
      series: '',
      publisher: 'あしべ書房',
      pubdate: '2010-01',
      cover: '',
      author: '水田まり／文 青木空／絵',
    };
    const detail = {
      ProductFormDetail: 'B119',
      TitleDetail: {
        TitleType: '01',
        TitleElement: { TitleElementLevel: '01', TitleText: { content: '', collationkey: 'カワノホン2' } },
      },
      Measure: [{ MeasureType: '01', Measurement: '20', MeasureUnitCode: 'mm' }],
    };
    const answer = JSON.stringify([{ onix: { DescriptiveDetail: detail }, summary }]);
    expect(readOpenbd(answer, river.isbn)).toEqual([
      {
        isbn: '9784000000017',
        title: '川の本',
        volume: '2',
        people: [
          { name: '水田まり', reading: '', role: 'author' },
          { name: '青木空', reading: '', role: 'illustrator' },
        ],
        publisher: 'あしべ書房',
        published: '2010-01',
        size: '四六判',
      },
    ]);
  });
});

describe('the National Diet Library', () => {
  const expected = {
    isbn: '9784000000017',
    title: '川のねむるところ',
    titleReading: 'かわ の ねむる ところ',
    subtitle: '水のはなし',
    series: '水べの絵本',
    seriesReading: 'みずべ の えほん',
    volume: '3',
    language: 'ja',
    people: [
      { name: '水田 まり', reading: 'みずた まり', role: 'author' },
      { name: '青木 空', reading: 'あおき そら', role: 'illustrator' },
    ],
    publisher: 'あしべ書房',
    published: '2024-05',
    pages: 31,
    size: '27cm',
    price: 1500,
    currency: 'JPY',
    subjects: [{ scheme: 'ndc', code: '726.6', label: '' }],
  };

  it.each(['xml', 'string'] as const)('tells of a book in a record packed as %s', (packing) => {
    expect(readNdlIsbn(ndlAnswer([river], packing), river.isbn)).toEqual([expected]);
  });

  it('tells of a translation with its original, and of foreigners as the book names them', () => {
    expect(readNdlIsbn(ndlAnswer([boat]), boat.isbn)?.[0]).toMatchObject({
      originalTitle: 'The Stone Boat',
      originalLanguage: 'en',
      people: [
        { name: 'エレン・マーシュ', reading: '', role: 'author' },
        { name: '森 しずか', reading: 'もり しずか', role: 'translator' },
      ],
      subjects: [{ scheme: 'ndc', code: '933.7', label: '' }],
    });
  });

  it('counts only what bears the ISBN, its own record before those it gathered', () => {
    const gathered = ndlAnswer([river]).replaceAll('R100000002', 'R100000001').replaceAll('31p', '99p');
    const [record = ''] = /<record>.*<\/record>/s.exec(gathered) ?? [];
    const both = ndlAnswer([boat, river]).replace('<records>', `<records>${record}`);
    expect(readNdlIsbn(both, river.isbn)?.map(({ pages }) => pages)).toEqual([31, 99]);
    expect(readNdlIsbn(both, UNKNOWN_ISBN)).toEqual([]);
  });

  it('finds books by words, and no articles of journals among them', () => {
    const [found, second, third] = readNdlWords(ndlItems([river, lighthouse])) ?? [];
    const { isbn, title, titleReading, subtitle, people, publisher, published, pages, subjects } = expected;
    expect(found).toEqual({
      ...{ isbn, title, titleReading, subtitle, people, publisher, published, pages, subjects },
      series: '水べの絵本',
    });
    expect(second).toMatchObject({ title: 'ちいさな灯台の日記', isbn: '9784000000031', pages: 96 });
    expect(third).toBeUndefined();
    expect(readNdlWords(ndlItems([boat]))?.[0]?.people).toEqual([
      { name: 'エレン・マーシュ', reading: '', role: 'author' },
      { name: '森 しずか', reading: '', role: 'translator' },
    ]);
  });

  it('says by a diagnostic that it did not understand, which is no answer', () => {
    const answer =
      '<searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><version>1.2</version><diagnostics><diagnostic><message>Query syntax error</message></diagnostic></diagnostics></searchRetrieveResponse>';
    expect(readNdlIsbn(answer, river.isbn)).toBeNull();
  });
});

describe('Google Books', () => {
  it('tells of a book, and of those alone that bear the ISBN that was asked for', () => {
    expect(readGoogleIsbn(googleAnswer([river, sleeps]), sleeps.isbn)).toEqual([
      {
        isbn: '9780000000019',
        title: 'Where the River Sleeps',
        subtitle: 'A Book of Water',
        people: [{ name: 'Ellen Marsh', reading: '', role: 'author' }],
        publisher: 'Reed & Ford',
        published: '1998-11',
        pages: 53,
        size: '25cm',
        language: 'en',
      },
    ]);
    expect(readGoogleBooks(googleAnswer([river, sleeps]))).toHaveLength(2);
  });

  it('refuses with an error, which is no answer', () => {
    expect(readGoogleBooks('{"error":{"code":429,"message":"Quota exceeded"}}')).toBeNull();
  });
});

describe('Open Library', () => {
  it('tells of an edition', () => {
    expect(readOpenLibraryIsbn(openLibraryAnswer(sleeps), sleeps.isbn)).toEqual([
      {
        isbn: '9780000000019',
        title: 'Where the River Sleeps',
        subtitle: 'A Book of Water',
        people: [{ name: 'Ellen Marsh', reading: '', role: 'author' }],
        publisher: 'Reed & Ford',
        published: '1998-11-01',
        pages: 48,
      },
    ]);
  });

  it('finds works by words, with the edition that fits best', () => {
    expect(readOpenLibraryWords(openLibraryWorks([sleeps]))).toEqual([
      {
        isbn: '9780000000019',
        title: 'Where the River Sleeps',
        subtitle: 'A Book of Water',
        people: [{ name: 'Ellen Marsh', reading: '', role: 'author' }],
        publisher: 'Reed & Ford',
        published: '1998',
        language: 'en',
      },
    ]);
    const work = '{"numFound":1,"docs":[{"title":"A River","author_name":["Marsh, Ellen"]}]}';
    expect(readOpenLibraryWords(work)).toEqual([
      { title: 'A River', people: [{ name: 'Ellen Marsh', reading: '', role: 'author' }] },
    ]);
  });
});

type Reader = readonly [name: string, read: (text: string) => BooksRead, full: string, nothing: string];

const readers: readonly Reader[] = [
  ['openBD', (text) => readOpenbd(text, river.isbn), openbdAnswer(river), openbdAnswer(undefined)],
  ['SRU of the library', (text) => readNdlIsbn(text, river.isbn), ndlAnswer([river]), ndlAnswer([])],
  ['OpenSearch of the library', readNdlWords, ndlItems([river]), ndlItems([])],
  ['Google Books', readGoogleBooks, googleAnswer([river]), googleAnswer([])],
  [
    'Open Library by ISBN',
    (text) => readOpenLibraryIsbn(text, river.isbn),
    openLibraryAnswer(river),
    openLibraryAnswer(undefined),
  ],
  ['Open Library by words', readOpenLibraryWords, openLibraryWorks([river]), openLibraryWorks([])],
];

describe.each(readers)('the reader of %s', (_, read, full, nothing) => {
  it('tells nothing known from no answer at all', () => {
    expect(read(full)).toHaveLength(1);
    expect(read(nothing)).toEqual([]);
    const garbage = [
      '',
      'null',
      '7',
      '"x"',
      '[]x',
      '[7]',
      '<html><p>x',
      '<!doctype html><title>x</title>',
      '{"docs":7}',
    ];
    for (const text of [...garbage, full.slice(0, Math.floor(full.length / 2))])
      expect([text, read(text)]).toEqual([text, null]);
  });

  it('takes no text apart that grows when it is read', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(read(`${bomb}${full.replace(/^<\?xml[^>]*>/, '')}`)).toBeNull();
  });

  it('comes to an end with texts that are made to hold it up', () => {
    for (const long of [' ', '1', ',', '原題 ', 'あ／', '川 ', '; ', '[', '(1)'].map((one) =>
      one.repeat(300_000),
    )) {
      const json = full.replace('川のねむるところ', long).replace('水田', `水田,${long}`);
      const xml = json.replace(/(?<=>)(?:1,500円|31p ; 27cm|2024\.05)(?=<)/g, long);
      expect(read(xml)?.length ?? 0).toBeLessThan(2);
    }
  });

  it('throws at nothing, and lets nothing through that is no book', () => {
    const fitting = (books: BooksRead) => {
      for (const book of books ?? []) {
        expect(v.safeParse(bookSchema, book).issues).toBeUndefined();
        expect(Object.values(book).filter((value) => value === '' || value === null)).toEqual([]);
      }
    };
    fc.assert(
      fc.property(fc.nat(full.length), fc.nat(40), fc.string({ unit: 'binary' }), (at, length, put) => {
        fitting(read(full.slice(0, at) + put + full.slice(at + length)));
      }),
      { numRuns: 150 },
    );
    const texts = full.split(/(?<=>)[^<>]+(?=<)/).length - 1;
    fc.assert(
      fc.property(fc.nat(texts), fc.string({ unit: 'binary' }), (at, put) => {
        let count = 0;
        fitting(read(full.replace(/(?<=>)[^<>]+(?=<)/g, (text) => (count++ === at ? xmlText(put) : text))));
      }),
      { numRuns: texts > 0 ? 300 : 1 },
    );
    if (!full.startsWith('{') && !full.startsWith('[')) return;
    fc.assert(
      fc.property(fc.nat(500), fc.jsonValue({ maxDepth: 3 }), (at, put) => {
        fitting(read(JSON.stringify(withPut(JSON.parse(full), at, put))));
      }),
      { numRuns: 300 },
    );
  });
});

/** The same with one of its values, counted through, replaced by another. */
function withPut(whole: unknown, at: number, put: unknown): unknown {
  let count = 0;
  const walk = (value: unknown): unknown => {
    count += 1;
    if (count - 1 === at) return put;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]));
  };
  return walk(whole);
}
