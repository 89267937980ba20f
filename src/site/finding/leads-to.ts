// Where an address leads that has no page any more: to what had it before, or where the blog's owner sends it.
import { pathIn } from '../../blogs/redirects/path.ts';
import { redirectFrom } from '../../blogs/redirects/store.ts';
import { readIsbn } from '../../books/isbn.ts';
import type { Context } from '../../platform/context.ts';
import { articlePath, feedPath, type ListScope, listPath, type Route, routeOf } from '../address.ts';
import type { Blog } from '../blog.ts';
import { bookPath } from '../books/book-address.ts';
import { slugOfIsbn } from '../published/books/reads.ts';
import { movedTo } from '../reads.ts';
import { isKeptBack, presentSlug } from './reads.ts';

/** A decoded path inside the blog, or null. `hasRedirects` spares the question where the blog has none. */
export async function leadsTo(
  ctx: Context,
  blog: Blog,
  inside: string,
  route: Route | null,
  hasRedirects: boolean,
): Promise<string | null> {
  const moved = route && (await movedPage(ctx, blog, route));
  if (moved !== null) return moved;
  const path = hasRedirects ? pathIn(inside) : null;
  const to = path === null ? null : await openPlace(ctx, blog, await redirectFrom(ctx.db, blog.id, path));
  return to === path ? null : to;
}

/**
 * What a redirect says, with the eyes of a browser once more: whatever stands in the table, nothing leads off the blog, and
 * nobody learns what a post is called that readers do not see.
 */
export async function openPlace(ctx: Context, blog: Blog, to: string | null): Promise<string | null> {
  const path = to === null ? null : pathIn(to);
  const route = path === null ? null : routeOf(path);
  if (route?.page !== 'article' && route?.page !== 'comments') return path;
  return (await isKeptBack(ctx, blog.id, route.slug)) ? null : path;
}

async function movedPage(ctx: Context, blog: Blog, route: Route): Promise<string | null> {
  if (route.page === 'article') {
    const slug = await movedTo(ctx, blog.id, route.slug);
    return slug === null ? null : articlePath(slug, route.view);
  }
  if (route.page === 'book') return movedBook(ctx, blog, route.slug);
  if (route.page !== 'list' && route.page !== 'feed') return null;
  const scope = await movedScope(ctx, blog, route.scope);
  if (scope === null) return null;
  return route.page === 'feed' ? feedPath(scope, route.format) : listPath(scope, null);
}

/** A book is found by its ISBN in either length, with or without hyphens, whatever its own address is. */
async function movedBook(ctx: Context, blog: Blog, slug: string): Promise<string | null> {
  const isbn = readIsbn(slug);
  const present = isbn.ok ? await slugOfIsbn(ctx, blog.id, isbn.isbn) : null;
  return present === null || present === slug ? null : bookPath(present);
}

async function movedScope(ctx: Context, blog: Blog, scope: ListScope): Promise<ListScope | null> {
  if (scope.kind === 'all' || scope.kind === 'month') return null;
  const slug = await presentSlug(ctx, blog.id, scope.kind, scope.slug);
  return slug === null || slug === scope.slug ? null : { kind: scope.kind, slug };
}
