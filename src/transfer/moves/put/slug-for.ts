// The address of a post that comes in: what it was called there where that is an address here, else its day.
import type { Context } from '../../../platform/context.ts';
import { isSlugTaken } from '../../../posts/store.ts';
import { dayOf } from '../../../web/when.ts';
import type { ReadyPost } from './ready-post.ts';
import type { Run } from './run.ts';
import { hasPlace } from './standing.ts';

const LONGEST = 90;

/** '' where what it was called is no address here: names in other letters than plain ones, or none. */
function slugFrom(name: string): string {
  const text = decoded(name);
  if (!/^[\x20-\x7e]+$/.test(text)) return '';
  const last = text.replace(/\.(html?|php)$/i, '').toLowerCase();
  return last
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}

/**
 * Call it with the blog locked. A number follows where the address is taken. A draft without a name of its own gets none: it
 * holds no address until it is published, and another of that day would have the same.
 */
export async function freeSlug(tx: Context, run: Run, { post, at, standing }: ReadyPost): Promise<string> {
  const named = slugFrom(post.slug);
  if (named === '' && !hasPlace(standing)) return '';
  const wanted = named || dayOf(at, run.blog.timeZone);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await isSlugTaken(tx.db, run.blog.id, slug, null))) return slug;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFKC');
  } catch {
    return name.normalize('NFKC');
  }
}
