// The SQL of a blog that leaves as a static site: which posts readers see, what of them is paged, and what waits to reach its pages.
import { sql } from 'kysely';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { current, published } from '../../site/published/reads.ts';

export interface PostOnSite {
  id: string;
  slug: string;
  place: number;
  revision: number;
  publishedAt: string;
  handle: string | null;
  locked: boolean;
  /** It has an original that everybody may read, so that there are two more views of it. */
  isTranslation: boolean;
}

/** Posts by their place behind one, at most `limit` of them. */
export async function postsOnSite(
  ctx: Context,
  blogId: string,
  after: number,
  limit: number,
): Promise<PostOnSite[]> {
  const rows = await current(published(ctx, blogId))
    .leftJoin('authors', (join) =>
      join.onRef('authors.blog_id', '=', 'posts.blog_id').onRef('authors.person_id', '=', 'posts.author_id'),
    )
    .select(['posts.id', 'posts.slug', 'posts.place', 'posts.revision', 'authors.handle'])
    .select('posts.first_published_at as at')
    .select([
      sql<number>`case when posts.password_hash is null then 0 else 1 end`.as('locked'),
      sql<number>`case when revisions.originals is null then 0 else 1 end`.as('translated'),
    ])
    .where('posts.place', '>', after)
    .orderBy('posts.place')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, slug: row.slug, place: row.place ?? 0, revision: row.revision, handle: row.handle },
    publishedAt: row.at ?? '',
    locked: row.locked !== 0,
    isTranslation: row.locked === 0 && row.translated !== 0,
  }));
}

/** Posts with more threads than `few` before readers, and how many. */
export async function longTalks(
  db: Db,
  blogId: string,
  few: number,
): Promise<{ slug: string; threads: number }[]> {
  const threads = sql<number>`count(distinct coalesce(comments.parent_id, comments.id))`;
  const rows = await db
    .selectFrom('comments')
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'comments.blog_id').onRef('posts.id', '=', 'comments.post_id'),
    )
    .select(['posts.slug', threads.as('threads')])
    .where('comments.blog_id', '=', blogId)
    .where('comments.shown_at', 'is not', null)
    .where('comments.spam_at', 'is', null)
    .where('comments.deleted_at', 'is', null)
    .where('posts.published_at', 'is not', null)
    .where('posts.password_hash', 'is', null)
    .groupBy('posts.slug')
    .having(threads, '>', few)
    .orderBy('posts.slug')
    .execute();
  return rows.map(({ slug, threads: many }) => ({ slug, threads: Number(many) }));
}

/** The bytes of every picture that the blog shows, by their hash, in every size. */
export async function pictureHashes(db: Db, blogId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('pictures')
    .select(['sizes', 'avif'])
    .where('blog_id', '=', blogId)
    .execute();
  const lists = rows.flatMap(({ sizes, avif }) => [sizes, avif]);
  return new Set(
    lists.flatMap((list) => (JSON.parse(list ?? '[]') as { sha256: string }[]).map(({ sha256 }) => sha256)),
  );
}

/** Events by which pages change. */
const TELLING = [
  ...[
    'post.published',
    'post.changed',
    'post.unpublished',
    'blog.changed',
    'category.changed',
    'tag.changed',
  ],
  ...['redirect.changed', 'comment.changed', 'picture.changed', 'picture.deleted', 'related.changed'],
  ...['post.due', 'post.expiring'],
];

/** Whether something has happened to a blog that its stored pages may not know of yet. */
export async function isBehind(ctx: Context, blogId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('outbox')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('done_at', 'is', null)
    .where(({ or, eb }) => or([eb('available_at', '<=', nowIso(ctx)), eb('attempts', '>', 0)]))
    .where('kind', 'in', TELLING)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Addresses that posts before readers had once, with those they have. */
export function formerPosts(ctx: Context, blogId: string): Promise<{ from: string; to: string }[]> {
  return published(ctx, blogId)
    .innerJoin('post_addresses', (join) =>
      join
        .onRef('post_addresses.blog_id', '=', 'posts.blog_id')
        .onRef('post_addresses.post_id', '=', 'posts.id'),
    )
    .whereRef('post_addresses.slug', '<>', 'posts.slug')
    .select(['post_addresses.slug as from', 'posts.slug as to'])
    .orderBy('post_addresses.slug')
    .execute();
}

/** Addresses that categories, tags and authors had once. */
export function formerLists(db: Db, blogId: string) {
  return db
    .selectFrom('former_addresses')
    .select(['kind', 'slug'])
    .where('blog_id', '=', blogId)
    .orderBy('kind')
    .orderBy('slug')
    .execute();
}
