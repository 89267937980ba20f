// The SQL of related posts: the terms of a blog, those that each post is found by, and the lists of posts like a post.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Weighted } from './terms.ts';

/** Posts that a term may stand in to lead from one to another: what stands in more of them tells little. */
const MOST_POSTS = 200;
/** Posts that are looked at more closely. */
const CANDIDATES = 16;

/** A post like another. */
export interface Like {
  id: string;
  score: number;
}

/** What ties are broken by. */
export interface Ties {
  id: string;
  categoryId: string | null;
  tagIds: string[];
}

/** Counts the terms of a post in or out of the blog's; in how many posts each of them stands now. */
export async function countTerms(
  { db, dialect }: Context,
  blogId: string,
  terms: readonly string[],
  by: 1 | -1,
): Promise<Map<string, number>> {
  if (terms.length === 0) return new Map();
  // In order, so that two transactions never wait for each other.
  const sorted = terms.toSorted();
  const counted =
    by === 1
      ? sql<TermPosts>`insert into related_terms (blog_id, term, posts)
          select ${blogId}, value, 1 from ${dialect.texts(sorted)} where true
          on conflict (blog_id, term) do update set posts = related_terms.posts + 1
          returning term, posts`
      : sql<TermPosts>`update related_terms set posts = posts - 1
          where blog_id = ${blogId} and term ${dialect.among(sorted)} returning term, posts`;
  return byTerm((await counted.execute(db)).rows);
}

/** In how many posts of the blog each term stands. */
export async function postsWith(
  { db, dialect }: Context,
  blogId: string,
  terms: readonly string[],
): Promise<Map<string, number>> {
  if (terms.length === 0) return new Map();
  const { rows } = await sql<TermPosts>`select term, posts from related_terms
    where blog_id = ${blogId} and term ${dialect.among(terms)}`.execute(db);
  return byTerm(rows);
}

interface TermPosts {
  term: string;
  posts: number;
}

function byTerm(rows: readonly TermPosts[]): Map<string, number> {
  return new Map(rows.map(({ term, posts }) => [term, posts]));
}

/** Terms with weights as rows of a table `given`: one parameter, where each value for itself takes longer to plan than to run. */
function given({ dialect }: Context, terms: readonly Weighted[]) {
  return dialect.rowsOf(JSON.stringify(terms), { term: 'text', weight: 'double precision' });
}

export async function replacePostings(
  ctx: Context,
  blogId: string,
  place: number,
  terms: readonly Weighted[],
): Promise<void> {
  const { db } = ctx;
  await db.deleteFrom('related_postings').where('blog_id', '=', blogId).where('place', '=', place).execute();
  if (terms.length === 0) return;
  await sql`insert into related_postings (blog_id, place, term, weight)
    select ${blogId}, cast(${place} as integer), term, weight from ${given(ctx, terms)}`.execute(db);
}

/** Those of a post's terms that lead to others: what stands in too many posts leads nowhere. */
export function leading(terms: readonly Weighted[], posts: ReadonlyMap<string, number>): Weighted[] {
  return terms.filter(({ term }) => (posts.get(term) ?? 0) <= MOST_POSTS);
}

/** The terms by which the post at a place leads to others. */
export async function leadingTerms(ctx: Context, blogId: string, place: number): Promise<Weighted[]> {
  const { rows } = await sql<Weighted>`
    select own.term, own.weight
    from related_postings as own cross join related_terms
    where own.blog_id = ${blogId} and own.place = ${place}
      and related_terms.blog_id = ${blogId} and related_terms.term = own.term
      and related_terms.posts <= ${MOST_POSTS}`.execute(ctx.db);
  return rows;
}

/** The posts with the highest cosine to the post at a place, by the terms by which it leads to others. */
export async function mostAlike(
  ctx: Context,
  blogId: string,
  place: number,
  own: readonly Weighted[],
): Promise<Like[]> {
  if (own.length === 0) return [];
  // Crossed, so that the few terms lead to their postings: left to itself the planner reads them all.
  const { rows } = await sql<Like>`
    with own as (select term, weight from ${given(ctx, own)}),
    alike as (
      select theirs.place, sum(own.weight * theirs.weight) as score
      from own cross join related_postings as theirs
      where theirs.blog_id = ${blogId} and theirs.term = own.term and theirs.place <> ${place}
        ${ctx.dialect.alsoAmong(
          'theirs.term',
          own.map(({ term }) => term),
        )}
      group by theirs.place order by score desc, theirs.place desc limit ${CANDIDATES}
    )
    select search_posts.post_id as id, alike.score
    from alike cross join search_posts
    where search_posts.blog_id = ${blogId} and search_posts.place = alike.place
    order by alike.score desc, alike.place desc`.execute(ctx.db);
  return rows;
}

/** The newest posts that can be related to anything. */
export async function newestKnown(db: Db, blogId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('search_posts')
    .select('post_id')
    .where('blog_id', '=', blogId)
    .orderBy('place', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ post_id }) => post_id);
}

export async function tiesOf(db: Db, blogId: string, ids: readonly string[]): Promise<Map<string, Ties>> {
  if (ids.length === 0) return new Map();
  const posts = await db
    .selectFrom('posts')
    .select(['id', 'category_id'])
    .where('blog_id', '=', blogId)
    .where('id', 'in', ids)
    .execute();
  const tags = await db
    .selectFrom('post_tags')
    .select(['post_id', 'tag_id'])
    .where('blog_id', '=', blogId)
    .where('post_id', 'in', ids)
    .execute();
  const tagIds = (id: string) => tags.filter(({ post_id }) => post_id === id).map(({ tag_id }) => tag_id);
  return new Map(
    posts.map(({ id, category_id }) => [id, { id, categoryId: category_id, tagIds: tagIds(id) }]),
  );
}

/** The lists of some posts, each from its best on. */
export async function listsOf(db: Db, blogId: string, ids: readonly string[]): Promise<Map<string, Like[]>> {
  const lists = new Map<string, Like[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return lists;
  const rows = await db
    .selectFrom('related')
    .select(['post_id', 'other_id', 'score'])
    .where('blog_id', '=', blogId)
    .where('post_id', 'in', ids)
    .orderBy('post_id')
    .orderBy('score', 'desc')
    .orderBy('other_id', 'desc')
    .execute();
  for (const { post_id, other_id, score } of rows) lists.get(post_id)?.push({ id: other_id, score });
  return lists;
}

/** Posts in whose lists a post stands. */
export async function listedBy(db: Db, blogId: string, postId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('related')
    .select('post_id')
    .where('blog_id', '=', blogId)
    .where('other_id', '=', postId)
    .execute();
  return rows.map(({ post_id }) => post_id);
}

/** Writes what is new or scored anew in the lists of some posts, and takes away what no longer stands in them. */
export async function changeLists(
  { db, dialect }: Context,
  blogId: string,
  { put, gone }: { put: readonly Pair[]; gone: readonly Pair[] },
): Promise<void> {
  if (gone.length > 0) {
    await sql`delete from related where blog_id = ${blogId} and post_id ${dialect.among(gone.map(({ post_id }) => post_id))}
      and (post_id, other_id) in (select post_id, other_id from ${dialect.rowsOf(JSON.stringify(gone), pair)})`.execute(
      db,
    );
  }
  if (put.length === 0) return;
  await sql`insert into related (blog_id, post_id, other_id, score)
    select ${blogId}, post_id, other_id, score from ${dialect.rowsOf(JSON.stringify(put), pair)} where true
    on conflict (blog_id, post_id, other_id) do update set score = excluded.score`.execute(db);
}

/** A post in the list of another. */
export interface Pair {
  post_id: string;
  other_id: string;
  score: number;
}

const pair = { post_id: 'text', other_id: 'text', score: 'double precision' } as const;

export async function placeOf(db: Db, blogId: string, postId: string): Promise<number | null> {
  const row = await db
    .selectFrom('search_posts')
    .select('place')
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
  return row?.place ?? null;
}
