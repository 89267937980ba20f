// What a list is about: which posts are in it, what it is called, and what stands around it.
import { inOrder, trailOf, treeOf } from '../../blogs/category-tree.ts';
import type { Context } from '../../platform/context.ts';
import type { ListScope } from '../address.ts';
import type { Blog } from '../blog.ts';
import { categoryCounts } from '../counts/reads.ts';
import { monthBounds } from '../dates.ts';
import type { Among, Category } from '../published/reads.ts';
import { type CategoryBranch, counted } from './categories.ts';
import { authorByHandle, tagBySlug } from './reads.ts';

export interface FoundList {
  among: Among;
  /** The category's, tag's or author's name; empty for the whole blog and a month. */
  name: string;
  /** What an author says of themselves, or ''. */
  about: string;
  /** The categories around a category, the outermost first, and those in it. */
  trail: Category[];
  inside: CategoryBranch[];
  /** An id that stays when the address changes; null where only the address tells which it is. */
  id: string | null;
}

/** Null when readers have no such list. */
export async function findList(ctx: Context, blog: Blog, scope: ListScope): Promise<FoundList | null> {
  switch (scope.kind) {
    case 'all':
      return listOf('all', '');
    case 'month':
      return listOf(monthBounds(scope.month, blog.timeZone), '');
    case 'category':
      return findCategory(ctx, blog, scope.slug);
    case 'tag': {
      const tag = await tagBySlug(ctx, blog.id, scope.slug);
      return tag && { ...listOf({ tag: tag.id }, tag.name), id: tag.id };
    }
    case 'author': {
      const author = await authorByHandle(ctx, blog.id, scope.slug);
      return author && { ...listOf({ author: author.personId }, author.name), about: author.about };
    }
  }
}

async function findCategory(ctx: Context, blog: Blog, slug: string): Promise<FoundList | null> {
  const rows = await categoryCounts(ctx, blog.id);
  const branch = inOrder(treeOf(rows)).find(({ row }) => row.slug === slug);
  if (branch === undefined) return null;
  const ids = inOrder([branch]).map(({ row }) => row.id);
  return {
    ...listOf({ categories: ids }, branch.row.name),
    trail: trailOf(rows, branch.row.id).slice(0, -1),
    inside: counted(branch).children,
    id: branch.row.id,
  };
}

function listOf(among: Among, name: string): FoundList {
  return { among, name, about: '', trail: [], inside: [], id: null };
}
