// Every page of a blog that readers can come to, in an order that stays: each post with its views, then what leads to them.

import { slotName } from '../../blogs/look/style-sheet.ts';
import type { Context } from '../../platform/context.ts';
import { feedFormats, type ListScope, type Route } from '../../site/address.ts';
import type { Blog } from '../../site/blog.ts';

import { everyBookRoute } from '../../site/books/every-book-route.ts';

import { type Month, monthOf } from '../../site/dates.ts';

import { type CategoryBranch, categoryTree } from '../../site/finding/categories.ts';
import { tagCounts } from '../../site/finding/reads.ts';
import { SITEMAP_LENGTH, sitemapNumber } from '../../site/finding/sitemap-number.ts';
import { LIST_LENGTH, listNumber } from '../../site/page.ts';
import { TALK_LENGTH } from '../../site/talk.ts';
import { longTalks, type PostOnSite, postsOnSite } from './reads.ts';

/** Posts that are read from the database at once. */
const AT_ONCE = 1000;

/** The posts of a blog, the oldest first. */
export async function* everyPost(ctx: Context, blogId: string): AsyncGenerator<PostOnSite> {
  for (let after = 0; ; ) {
    const posts = await postsOnSite(ctx, blogId, after, AT_ONCE);
    yield* posts;
    if (posts.length < AT_ONCE) return;
    after = posts.at(-1)?.place ?? 0;
  }
}

/** `met` hears of every post on the way. A route may turn out to have no page: then it has none for readers either. */
export async function* everyRoute(
  ctx: Context,
  blog: Blog,
  met: (post: PostOnSite) => void = () => undefined,
  monthIn: (iso: string) => Month = (iso) => monthOf(iso, blog.timeZone),
): AsyncGenerator<Route> {
  const counts = new Counts();
  for await (const post of everyPost(ctx, blog.id)) {
    met(post);
    counts.add(post, monthIn(post.publishedAt));
    yield { page: 'article', slug: post.slug, view: 'translation' };
    if (!post.isTranslation) continue;
    yield { page: 'article', slug: post.slug, view: 'both' };
    yield { page: 'article', slug: post.slug, view: 'original' };
  }
  yield* talkRoutes(ctx, blog);
  for (const number of counts.pages) yield { page: 'list', scope: { kind: 'all' }, number };
  for (const [month, count] of counts.months) yield* listRoutes({ kind: 'month', month }, count);
  for (const year of counts.years) yield { page: 'year', year };
  for (const [slug, count] of counts.authors) yield* listRoutes({ kind: 'author', slug }, count);
  const tags = await tagCounts(ctx, blog.id);
  for (const { slug, count } of tags) yield* listRoutes({ kind: 'tag', slug }, count);
  const categories = flat(await categoryTree(ctx, blog.id));
  for (const { slug, count } of categories) yield* listRoutes({ kind: 'category', slug }, count);
  const books = [...(await everyBookRoute(ctx, blog))];
  yield* books;
  yield* wholeRoutes(blog);
  const others = counts.authors.size + tags.length + categories.length + books.length;
  yield* sitemapRoutes(counts.last, others + OVERVIEWS);
}

/** How many posts stand in what they stand in. */
class Counts {
  last = 0;
  readonly pages = new Set<number>();
  readonly months = new Map<string, number>();
  readonly years = new Set<string>();
  readonly authors = new Map<string, number>();

  add({ place, handle }: PostOnSite, month: Month): void {
    this.last = place;
    this.pages.add(listNumber(place));
    this.months.set(month, (this.months.get(month) ?? 0) + 1);
    this.years.add(month.slice(0, 4));
    if (handle !== null) this.authors.set(handle, (this.authors.get(handle) ?? 0) + 1);
  }
}

/** A list with its pages, and the feeds it has. */
function* listRoutes(scope: Exclude<ListScope, { kind: 'all' }>, count: number): Generator<Route> {
  yield { page: 'list', scope, number: null };
  for (let number = 1; number <= Math.ceil(count / LIST_LENGTH); number++)
    yield { page: 'list', scope, number };
  if (scope.kind === 'month') return;
  for (const format of feedFormats) yield { page: 'feed', scope, format };
}

/** Pages of earlier comments. */
async function* talkRoutes(ctx: Context, blog: Blog): AsyncGenerator<Route> {
  for (const { slug, threads } of await longTalks(ctx.db, blog.id, TALK_LENGTH))
    for (let number = 1; number <= Math.ceil((threads - TALK_LENGTH) / TALK_LENGTH); number++)
      yield { page: 'comments', slug, number };
}

/** What there is one of. */
function* wholeRoutes(blog: Blog): Generator<Route> {
  const single = ['home', 'months', 'categories', 'tags', 'about', 'missing', 'manifest'] as const;
  for (const page of single) yield { page };
  for (const part of ['comments', 'side'] as const) yield { page: 'part', part };
  for (const banner of blog.banners)
    if (banner.way === 'frame') yield { page: 'slot', name: slotName(banner) };
  if (blog.style !== null) yield { page: 'style', version: blog.style };
  for (const format of feedFormats) {
    yield { page: 'feed', scope: { kind: 'all' }, format };
    yield { page: 'comments-feed', format };
  }
}

/** Addresses in sitemaps that are neither posts nor lists, at most. */
const OVERVIEWS = 5;

/** Only a very large blog has parts; of one that is not there is none, and to find that out for each would draw it. */
function* sitemapRoutes(last: number, others: number): Generator<Route> {
  yield { page: 'sitemap', part: null };
  if (last + others <= SITEMAP_LENGTH) return;
  yield { page: 'sitemap', part: 'lists' };
  for (let part = 1; part <= sitemapNumber(last); part++) yield { page: 'sitemap', part };
}

function flat(branches: readonly CategoryBranch[]): CategoryBranch[] {
  return branches.flatMap((branch) => [branch, ...flat(branch.children)]);
}
