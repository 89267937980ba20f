// The SQL of search that both databases share: what is taken in of a post, and the sums of a blog.
import { sql } from 'kysely';
import { titlesOnCards } from '../books/introductions/store.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Moved } from '../posts/places/store.ts';
import type { Originals } from '../posts/provenance.ts';
import type { DocumentJson } from '../text/document.ts';
import { markOf } from './grams.ts';
import type { Index, IndexedBlog } from './index-types.ts';
import { postgresIndex } from './postgres/store.ts';
import { momentAt, pressIndexOf } from './press/store.ts';
import { isReadable } from './reads.ts';
import type { Told } from './searched-text.ts';
import { sqliteIndex } from './sqlite/store.ts';
import type { SearchPostsTable } from './tables.ts';

export function indexOf(ctx: Context): Index {
  return ctx.dialect.name === 'sqlite' ? sqliteIndex : postgresIndex;
}

export async function indexedBlog(db: Db, blogId: string): Promise<IndexedBlog | null> {
  const row = await db
    .selectFrom('search_blogs')
    .selectAll()
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return row
    ? {
        id: blogId,
        number: row.number,
        mark: markOf(row.number),
        posts: row.posts,
        characters: Number(row.characters),
      }
    : null;
}

/** The blog in the index, taken in if it is new; locked until the transaction ends. */
export async function lockIndexedBlog(tx: Context, blogId: string): Promise<IndexedBlog> {
  const lock = () =>
    tx.db
      .selectFrom('search_blogs')
      .select('number')
      .where('blog_id', '=', blogId)
      .modifyEnd(tx.dialect.forUpdate())
      .executeTakeFirst();
  if (!(await lock())) {
    const { last } = await tx.db
      .updateTable('search_numbers')
      .set((eb) => ({ last: eb('last', '+', 1) }))
      .returning('last')
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('search_blogs')
      .values({ blog_id: blogId, number: last, posts: 0, characters: 0 })
      .onConflict((conflict) => conflict.column('blog_id').doNothing())
      .execute();
    await lock();
  }
  const blog = await indexedBlog(tx.db, blogId);
  if (!blog) throw new Error(`blog ${blogId} is not in the index`);
  return blog;
}

/** The post as readers may read it now, with its place; null when they may not. */
export async function toldPost(
  db: Db,
  blogId: string,
  postId: string,
  now: string,
): Promise<(Told & { place: number; language: string }) | null> {
  const row = await db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['posts.place', 'posts.language', 'revisions.title', 'revisions.summary'])
    .select(['revisions.document', 'revisions.originals'])
    .where('posts.blog_id', '=', blogId)
    .where('posts.id', '=', postId)
    .where(isReadable(now))
    .executeTakeFirst();
  if (row?.place == null) return null;
  return {
    place: row.place,
    language: row.language,
    title: row.title,
    summary: row.summary,
    document: JSON.parse(row.document) as DocumentJson,
    originals: row.originals === null ? null : (JSON.parse(row.originals) as Originals),
    books: await titlesOnCards(db, blogId, postId),
  };
}

/** What is known of a post: its place, its words, and the length that went into the blog's sums. */
export async function knownPost(
  db: Db,
  blogId: string,
  postId: string,
): Promise<SearchPostsTable | undefined> {
  return db
    .selectFrom('search_posts')
    .select(['blog_id', 'place', 'post_id', 'title', 'body', 'source', 'readings', 'words', 'length'])
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
}

export async function addToSums(db: Db, blogId: string, posts: number, characters: number): Promise<void> {
  await db
    .updateTable('search_blogs')
    .set((eb) => ({ posts: eb('posts', '+', posts), characters: eb('characters', '+', characters) }))
    .where('blog_id', '=', blogId)
    .execute();
}

/** Posts of a blog that are known, or that readers may see: each of them may have to be taken in or out. */
export async function postsToSettle(db: Db, blogId: string): Promise<string[]> {
  const readable = await db
    .selectFrom('posts')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('published_at', 'is not', null)
    .orderBy('place', 'desc')
    .execute();
  const known = await db
    .selectFrom('search_posts')
    .select('post_id as id')
    .where('blog_id', '=', blogId)
    .execute();
  return [...new Set([...readable, ...known].map(({ id }) => id))];
}

/** Posts that are known at a place that another one gets, and get none themselves. */
export async function othersAt(tx: Context, blogId: string, moved: readonly Moved[]): Promise<string[]> {
  const json = JSON.stringify(moved.map(({ postId, to }) => ({ post_id: postId, new_place: to })));
  const given = tx.dialect.rowsOf(json, { post_id: 'text', new_place: 'bigint' });
  const { rows } = await sql<{ post_id: string }>`select post_id from search_posts where blog_id = ${blogId}
    and place in (select given.new_place from ${given})
    and post_id not in (select given.post_id from ${given})`.execute(tx.db);
  return rows.map((row) => row.post_id);
}

/** What is known of posts by their places. None may be in the way of another: all step aside before any takes its new place. */
export async function replacePlaces(tx: Context, blogId: string, moved: readonly Moved[]): Promise<void> {
  // Each with its blog, so that SQLite goes from the list to the rows: it would take a blog for small, and walk through all of it.
  const rows = moved.map(({ from, to }) => ({ of_blog: blogId, old_place: from, new_place: to }));
  const columns = { of_blog: 'text', old_place: 'bigint', new_place: 'bigint' } as const;
  const given = tx.dialect.rowsOf(JSON.stringify(rows), columns);
  for (const name of ['search_posts', 'related_postings']) {
    const table = sql.table(name);
    await sql`update ${table} set place = -given.new_place from ${given}
      where blog_id = given.of_blog and place = given.old_place`.execute(tx.db);
    await sql`update ${table} set place = -place where blog_id = ${blogId} and place < 0`.execute(tx.db);
  }
}

/** Ids of a category and of all that stand in it; none when the blog has no such category. */
export async function categoryBranch(db: Db, blogId: string, slug: string): Promise<string[]> {
  const all = await db
    .selectFrom('categories')
    .select(['id', 'slug', 'parent_id'])
    .where('blog_id', '=', blogId)
    .execute();
  const branch = all.filter((category) => category.slug === slug).map(({ id }) => id);
  // The list grows while it is walked: every category is in it once.
  for (const id of branch) {
    for (const { id: child, parent_id } of all) {
      if (parent_id === id && !branch.includes(child)) branch.push(child);
    }
  }
  return branch;
}

/** Forgets all that is known of a blog but its number. */
export async function forgetIndexed(tx: Context, blogId: string): Promise<void> {
  const known = await tx.db
    .selectFrom('search_posts')
    .select('place')
    .where('blog_id', '=', blogId)
    .execute();
  const blog = await indexedBlog(tx.db, blogId);
  for (const { place } of known) {
    const moment = await momentAt(tx.db, blogId, place);
    if (moment !== undefined) await pressIndexOf(tx).remove(tx.db, moment);
    if (blog) await indexOf(tx).remove(tx.db, blog, place);
  }
  for (const table of ['related', 'related_postings', 'related_terms', 'search_posts'] as const) {
    await tx.db.deleteFrom(table).where('blog_id', '=', blogId).execute();
  }
  await tx.db
    .updateTable('search_blogs')
    .set({ posts: 0, characters: 0 })
    .where('blog_id', '=', blogId)
    .execute();
}

/** Every blog of the press, by name of its path. */
export async function blogsToIndex(db: Db): Promise<{ id: string; slug: string }[]> {
  return db.selectFrom('blogs').select(['id', 'slug']).orderBy('slug').execute();
}
