// Finds the posts of a blog that hold every word of a query, a page at a time, the best first.
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { Ask, Filter, Hit, IndexedBlog } from './index-types.ts';
import type { Query } from './query.ts';
import { type Collection, ranked } from './rank.ts';
import { indexedBlog, indexOf } from './store.ts';

export const RESULTS_ON_PAGE = 10;

/**
 * Posts that are put in order by how well they fit: the newest ones that hold the words, and beyond them those with
 * the words in their titles. Older ones follow by their age: a word that stands in so many posts does not tell which
 * of them is meant.
 */
const RANKED = 200;
const RANKED_TITLES = 100;
/** Posts that are counted for a word's rarity. */
const MOST_COUNTED = 2000;

export interface Found {
  /** Places of the posts of this page. */
  places: number[];
  /** How many there are in all; null when more than are counted. */
  total: number | null;
  /** Whether another page follows. */
  more: boolean;
}

const NOTHING: Found = { places: [], total: 0, more: false };

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
  const ask = askFor(ctx, blog, query, filter);
  const [newest, postsWith] = await Promise.all([
    indexOf(ctx).find(ctx.db, { ...ask, limit: RANKED + 1 }),
    countsOf(ctx, blog, query),
  ]);
  const isAll = newest.length <= RANKED;
  const first = newest.slice(0, RANKED);
  const oldest = first.at(-1)?.place ?? 0;
  const titles = isAll ? [] : await olderTitles(ctx, ask, oldest);
  const best = ranked([...first, ...titles], collectionOf(blog, postsWith ?? [newest.length]));
  const from = (page - 1) * RESULTS_ON_PAGE;
  const here = best.slice(from, from + RESULTS_ON_PAGE);
  const total = isAll ? best.length : null;
  const isLeft = best.length > from + RESULTS_ON_PAGE;
  if (isAll || isLeft) return { places: placesOf(here), total, more: isLeft };
  const rest = await olderPosts(
    ctx,
    ask,
    oldest,
    titles,
    Math.max(0, from - best.length),
    RESULTS_ON_PAGE - here.length,
  );
  return { places: [...placesOf(here), ...rest.places], total, more: rest.more };
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
  const ask = askFor(ctx, blog, query, filter);
  return placesOf(await indexOf(ctx).find(ctx.db, { ...ask, limit: blog.posts }));
}

/** A blog whose last post was taken back stays in the index, with nothing to look for. */
function hasAnything(blog: IndexedBlog | null): blog is IndexedBlog {
  return blog !== null && blog.posts > 0;
}

function askFor(ctx: Context, blog: IndexedBlog, { words }: Query, filter: Filter): Ask {
  return { blog, words, filter, now: nowIso(ctx), titlesOnly: false, before: null, limit: 0, offset: 0 };
}

function olderTitles(ctx: Context, ask: Ask, oldest: number): Promise<Hit[]> {
  return indexOf(ctx).find(ctx.db, { ...ask, titlesOnly: true, before: oldest, limit: RANKED_TITLES });
}

/** What comes behind the ranked ones, by age. */
async function olderPosts(
  ctx: Context,
  ask: Ask,
  oldest: number,
  titles: readonly Hit[],
  offset: number,
  count: number,
): Promise<{ places: number[]; more: boolean }> {
  const shown = new Set(titles.map(({ place }) => place));
  // Those that came among the ranked ones already are passed over; at most so many stand in between.
  const limit = offset + count + 1 + shown.size;
  const hits = await indexOf(ctx).find(ctx.db, { ...ask, before: oldest, limit });
  const rest = placesOf(hits).filter((place) => !shown.has(place));
  return { places: rest.slice(offset, offset + count), more: rest.length > offset + count };
}

/** In how many posts each word stands. With one word its rarity is the same for every post and need not be known. */
async function countsOf(ctx: Context, blog: IndexedBlog, { words }: Query): Promise<number[] | null> {
  if (words.length === 1) return null;
  return Promise.all(words.map((word) => indexOf(ctx).count(ctx.db, blog, word, MOST_COUNTED)));
}

function collectionOf({ posts, characters }: IndexedBlog, postsWith: readonly number[]): Collection {
  return { posts, length: characters / posts, postsWith };
}

function placesOf(hits: readonly Hit[]): number[] {
  return hits.map(({ place }) => place);
}
