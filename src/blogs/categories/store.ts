// The SQL of a blog's categories.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CategoriesTable } from '../tables.ts';

export type CategoryRow = Selectable<CategoriesTable>;

/** The categories of a blog in its own order. */
export function categoriesOf(db: Db, blogId: string): Promise<CategoryRow[]> {
  return db
    .selectFrom('categories')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function insertCategory(db: Db, category: CategoryRow): Promise<void> {
  await db.insertInto('categories').values(category).execute();
}

export async function updateCategory(
  db: Db,
  blogId: string,
  id: string,
  change: Partial<Pick<CategoryRow, 'name' | 'slug' | 'position' | 'parent_id'>>,
): Promise<void> {
  await db.updateTable('categories').set(change).where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/**
 * Deletes a category. What was in it, posts, drafts and manuscripts, goes to another one or to none: the rows of two rooms
 * to the right, but only the column that points here, and in the same transaction or the key would break.
 */
export async function deleteCategory(
  db: Db,
  blogId: string,
  id: string,
  moveTo: string | null,
): Promise<void> {
  for (const table of ['posts', 'drafts', 'translations'] as const) {
    await db
      .updateTable(table)
      .set({ category_id: moveTo })
      .where('blog_id', '=', blogId)
      .where('category_id', '=', id)
      .execute();
  }
  await db.deleteFrom('categories').where('blog_id', '=', blogId).where('id', '=', id).execute();
}
