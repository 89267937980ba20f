// What leads on from a post: the categories around it, its tags, and the same in other languages.
import type { Context } from '../../platform/context.ts';
import type { Category } from '../published/reads.ts';
import { categoryTrail } from './categories.ts';
import { type Sibling, siblingsOf, type Tag, tagsOfPosts } from './reads.ts';

export interface Ways {
  /** Its category and those around it, the outermost first. */
  trail: readonly Category[];
  tags: readonly Tag[];
  /** The posts that say the same in each language, itself too; empty when it is the only one. */
  siblings: readonly Sibling[];
}

export async function waysOf(
  ctx: Context,
  blogId: string,
  post: { id: string; category: Category | null },
): Promise<Ways> {
  return {
    trail: await categoryTrail(ctx, blogId, post.category),
    tags: (await tagsOfPosts(ctx, blogId, [post.id])).get(post.id) ?? [],
    siblings: await siblingsOf(ctx, blogId, post.id),
  };
}
