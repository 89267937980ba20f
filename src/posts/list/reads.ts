// Every post of a blog and every draft that is no post yet, as the studio lists them.
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CommentRule, PostKind } from '../tables.ts';

export const listStates = ['published', 'draft', 'scheduled', 'locked', 'ending', 'withdrawn'] as const;
export type ListState = (typeof listStates)[number];

export interface ListWish {
  state?: ListState | undefined;
  kind?: PostKind | undefined;
  /** Id of a category; null asks for posts in none. */
  categoryId?: string | null | undefined;
  authorId?: string | undefined;
  /** From a moment on and before another, UTC ISO. */
  between?: { from: string; to: string } | undefined;
  /** Part of the title, or of the title its draft has now. */
  words?: string | undefined;
}

export interface ListedPost {
  postId: string;
  kind: PostKind;
  title: string;
  language: string;
  /** '' where none was chosen yet. */
  slug: string;
  category: string | null;
  categoryId: string | null;
  author: string;
  authorId: string;
  /** Null for a draft that is no post yet. */
  revision: number | null;
  /** Set while readers can come to it; where its end has passed they cannot, though the event is still to come. */
  publishedAt: string | null;
  expiresAt: string | null;
  locked: boolean;
  comments: CommentRule | null;
  draft: { title: string; updatedAt: string; scheduledAt: string | null; problem: string | null } | null;
  /** Of a translation: its manuscript. */
  translationId: string | null;
  /** First published; else due; else last written. */
  at: string;
}

/** The newest first, and how many there are. */
export async function listedPosts(
  db: Db,
  blogId: string,
  wish: ListWish,
  { now, limit, offset }: { now: string; limit: number; offset: number },
): Promise<{ all: number; rows: ListedPost[] }> {
  const wanted = narrowed(db, blogId, wish, now);
  const counted = await wanted.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const rows = await named(wanted)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.post_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { all: Number(counted.all), rows: rows.map(listedFrom) };
}

/** Some of them by their ids, in no order. */
export async function listedByIds(db: Db, blogId: string, ids: readonly string[]): Promise<ListedPost[]> {
  if (ids.length === 0) return [];
  const rows = await named(entries(db, blogId).where('entry.post_id', 'in', ids)).execute();
  return rows.map(listedFrom);
}

/** Everybody who has written something here. */
export async function authorsListed(db: Db, blogId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('people')
    .select(['id', 'name'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', eb.selectFrom('posts').select('author_id').where('blog_id', '=', blogId)),
        eb('id', 'in', eb.selectFrom('drafts').select('created_by').where('blog_id', '=', blogId)),
      ]),
    )
    .orderBy('name')
    .execute();
}

function narrowed(db: Db, blogId: string, wish: ListWish, now: string) {
  let query = ofState(entries(db, blogId), wish.state, now);
  if (wish.kind) query = query.where('entry.kind', '=', wish.kind);
  if (wish.categoryId === null) query = query.where('entry.category_id', 'is', null);
  else if (wish.categoryId !== undefined) query = query.where('entry.category_id', '=', wish.categoryId);
  if (wish.authorId) query = query.where('entry.author_id', '=', wish.authorId);
  if (wish.between) {
    query = query.where('entry.at', '>=', wish.between.from).where('entry.at', '<', wish.between.to);
  }
  if (wish.words) {
    const pattern = `%${wish.words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(lower(entry.title) like ${pattern} escape '\\' or lower(entry.draft_title) like ${pattern} escape '\\')`,
    );
  }
  return query;
}

function ofState(query: Entries, state: ListState | undefined, now: string): Entries {
  switch (state) {
    case undefined:
      return query;
    case 'published':
      return query
        .where('entry.published_at', 'is not', null)
        .where(({ or, eb }) => or([eb('entry.expires_at', 'is', null), eb('entry.expires_at', '>', now)]));
    case 'draft':
      return query.where('entry.draft_updated_at', 'is not', null);
    case 'scheduled':
      return query.where('entry.scheduled_at', 'is not', null);
    case 'locked':
      return query.where('entry.locked', '=', 1);
    case 'ending':
      return query.where('entry.expires_at', 'is not', null);
    case 'withdrawn':
      return query
        .where('entry.revision', 'is not', null)
        .where(({ or, eb }) => or([eb('entry.published_at', 'is', null), eb('entry.expires_at', '<=', now)]));
  }
}

type Entries = ReturnType<typeof entries>;

/** Posts with the draft of a correction beside them, and drafts of posts that are none yet, in one shape. */
function entries(db: Db, blogId: string) {
  const posts = db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .leftJoin('drafts', (join) =>
      join.onRef('drafts.blog_id', '=', 'posts.blog_id').onRef('drafts.post_id', '=', 'posts.id'),
    )
    .where('posts.blog_id', '=', blogId)
    .select([
      'posts.blog_id',
      'posts.id as post_id',
      'posts.kind',
      'revisions.title',
      'posts.language',
      'posts.slug',
      'posts.category_id',
      'posts.author_id',
      'posts.published_at',
      'posts.expires_at',
      'posts.comments',
      'drafts.title as draft_title',
      'drafts.updated_at as draft_updated_at',
      'drafts.scheduled_at',
      'drafts.schedule_problem',
      sql<number | null>`posts.revision`.as('revision'),
      sql<number>`case when posts.password_hash is null then 0 else 1 end`.as('locked'),
      sql<string>`coalesce(posts.first_published_at, posts.created_at)`.as('at'),
    ]);
  const drafts = db
    .selectFrom('drafts')
    .where('drafts.blog_id', '=', blogId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('posts')
            .select('posts.id')
            .whereRef('posts.blog_id', '=', 'drafts.blog_id')
            .whereRef('posts.id', '=', 'drafts.post_id'),
        ),
      ),
    )
    .select([
      'drafts.blog_id',
      'drafts.post_id',
      sql<PostKind>`drafts.kind`.as('kind'),
      'drafts.title',
      'drafts.language',
      'drafts.slug',
      'drafts.category_id',
      'drafts.created_by as author_id',
      nothing().as('published_at'),
      nothing().as('expires_at'),
      nothing<CommentRule>().as('comments'),
      sql<string | null>`drafts.title`.as('draft_title'),
      sql<string | null>`drafts.updated_at`.as('draft_updated_at'),
      'drafts.scheduled_at',
      'drafts.schedule_problem',
      sql<number | null>`cast(null as integer)`.as('revision'),
      sql<number>`0`.as('locked'),
      sql<string>`coalesce(drafts.scheduled_at, drafts.updated_at)`.as('at'),
    ]);
  return db.selectFrom(posts.unionAll(drafts).as('entry'));
}

/** A column that one half of the union does not have; PostgreSQL wants its type said. */
function nothing<T = string>(): RawBuilder<T | null> {
  return sql<T | null>`cast(null as text)`;
}

function named(query: Entries) {
  return query
    .innerJoin('people', 'people.id', 'entry.author_id')
    .leftJoin('categories', (join) =>
      join.onRef('categories.blog_id', '=', 'entry.blog_id').onRef('categories.id', '=', 'entry.category_id'),
    )
    .leftJoin('translations', (join) =>
      join
        .onRef('translations.blog_id', '=', 'entry.blog_id')
        .onRef('translations.post_id', '=', 'entry.post_id'),
    )
    .selectAll('entry')
    .select(['people.name as author', 'categories.name as category', 'translations.id as translation_id']);
}

type Row = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

function listedFrom(row: Row): ListedPost {
  const { draft_title, draft_updated_at } = row;
  return {
    postId: row.post_id,
    kind: row.kind,
    title: row.title,
    language: row.language,
    slug: row.slug,
    category: row.category,
    categoryId: row.category_id,
    author: row.author,
    authorId: row.author_id,
    revision: row.revision,
    publishedAt: row.published_at,
    expiresAt: row.expires_at,
    locked: row.locked === 1,
    comments: row.comments,
    draft:
      draft_updated_at === null
        ? null
        : {
            title: draft_title ?? '',
            updatedAt: draft_updated_at,
            scheduledAt: row.scheduled_at,
            problem: row.schedule_problem,
          },
    translationId: row.translation_id,
    at: row.at,
  };
}
