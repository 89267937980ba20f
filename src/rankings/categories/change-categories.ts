// The categories of the rankings, as whoever runs the press settles them: made, renamed, put in order, deleted.
import * as v from 'valibot';
import { type Operator, requireOperator } from '../../accounts/operator.ts';
import { type NewPlace, placed } from '../../blogs/arranging/place.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { line, slug } from '../../web/fields.ts';
import type { RankingCategoriesTable } from '../tables.ts';
import { blogsInCategory, deleteCategory, insertCategory, lockCategories, updateCategory } from './store.ts';

export const rankingCategorySchema = v.object({ category_name: line(40), category_slug: slug(60) });
export type RankingCategoryInput = v.InferOutput<typeof rankingCategorySchema>;

/** More than this nobody looks through. */
export const MOST_CATEGORIES = 60;

export type RankingCategorySaved = { ok: true } | { ok: false; reason: 'slug-taken' };

type Change<T> = (tx: Context, all: RankingCategoriesTable[]) => Promise<T>;

async function changing<T>(ctx: Context, operator: Operator, change: Change<T>): Promise<T> {
  requireOperator(operator);
  return transact(ctx, async (tx) => change(tx, await lockCategories(tx)));
}

/** Once, however many blogs stand in it. The pages of the rankings name every category, also one that nobody has chosen. */
async function tell(tx: Context, touched: { blogIds?: string[]; only?: 'name' } = {}): Promise<void> {
  await emit(tx, { kind: 'participant.changed', blogId: '', ...touched });
}

export async function addRankingCategory(
  ctx: Context,
  operator: Operator,
  input: RankingCategoryInput,
): Promise<RankingCategorySaved> {
  const add: Change<RankingCategorySaved> = async (tx, all) => {
    if (all.some(({ slug: taken }) => taken === input.category_slug))
      return { ok: false, reason: 'slug-taken' };
    if (all.length >= MOST_CATEGORIES)
      throw refuse('conflict', 'rankings.category.many', { max: MOST_CATEGORIES });
    await insertCategory(tx.db, {
      id: newId(tx.clock.now()),
      slug: input.category_slug,
      name: input.category_name,
      position: (all.at(-1)?.position ?? 0) + 1,
    });
    await tell(tx);
    return { ok: true };
  };
  try {
    return await changing(ctx, operator, add);
  } catch (error) {
    // Two at the same moment, the first of all: there was no row to wait for.
    if (ctx.dialect.isUniqueViolation(error)) return { ok: false, reason: 'slug-taken' };
    throw error;
  }
}

export function changeRankingCategory(
  ctx: Context,
  operator: Operator,
  id: string,
  input: RankingCategoryInput,
): Promise<RankingCategorySaved> {
  return changing(ctx, operator, async (tx, all) => {
    const before = one(all, id);
    if (all.some((other) => other.slug === input.category_slug && other.id !== id)) {
      return { ok: false, reason: 'slug-taken' };
    }
    await updateCategory(tx.db, id, { name: input.category_name, slug: input.category_slug });
    // Blogs link to it from under their posts, and name it where they stand alone.
    const blogIds = await blogsInCategory(tx.db, id);
    await tell(tx, before.slug === input.category_slug ? { blogIds, only: 'name' } : { blogIds });
    return { ok: true };
  });
}

export async function moveRankingCategory(
  ctx: Context,
  operator: Operator,
  id: string,
  place: NewPlace,
): Promise<void> {
  await changing(ctx, operator, async (tx, all) => {
    for (const [at, { id: moved, position }] of placed(all, one(all, id), place).entries()) {
      if (position !== at + 1) await updateCategory(tx.db, moved, { position: at + 1 });
    }
    // A blog is told of by the first of its categories: another one only where this one is among them.
    await tell(tx, { blogIds: await blogsInCategory(tx.db, id) });
  });
}

/** Blogs that stood in it stand in their other categories, and among all. */
export async function removeRankingCategory(ctx: Context, operator: Operator, id: string): Promise<void> {
  await changing(ctx, operator, async (tx, all) => {
    const category = one(all, id);
    const blogIds = await blogsInCategory(tx.db, category.id);
    await deleteCategory(tx.db, category.id);
    await tell(tx, { blogIds });
  });
}

function one(all: readonly RankingCategoriesTable[], id: string): RankingCategoriesTable {
  const category = all.find((other) => other.id === id);
  if (!category) throw refuse('not-found', 'rankings.category.gone');
  return category;
}
