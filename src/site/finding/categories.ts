// The categories of a blog as readers see them: a tree, each counting what is inside it.
import { type Branch, trailOf, treeOf } from '../../blogs/category-tree.ts';
import type { Context } from '../../platform/context.ts';
import { type CategoryCount, categoryCounts } from '../counts/reads.ts';
import type { Category } from '../published/reads.ts';

export interface CategoryBranch extends Category {
  /** Posts of its own and of everything inside it. */
  count: number;
  children: CategoryBranch[];
}

/** The tree without branches that hold no post. */
export async function categoryTree(ctx: Context, blogId: string): Promise<CategoryBranch[]> {
  return treeOf(await categoryCounts(ctx, blogId))
    .map(counted)
    .filter(hasPosts);
}

export function counted({ row, children }: Branch<CategoryCount>): CategoryBranch {
  const inside = children.map(counted);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    count: row.count + inside.reduce((sum, { count }) => sum + count, 0),
    children: inside.filter(hasPosts),
  };
}

/** The categories around one, the outermost first, and itself; empty for none. */
export async function categoryTrail(
  ctx: Context,
  blogId: string,
  category: Category | null,
): Promise<Category[]> {
  return category === null ? [] : trailOf(await categoryCounts(ctx, blogId), category.id);
}

function hasPosts({ count }: CategoryBranch): boolean {
  return count > 0;
}
