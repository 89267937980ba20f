// Every public page has one address, and no other path has a page.

import { expect, test } from 'vitest';
import { pathOf, routeOf } from './address.ts';

test('every page has one path, and the path leads back to the page', () => {
  const paths = [
    '/',
    '/page/3',
    '/posts/the-river',
    '/posts/the-river/both',
    '/posts/the-river/original',
    '/category/towns',
    '/category/towns/page/2',
    '/month/2026-05',
    '/month/2026-05/page/1',
    '/months',
    '/year/1987',
    '/categories',
    '/tags',
    '/tag/川と-co2',
    '/tag/c♯/page/2',
    '/author/みなも',
    '/about',
    '/feed.atom',
    '/feed.json',
    '/comments.atom',
    '/category/towns/feed.json',
    '/tag/川/feed.atom',
    '/sitemap-lists.xml',
    '/sitemap-12.xml',
    '/sitemap.xml',
  ];
  const back = paths.map((path) => {
    const route = routeOf(path);
    return route === null ? null : pathOf(route);
  });
  expect(back).toEqual(paths);
});

test('a path that no page has is refused before anything is looked up', () => {
  const strange = [
    '/posts',
    '/posts/',
    '/posts/../about',
    '/constructor',
    '/__proto__',
    '/toString',
    '/posts/UPPER',
    '/posts/x/translation',
    '/posts/x/both/more',
    '/page/0',
    '/page/-1',
    '/page/1e3',
    '/page/2/both',
    '/category/a/page',
    '/category/a/b',
    '/month/2026-13',
    '/months/2026',
    '/month/9999-12',
    '/month/0000-01',
    '/month/2026-05/feed.atom',
    '/year/87',
    '/year/9999',
    '/year/2026/page/1',
    '/tag/',
    '/tag/川 町',
    '/tag/CO2',
    '/tag/a.b',
    '/tag/../x',
    '/author/',
    '/sitemap-0.xml',
    '/feed.rss',
    '/404',
    '/about/',
    '/%2e%2e/secret',
    '/posts/x\u0000',
  ];
  expect(strange.filter((path) => routeOf(path) !== null)).toEqual([]);
});
