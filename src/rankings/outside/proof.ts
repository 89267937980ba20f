// Whether the page or the feed of a blog elsewhere proves that it is theirs who registered it. Pure.
import type { Feed } from './reading/feed.ts';
import { placeOf } from './reading/place.ts';
import type { BlogPage } from './reading/read-page.ts';

/** Where the proof was found. */
export type Way = 'meta' | 'link' | 'text' | 'feed';

/** What was found instead: the end of a message key. */
export type Missing =
  /** Nothing at all. */
  | 'none'
  /** The mark of another entry. */
  | 'other'
  /** The mark, but not in the head: readers might have written it. */
  | 'body'
  /** The link, but without the word that says it is the blog's own. */
  | 'plain-link'
  /** The link, among the words of readers. */
  | 'comment-link'
  /** The words in a feed that the page does not name as its own. */
  | 'loose-feed';

export type Proved = { ok: true; way: Way } | { ok: false; missing: Missing };

export interface Asked {
  /** The secret words of the entry. */
  proof: string;
  /** The page of the press that a link leads to. */
  votePage: string;
  page: BlogPage;
  /** Its feed, and where it is; null where it was not read. */
  feed: Feed | null;
  feedAddress: string;
}

/** Words in `rel` by which a site says that a link is not its own. */
const FOREIGN = ['nofollow', 'ugc', 'sponsored'];

export function proved({ proof, votePage, page, feed, feedAddress }: Asked): Proved {
  const mark = page.marks.find(({ content }) => content === proof);
  if (mark?.inHead) return { ok: true, way: 'meta' };
  const links = page.links.filter(({ address }) => placeOf(address) === placeOf(votePage));
  const own = links.filter(({ amongComments }) => !amongComments);
  if (own.some(({ rel }) => rel.includes('me') && !FOREIGN.some((word) => rel.includes(word)))) {
    return { ok: true, way: 'link' };
  }
  if (page.about.includes(proof)) return { ok: true, way: 'text' };
  const isInFeed = feed !== null && `${feed.name}\n${feed.about}`.includes(proof);
  // Anybody can write a feed that names this page as its own.
  if (isInFeed && page.feeds.some((address) => placeOf(address) === placeOf(feedAddress))) {
    return { ok: true, way: 'feed' };
  }
  if (mark) return { ok: false, missing: 'body' };
  if (own.length > 0) return { ok: false, missing: 'plain-link' };
  if (links.length > 0) return { ok: false, missing: 'comment-link' };
  if (isInFeed) return { ok: false, missing: 'loose-feed' };
  return { ok: false, missing: page.marks.length > 0 ? 'other' : 'none' };
}
