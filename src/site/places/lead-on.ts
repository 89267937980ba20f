// Where a request leads that was made at a place which its blog has left. From the directory in memory, without a query.
import { decodedPath } from '../../blogs/redirects/path.ts';
import type { Blog } from '../blog.ts';
import type { Directory } from '../directory.ts';

/** What stands in these paths opens something to whoever has it: it is told to no other host. */
const SECRET = new Set(['comments', 'letters', 'lists', 'preview', 'reports']);

/**
 * The whole address at the blog's place of now. `rest` is what stood behind the place, as it was written: it begins with `/`
 * or `?`, or there is none.
 */
export function ledTo(blog: Blog, rest: string): string {
  const here = `${blog.origin}${blog.base}/`;
  const inside = decodedPath(rest.replace(/\?.*$/s, ''));
  // What cannot be read might be one.
  const isSecret = inside === null || isSecretPath(inside);
  return `${isSecret ? here : (blog.movedTo ?? here)}${rest.replace(/^\//, '')}`;
}

/** Whether a blog that left leads to the very host that was asked, by the Host header, however that is written. */
export function isCircle(movedTo: string | null, host: string): boolean {
  if (movedTo === null || !URL.canParse(movedTo)) return false;
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : host;
  return bare(new URL(movedTo).host) === bare(asked);
}

function bare(host: string): string {
  return host.replace(/:(?:80|443)$/, '').replace(/\.(?=:|$)/, '');
}

/** What stands behind the first step of a path, with its query. */
export function behindSlug(url: string): string {
  const end = url.slice(1).search(/[/?]/);
  return end < 0 ? '' : url.slice(end + 1);
}

/** Whether a path inside a blog that left is kept from where it went. */
export function isSecretPath(inside: string): boolean {
  return SECRET.has(inside.split('/').find((step) => step !== '') ?? '');
}

/**
 * Where a form goes that was sent to a path which the blog had: nothing in it is lost, as long as the new place has the same
 * origin. Null for one that stays where it is. On a host of a blog no path begins with the name of another.
 */
export function formLedTo(directory: Directory, host: string, url: string): string | null {
  if (directory.byHost(host) !== undefined || directory.byFormerHost(host) !== undefined) return null;
  const slug = url.split(/[/?]/, 2)[1] ?? '';
  if (directory.bySlug(slug) !== undefined) return null;
  const blog = directory.movedOut(slug);
  return !blog || blog.host !== null || blog.movedTo !== null ? null : `${blog.base}${behindSlug(url)}`;
}
