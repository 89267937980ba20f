// Where a post stands: in which lists, and on which page of each.

import { authorOf } from '../blogs/authors/store.ts';
import { type CategoryRow, categoriesOf } from '../blogs/categories/store.ts';
import { trailOf } from '../blogs/category-tree.ts';
import type { Context } from '../platform/context.ts';
import type { Standing } from '../platform/outbox.ts';
import { postOf } from '../posts/store.ts';
import { tagIdsOf } from '../posts/tags/store.ts';
import type { ListScope } from './address.ts';
import type { Blog } from './blog.ts';
import { countAmong, lastMomentBefore } from './counts/reads.ts';
import { monthBounds, monthOf } from './dates.ts';
import { findList } from './finding/find-list.ts';
import { siblingsOf, tagSlugs } from './finding/reads.ts';
import { sitemapNumber } from './finding/sitemap-number.ts';
import { volumeOf } from './kept-index.ts';
import { LIST_LENGTH, listNumber, postKey } from './page.ts';
import type { ListFact, PostFacts } from './plan.ts';
import type { PostSummary } from './published/reads.ts';
import { neighbours } from './reads.ts';

/** The facts of a post that readers see; `before` is where it stood until now, if that may have changed. */
export async function factsOf(
  ctx: Context,
  blog: Blog,
  post: PostSummary,
  before: Standing | undefined,
): Promise<PostFacts> {
  const { older, newer } = await neighbours(ctx, blog.id, post.place);
  const categories = await categoriesOf(ctx.db, blog.id);
  const now = {
    categoryId: post.category?.id ?? null,
    tagIds: await tagIdsOf(ctx.db, blog.id, post.id),
  };
  const chosen = await chosenScopes(ctx, blog, categories, now);
  const month = monthOf(post.publishedAt, blog.timeZone);
  const scopes: ListScope[] = [...chosen, ...ownScopes(post.handle, month)];
  const whole = { number: listNumber(post.place), opens: post.place % LIST_LENGTH === 1 };
  const counted = await Promise.all(scopes.map((scope) => listFact(ctx, blog, scope, post.place)));
  const opensMonth = counted.some(
    ({ scope, number, opens }) => scope.kind === 'month' && number === 1 && opens,
  );
  const siblings = await siblingsOf(ctx, blog.id, post.id);
  return {
    slug: post.slug,
    key: postKey(post.id),
    isNewest: newer === null,
    lists: [{ scope: { kind: 'all' }, ...whole }, ...counted],
    moved: before ? apart(await chosenScopes(ctx, blog, categories, before), chosen) : [],
    monthBefore: opensMonth ? await monthBefore(ctx, blog, month) : null,
    neighbours: [older, newer].flatMap((one) => (one === null ? [] : [one.slug])),
    siblings: siblings.filter(({ id }) => id !== post.id).map(({ slug }) => slug),
    sitemap: sitemapNumber(post.place),
    volume: volumeOf(post.place),
  };
}

/** The lists a post stood in when readers saw it; null when nothing of it is left that tells. */
export async function stoodIn(ctx: Context, blog: Blog, postId: string): Promise<ListScope[] | null> {
  const row = await postOf(ctx.db, blog.id, postId);
  if (!row?.first_published_at) return null;
  const categories = await categoriesOf(ctx.db, blog.id);
  const tagIds = await tagIdsOf(ctx.db, blog.id, postId);
  const author = await authorOf(ctx.db, blog.id, row.author_id);
  const month = monthOf(row.first_published_at, blog.timeZone);
  return [
    { kind: 'all' },
    ...(await chosenScopes(ctx, blog, categories, { categoryId: row.category_id, tagIds })),
    ...ownScopes(author?.handle ?? null, month),
  ];
}

/** What its writer chose: the category with those around it, and the tags. */
async function chosenScopes(
  ctx: Context,
  blog: Blog,
  categories: readonly CategoryRow[],
  { categoryId, tagIds }: Standing,
): Promise<ListScope[]> {
  const trail = categoryId === null ? [] : trailOf(categories, categoryId);
  const tags = await tagSlugs(ctx, blog.id, tagIds);
  return [
    ...trail.map(({ slug }) => ({ kind: 'category' as const, slug })),
    ...tags.map((slug) => ({ kind: 'tag' as const, slug })),
  ];
}

function ownScopes(handle: string | null, month: string): ListScope[] {
  const author: ListScope[] = handle === null ? [] : [{ kind: 'author', slug: handle }];
  return [...author, { kind: 'month', month }];
}

/** Where a post stands in a list, by how many stand before it. */
async function listFact(ctx: Context, blog: Blog, scope: ListScope, place: number): Promise<ListFact> {
  const found = await findList(ctx, blog, scope);
  const rank = found === null ? 0 : await countAmong(ctx, blog.id, found.among, place);
  return { scope, number: Math.floor(rank / LIST_LENGTH) + 1, opens: rank % LIST_LENGTH === 0 };
}

async function monthBefore(ctx: Context, blog: Blog, month: string): Promise<string | null> {
  const last = await lastMomentBefore(ctx, blog.id, monthBounds(month, blog.timeZone).from);
  return last === null ? null : monthOf(last, blog.timeZone);
}

/** Lists that are in one of two and not in the other. */
function apart(before: readonly ListScope[], now: readonly ListScope[]): ListScope[] {
  const without = (some: readonly ListScope[], others: readonly ListScope[]) => {
    const known = new Set(others.map((one) => JSON.stringify(one)));
    return some.filter((one) => !known.has(JSON.stringify(one)));
  };
  return [...without(before, now), ...without(now, before)];
}
