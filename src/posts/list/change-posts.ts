// Does one thing to several posts, each in a transaction of its own, and keeps what came of it.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../actor.ts';
import { changeDraft } from '../publishing/change-draft.ts';
import { changePost, type PostChange } from '../publishing/change-post.ts';
import { deletePost } from '../publishing/delete-post.ts';
import { discardDraft } from '../publishing/discard-draft.ts';
import { publishDraft } from '../publishing/publish-draft.ts';
import { bringBack, takeBack } from '../publishing/take-back.ts';
import { type DraftRow, draftOf, postOf } from '../store.ts';
import type { CommentRule } from '../tables.ts';
import { tagNamesOf } from '../tags/store.ts';
import { wishesOf } from '../wishes.ts';
import { type ListedPost, listedByIds } from './reads.ts';
import { deleteBulkBefore, insertBulk, updateBulk } from './store.ts';

export const bulkActions = ['publish', 'take-back', 'category', 'comments', 'tags', 'delete'] as const;
export type BulkAction = (typeof bulkActions)[number];

export interface BulkInput {
  action: BulkAction;
  postIds: readonly string[];
  /** Null for none. */
  categoryId: string | null;
  /** Null follows the blog. */
  comments: CommentRule | null;
  /** Added to those a post has. */
  tags: readonly string[];
}

export interface BulkResult {
  postId: string;
  title: string;
  /** Null when it was done; else the end of a message key under `posts.bulk.problem`. */
  problem: string | null;
  /** What it takes to undo it; left out where it cannot be. */
  undo?: Undo;
}

export type Undo =
  | { kind: 'take-back' }
  | { kind: 'bring-back' }
  | { kind: 'change'; ofDraft: boolean; was: Around; is: Around }
  | { kind: 'draft'; draft: DraftRow };

/** What stands around a post, as far as several can be given the same. */
export type Around = Pick<PostChange, 'categoryId' | 'comments' | 'tags'>;

/** The id under which the results are kept. A post that is not there is one of them, and nothing stops the others. */
export async function changePosts(ctx: Context, actor: Actor, input: BulkInput): Promise<string> {
  const posts = await listedByIds(ctx.db, actor.blog.id, input.postIds);
  const known = new Map(posts.map((post) => [post.postId, post]));
  const jobs = [...new Set(input.postIds)].map((postId) => {
    const post = known.get(postId);
    return { postId, title: titleOf(post), work: () => changeOne(ctx, actor, input, post) };
  });
  return keepResults(ctx, actor, input.action, jobs);
}

export interface Job {
  postId: string;
  title: string;
  work(): Promise<Pick<BulkResult, 'problem' | 'undo'>>;
}

/** Works through jobs; what came of each is kept before the next begins. */
export async function keepResults(
  ctx: Context,
  actor: Actor,
  action: string,
  jobs: readonly Job[],
): Promise<string> {
  const of = { blog_id: actor.blog.id, id: newId(ctx.clock.now()) };
  const made = { made_by: actor.id, made_at: nowIso(ctx), undone_at: null };
  await insertBulk(ctx.db, { ...of, action, results: '[]', ...made });
  const results: BulkResult[] = [];
  for (const { postId, title, work } of jobs) {
    results.push({ postId, title, ...(await refusedOr(work)) });
    await updateBulk(ctx.db, of, { results: JSON.stringify(results) });
  }
  return of.id;
}

async function refusedOr(work: Job['work']): ReturnType<Job['work']> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.kind === 'forbidden' ? 'forbidden' : 'no-post' };
    throw error;
  }
}

function titleOf(post: ListedPost | undefined): string {
  return post === undefined ? '' : post.title || (post.draft?.title ?? '');
}

async function changeOne(
  ctx: Context,
  actor: Actor,
  input: BulkInput,
  post: ListedPost | undefined,
): ReturnType<Job['work']> {
  if (!post) return { problem: 'no-post' };
  switch (input.action) {
    case 'publish':
      return publishOne(ctx, actor, post);
    case 'take-back': {
      const outcome = await takeBack(ctx, actor, post.postId);
      return outcome.ok ? { problem: null, undo: { kind: 'bring-back' } } : { problem: outcome.reason };
    }
    case 'category':
      return changeAround(ctx, actor, post, { categoryId: input.categoryId });
    case 'comments':
      return changeAround(ctx, actor, post, { comments: input.comments });
    case 'tags':
      return changeAround(ctx, actor, post, { tags: input.tags });
    case 'delete':
      return deleteOne(ctx, actor, post);
  }
}

/** A correction that is published cannot be undone: readers may have seen it. A first publishing can be taken back. */
async function publishOne(ctx: Context, actor: Actor, post: ListedPost): ReturnType<Job['work']> {
  const { postId } = post;
  const wasPublished = post.publishedAt !== null;
  if (post.draft === null && wasPublished) return { problem: 'published' };
  const outcome =
    post.draft === null
      ? await bringBack(ctx, actor, postId)
      : await publishDraft(ctx, actor, { postId, note: '' });
  if (!outcome.ok) return { problem: outcome.reason };
  return wasPublished ? { problem: null } : { problem: null, undo: { kind: 'take-back' } };
}

async function changeAround(
  ctx: Context,
  actor: Actor,
  { postId, revision }: ListedPost,
  wish: Around,
): ReturnType<Job['work']> {
  const ofDraft = revision === null;
  const was = await aroundOf(ctx, actor.blog.id, postId, ofDraft);
  const next = wish.tags ? { tags: [...new Set([...(was.tags ?? []), ...wish.tags])] } : wish;
  const outcome = await (ofDraft ? changeDraft : changePost)(ctx, actor, postId, next);
  if (!outcome.ok) return { problem: outcome.reason };
  const is = await aroundOf(ctx, actor.blog.id, postId, ofDraft);
  return { problem: null, undo: { kind: 'change', ofDraft, was: only(was, next), is: only(is, next) } };
}

/** Category, comment rule and tags as they are now. */
export async function aroundOf(
  ctx: Context,
  blogId: string,
  postId: string,
  ofDraft: boolean,
): Promise<Around> {
  if (ofDraft) {
    const draft = await draftOf(ctx.db, blogId, postId);
    if (!draft) return {};
    const { comments, tags } = wishesOf(draft.wishes);
    return { categoryId: draft.category_id, comments, tags };
  }
  const post = await postOf(ctx.db, blogId, postId);
  if (!post) return {};
  const tags = await tagNamesOf(ctx.db, blogId, postId);
  return { categoryId: post.category_id, comments: post.comments, tags };
}

function only(around: Around, named: Around): Around {
  return Object.fromEntries(Object.entries(around).filter(([name]) => name in named));
}

async function deleteOne(ctx: Context, actor: Actor, post: ListedPost): ReturnType<Job['work']> {
  if (post.revision !== null) {
    const outcome = await deletePost(ctx, actor, post.postId);
    return { problem: outcome.ok ? null : outcome.reason };
  }
  const draft = await discardDraft(ctx, actor, post.postId);
  return draft ? { problem: null, undo: { kind: 'draft', draft } } : { problem: 'no-post' };
}

/** Days that results are kept to be looked at, and to be undone. */
const BULK_DAYS = 30;

/** A daily chore. */
export async function forgetOldResults(ctx: Context): Promise<void> {
  await deleteBulkBefore(ctx.db, isoFromNow(ctx, -BULK_DAYS * 24 * 60 * 60 * 1000));
}
