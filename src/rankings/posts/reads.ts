// Posts by their readers, as ids: whoever draws them asks the published posts what readers may see of them.
import type { Context } from '../../platform/context.ts';
import type { Period } from '../ranked-row.ts';
import { postsIn, type RankedPost, type RisingPost } from './ranked-post.ts';
import { blogsTakingPart, listOf } from './store.ts';

export type { RankedPost, RisingPost } from './ranked-post.ts';

/** Best first, 20 of a blog; with '' those of the whole press, 100 of blogs that take part. */
export async function mostRead(ctx: Context, blogId: string, period: Period): Promise<RankedPost[]> {
  const list = await shown(ctx, blogId, 'read', period);
  return list.map(({ blogId, postId, count }) => ({ blogId, postId, views: count }));
}

/** Of the whole press: those with the most views more than in the seven days before. */
export async function risingPosts(ctx: Context): Promise<RisingPost[]> {
  const list = await shown(ctx, '', 'rising', 7);
  return list.map(({ blogId, postId, count }) => ({ blogId, postId, more: count }));
}

/** Who has left since the list was made, or was taken out, is not waited for. */
async function shown(ctx: Context, blogId: string, kind: 'read' | 'rising', period: Period) {
  const list = postsIn(await listOf(ctx.db, blogId, kind, period));
  if (blogId !== '') return list;
  const taking = await blogsTakingPart(ctx, [...new Set(list.map((post) => post.blogId))]);
  return list.filter((post) => taking.has(post.blogId));
}
