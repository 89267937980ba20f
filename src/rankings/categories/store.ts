// The SQL of the categories of the rankings.
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { RankingCategoriesTable } from '../tables.ts';

/** In their order, held until the transaction ends. */
export function lockCategories(tx: Context): Promise<RankingCategoriesTable[]> {
  return tx.db
    .selectFrom('ranking_categories')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .modifyEnd(tx.dialect.forUpdate())
    .execute();
}

/** How many stand in each. */
export async function countsOfCategories(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('participant_categories')
    .select((eb) => ['category_id', eb.fn.countAll<number>().as('count')])
    .groupBy('category_id')
    .execute();
  return new Map(rows.map(({ category_id, count }) => [category_id, Number(count)]));
}

/** Blogs of the press that stand in it. */
export async function blogsInCategory(db: Db, categoryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participant_categories')
    .innerJoin('participants', 'participants.id', 'participant_categories.participant_id')
    .select('participants.blog_id')
    .where('participant_categories.category_id', '=', categoryId)
    .execute();
  return rows.flatMap(({ blog_id }) => blog_id ?? []);
}

export async function insertCategory(db: Db, category: RankingCategoriesTable): Promise<void> {
  await db.insertInto('ranking_categories').values(category).execute();
}

export async function updateCategory(
  db: Db,
  id: string,
  changes: Partial<Omit<RankingCategoriesTable, 'id'>>,
): Promise<void> {
  await db.updateTable('ranking_categories').set(changes).where('id', '=', id).execute();
}

/** With the shares that blogs gave to it, and its tables. */
export async function deleteCategory(db: Db, id: string): Promise<void> {
  await db.deleteFrom('ranking_categories').where('id', '=', id).execute();
  await db.deleteFrom('ranking_tables').where('category_id', '=', id).execute();
}
