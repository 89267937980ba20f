// The same door under both kinds of address, and no way around it.
import { expect, it } from 'vitest';
import { routedPath } from './reader-path.ts';

it('leads to one door from a path of the press and from a host of the blog’s own', () => {
  expect(routedPath('/hashi/search', undefined)).toBe('/readers/hashi/search');
  expect(routedPath('/search', 'hashi')).toBe('/readers/hashi/search');
});

it('leaves the press its own paths, also on the host of a blog', () => {
  expect(routedPath('/', undefined)).toBe('/');
  expect(routedPath('/studio/hashi', undefined)).toBe('/studio/hashi');
  expect(routedPath('/sign-in', 'hashi')).toBe('/sign-in');
  expect(routedPath('/search', undefined)).toBe('/search');
});

it('cannot be spoken to by its inner name', () => {
  expect(routedPath('/readers/hashi/search', undefined)).toBe('/readers/readers/hashi/search');
});
