// Addresses of the pages of the press: each leads to its page and back, and nothing else does.
import { expect, it } from 'vitest';
import { type HostShow, hostPath, hostRouteOf } from './host-address.ts';

const pages: [string, HostShow][] = [
  ['/', { show: 'front' }],
  ['/newest/2', { show: 'newest', number: 2 }],
  ['/blogs', { show: 'blogs', category: null, number: 1 }],
  ['/blogs/page/3', { show: 'blogs', category: null, number: 3 }],
  ['/blogs/in/town', { show: 'blogs', category: 'town', number: 1 }],
  ['/about', { show: 'about' }],
  ['/terms', { show: 'terms' }],
  ['/feed.atom', { show: 'feed', format: 'atom' }],
  ['/sitemap.xml', { show: 'sitemap' }],
  ['/rankings', { show: 'table', category: null, period: 7, number: 1 }],
  ['/rankings/month', { show: 'table', category: null, period: 30, number: 1 }],
  ['/rankings/in/month/year/page/2', { show: 'table', category: 'month', period: 365, number: 2 }],
  ['/rankings/posts', { show: 'most-read', period: 7 }],
  ['/rankings/posts/month', { show: 'most-read', period: 30 }],
  ['/rankings/counting', { show: 'counting' }],
  ['/rankings/record', { show: 'record' }],
];

it.each(pages)('%s is a page', (path, show) => {
  expect(hostRouteOf(path)).toEqual({ page: 'host', ...show });
  expect(hostPath(show)).toBe(path);
});

it.each([
  '/newest',
  '/newest/1',
  '/newest/201',
  '/blogs/new',
  '/blogs/page/1',
  '/blogs/in',
  '/rankings/',
  '/rankings/week',
  '/rankings/join',
  '/rankings/vote/x',
  '/rankings/in/UP',
  '/rankings/posts/month/page/2',
  '/rankings/month/year',
  '/hashi',
  '/about/x',
])('%s is none', (path) => {
  expect(hostRouteOf(path)).toBeNull();
});
