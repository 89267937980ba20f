// Which pages an event touches. Pure: the facts come in, the paths go out.
import type { PressEvent } from '../platform/outbox.ts';
import {
  articlePath,
  commentsFeedPath,
  feedFormats,
  feedPath,
  type ListScope,
  listPath,
  scopePath,
} from './address.ts';
import { bookListPath, wholeShelf } from './books/book-address.ts';
import { keptVolumePath } from './kept-index.ts';

/** A list a post stands in: the page that holds it, and whether it is the first there. */
export interface ListFact {
  scope: ListScope;
  number: number;
  opens: boolean;
}

/** What must be known of a post that readers can see now. */
export interface PostFacts {
  slug: string;
  key: string;
  /** Whether no post stands after it. */
  isNewest: boolean;
  /** The whole blog, its category and those around it, its tags, its author, its month. */
  lists: ListFact[];
  /** Where it came in or went out in the middle: categories and tags it was given or has lost. */
  moved: ListScope[];
  /** When it opens its month: the nearest earlier one with posts, whose calendar leads on to this one. */
  monthBefore: string | null;
  /** Addresses of the posts just before and after it, and of those that say the same in other languages. */
  neighbours: string[];
  siblings: string[];
  /** The part of the sitemap that has it, where there are several. */
  sitemap: number;
  /** The volume of the index of a static site that has it. */
  volume: number;
}

export interface Plan {
  /** Made at once. The first is what somebody waits for. */
  render: string[];
  /** Dropped, and made again when somebody asks; those that were stored also once the press is at rest. */
  drop: { paths: string[]; prefixes: string[]; keys: string[] };
  /** True when nothing of the blog stays: `drop` is then empty. */
  everything: boolean;
}

/** The events that change pages. */
export type SiteEvent = Extract<
  PressEvent,
  {
    kind:
      | 'post.published'
      | 'post.changed'
      | 'post.unpublished'
      | 'blog.changed'
      | 'category.changed'
      | 'tag.changed'
      | 'redirect.changed'
      | 'comment.changed'
      | 'book.changed'
      | 'shelf.changed';
  }
>;

/**
 * `post` is null when readers cannot see the post of the event; `stood` then names the lists it has gone from, null
 * when nobody can tell. `introduces`: the post shows cards of books.
 */
export function planFor(
  event: SiteEvent,
  key: string | null,
  post: PostFacts | null,
  stood: readonly ListScope[] | null = null,
  introduces = false,
): Plan {
  switch (event.kind) {
    case 'blog.changed':
    case 'category.changed':
    case 'tag.changed':
      // The blog's name and its categories stand on every page, a tag may stand on any.
      return { render: HOT, drop: { paths: [], prefixes: [], keys: [] }, everything: true };
    case 'redirect.changed':
      // No page shows it; what was known to be missing is forgotten with every plan.
      return { render: [], drop: { paths: [], prefixes: [], keys: [] }, everything: false };
    case 'book.changed':
      return aboutBooks(key === null ? [] : [key]);
    case 'shelf.changed':
      return aboutBooks([]);
    case 'post.unpublished':
      return gone(event.slug, key, stood);
    case 'comment.changed':
      return spoken(key, post, introduces);
    case 'post.published':
    case 'post.changed':
      return post === null ? gone(null, key, stood) : present(event.kind, post);
  }
}

const HOT = ['/', '/feed.atom'];

const COMMENTS_FEEDS = feedFormats.map(commentsFeedPath);

/** Pages that count or show the newest of everything. */
const OVERVIEWS = [
  ...['/months', '/categories', '/tags', '/404', '/feed.json'],
  // What shows the newest of the blog wherever it is read.
  ...['/parts/comments', '/parts/side', ...COMMENTS_FEEDS],
];

const SITEMAPS = ['/sitemap.xml', '/sitemap-lists.xml'];

function present(kind: 'post.published' | 'post.changed', post: PostFacts): Plan {
  const isNew = kind === 'post.published' && post.isNewest;
  // A corrected post leaves every count and every order as it was, save where it came or went.
  const shifted = kind === 'post.published' ? post.lists.map(({ scope }) => scope) : post.moved;
  const hot = [articlePath(post.slug), ...HOT];
  // Only the last list page is likely to be asked for soon.
  if (post.isNewest) hot.push(...post.lists.filter(isWhole).map(({ number }) => listPath(WHOLE, number)));
  const paths = [
    ...viewPaths(post.slug),
    ...[...post.neighbours, ...post.siblings].flatMap(viewPaths),
    ...post.lists.flatMap(listPaths),
    ...monthPaths(post.monthBefore),
    ...post.moved.flatMap(headPaths),
    ...OVERVIEWS,
    ...SITEMAPS,
    `/sitemap-${post.sitemap}.xml`,
    keptVolumePath(post.volume),
  ];
  return {
    render: hot,
    drop: {
      paths: [...new Set(paths)].filter((path) => !hot.includes(path)),
      prefixes: isNew ? [] : shifted.map(prefixOf),
      keys: [post.key],
    },
    everything: false,
  };
}

/** Every list that counts: what moves when a post comes or goes and nobody can tell from where. */
const WIDE = ['/page/', '/category/', '/tag/', '/author/', '/month/', '/year/'];

/** Every page with comments of a post names them by a key of their own; the post's page is made at once. */
function spoken(key: string | null, post: PostFacts | null, introduces: boolean): Plan {
  const voices = bookListPath({ ...wholeShelf, order: 'by-voices' });
  const drop = {
    paths: ['/parts/comments', ...COMMENTS_FEEDS, ...(introduces ? [voices] : [])],
    prefixes: introduces ? [`${voices}/`] : [],
    keys: key === null ? [] : [key],
  };
  return { render: post === null ? [] : [articlePath(post.slug)], drop, everything: false };
}

function gone(slug: string | null, key: string | null, stood: readonly ListScope[] | null): Plan {
  const own = slug === null ? [] : viewPaths(slug);
  const heads = (stood ?? []).flatMap(headPaths);
  return {
    render: HOT,
    drop: {
      paths: [...own, ...heads, ...OVERVIEWS, ...SITEMAPS],
      // Months lead on to each other, and years, so all calendars are drawn anew.
      prefixes: stood === null ? WIDE : [...stood.map(prefixOf), '/month/', '/year/', '/sitemap-'],
      keys: key === null ? [] : [key],
    },
    everything: false,
  };
}

/** The lists of shelves, and what shows one or a book of one wherever the blog is read. */
const SHELVES = ['/shelves', '/books', '/', '/parts/side', ...SITEMAPS];

/**
 * A book stands in as many lists as there are ways to it, is counted on every one of them, and is next to others on their pages: all
 * of the bookshelf is dropped alike. Cards in posts are seen to by themselves. A shelf is named on the pages of its books.
 */
function aboutBooks(keys: string[]): Plan {
  const drop = { paths: SHELVES, prefixes: ['/books/', '/shelves/'], keys };
  return { render: [], drop, everything: false };
}

const WHOLE: ListScope = { kind: 'all' };

function isWhole({ scope }: ListFact): boolean {
  return scope.kind === 'all';
}

/** The newest view of a list and the page a post stands on; the page before it, too, once it leads on to a new one. */
function listPaths({ scope, number, opens }: ListFact): string[] {
  const pages = opens && number > 1 ? [number, number - 1] : [number];
  return [...headPaths(scope), ...pages.map((page) => listPath(scope, page))];
}

/** What of a list shows its newest posts. The first page and the feeds of the whole blog are seen to by themselves. */
function headPaths(scope: ListScope): string[] {
  if (scope.kind === 'all') return [];
  if (scope.kind === 'month') return [listPath(scope, null), `/year/${scope.month.slice(0, 4)}`];
  return [listPath(scope, null), ...feedFormats.map((format) => feedPath(scope, format))];
}

function monthPaths(month: string | null): string[] {
  return month === null ? [] : headPaths({ kind: 'month', month });
}

function prefixOf(scope: ListScope): string {
  return scope.kind === 'all' ? '/page/' : `${scopePath(scope)}/`;
}

function viewPaths(slug: string): string[] {
  return [articlePath(slug), articlePath(slug, 'both'), articlePath(slug, 'original')];
}
