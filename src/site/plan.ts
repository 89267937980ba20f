// Which pages an event touches. Pure: the facts come in, the paths go out.
import type { PressEvent } from '../platform/outbox.ts';
import { articlePath, type ListScope, listPath } from './address.ts';

/** What must be known of a post that readers can see now. */
export interface PostFacts {
  slug: string;
  key: string;
  /** Whether no post stands after it. */
  isNewest: boolean;
  /** Its list page, and whether it is the first on it. */
  list: { number: number; opens: boolean };
  /** The same for its category and its month. */
  category: { slug: string; number: number; opens: boolean } | null;
  /** `before` is the nearest earlier month with posts: its calendar leads on to this one. */
  month: { month: string; number: number; opens: boolean; before: string | null };
  /** Addresses of the posts just before and after it. */
  neighbours: string[];
  /** The category its stored page shows, '' for none; null when it is not stored, so nobody can tell. */
  categoryBefore: string | null;
}

export interface Plan {
  /** Made at once. The first is what somebody waits for. */
  render: string[];
  /** Dropped, and made again when somebody asks. */
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
      | 'comment.changed';
  }
>;

/** `post` is null when readers cannot see the post of the event. */
export function planFor(event: SiteEvent, key: string | null, post: PostFacts | null): Plan {
  switch (event.kind) {
    case 'blog.changed':
    case 'category.changed':
      // The blog's name and its categories stand on every page.
      return { render: ['/', '/feed.atom'], drop: { paths: [], prefixes: [], keys: [] }, everything: true };
    case 'post.unpublished':
      return gone(event.slug, key);
    case 'comment.changed':
      return spoken(key, post);
    case 'post.published':
    case 'post.changed':
      return post === null ? gone(null, key) : present(event.kind, post);
  }
}

function present(kind: 'post.published' | 'post.changed', post: PostFacts): Plan {
  const isNew = kind === 'post.published' && post.isNewest;
  const own = viewPaths(post.slug);
  const around = post.neighbours.flatMap(viewPaths);
  const category = listPlan(
    post.category && { ...post.category, scope: scopeOfCategory(post.category.slug) },
  );
  const month = listPlan({ ...post.month, scope: { kind: 'month', month: post.month.month } });
  const list = listPlan({ ...post.list, scope: { kind: 'all' } });
  if (post.month.before !== null && post.month.number === 1 && post.month.opens) {
    month.push(listPath({ kind: 'month', month: post.month.before }, null));
  }
  const hot = [articlePath(post.slug), '/', '/feed.atom'];
  // Only the last list page is likely to be asked for soon.
  if (post.isNewest) hot.push(listPath({ kind: 'all' }, post.list.number));
  const paths = [...own, ...around, ...list, ...category, ...month, '/months', '/sitemap.xml', ...PARTS];
  return {
    render: hot,
    drop: {
      paths: [...new Set(paths)].filter((path) => !hot.includes(path)),
      prefixes: isNew || staysInPlace(kind, post) ? [] : WIDE,
      keys: [post.key],
    },
    everything: false,
  };
}

/** A corrected post that keeps its category leaves every count and every order as it was. */
function staysInPlace(kind: 'post.published' | 'post.changed', post: PostFacts): boolean {
  return kind === 'post.changed' && post.categoryBefore === (post.category?.slug ?? '');
}

/** What shows the newest of the blog wherever it is read. */
const PARTS = ['/parts/comments', '/parts/side'];

/** What moves up or down when a post comes or goes in the middle: all lists that count. */
const WIDE = ['/page/', '/category/', '/month/'];

/** Every page with comments of a post names them by a key of their own; the post's page is made at once. */
function spoken(key: string | null, post: PostFacts | null): Plan {
  const drop = { paths: ['/parts/comments'], prefixes: [], keys: key === null ? [] : [key] };
  return { render: post === null ? [] : [articlePath(post.slug)], drop, everything: false };
}

function gone(slug: string | null, key: string | null): Plan {
  const own = slug === null ? [] : viewPaths(slug);
  return {
    render: ['/', '/feed.atom'],
    drop: {
      paths: [...own, '/months', '/sitemap.xml', ...PARTS],
      prefixes: WIDE,
      keys: key === null ? [] : [key],
    },
    everything: false,
  };
}

function scopeOfCategory(slug: string): ListScope {
  return { kind: 'category', slug };
}

/** The newest view of a list and the page a post stands on; the page before it, too, once it leads on to a new one. */
function listPlan(list: { number: number; opens: boolean; scope: ListScope } | null): string[] {
  if (list === null) return [];
  const { number, opens, scope } = list;
  const pages = opens && number > 1 ? [number, number - 1] : [number];
  const head = scope.kind === 'all' ? [] : [listPath(scope, null)];
  return [...head, ...pages.map((page) => listPath(scope, page))];
}

function viewPaths(slug: string): string[] {
  return [articlePath(slug), articlePath(slug, 'both'), articlePath(slug, 'original')];
}
