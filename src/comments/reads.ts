// What readers see of comments: only shown ones, because every query here begins with `shown`.

import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';

/** A comment as readers see it. */
export interface ShownComment {
  id: string;
  parentId: string | null;
  /** Set on what an editor of the blog wrote. */
  byEditor: boolean;
  name: string;
  title: string;
  url: string;
  body: string;
  createdAt: string;
  editedAt: string | null;
  /** Its sender gave a password, so it can be changed. */
  changeable: boolean;
}

/** A comment with its answers, oldest first. `comment` is null when it is gone and only its place is kept. */
export interface Thread {
  id: string;
  comment: ShownComment | null;
  answers: ShownComment[];
}

export interface NewComment extends ShownComment {
  post: { id: string; slug: string; title: string };
}

/** How many comments readers see on a post, and in how many threads they stand. */
export async function countShown(
  ctx: Context,
  blogId: string,
  postId: string,
): Promise<{ comments: number; threads: number }> {
  const row = await shown(ctx, blogId)
    .where('comments.post_id', '=', postId)
    .select(({ fn }) => [
      fn.countAll<number>().as('comments'),
      fn
        .count<number>((eb) => eb.fn.coalesce('comments.parent_id', 'comments.id'))
        .distinct()
        .as('threads'),
    ])
    .executeTakeFirstOrThrow();
  return { comments: Number(row.comments), threads: Number(row.threads) };
}

/** Threads of a post counted from the oldest; one whose first comment is gone keeps its place while it has answers. */
export async function threadsOf(
  ctx: Context,
  blogId: string,
  postId: string,
  offset: number,
  limit: number,
): Promise<Thread[]> {
  const roots = await shown(ctx, blogId)
    .where('comments.post_id', '=', postId)
    .select(({ fn }) => fn.coalesce('comments.parent_id', 'comments.id').as('id'))
    .distinct()
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  const ids = roots.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await fields(shown(ctx, blogId))
    .where('comments.post_id', '=', postId)
    .where((eb) => eb.or([eb('comments.id', 'in', ids), eb('comments.parent_id', 'in', ids)]))
    .orderBy('comments.id')
    .execute();
  const comments = rows.map(shownOf);
  return ids.map((id) => ({
    id,
    comment: comments.find((one) => one.id === id) ?? null,
    answers: comments.filter((one) => one.parentId === id),
  }));
}

/** The newest comments of a blog on posts that everybody may read, newest first. */
export async function newestComments(ctx: Context, blogId: string, limit: number): Promise<NewComment[]> {
  const rows = await fields(shown(ctx, blogId))
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'comments.blog_id').onRef('posts.id', '=', 'comments.post_id'),
    )
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .where('posts.published_at', 'is not', null)
    .where('posts.password_hash', 'is', null)
    .where((eb) => eb.or([eb('posts.expires_at', 'is', null), eb('posts.expires_at', '>', nowIso(ctx))]))
    .select(['posts.id as postId', 'posts.slug as postSlug', 'revisions.title as postTitle'])
    .orderBy('comments.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...shownOf(row),
    post: { id: row.postId, slug: row.postSlug, title: row.postTitle },
  }));
}

function shown(ctx: Context, blogId: string) {
  return ctx.db
    .selectFrom('comments')
    .where('comments.blog_id', '=', blogId)
    .where('comments.shown_at', 'is not', null)
    .where('comments.spam_at', 'is', null)
    .where('comments.deleted_at', 'is', null);
}

function fields(query: ReturnType<typeof shown>) {
  return query.select([
    'comments.id',
    'comments.parent_id',
    'comments.author_id',
    'comments.name',
    'comments.title',
    'comments.url',
    'comments.body',
    'comments.created_at',
    'comments.edited_at',
    'comments.password_hash',
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof fields>['executeTakeFirstOrThrow']>>;

function shownOf(row: Row): ShownComment {
  return {
    id: row.id,
    parentId: row.parent_id,
    byEditor: row.author_id !== null,
    name: row.name,
    title: row.title,
    url: row.url,
    body: row.body,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    changeable: row.password_hash !== null,
  };
}
