// Finds the posts of a blog that hold every word of a query, a page at a time, the best first.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { bestOf, type Found, NOTHING, type Searched } from './best.ts';
import type { Ask, Filter, IndexedBlog } from './index-types.ts';
import type { Query } from './query.ts';
import { indexedBlog, indexOf } from './store.ts';

/** `page` counts from 1. */
export async function findPosts(
  ctx: Context,
  blogId: string,
  query: Query,
  filter: Filter,
  page: number,
): Promise<Found> {
  const blog = await indexedBlog(ctx.db, blogId);
  if (!hasAnything(blog) || query.words.length === 0) return NOTHING;
  return bestOf(searchedIn(ctx, blog, query, filter), query.words, page);
}

/** Every post that holds the words, newest first: for measuring, and for whoever must have them all. */
export async function everyPlace(
  ctx: Context,
  blogId: string,
  query: Query,
  filter: Filter,
): Promise<number[]> {
  const blog = await indexedBlog(ctx.db, blogId);
  if (!hasAnything(blog) || query.words.length === 0) return [];
  const hits = await searchedIn(ctx, blog, query, filter).find({ limit: blog.posts });
  return hits.map(({ place }) => place);
}

/** A blog whose last post was taken back stays in the index, with nothing to look for. */
function hasAnything(blog: IndexedBlog | null): blog is IndexedBlog {
  return blog !== null && blog.posts > 0;
}

function searchedIn(ctx: Context, blog: IndexedBlog, { words }: Query, filter: Filter): Searched {
  const all = { titlesOnly: false, before: null, offset: 0 };
  const ask: Omit<Ask, 'limit'> = { blog, words, filter, now: nowIso(ctx), ...all };
  return {
    posts: blog.posts,
    characters: blog.characters,
    find: (part) => indexOf(ctx).find(ctx.db, { ...ask, ...part }),
    count: (word, most) => indexOf(ctx).count(ctx.db, blog, word, most),
  };
}
