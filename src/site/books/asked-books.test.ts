// What a form of the bookshelf sends, and the one address that answers it.
import { expect, test } from 'vitest';
import { pathOf, routeOf } from '../address.ts';
import { askedBooks, doorPath, nothingAsked, pathFor, storedPath } from './asked-books.ts';

test('what a form sends without a word has the address of a stored page', () => {
  const stored = (asked: Record<string, string>) => storedPath(askedBooks(asked));
  expect(stored({})).toBe('/books');
  expect(stored({ q: ' ', age: '3', subject: 'nature', order: 'by-reading', page: '2' })).toBe(
    '/books/by-reading/age-3/subject-nature/2',
  );
  expect(stored({ person: '水田まり' })).toBe('/books/people/水田まり');
  expect(stored({ shelf: 'winter' })).toBe('/shelves/winter');
  for (const path of ['/books', '/books/by-age/age-0', '/books/newest/subject-かず/3']) {
    const route = routeOf(path);
    expect(route && pathOf(route)).toBe(path);
  }
});

test('whatever no page is stored for is the address of the door, and comes back as it was', () => {
  const asked = { ...nothingAsked, q: '川 & 橋', age: 6 as const, shelf: 'winter', page: 3 };
  expect(storedPath(asked)).toBeNull();
  const door = new URL(doorPath(asked), 'http://x');
  expect(door.pathname).toBe('/books/search');
  expect(askedBooks(Object.fromEntries(door.searchParams))).toEqual(asked);
  expect(pathFor({ ...nothingAsked, person: 'あ', shelf: 'winter' })).toContain('/books/search?');
  expect(pathFor({ ...nothingAsked, subject: 'かず' })).toBe(`/books/by-age/subject-${encodeURI('かず')}`);
});

test('what cannot be is passed over: nobody is refused for a bad link', () => {
  const bad = {
    q: 'x'.repeat(500),
    age: '4',
    subject: '../x',
    person: 'a b',
    shelf: 'A',
    order: 'z',
    page: '0',
  };
  expect(askedBooks(bad)).toEqual({ ...nothingAsked, q: 'x'.repeat(200) });
  expect(askedBooks({ page: '1001' }).page).toBe(1);
  expect(askedBooks({ q: '\ud800橋' }).q).toBe('\ufffd橋');
});
