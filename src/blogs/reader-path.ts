// Where the router finds the doors that readers use: written once, and found under a blog's path or its own host.
import { pressWords } from './reserved.ts';

/**
 * The path by which a request is routed. `/hashi/search` becomes `/readers/hashi/search`; on a blog's own host
 * `/search` becomes the same; on the press's own it is the search over all blogs. The press's own paths stay as they are. `slug` is that of the blog whose own host was
 * asked, if any.
 */
export function routedPath(path: string, slug: string | undefined): string {
  const first = path.split('/', 2)[1] ?? '';
  if (pressWords.has(first)) return path;
  if (slug !== undefined) return `/readers/${slug}${path}`;
  if (path === '/search') return path;
  return first === '' ? path : `/readers${path}`;
}
