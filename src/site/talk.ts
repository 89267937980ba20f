// What readers say of a post, cut into the part its own page shows and the pages before it.
import { countShown, type Thread, threadsOf } from '../comments/reads.ts';
import { commentedPost, ruleFor } from '../comments/store.ts';
import type { Context } from '../platform/context.ts';
import type { CommentRule } from '../posts/tables.ts';

/** Threads on a post's own page, and on each page of earlier ones. */
export const TALK_LENGTH = 50;

export interface TalkShown {
  rule: CommentRule;
  /** All comments that readers see, wherever they stand. */
  total: number;
  threads: Thread[];
  /** Number of the page with the threads before these; null when there are none. */
  older: number | null;
  /** The page after this one; null when that is the post's own. */
  newer: number | null;
}

type Post = { id: string };

/** The newest threads of a post, oldest first. */
export async function talkUnder(ctx: Context, blogId: string, post: Post): Promise<TalkShown> {
  const rule = await ruleOf(ctx, blogId, post);
  const { comments, threads } = await countShown(ctx, blogId, post.id);
  const from = Math.max(0, threads - TALK_LENGTH);
  return {
    rule,
    total: comments,
    threads: threads === 0 ? [] : await threadsOf(ctx, blogId, post.id, from, TALK_LENGTH),
    older: from === 0 ? null : Math.ceil(from / TALK_LENGTH),
    newer: null,
  };
}

/** A page of earlier threads. Those that stand on the post's own page have none. */
export async function talkOn(
  ctx: Context,
  blogId: string,
  post: Post,
  number: number,
): Promise<TalkShown | null> {
  const { comments, threads } = await countShown(ctx, blogId, post.id);
  const last = Math.ceil(Math.max(0, threads - TALK_LENGTH) / TALK_LENGTH);
  if (number > last) return null;
  return {
    rule: await ruleOf(ctx, blogId, post),
    total: comments,
    threads: await threadsOf(ctx, blogId, post.id, (number - 1) * TALK_LENGTH, TALK_LENGTH),
    older: number === 1 ? null : number - 1,
    newer: number === last ? null : number + 1,
  };
}

async function ruleOf(ctx: Context, blogId: string, post: Post): Promise<CommentRule> {
  const own = await commentedPost(ctx, blogId, { id: post.id });
  return ruleFor(ctx.db, blogId, own?.rule ?? null);
}
