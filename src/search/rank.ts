// The order of what was found: BM25 over the parts of a post, the newer first where it says the same. Pure.
import type { Counts, Hit } from './index-types.ts';

/** Saturation and the weight of length, as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009). */
const K1 = 1.2;
const B = 0.75;
/** What one occurrence counts for, by where it stands (BM25F): a title says what the post is about. */
const WEIGHTS: Counts = { title: 8, body: 1, source: 0.5, readings: 0.5, words: 0.5 };

export interface Collection {
  posts: number;
  /** Characters of a post, on average. */
  length: number;
  /** In how many posts each word stands. */
  postsWith: readonly number[];
}

/** The best first. */
export function ranked(hits: readonly Hit[], collection: Collection): Hit[] {
  const scores = new Map(hits.map((hit) => [hit, scoreOf(hit, collection)]));
  const score = (hit: Hit) => scores.get(hit) ?? 0;
  return hits.toSorted((a, b) => score(b) - score(a) || b.place - a.place);
}

function scoreOf({ counts, length }: Hit, { posts, length: average, postsWith }: Collection): number {
  const long = 1 - B + (B * length) / Math.max(average, 1);
  return counts.reduce((sum, count, at) => {
    const frequency = weightOf(count);
    const holding = Math.min(postsWith[at] ?? 1, posts);
    const rarity = Math.log(1 + (posts - holding + 0.5) / (holding + 0.5));
    return sum + (rarity * frequency * (K1 + 1)) / (frequency + K1 * long);
  }, 0);
}

function weightOf(count: Counts): number {
  const parts = Object.keys(WEIGHTS) as (keyof Counts)[];
  return parts.reduce((sum, part) => sum + WEIGHTS[part] * count[part], 0);
}
