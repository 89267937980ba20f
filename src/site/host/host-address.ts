// The addresses of the pages of the press itself: which path is which page, and back. Pure.
import type { Period } from '../../rankings/ranked-row.ts';
import { periodWords, tablePath } from '../../rankings/table-path.ts';
import { type FeedFormat, feedFormats } from '../feed-format.ts';

/** What a page of the press shows. Numbers of pages count from the first, which is 1. */
export type HostShow =
  | { show: 'front' }
  /** Posts of all blogs, the newest first. */
  | { show: 'newest'; number: number }
  /** Blogs of a category, or all. */
  | { show: 'blogs'; category: string | null; number: number }
  | { show: 'about' | 'terms' }
  | { show: 'feed'; format: FeedFormat }
  | { show: 'sitemap' }
  | { show: 'table'; category: string | null; period: Period; number: number }
  /** The most read posts of all blogs. */
  | { show: 'most-read'; period: Period }
  /** How votes are counted, and what was decided about them. */
  | { show: 'counting' | 'record' };

export type HostRoute = { page: 'host' } & HostShow;

/** Pages of the longest list of each kind: posts end where nobody looks any more, blogs and places go on for tens of thousands. */
export const mostPages = { newest: 200, blogs: 1000, table: 500 } as const;

/** Whether a page that is not the last of its list may lead on: behind this one there might be no address. */
export function mayLeadOn(list: keyof typeof mostPages, number: number): boolean {
  return number < mostPages[list];
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NUMBER = /^[1-9]\d{0,3}$/;

/** Reads a decoded path on the press's own host, which begins with `/`; null for a path that no page can have. */
export function hostRouteOf(path: string): HostRoute | null {
  const [first = '', ...rest] = path.slice(1).split('/');
  const show = showOf(first, rest);
  return show && { page: 'host', ...show };
}

function showOf(first: string, rest: string[]): HostShow | null {
  if (first === 'rankings') return rankingsOf(rest);
  if (first === 'newest') return newestOf(rest);
  if (first === 'blogs') return blogsOf(rest);
  if (rest.length > 0) return null;
  if (first === '') return { show: 'front' };
  if (first === 'about' || first === 'terms') return { show: first };
  if (first === 'sitemap.xml') return { show: 'sitemap' };
  const format = feedFormats.find((one) => first === `feed.${one}`);
  return format ? { show: 'feed', format } : null;
}

function newestOf(rest: string[]): HostShow | null {
  const number = rest.length === 1 ? numberOf(rest[0], mostPages.newest) : null;
  return number === null ? null : { show: 'newest', number };
}

function blogsOf(rest: string[]): HostShow | null {
  const { head, number } = paged(rest, mostPages.blogs);
  if (number === null) return null;
  if (head.length === 0) return { show: 'blogs', category: null, number };
  const category = head.length === 2 && head[0] === 'in' ? slugOf(head[1]) : null;
  return category === null ? null : { show: 'blogs', category, number };
}

function rankingsOf(rest: string[]): HostShow | null {
  const [first, second] = rest;
  if (first === 'posts') {
    const period = rest.length > 2 ? null : periodOf(second);
    return period && { show: 'most-read', period };
  }
  if ((first === 'counting' || first === 'record') && rest.length === 1) return { show: first };
  const { head, number } = paged(rest, mostPages.table);
  if (number === null) return null;
  const category = head[0] === 'in' ? slugOf(head[1]) : null;
  if (head[0] === 'in' && category === null) return null;
  const [word, ...more] = head.slice(category === null ? 0 : 2);
  const period = more.length > 0 ? null : periodOf(word);
  return period && { show: 'table', category, period, number };
}

/** What stands before `/page/2`, and the number; a first page is written without one. */
function paged(rest: string[], most: number): { head: string[]; number: number | null } {
  if (rest.at(-2) !== 'page') return { head: rest, number: 1 };
  return { head: rest.slice(0, -2), number: numberOf(rest.at(-1), most) };
}

function numberOf(word: string | undefined, most: number): number | null {
  const number = word !== undefined && NUMBER.test(word) ? Number(word) : 0;
  return number > 1 && number <= most ? number : null;
}

function slugOf(word: string | undefined): string | null {
  return word !== undefined && word.length <= 60 && SLUG.test(word) ? word : null;
}

function periodOf(word: string | undefined): Period | null {
  if (word === undefined) return 7;
  return word === 'month' ? 30 : word === 'year' ? 365 : null;
}

/** The decoded path on the press's own host. */
export function hostPath(at: HostShow): string {
  switch (at.show) {
    case 'front':
      return '/';
    case 'newest':
      return at.number === 1 ? '/' : `/newest/${at.number}`;
    case 'blogs':
      return `/blogs${at.category === null ? '' : `/in/${at.category}`}${at.number > 1 ? `/page/${at.number}` : ''}`;
    case 'feed':
      return `/feed.${at.format}`;
    case 'sitemap':
      return '/sitemap.xml';
    case 'table':
      return tablePath(at.category === null ? null : { slug: at.category }, at.period, at.number);
    case 'most-read':
      return `/rankings/posts${periodWords[at.period]}`;
    case 'counting':
    case 'record':
      return `/rankings/${at.show}`;
    default:
      return `/${at.show}`;
  }
}
