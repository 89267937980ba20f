// Searches all open blogs for the readers of the press: what was asked becomes what the results page shows.
import type { Context } from '../../../platform/context.ts';
import { type Passages, passagesOf } from '../../../search/passages.ts';
import { findInPress } from '../../../search/press/find-in-press.ts';
import { parseQuery } from '../../../search/query.ts';
import type { PostText } from '../../published/reads.ts';
import type { SearchRequest } from '../../search-request.ts';
import { type HostPost, textsOf } from './reads.ts';

export interface PressOutcome {
  /** What was looked for, each word as it is compared. */
  words: string[];
  /** Words that nothing was looked for with. */
  left: string[];
  hits: (HostPost<PostText> & { passages: Passages })[];
  /** Null when more than are counted. */
  total: number | null;
  more: boolean;
}

export async function searchPress(ctx: Context, asked: SearchRequest): Promise<PressOutcome> {
  const query = parseQuery(asked.q, asked.kana);
  const found = await findInPress(ctx, query, asked.page);
  const posts = await textsOf(ctx, found.posts);
  return {
    words: query.words.map(({ text }) => text),
    left: query.left,
    hits: posts.map(({ post, blog }) => ({ post, blog, passages: passagesOf(post, query) })),
    total: found.total,
    more: found.more,
  };
}
