// The addresses of a blog's public pages: which path is which page, and back. Pure.

/** The three ways to read a translation. */
export type ArticleView = 'translation' | 'both' | 'original';

export function isArticleView(value: unknown): value is ArticleView {
  return value === 'translation' || value === 'both' || value === 'original';
}

/** Lists that are cut into pages: the whole blog, one category, one month (`2026-05`). */
export type ListScope =
  | { kind: 'all' }
  | { kind: 'category'; slug: string }
  | { kind: 'month'; month: string };

/** The parts of pages that are pages of their own. */
export type PagePart = 'comments' | 'side';

export type Route =
  | { page: 'home' }
  | { page: 'article'; slug: string; view: ArticleView }
  /** `number` counts from the oldest; null is the newest of the list. */
  | { page: 'list'; scope: ListScope; number: number | null }
  | { page: 'months' }
  | { page: 'about' }
  | { page: 'missing' }
  /** What changes too often to stand in pages that last: loaded into them, and a page of its own without a script. */
  | { page: 'part'; part: PagePart }
  | { page: 'feed' }
  | { page: 'sitemap' };

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const NUMBER = /^[1-9]\d{0,6}$/;

// A map, because an object would find `constructor` in itself.
const SINGLE = new Map<string, Route>([
  ['', { page: 'home' }],
  ['months', { page: 'months' }],
  ['about', { page: 'about' }],
  ['feed.atom', { page: 'feed' }],
  ['sitemap.xml', { page: 'sitemap' }],
]);

const PARTS = new Map<string, PagePart>([
  ['comments', 'comments'],
  ['side', 'side'],
]);

/** Reads a path inside a blog, which begins with `/`; null for a path that no page can have. */
export function routeOf(path: string): Route | null {
  const [first = '', second, third, fourth, ...rest] = path.slice(1).split('/');
  if (rest.length > 0) return null;
  if (second === undefined) return SINGLE.get(first) ?? null;
  if (first === 'posts') return articleRoute(second, third, fourth);
  if (first === 'parts') return third === undefined ? partRoute(second) : null;
  const scope = scopeOf(first, second);
  if (scope === null) return null;
  if (scope.kind === 'all') return third === undefined ? listRoute(scope, second) : null;
  if (third === undefined) return { page: 'list', scope, number: null };
  return third === 'page' && fourth !== undefined ? listRoute(scope, fourth) : null;
}

/** The path inside the blog. `missing` has none that a reader could ask for, only a name to be kept under. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '/';
    case 'article':
      return route.view === 'translation' ? `/posts/${route.slug}` : `/posts/${route.slug}/${route.view}`;
    case 'list':
      return listPath(route.scope, route.number);
    case 'part':
      return `/parts/${route.part}`;
    case 'feed':
      return '/feed.atom';
    case 'sitemap':
      return '/sitemap.xml';
    case 'missing':
      return '/404';
    default:
      return `/${route.page}`;
  }
}

export function listPath(scope: ListScope, number: number | null): string {
  const head = scopePath(scope);
  if (number === null) return head === '' ? '/' : head;
  return `${head}/page/${number}`;
}

export function articlePath(slug: string, view: ArticleView = 'translation'): string {
  return pathOf({ page: 'article', slug, view });
}

function scopePath(scope: ListScope): string {
  if (scope.kind === 'all') return '';
  return scope.kind === 'category' ? `/category/${scope.slug}` : `/month/${scope.month}`;
}

function scopeOf(first: string, second: string): ListScope | null {
  if (first === 'page') return { kind: 'all' };
  if (first === 'category' && SLUG.test(second)) return { kind: 'category', slug: second };
  if (first === 'month' && MONTH.test(second)) return { kind: 'month', month: second };
  return null;
}

function partRoute(name: string): Route | null {
  const part = PARTS.get(name);
  return part === undefined ? null : { page: 'part', part };
}

function listRoute(scope: ListScope, number: string): Route | null {
  return NUMBER.test(number) ? { page: 'list', scope, number: Number(number) } : null;
}

function articleRoute(slug: string, view: string | undefined, more: string | undefined): Route | null {
  if (!SLUG.test(slug) || more !== undefined) return null;
  if (view === undefined) return { page: 'article', slug, view: 'translation' };
  return view === 'both' || view === 'original' ? { page: 'article', slug, view } : null;
}
