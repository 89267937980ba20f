// Which of the newest posts of all blogs stand on which page: the first shows several of no blog, the others what it left.
import type { Context } from '../../../platform/context.ts';
import { mayLeadOn } from '../host-address.ts';
import { type HostPost, newestKeys, type PostKey, postsOf } from './reads.ts';

/** Posts on a page, and in a feed. */
export const NEWEST_LENGTH = 30;
/** Of one blog on the first page, so that a blog that moves in does not fill it. */
const MOST_OF_A_BLOG = 3;
/** Posts that are looked at at once, and how often: blogs that have shown enough are passed over the next time. */
const LOOKED_AT = 150;
const MOST_LOOKS = 8;

/** Those of the first page. */
export async function firstKeys(ctx: Context): Promise<PostKey[]> {
  const taken: PostKey[] = [];
  const counts = new Map<string, number>();
  let after: PostKey | undefined;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const blogsWithout = [...counts].flatMap(([id, count]) => (count < MOST_OF_A_BLOG ? [] : [id]));
    const keys = await newestKeys(ctx, { limit: LOOKED_AT, after, blogsWithout });
    for (const key of keys) {
      const count = counts.get(key.blogId) ?? 0;
      if (count === MOST_OF_A_BLOG) continue;
      counts.set(key.blogId, count + 1);
      taken.push(key);
      if (taken.length === NEWEST_LENGTH) return taken;
    }
    if (keys.length < LOOKED_AT) break;
    after = keys.at(-1);
  }
  return taken;
}

export interface NewestPage {
  posts: HostPost[];
  /** Whether another page follows. */
  more: boolean;
}

/** `number` counts from 1. */
export async function newestOn(ctx: Context, number: number): Promise<NewestPage> {
  const first = await firstKeys(ctx);
  const from = number === 1 ? 0 : (number - 2) * NEWEST_LENGTH;
  const rest = await newestKeys(ctx, { limit: NEWEST_LENGTH + 1, offset: from, without: first });
  if (number === 1) return { posts: await postsOf(ctx, first), more: rest.length > 0 };
  const more = rest.length > NEWEST_LENGTH && mayLeadOn('newest', number);
  return { posts: await postsOf(ctx, rest.slice(0, NEWEST_LENGTH)), more };
}
