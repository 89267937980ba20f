// How many posts readers may come to, and when they appeared: what categories, months and calendars are drawn from.
import type { Context } from '../../platform/context.ts';
import { type Among, type Category, published, within } from '../published/reads.ts';

export interface CategoryCount extends Category {
  parent_id: string | null;
  /** Posts of its own, without those of the categories inside it. */
  count: number;
}

/** How many posts; with `before`, only those whose place comes before it. */
export async function countAmong(
  ctx: Context,
  blogId: string,
  among: Among,
  before?: number,
): Promise<number> {
  let query = within(ctx, blogId, among);
  if (before !== undefined) query = query.where('posts.place', '<', before);
  const row = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Address and moment of every post among some, oldest first: what a calendar needs. */
export async function momentsAmong(
  ctx: Context,
  blogId: string,
  among: Among,
): Promise<{ slug: string; at: string }[]> {
  const rows = await within(ctx, blogId, among)
    .select(['posts.slug', 'posts.first_published_at as at'])
    .orderBy('posts.first_published_at')
    .execute();
  return rows.map(({ slug, at }) => ({ slug, at: at ?? '' }));
}

/** The last moment before another at which a post appeared; null when there is none. */
export async function lastMomentBefore(ctx: Context, blogId: string, before: string): Promise<string | null> {
  const row = await published(ctx, blogId)
    .select('posts.first_published_at as at')
    .where('posts.first_published_at', '<', before)
    .orderBy('posts.first_published_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The first moment from another on at which a post appeared; null when there is none. */
export async function firstMomentFrom(ctx: Context, blogId: string, from: string): Promise<string | null> {
  const row = await published(ctx, blogId)
    .select('posts.first_published_at as at')
    .where('posts.first_published_at', '>=', from)
    .orderBy('posts.first_published_at', 'asc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Every category, in the blog's own order, with the number of posts in it. */
export async function categoryCounts(ctx: Context, blogId: string): Promise<CategoryCount[]> {
  const categories = await ctx.db
    .selectFrom('categories')
    .select(['id', 'slug', 'name', 'parent_id'])
    .where('blog_id', '=', blogId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const counts = await published(ctx, blogId)
    .select(({ fn }) => ['posts.category_id as id', fn.countAll<number>().as('count')])
    .where('posts.category_id', 'is not', null)
    .groupBy('posts.category_id')
    .execute();
  const byId = new Map(counts.map((row) => [row.id, Number(row.count)]));
  return categories.map((category) => ({ ...category, count: byId.get(category.id) ?? 0 }));
}

/** The first and the last moment at which a post appeared; null when there is none. */
export async function span(ctx: Context, blogId: string): Promise<{ first: string; last: string } | null> {
  const row = await published(ctx, blogId)
    .select(({ fn }) => [
      fn.min('posts.first_published_at').as('first'),
      fn.max('posts.first_published_at').as('last'),
    ])
    .executeTakeFirst();
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}
