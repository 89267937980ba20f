// Applause for a post: once a day for each reader, without keeping who the reader is.
import { createHmac, randomBytes } from 'node:crypto';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { publishedPost } from '../../posts/store.ts';
import { dayOf } from '../../web/when.ts';
import { addClap, clapsOf, forgetDaysBefore, insertMark, saltOf } from './store.ts';

export interface Clapping {
  blog: { id: string; timeZone: string };
  slug: string;
  /** The network address, IPv6 as its /64. */
  network: string;
  /** The User-Agent, so that a family behind one address can clap each from their own. */
  agent: string;
}

/** `fresh` is false for a reader who clapped for this post today; nothing is counted then. */
export async function clap(
  ctx: Context,
  { blog, slug, network, agent }: Clapping,
): Promise<{ claps: number; fresh: boolean }> {
  const post = await publishedPost(ctx.db, blog.id, slug);
  if (!post) throw refuse('not-found', 'claps.no-post');
  const day = dayOf(nowIso(ctx), blog.timeZone);
  return transact(ctx, async (tx) => {
    const salt = await saltOf(tx.db, day, randomBytes(32).toString('base64url'));
    const reader = createHmac('sha256', salt).update(`${network}\n${agent}`).digest('base64url');
    const fresh = await insertMark(tx.db, { blog_id: blog.id, post_id: post.id, day, reader });
    if (fresh) await addClap(tx.db, blog.id, post.id);
    return { claps: await clapsOf(tx.db, blog.id, post.id), fresh };
  });
}

/** How often a post that readers can see was applauded, and what it is called. */
export async function clapsFor(
  ctx: Context,
  blogId: string,
  slug: string,
): Promise<{ claps: number; title: string }> {
  const post = await publishedPost(ctx.db, blogId, slug);
  if (!post) throw refuse('not-found', 'claps.no-post');
  return { claps: await clapsOf(ctx.db, blogId, post.id), title: post.title };
}

/** Two days in milliseconds: somewhere on earth yesterday is still today. */
const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

/** Throws away the salts of past days, and with them what a mark could have said. */
export async function forgetPastDays(ctx: Context): Promise<void> {
  await forgetDaysBefore(ctx.db, isoFromNow(ctx, -TWO_DAYS_MS).slice(0, 10));
}
