// What stands beside a book, where it can be had, who made it and which volume comes next.
import { describe, expect, it } from 'vitest';
import { byLines } from './by-line.ts';
import { type BookTraits, nearBooks } from './near-books.ts';
import { inVolumeOrder } from './volumes.ts';
import { waysToGet } from './where-to-get.ts';

const traits = (id: string, more: Partial<BookTraits> = {}): BookTraits => ({
  ...{ id, series: '', ageFrom: null, ageTo: null, aloneFrom: null, aloneTo: null, people: [], subjects: [] },
  ...more,
});
const own = (...codes: string[]) => codes.map((code) => ({ scheme: 'own' as const, code }));
const ndc = (code: string) => [{ scheme: 'ndc' as const, code }];
const by = (...names: string[]) => names.map((folded) => ({ folded, role: 'author' as const }));
const ids = (books: readonly BookTraits[]) => books.map(({ id }) => id);

describe('books beside a book', () => {
  it('share a subject, the one that few have before the one that many have', () => {
    const book = traits('river', { subjects: own('nature', 'rivers') });
    const many = Array.from({ length: 9 }, (_, at) => traits(`n${at}`, { subjects: own('nature') }));
    const near = nearBooks(book, [...many, traits('other', { subjects: own('rivers') })], 3);
    expect(ids(near)).toEqual(['other', 'n0', 'n1']);
  });

  it('are for readers of the same age where they share as much', () => {
    const book = traits('river', { subjects: own('nature'), ageFrom: 3, ageTo: 5 });
    const old = traits('old', { subjects: own('nature'), ageFrom: 12, ageTo: 15 });
    const partly = traits('partly', { subjects: own('nature'), ageFrom: 5, ageTo: 8 });
    const same = traits('same', { subjects: own('nature'), ageFrom: 3, ageTo: 6 });
    expect(ids(nearBooks(book, [old, partly, same], 3))).toEqual(['same', 'partly', 'old']);
  });

  it('are by the same people, whoever wrote it before whoever supervised it', () => {
    const book = traits('river', { people: [...by('mizuta'), { folded: 'kanda', role: 'supervisor' }] });
    const supervised = traits('s', { people: [{ folded: 'kanda', role: 'supervisor' }] });
    expect(ids(nearBooks(book, [supervised, traits('w', { people: by('mizuta') })], 3))).toEqual(['w', 's']);
  });

  it('of one series are two at most', () => {
    const series = { series: 'かわべり', subjects: own('nature') };
    const volumes = ['1', '2', '3'].map((id) => traits(id, series));
    const near = nearBooks(
      traits('river', series),
      [...volumes, traits('x', { subjects: own('nature') })],
      6,
    );
    expect(ids(near)).toEqual(['1', '2', 'x']);
  });

  it('of a narrower class stand before those of a wider one, and the C-code makes no neighbours', () => {
    const book = traits('river', { subjects: [...ndc('452.9'), { scheme: 'c-code', code: '8744' }] });
    const others = [
      traits('wide', { subjects: ndc('450') }),
      traits('narrow', { subjects: ndc('452.9') }),
      traits('trade', { subjects: [{ scheme: 'c-code', code: '8744' }] }),
    ];
    expect(ids(nearBooks(book, others, 3))).toEqual(['narrow', 'wide']);
  });

  it('are none where nothing is shared, and never the book itself', () => {
    const book = traits('river', { ageFrom: 3, ageTo: 5, subjects: own('nature') });
    expect(nearBooks(book, [book, traits('far', { ageFrom: 12, ageTo: 15 }), traits('bare')], 6)).toEqual([]);
    expect(ids(nearBooks(book, [traits('age', { ageFrom: 3, ageTo: 5 })], 6))).toEqual(['age']);
  });
});

describe('where a book can be had', () => {
  it('follows from the ISBN: libraries near the reader, of the nation, of universities, and shops', () => {
    const { libraries, shops } = waysToGet({ isbn: '9784000000017', links: [] });
    expect(libraries.map(({ url }) => url)).toEqual([
      'https://calil.jp/book/4000000012',
      'https://ndlsearch.ndl.go.jp/search?cs=bib&keyword=9784000000017',
      'https://ci.nii.ac.jp/books/search?isbn=9784000000017',
    ]);
    expect(shops.map(({ url }) => url)).toEqual(['https://www.books.or.jp/book-details/9784000000017']);
    const foreign = waysToGet({ isbn: '9780804429573', links: [] });
    expect(foreign.libraries[0]?.url).toBe('https://search.worldcat.org/search?q=bn:9780804429573');
    expect(foreign.shops).toEqual([]);
    expect(waysToGet({ isbn: null, links: [] })).toEqual({
      libraries: [],
      shops: [],
      editions: [],
      others: [],
    });
  });

  it('is what somebody gave first, and says where the blog earns', () => {
    const ways = waysToGet({
      isbn: '9784000000017',
      links: [
        { kind: 'shop', label: 'みなと書房', url: 'https://shop.example/1?aff=2', affiliate: true },
        { kind: 'local-shop', label: '', url: 'https://www.kado.example/', affiliate: false },
        { kind: 'library', label: '町の図書館', url: 'https://library.example/', affiliate: false },
        { kind: 'edition', label: '原書', url: 'https://original.example/', affiliate: false },
      ],
    });
    expect(ways.libraries[0]?.label).toBe('町の図書館');
    expect(ways.shops.map(({ label, affiliate }) => [label, affiliate]).slice(0, 2)).toEqual([
      ['kado.example', false],
      ['みなと書房', true],
    ]);
    expect(ways.editions).toHaveLength(1);
  });
});

it('who made a book is named once, with everything they did', () => {
  const people = [
    { name: 'みずたまり', role: 'author' },
    { name: 'みずたまり', role: 'illustrator' },
    { name: 'こだま', role: 'translator' },
    { name: 'ゆき', role: 'translator' },
  ] as const;
  expect(byLines(people).map(({ roles, people: all }) => [roles, all.map(({ name }) => name)])).toEqual([
    [['author', 'illustrator'], ['みずたまり']],
    [['translator'], ['こだま', 'ゆき']],
  ]);
});

it('volumes follow each other by their numbers, however they are written', () => {
  const order = (...volumes: string[]) =>
    inVolumeOrder(volumes.map((volume) => ({ volume, sortedBy: volume }))).map(({ volume }) => volume);
  expect(order('10', '2', '第１巻')).toEqual(['第１巻', '2', '10']);
  expect(order('下', '上', '中')).toEqual(['上', '中', '下']);
  expect(order('十二', '二', '十')).toEqual(['二', '十', '十二']);
  expect(order('', '3')).toEqual(['3', '']);
});
