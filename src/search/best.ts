// The order of what is found, a page at a time, whatever is searched: a blog, or the press.
import type { Ask, Hit } from './index-types.ts';
import type { Word } from './query.ts';
import { type Collection, ranked } from './rank.ts';

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

export const NOTHING: Found = { places: [], total: 0, more: false };

/** What is searched. Places grow with newer posts. */
export interface Searched {
  posts: number;
  /** Of all their texts. */
  characters: number;
  /** Posts that readers may see and that hold every word, newest first. */
  find(part: Part): Promise<Hit[]>;
  /** How many posts hold a word, seen or not; counted up to `most`. */
  count(word: Word, most: number): Promise<number>;
}

type Part = Pick<Ask, 'limit'> & Partial<Pick<Ask, 'before' | 'offset' | 'titlesOnly'>>;

/** `page` counts from 1. */
export async function bestOf(searched: Searched, words: readonly Word[], page: number): Promise<Found> {
  const [newest, postsWith] = await Promise.all([
    searched.find({ limit: RANKED + 1 }),
    countsOf(searched, words),
  ]);
  const isAll = newest.length <= RANKED;
  const first = newest.slice(0, RANKED);
  const oldest = first.at(-1)?.place ?? 0;
  const titles = isAll ? [] : await searched.find({ titlesOnly: true, before: oldest, limit: RANKED_TITLES });
  const best = ranked([...first, ...titles], collectionOf(searched, postsWith ?? [newest.length]));
  const from = (page - 1) * RESULTS_ON_PAGE;
  const here = best.slice(from, from + RESULTS_ON_PAGE);
  const total = isAll ? best.length : null;
  const isLeft = best.length > from + RESULTS_ON_PAGE;
  if (isAll || isLeft) return { places: placesOf(here), total, more: isLeft };
  const offset = Math.max(0, from - best.length);
  const rest = await olderPosts(searched, oldest, titles, offset, RESULTS_ON_PAGE - here.length);
  return { places: [...placesOf(here), ...rest.places], total, more: rest.more };
}

/** What comes behind the ranked ones, by age. */
async function olderPosts(
  searched: Searched,
  oldest: number,
  titles: readonly Hit[],
  offset: number,
  count: number,
): Promise<{ places: number[]; more: boolean }> {
  const shown = new Set(titles.map(({ place }) => place));
  // Those that came among the ranked ones already are passed over; at most so many stand in between.
  const hits = await searched.find({ before: oldest, limit: offset + count + 1 + shown.size });
  const rest = placesOf(hits).filter((place) => !shown.has(place));
  return { places: rest.slice(offset, offset + count), more: rest.length > offset + count };
}

/** In how many posts each word stands. With one word its rarity is the same for every post and need not be known. */
async function countsOf(searched: Searched, words: readonly Word[]): Promise<number[] | null> {
  if (words.length === 1) return null;
  return Promise.all(words.map((word) => searched.count(word, MOST_COUNTED)));
}

function collectionOf({ posts, characters }: Searched, postsWith: readonly number[]): Collection {
  return { posts, length: characters / posts, postsWith };
}

function placesOf(hits: readonly Hit[]): number[] {
  return hits.map(({ place }) => place);
}
