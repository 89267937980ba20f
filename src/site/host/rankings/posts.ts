// Posts by their readers over the whole press: the rankings know them by ids, and what readers may see is asked for here.
import type { Context } from '../../../platform/context.ts';
import { mostRead, risingPosts } from '../../../rankings/posts/reads.ts';
import { type Period, periods } from '../../../rankings/reads.ts';
import { type HostPost, postsOf } from '../front/reads.ts';

export interface ReadOnPress extends HostPost {
  views: number;
}

export interface RisingOnPress extends HostPost {
  /** How many more views than in the seven days before. */
  more: number;
}

/** The most read first. */
export async function mostReadOnPress(ctx: Context, period: Period): Promise<ReadOnPress[]> {
  const listed = await mostRead(ctx, '', period);
  const views = new Map(listed.map(({ postId, views }) => [postId, views]));
  const posts = await postsOf(ctx, listed.map(keyOf));
  return posts.map((one) => ({ ...one, views: views.get(one.post.id) ?? 0 }));
}

export async function risingOnPress(ctx: Context, limit: number): Promise<RisingOnPress[]> {
  const listed = await risingPosts(ctx);
  const more = new Map(listed.map(({ postId, more }) => [postId, more]));
  const posts = await postsOf(ctx, listed.map(keyOf));
  return posts.slice(0, limit).map((one) => ({ ...one, more: more.get(one.post.id) ?? 0 }));
}

/** Whether a page of the rankings may show a post: most changes are of posts that none shows. */
export async function isRankedOnPress(ctx: Context, postId: string): Promise<boolean> {
  const read = await Promise.all(periods.map((period) => mostRead(ctx, '', period)));
  return [...read.flat(), ...(await risingPosts(ctx))].some((one) => one.postId === postId);
}

function keyOf({ blogId, postId }: { blogId: string; postId: string }) {
  return { blogId, id: postId };
}
