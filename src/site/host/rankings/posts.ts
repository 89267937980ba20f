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

/** So many that readers may no longer read are made up for by those that follow. */
const SPARE = 10;

export async function risingOnPress(ctx: Context, limit: number): Promise<RisingOnPress[]> {
  const listed = (await risingPosts(ctx)).slice(0, limit + SPARE);
  const more = new Map(listed.map(({ postId, more }) => [postId, more]));
  const posts = await postsOf(ctx, listed.map(keyOf));
  return posts.slice(0, limit).map((one) => ({ ...one, more: more.get(one.post.id) ?? 0 }));
}

/** Whether a page of the rankings may show a post: most changes are of posts that none shows. */
export async function isRankedOnPress(ctx: Context, postId: string): Promise<boolean> {
  return (await everyRanked(ctx)).some((one) => one.postId === postId);
}

/** Whether a page of the rankings may show a post of a blog that readers may no longer read: not every one that goes tells so. */
export async function misses(ctx: Context, blogId: string): Promise<boolean> {
  const ranked = (await everyRanked(ctx)).filter((one) => one.blogId === blogId).map(keyOf);
  return (await postsOf(ctx, ranked)).length < ranked.length;
}

async function everyRanked(ctx: Context): Promise<{ blogId: string; postId: string }[]> {
  const read = await Promise.all(periods.map((period) => mostRead(ctx, '', period)));
  return [...read.flat(), ...(await risingPosts(ctx))];
}

function keyOf({ blogId, postId }: { blogId: string; postId: string }) {
  return { blogId, id: postId };
}
