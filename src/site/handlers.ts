// What public pages do about each event: find out what it touches, and have that made or dropped.
import type { Context } from '../platform/context.ts';
import type { PressEvent } from '../platform/outbox.ts';
import type { Handlers } from '../platform/worker.ts';
import type { Blog } from './blog.ts';
import { monthBounds, monthOf } from './dates.ts';
import { commentsKey, LIST_LENGTH, listNumber, postKey } from './pages.tsx';
import { type PostFacts, planFor } from './plan.ts';
import { countAmong, lastMomentBefore, neighbours, type PostSummary, postById } from './reads.ts';
import { siteOf } from './site.ts';
import { keysOf, pagesWith } from './store.ts';

export function siteHandlers(ctx: Context): Handlers {
  const onPost = async (
    _: Context,
    event: Extract<PressEvent, { kind: 'post.published' | 'post.changed' | 'post.unpublished' }>,
  ) => {
    const site = await siteOf(ctx);
    const blog = await site.findBlog(event.blogId);
    if (blog === undefined) return;
    const post = await postById(ctx, blog.id, event.postId);
    const facts = post && (await factsOf(ctx, blog, post));
    await site.apply(blog, planFor(event, postKey(event.postId), facts));
  };
  const onBlog = async (
    _: Context,
    event: Extract<PressEvent, { kind: 'blog.changed' | 'category.changed' }>,
  ) => {
    const site = await siteOf(ctx);
    const before = site.directory.byId(event.blogId);
    await site.directory.load();
    const after = site.directory.byId(event.blogId);
    // Pages under an address that the blog no longer has must not stay behind.
    if (before && before.folder !== after?.folder) await site.dropBlog(before);
    if (after) await site.apply(after, planFor(event, null, null));
  };
  const onComment = async (_: Context, event: Extract<PressEvent, { kind: 'comment.changed' }>) => {
    const site = await siteOf(ctx);
    const blog = await site.findBlog(event.blogId);
    if (blog === undefined) return;
    const post = await postById(ctx, blog.id, event.postId);
    const facts = post && (await factsOf(ctx, blog, post));
    await site.apply(blog, planFor(event, commentsKey(event.postId), facts));
  };
  return {
    'post.published': onPost,
    'post.changed': onPost,
    'post.unpublished': onPost,
    'blog.changed': onBlog,
    'comment.changed': onComment,
    'category.changed': onBlog,
  };
}

async function factsOf(ctx: Context, blog: Blog, post: PostSummary): Promise<PostFacts> {
  const key = postKey(post.id);
  const { older, newer } = await neighbours(ctx, blog.id, post.place);
  const stored = await pagesWith(ctx.db, blog.id, key);
  const month = monthOf(post.publishedAt, blog.timeZone);
  const bounds = monthBounds(month, blog.timeZone);
  const monthRank = await countAmong(ctx, blog.id, bounds, post.place);
  const lastBefore = monthRank === 0 ? await lastMomentBefore(ctx, blog.id, bounds.from) : null;
  return {
    slug: post.slug,
    key,
    isNewest: newer === null,
    list: { number: listNumber(post.place), opens: post.place % LIST_LENGTH === 1 },
    category: post.category && {
      slug: post.category.slug,
      ...page(await countAmong(ctx, blog.id, { category: post.category.id }, post.place)),
    },
    month: {
      month,
      ...page(monthRank),
      before: lastBefore === null ? null : monthOf(lastBefore, blog.timeZone),
    },
    neighbours: [older, newer].flatMap((one) => (one === null ? [] : [one.slug])),
    categoryBefore: categoryIn(await keysOf(ctx.db, blog.id, stored), key),
  };
}

/** Where a rank stands, counted from 0: the number of its page, and whether it is the first there. */
function page(rank: number): { number: number; opens: boolean } {
  return { number: Math.floor(rank / LIST_LENGTH) + 1, opens: rank % LIST_LENGTH === 0 };
}

function categoryIn(keys: readonly string[], key: string): string | null {
  const own = keys.find((one) => one.startsWith(`${key}.`));
  return own === undefined ? null : own.slice(key.length + 1);
}
