// Addresses of the pages of the press: each leads to its page and back, and nothing else does.
import { expect, it } from 'vitest';
import { type HostShow, hostPath, hostRouteOf, mayLeadOn, mostPages } from './host-address.ts';

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
  '/blogs/page/1001',
  '/rankings/page/501',
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

it.each([
  ['/blogs/page/250', 'ten thousand blogs'],
  ['/blogs/in/town/page/250', 'as many of a category'],
  ['/rankings/page/100', 'ten thousand places'],
])('%s is a page, for %s', (path) => {
  expect(hostRouteOf(path)).not.toBeNull();
});

it.each([
  ['newest', (number: number): HostShow => ({ show: 'newest', number })],
  ['blogs', (number: number): HostShow => ({ show: 'blogs', category: null, number })],
  ['table', (number: number): HostShow => ({ show: 'table', category: null, period: 30, number })],
] as const)('no page of %s leads on to an address that is none', (list, showOf) => {
  const last = mostPages[list];
  const leadsToPage = (number: number) => hostRouteOf(hostPath(showOf(number + 1))) !== null;
  for (const number of [1, last - 1, last, last + 1])
    expect([number, mayLeadOn(list, number)]).toEqual([number, leadsToPage(number)]);
});
