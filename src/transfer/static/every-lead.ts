// Every old address of a blog with the one it leads to: what moved inside, and where its owner sends readers.
import { pathIn } from '../../blogs/redirects/path.ts';
import { redirectsOf } from '../../blogs/redirects/store.ts';
import type { Context } from '../../platform/context.ts';
import { articlePath, listPath, routeOf } from '../../site/address.ts';
import type { Blog } from '../../site/blog.ts';
import { presentSlug } from '../../site/finding/reads.ts';
import type { LeadsOn } from '../moves/addresses/redirect-list.ts';
import { formerLists, formerPosts } from './reads.ts';

const AT_ONCE = 1000;

/**
 * Decoded paths inside the blog; a path that leads on may have a question mark in it. `seen` are the words in the addresses of
 * posts that readers see: what others are called is nobody's.
 */
export async function* everyLead(
  ctx: Context,
  { id }: Blog,
  seen: ReadonlySet<string>,
): AsyncGenerator<LeadsOn> {
  const former = await formerPosts(ctx, id);
  for (const { from, to } of former) yield { from: articlePath(from), to: articlePath(to) };
  const known = new Set([...seen, ...former.map(({ from }) => from)]);
  for (const { kind, slug } of await formerLists(ctx.db, id)) {
    const present = await presentSlug(ctx, id, kind, slug);
    if (present === null || present === slug) continue;
    yield { from: listPath({ kind, slug }, null), to: listPath({ kind, slug: present }, null) };
  }
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = await redirectsOf(ctx.db, id, AT_ONCE, offset);
    for (const { from_path: from, to_path } of rows) {
      const to = pathIn(to_path);
      if (to !== null && to !== from && isOpen(to, known)) yield { from, to };
    }
    if (rows.length < AT_ONCE) return;
  }
}

function isOpen(to: string, known: ReadonlySet<string>): boolean {
  const route = routeOf(to);
  return (route?.page !== 'article' && route?.page !== 'comments') || known.has(route.slug);
}
