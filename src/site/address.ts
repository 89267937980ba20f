// The addresses of a blog's public pages: which path is which page, and back. Pure.
import { stylePath } from '../blogs/look/style-sheet.ts';
import { isWord, wordOf } from '../text/word.ts';
import { type BookRoute, bookRouteOf, bookRoutePath } from './books/book-address.ts';
import { type FeedFormat, feedFormats } from './feed-format.ts';
import { type HostRoute, hostPath } from './host/host-address.ts';

export { type FeedFormat, feedFormats } from './feed-format.ts';

/** The three ways to read a translation. */
export type ArticleView = 'translation' | 'both' | 'original';

export function isArticleView(value: unknown): value is ArticleView {
  return value === 'translation' || value === 'both' || value === 'original';
}

/** Lists that are cut into pages: the whole blog, a category with all inside it, a tag, an author, a month (`2026-05`). */
export type ListScope =
  | { kind: 'all' }
  | { kind: 'category' | 'tag' | 'author'; slug: string }
  | { kind: 'month'; month: string };

/** The parts of pages that are pages of their own. */
export type PagePart = 'comments' | 'side' | 'standing';

export type Route =
  | BookRoute
  | HostRoute
  | { page: 'home' }
  | { page: 'article'; slug: string; view: ArticleView }
  /** Threads under a post that its own page has no room for; `number` counts from the oldest. */
  | { page: 'comments'; slug: string; number: number }
  /** `number` counts from the oldest; null is the newest of the list. */
  | { page: 'list'; scope: ListScope; number: number | null }
  | { page: 'months' }
  | { page: 'year'; year: string }
  | { page: 'categories' }
  | { page: 'tags' }
  | { page: 'about' }
  | { page: 'missing' }
  /** What changes too often to stand in pages that last: loaded into them, and a page of its own without a script. */
  | { page: 'part'; part: PagePart }
  /** What stands in the frame of a banner. */
  | { page: 'slot'; name: string }
  /** The blog's own style sheet; the version in its name changes with what it says. */
  | { page: 'style'; version: string }
  /** What a browser needs that keeps the blog among its programs: its name and its icon. */
  | { page: 'manifest' }
  | { page: 'feed'; scope: ListScope; format: FeedFormat }
  | { page: 'comments-feed'; format: FeedFormat }
  /** Null is the one, or the index of all; `lists` has the pages that are no posts; a number counts from the oldest. */
  | { page: 'sitemap'; part: 'lists' | number | null };

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
// Dates are written with four digits, and of the last such year nothing can be said to come after it.
const YEAR = /^(?!9999)[1-9]\d{3}$/;
const MONTH = /^(?!9999)[1-9]\d{3}-(?:0[1-9]|1[0-2])$/;
const NUMBER = /^[1-9]\d{0,6}$/;
const SITEMAP = /^sitemap-(lists|[1-9]\d{0,5})\.xml$/;
const FEED = /^feed\.(atom|json)$/;

const MANIFEST = 'manifest.webmanifest';

// A map, because an object would find `constructor` in itself.
const SINGLE = new Map<string, Route>([
  ['', { page: 'home' }],
  ['months', { page: 'months' }],
  ['categories', { page: 'categories' }],
  ['tags', { page: 'tags' }],
  ['about', { page: 'about' }],
  [MANIFEST, { page: 'manifest' }],
  ...feedFormats.map((format) => [`comments.${format}`, { page: 'comments-feed', format }] as const),
  ['sitemap.xml', { page: 'sitemap', part: null }],
]);

const PARTS = new Map<string, PagePart>([
  ['comments', 'comments'],
  ['side', 'side'],
  ['standing', 'standing'],
]);

/** Where readers and machines look for a feed by habit. */
const FEEDS_BY_HABIT = new Set(['feed', 'rss', 'atom', 'atom.xml', 'feed.xml', 'index.xml', 'rss.xml']);

/** Reads a decoded path inside a blog, which begins with `/`; null for a path that no page can have. */
export function routeOf(path: string): Route | null {
  const parts = path.slice(1).split('/');
  const [first = '', second, third, fourth, fifth, ...rest] = parts;
  if (rest.length > 0) return null;
  if (first === 'books' || first === 'shelves') return bookRouteOf(parts);
  if (fifth !== undefined) {
    return first === 'posts' && third === 'comments' && fourth === 'page'
      ? commentsRoute(second, fifth)
      : null;
  }
  if (second === undefined)
    return SINGLE.get(first) ?? styleRoute(first) ?? feedRoute({ kind: 'all' }, first) ?? sitemapRoute(first);
  if (first === 'posts') return articleRoute(second, third, fourth);
  if (first === 'slots') return third === undefined ? slotRoute(second) : null;
  if (first === 'parts') return third === undefined ? partRoute(second) : null;
  if (first === 'year')
    return YEAR.test(second) && third === undefined ? { page: 'year', year: second } : null;
  const scope = scopeOf(first, second);
  if (scope === null) return null;
  if (scope.kind === 'all') return third === undefined ? listRoute(scope, second) : null;
  if (third === undefined) return { page: 'list', scope, number: null };
  if (fourth === undefined) return scope.kind === 'month' ? null : feedRoute(scope, third);
  return third === 'page' ? listRoute(scope, fourth) : null;
}

/**
 * The path that a mistyped one most likely meant: without slashes at its end, in small letters, a tag in its one
 * spelling. Null when that is no page either.
 */
export function meantPath(path: string): string | null {
  let end = path.length;
  while (path.charAt(end - 1) === '/') end -= 1;
  const bare = path.slice(0, end).toLowerCase();
  const [first = '', second = '', ...rest] = bare.slice(1).split('/');
  if (FEEDS_BY_HABIT.has(first) && second === '') return '/feed.atom';
  const spelled =
    first === 'tag' || first === 'author' ? ['', first, wordOf(second), ...rest].join('/') : bare;
  return spelled !== path && spelled !== '' && routeOf(spelled) !== null ? spelled : null;
}

/** The decoded path inside the blog. `missing` has none that a reader could ask for, only a name to be kept under. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '/';
    case 'article':
      return route.view === 'translation' ? `/posts/${route.slug}` : `/posts/${route.slug}/${route.view}`;
    case 'comments':
      return commentsPath(route.slug, route.number);
    case 'list':
      return listPath(route.scope, route.number);
    case 'part':
      return `/parts/${route.part}`;
    case 'slot':
      return slotPath(route.name);
    case 'manifest':
      return `/${MANIFEST}`;
    case 'style':
      return stylePath(route.version);
    case 'feed':
      return feedPath(route.scope, route.format);
    case 'comments-feed':
      return commentsFeedPath(route.format);
    case 'year':
      return `/year/${route.year}`;
    case 'sitemap':
      return route.part === null ? '/sitemap.xml' : `/sitemap-${route.part}.xml`;
    case 'missing':
      return '/404';
    case 'host':
      return hostPath(route);
    case 'months':
    case 'categories':
    case 'tags':
    case 'about':
      return `/${route.page}`;
    default:
      return bookRoutePath(route);
  }
}

export function listPath(scope: ListScope, number: number | null): string {
  const head = scopePath(scope);
  if (number === null) return head === '' ? '/' : head;
  return `${head}/page/${number}`;
}

export function feedPath(scope: ListScope, format: FeedFormat): string {
  return `${scopePath(scope)}/feed.${format}`;
}

export function commentsFeedPath(format: FeedFormat): string {
  return `/comments.${format}`;
}

export function articlePath(slug: string, view: ArticleView = 'translation'): string {
  return pathOf({ page: 'article', slug, view });
}

export function commentsPath(slug: string, number: number): string {
  return `/posts/${slug}/comments/page/${number}`;
}

/** A path as it stands in a link: what is not plain is written in bytes. */
export function written(path: string): string {
  return encodeURI(path);
}

/** Where a list's pages and feeds lie; '' for the whole blog. */
export function scopePath(scope: ListScope): string {
  if (scope.kind === 'all') return '';
  return scope.kind === 'month' ? `/month/${scope.month}` : `/${scope.kind}/${scope.slug}`;
}

function scopeOf(first: string, second: string): ListScope | null {
  if (first === 'page') return { kind: 'all' };
  if (first === 'category' && SLUG.test(second)) return { kind: 'category', slug: second };
  if ((first === 'tag' || first === 'author') && isWord(second)) return { kind: first, slug: second };
  if (first === 'month' && MONTH.test(second)) return { kind: 'month', month: second };
  return null;
}

/** Of the page inside a banner's frame. */
export function slotPath(name: string): string {
  return `/slots/${name}`;
}

function slotRoute(name: string): Route | null {
  return /^slot-[0-9a-f]{12}$/.test(name) ? { page: 'slot', name } : null;
}

function styleRoute(name: string): Route | null {
  const version = /^look-([0-9a-f]{12})\.css$/.exec(name)?.[1];
  return version === undefined ? null : { page: 'style', version };
}

function partRoute(name: string): Route | null {
  const part = PARTS.get(name);
  return part === undefined ? null : { page: 'part', part };
}

function listRoute(scope: ListScope, number: string): Route | null {
  return NUMBER.test(number) ? { page: 'list', scope, number: Number(number) } : null;
}

function feedRoute(scope: ListScope, name: string): Route | null {
  const format = FEED.exec(name)?.[1];
  return format === 'atom' || format === 'json' ? { page: 'feed', scope, format } : null;
}

function sitemapRoute(name: string): Route | null {
  const part = SITEMAP.exec(name)?.[1];
  if (part === undefined) return null;
  return { page: 'sitemap', part: part === 'lists' ? part : Number(part) };
}

function commentsRoute(slug: string | undefined, number: string): Route | null {
  if (slug === undefined || !SLUG.test(slug) || !NUMBER.test(number)) return null;
  return { page: 'comments', slug, number: Number(number) };
}

function articleRoute(slug: string, view: string | undefined, more: string | undefined): Route | null {
  if (!SLUG.test(slug) || more !== undefined) return null;
  if (view === undefined) return { page: 'article', slug, view: 'translation' };
  return view === 'both' || view === 'original' ? { page: 'article', slug, view } : null;
}
