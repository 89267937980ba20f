// The newest posts of a blog elsewhere, of what its feed says the part that can be believed.
import { createHash } from 'node:crypto';
import type { Feed } from './reading/feed.ts';
import { isSameSite } from './reading/place.ts';
import { plainLine } from './reading/plain-line.ts';
import { toldDate } from './reading/told-date.ts';

/** Posts that are kept of one blog. */
export const MOST_POSTS = 30;
const LONGEST_TITLE = 200;

export interface ToldPost {
  id: string;
  title: string;
  address: string;
  /** UTC ISO; null where the feed does not say, or says what cannot be. */
  publishedAt: string | null;
}

/** Those that lead to the blog's own site and have a title; each once, in the feed's order. */
export function postsOfFeed(feed: Feed, blog: string, now: Date): ToldPost[] {
  const posts = new Map<string, ToldPost>();
  const addresses = new Set<string>();
  for (const { key, title, address, date } of feed.posts) {
    const id = createHash('sha256').update(key).digest('base64url').slice(0, 22);
    const plain = plainLine(title, LONGEST_TITLE);
    // A feed could name any page there is as one of its posts.
    if (plain === '' || !isSameSite(address, blog) || posts.has(id) || addresses.has(address)) continue;
    addresses.add(address);
    posts.set(id, { id, title: plain, address, publishedAt: toldDate(date, now) });
  }
  return [...posts.values()];
}
