// Words in addresses that belong to the press: as the first word of its own paths, and inside a blog.

/** First words of paths that belong to the press itself, also on a blog's own host. */
export const pressWords: ReadonlySet<string> = new Set([
  'account',
  'assets',
  'blogs',
  'go',
  'health',
  'hosts',
  'invitations',
  'ping',
  'press',
  'rankings',
  'set-up',
  'sign-in',
  'sign-out',
  'sign-up',
  'studio',
]);

/**
 * First words inside a blog behind which a door answers each request anew. Everything else that is asked for with
 * GET is a stored page or nowhere.
 */
export const doorWords: ReadonlySet<string> = new Set([
  'claps',
  'comments',
  'letters',
  'lists',
  'preview',
  'reports',
  'search',
  'unlocked',
  'views',
  'votes',
]);

/** The same of two words: what is under the first is stored, but for this. */
const doorPaths: ReadonlySet<string> = new Set(['books/search']);

/** Whether a door answers what is asked for at a path inside a blog. */
export function isDoor(inside: string): boolean {
  const [, first = '', second = ''] = inside.split('/', 3);
  return doorWords.has(first) || doorPaths.has(`${first}/${second}`);
}

/** Words that no blog may take as its path. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...pressWords,
  ...doorWords,
  'about',
  'author',
  'books',
  'categories',
  'category',
  'favicon.ico',
  'feed.atom',
  'feed.json',
  'key',
  'media',
  'month',
  'months',
  'newest',
  'og',
  'page',
  'parts',
  'posts',
  'readers',
  'robots.txt',
  'shelves',
  'sitemap.xml',
  'slots',
  'tag',
  'tags',
  'terms',
  'year',
]);
