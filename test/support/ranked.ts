// Blogs that take part in the rankings, and readers who vote for them, straight in the database.
import type { Blog } from '../../src/blogs/store.ts';
import type { Context } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { castVote } from '../../src/rankings/votes/cast-vote.ts';
import { addBlog } from './desk.ts';

/** A blog that takes part, with what it gives of itself to which categories. */
export async function addParticipant(
  ctx: Context,
  changes: Partial<Blog> = {},
  shares: Record<string, number> = {},
): Promise<Blog> {
  const blog = await addBlog(ctx, changes);
  await takePart(ctx, blog.id, shares);
  return blog;
}

export async function takePart(
  ctx: Context,
  blogId: string,
  shares: Record<string, number> = {},
): Promise<void> {
  await ctx.db
    .insertInto('participants')
    .values({
      ...{ id: blogId, blog_id: blogId, name: '', about: '', address: '', feed: '', language: 'ja' },
      ...{ token_hash: null, verified_at: null, checked_at: null, failures: 0, pinged_at: null },
      ...{ joined_at: ctx.clock.now().toISOString(), left_at: null },
    })
    .execute();
  for (const [category_id, share] of Object.entries(shares)) {
    await ctx.db
      .insertInto('participant_categories')
      .values({ participant_id: blogId, category_id, share })
      .execute();
  }
}

export async function addCategory(ctx: Context, slug: string, position = 1): Promise<string> {
  const id = newId();
  await ctx.db.insertInto('ranking_categories').values({ id, slug, name: slug, position }).execute();
  return id;
}

/** Readers from all over: each with a network of their own, in one of many providers. */
export async function readersVote(
  ctx: Context,
  participantId: string,
  count: number,
  kind: 'in' | 'out' = 'in',
): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const address = `${20 + (at % 50)}.${at % 200}.${Math.floor(at / 50)}.7`;
    await castVote(ctx, { participantId, kind, address, agent: 'Firefox' });
  }
}
