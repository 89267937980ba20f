// Finds the posts of all open blogs that hold every word of a query, a page at a time, the best first.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { bestOf, type Found, type Searched } from '../best.ts';
import type { Query } from '../query.ts';
import { postsAtMoments, pressIndexOf, sumsOfPress } from './store.ts';

export interface FoundInPress extends Pick<Found, 'total' | 'more'> {
  posts: { blogId: string; id: string }[];
}

/** `page` counts from 1. */
export async function findInPress(ctx: Context, query: Query, page: number): Promise<FoundInPress> {
  const sums = await sumsOfPress(ctx.db);
  if (sums.posts === 0 || query.words.length === 0) return { posts: [], total: 0, more: false };
  const found = await bestOf(searchedIn(ctx, query, sums), query.words, page);
  return { ...found, posts: await postsAtMoments(ctx.db, found.places) };
}

/** Posts that are asked for at once where all are wanted. */
const AT_ONCE = 1000;

/** Every post that holds the words, newest first: for measuring. */
export async function everyInPress(ctx: Context, query: Query): Promise<{ blogId: string; id: string }[]> {
  const sums = await sumsOfPress(ctx.db);
  if (query.words.length === 0) return [];
  const hits = await searchedIn(ctx, query, sums).find({ limit: sums.posts });
  const all: { blogId: string; id: string }[] = [];
  for (let from = 0; from < hits.length; from += AT_ONCE) {
    const some = hits.slice(from, from + AT_ONCE).map(({ place }) => place);
    all.push(...(await postsAtMoments(ctx.db, some)));
  }
  return all;
}

function searchedIn(ctx: Context, { words }: Query, sums: { posts: number; characters: number }): Searched {
  const index = pressIndexOf(ctx);
  const ask = { words, now: nowIso(ctx), titlesOnly: false, before: null, offset: 0 };
  return {
    ...sums,
    find: (part) => index.find(ctx.db, { ...ask, ...part }),
    count: (word, most) => index.count(ctx.db, word, most),
  };
}
