// The blogs of the press that take part, each with the category that it gives most of its votes to.
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { rowsOfTable } from './making/store.ts';
import { fromStored } from './ranked-row.ts';
import type { RankingCategory } from './reads.ts';
import { takingPart } from './store.ts';

export interface RankedBlog {
  blogId: string;
  /** Null for one that stands among all alone. */
  category: RankingCategory | null;
}

/** Of all blogs, or of one. */
export async function rankedBlogs(db: Db, blogId?: string): Promise<RankedBlog[]> {
  let query = takingPart(db)
    .where('participants.blog_id', 'is not', null)
    .leftJoin('participant_categories as given', 'given.participant_id', 'participants.id')
    .leftJoin('ranking_categories as category', 'category.id', 'given.category_id')
    .select(['participants.blog_id', 'category.id', 'category.slug', 'category.name']);
  if (blogId !== undefined) query = query.where('participants.blog_id', '=', blogId);
  // The largest share comes first, and of two that are alike the one that the operators put first.
  const rows = await query
    .orderBy('participants.id')
    .orderBy('given.share', 'desc')
    .orderBy('category.position')
    .orderBy('category.id')
    .execute();
  const found = new Map<string, RankedBlog>();
  for (const { blog_id, id, slug, name } of rows) {
    if (blog_id === null || found.has(blog_id)) continue;
    const category = id === null || slug === null || name === null ? null : { id, slug, name };
    found.set(blog_id, { blogId: blog_id, category });
  }
  return [...found.values()];
}

/** Of these blogs, those that stand elsewhere in their table, or have moved otherwise, than in the tables that were shown before. */
export async function standElsewhere(
  ctx: Context,
  blogs: readonly { blogId: string; categoryId: string }[],
  { before, madeAt }: { before: string | null; madeAt: string },
): Promise<string[]> {
  if (before === null) return blogs.map(({ blogId }) => blogId);
  const found: string[] = [];
  for (const [categoryId, some] of Map.groupBy(blogs, (blog) => blog.categoryId)) {
    const then = await placesIn(ctx, categoryId, before);
    const now = await placesIn(ctx, categoryId, madeAt);
    for (const { blogId } of some)
      if (then === null || then.get(blogId) !== now?.get(blogId)) found.push(blogId);
  }
  return found;
}

/** What is shown of each place this week, as text to compare; null for a table that is gone. */
async function placesIn(
  { db }: Context,
  categoryId: string,
  madeAt: string,
): Promise<Map<string, string> | null> {
  const rows = await rowsOfTable(db, 7, categoryId, madeAt);
  if (rows === undefined) return null;
  return new Map(
    fromStored(rows).map(({ participantId, place, movement }) => [
      participantId,
      JSON.stringify([place, movement]),
    ]),
  );
}
