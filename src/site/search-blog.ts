// Searches one blog for its readers: what was asked becomes what the results page shows.
import type { Context } from '../platform/context.ts';
import { findPosts } from '../search/find-posts.ts';
import { type Passages, passagesOf } from '../search/passages.ts';
import { parseQuery } from '../search/query.ts';
import { categoryBranch } from '../search/store.ts';
import { dayOf } from '../web/when.ts';
import type { Blog } from './blog.ts';
import { span } from './counts/reads.ts';
import { monthBounds } from './dates.ts';
import { type CategoryBranch, categoryTree } from './finding/categories.ts';
import type { PostText } from './published/reads.ts';
import { textsAt } from './reads.ts';
import type { SearchRequest } from './search-request.ts';

export interface SearchOutcome {
  /** What was looked for, each word as it is compared. */
  words: string[];
  /** Words that nothing was looked for with. */
  left: string[];
  hits: { post: PostText; passages: Passages }[];
  /** Null when more than are counted. */
  total: number | null;
  more: boolean;
}

/** What readers may choose from. */
export interface SearchChoices {
  /** Those that hold posts, each before what is inside it; `depth` from 1, the outermost. */
  categories: (CategoryBranch & { depth: number })[];
  /** The newest first. */
  years: number[];
}

export async function searchBlog(ctx: Context, blog: Blog, asked: SearchRequest): Promise<SearchOutcome> {
  const query = parseQuery(asked.q, asked.kana);
  const filter = {
    categoryIds: asked.category === '' ? null : await categoryBranch(ctx.db, blog.id, asked.category),
    kind: asked.kind,
    time: asked.year === null ? null : yearBounds(asked.year, blog.timeZone),
  };
  const found = await findPosts(ctx, blog.id, query, filter, asked.page);
  const posts = await textsAt(ctx, blog.id, found.places);
  return {
    words: query.words.map(({ text }) => text),
    left: query.left,
    hits: posts.map((post) => ({ post, passages: passagesOf(post, query) })),
    total: found.total,
    more: found.more,
  };
}

export async function searchChoices(ctx: Context, blog: Blog): Promise<SearchChoices> {
  const categories = flat(await categoryTree(ctx, blog.id));
  const times = await span(ctx, blog.id);
  const yearOf = (iso: string) => Number(dayOf(iso, blog.timeZone).slice(0, 4));
  const [first, last] = times ? [yearOf(times.first), yearOf(times.last)] : [0, -1];
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at);
  return { categories, years };
}

function flat(tree: readonly CategoryBranch[], depth = 1): SearchChoices['categories'] {
  return tree.flatMap((branch) => [{ ...branch, depth }, ...flat(branch.children, depth + 1)]);
}

function yearBounds(year: number, timeZone: string): { from: string; to: string } {
  const month = (number: string) => monthBounds(`${String(year).padStart(4, '0')}-${number}`, timeZone);
  return { from: month('01').from, to: month('12').to };
}
