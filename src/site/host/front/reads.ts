// What the pages of the press show of all its blogs. Only open blogs, and of their posts only what every reader may read:
// of one behind a password not even its name.
import { type RawBuilder, sql } from 'kysely';
import { nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { takingPart } from '../../../rankings/store.ts';
import { isOpenBlog as isOpen, isReadable } from '../../../search/reads.ts';
import { type Blog, blogOf } from '../../blog.ts';
import {
  type OpenSummary,
  type PostText,
  publishedAmong,
  shownOf,
  summaries,
  summaryOf,
  texts,
} from '../../published/reads.ts';
import type { BlogRow } from '../../reads.ts';

/** A post of any blog. */
export interface PostKey {
  blogId: string;
  id: string;
  /** When it first appeared. */
  at: string;
}

/** A post with the blog it stands in. */
export interface HostPost<P = OpenSummary> {
  post: P;
  blog: Blog;
}

const blogColumns = sql.join(
  [
    ...['id', 'slug', 'host', 'name', 'tagline', 'about', 'language', 'time_zone', 'look', 'updated_at'],
    ...['closed_at', 'password_hash', 'suspended_at', 'moved_to'],
  ].map((column) => sql.ref(`blogs.${column}`)),
);

interface NewestAsked {
  limit: number;
  offset?: number;
  /** Only those that come after this one. */
  after?: PostKey | undefined;
  /** Blogs that have shown enough. */
  blogsWithout?: readonly string[];
  /** Posts that stand elsewhere. */
  without?: readonly PostKey[];
}

/**
 * The newest posts of all blogs by their keys, newest first. It walks along `posts_newest` and looks the blog of each post up, so
 * that no more is read than is wanted; joined, SQLite would begin with the blogs and sort all their posts.
 */
export async function newestKeys(ctx: Context, asked: NewestAsked): Promise<PostKey[]> {
  const { limit, offset = 0, after, blogsWithout = [], without = [] } = asked;
  const conditions: RawBuilder<unknown>[] = [
    isReadable(nowIso(ctx)),
    sql`exists (select 1 from blogs where blogs.id = ${ofPost} and ${isOpen})`,
  ];
  if (after) {
    conditions.push(
      sql`(posts.first_published_at, posts.blog_id, posts.id) < (${after.at}, ${after.blogId}, ${after.id})`,
    );
  }
  if (blogsWithout.length > 0) conditions.push(sql`${ofPost} not in (${sql.join(blogsWithout)})`);
  if (without.length > 0) conditions.push(sql`posts.id not in (${sql.join(without.map(({ id }) => id))})`);
  const { rows } = await sql<{ blog_id: string; id: string; at: string }>`
    select posts.blog_id, posts.id, posts.first_published_at as at from posts
    where ${sql.join(conditions, sql` and `)}
    order by posts.first_published_at desc, posts.blog_id desc, posts.id desc
    limit ${limit} offset ${offset}`.execute(ctx.db);
  return rows.map(({ blog_id, id, at }) => ({ blogId: blog_id, id, at }));
}

/** Written so that no index leads from a blog to its posts. */
const ofPost = sql`(posts.blog_id || '')`;

/** Posts as lists show them, in the order of their keys; those that were taken back meanwhile are missing. */
export async function postsOf(ctx: Context, keys: readonly Omit<PostKey, 'at'>[]): Promise<HostPost[]> {
  if (keys.length === 0) return [];
  const rows = await summaries(open(ctx, keys)).select('posts.blog_id').execute();
  const blogs = await blogsOf(ctx, keys);
  const found = new Map(rows.map((row) => [row.id, { post: summaryOf(row), blog: blogs.get(row.blog_id) }]));
  return keys.flatMap(({ id }) => {
    const { post, blog } = found.get(id) ?? {};
    return post && !post.locked && blog ? [{ post, blog }] : [];
  });
}

/** The same with their texts. */
export async function textsOf(
  ctx: Context,
  keys: readonly Omit<PostKey, 'at'>[],
): Promise<HostPost<PostText>[]> {
  if (keys.length === 0) return [];
  const rows = await texts(open(ctx, keys)).select('posts.blog_id').execute();
  const blogs = await blogsOf(ctx, keys);
  const found = new Map(rows.map((row) => [row.id, { post: shownOf(row), blog: blogs.get(row.blog_id) }]));
  return keys.flatMap(({ id }) => {
    const { post, blog } = found.get(id) ?? {};
    return post && !post.locked && blog ? [{ post, blog }] : [];
  });
}

function open(ctx: Context, keys: readonly Omit<PostKey, 'at'>[]) {
  return publishedAmong(ctx, keys).where('posts.password_hash', 'is', null);
}

async function blogsOf(ctx: Context, keys: readonly Omit<PostKey, 'at'>[]): Promise<Map<string, Blog>> {
  const ids = [...new Set(keys.map(({ blogId }) => blogId))];
  const { rows } = await sql<BlogRow>`select ${blogColumns} from blogs
    where blogs.id in (${sql.join(ids)}) and ${isOpen}`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, blogOf(row, ctx.config.address)]));
}

/** Whether more than one blog is open to everybody. */
export async function hasSeveralBlogs(ctx: Context): Promise<boolean> {
  const { rows } = await sql`select 1 from blogs where ${isOpen} limit 2`.execute(ctx.db);
  return rows.length > 1;
}

/** A blog in the list of blogs. */
export interface ListedBlog {
  blog: Blog;
  /** When its newest post first appeared. */
  newestAt: string;
  /** How many posts it has, counted up to `MOST_COUNTED`. */
  posts: number;
}

/** Posts of a blog that are counted: no blog makes the list of all wait. */
export const MOST_COUNTED = 1000;

/**
 * Blogs with anything to read, those that published last first, and how many there are in all. The newest post of each is found
 * in `posts_by_date` at once; posts are counted of those on the page alone.
 */
export async function listedBlogs(
  ctx: Context,
  categoryId: string | null,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ blogs: ListedBlog[]; total: number }> {
  const readable = isReadable(nowIso(ctx));
  const among = categoryId === null ? sql`1 = 1` : sql`blogs.id in ${blogsIn(ctx, categoryId)}`;
  const { rows } = await sql<BlogRow & { newest: string; posts: number; total: number }>`
    with listed as materialized (
      select blogs.id, (
        select posts.first_published_at from posts where posts.blog_id = blogs.id and ${readable}
        order by posts.first_published_at desc limit 1
      ) as newest from blogs where ${isOpen} and ${among}
    ), page as (
      select id, newest, count(*) over () as total from listed where newest is not null
      order by newest desc, id desc limit ${limit} offset ${offset}
    )
    select ${blogColumns}, page.newest, page.total, (
      select count(*) from (
        select 1 from posts where posts.blog_id = page.id and ${readable} limit ${MOST_COUNTED}
      ) as counted
    ) as posts
    from page join blogs on blogs.id = page.id
    order by page.newest desc, page.id desc`.execute(ctx.db);
  const blogs = rows.map((row) => ({
    blog: blogOf(row, ctx.config.address),
    newestAt: row.newest,
    posts: Number(row.posts),
  }));
  return { blogs, total: Number(rows[0]?.total ?? 0) };
}

function blogsIn({ db }: Context, categoryId: string) {
  return takingPart(db)
    .innerJoin('participant_categories', 'participant_categories.participant_id', 'participants.id')
    .where('participant_categories.category_id', '=', categoryId)
    .where('participants.blog_id', 'is not', null)
    .select('participants.blog_id');
}

/** In how many languages blogs with anything to read are written, and how many blogs in each; the most first. */
export async function blogLanguages(ctx: Context): Promise<{ language: string; blogs: number }[]> {
  const { rows } = await sql<{ language: string; blogs: number }>`
    select blogs.language, count(*) as blogs from blogs where ${isOpen} and ${hasPosts(ctx)}
    group by blogs.language order by blogs desc, blogs.language`.execute(ctx.db);
  return rows.map(({ language, blogs }) => ({ language, blogs: Number(blogs) }));
}

function hasPosts(ctx: Context): RawBuilder<boolean> {
  return sql`exists (select 1 from posts where posts.blog_id = blogs.id and ${isReadable(nowIso(ctx))})`;
}

export interface CategoryOfBlogs {
  id: string;
  slug: string;
  name: string;
  blogs: number;
}

/**
 * The categories of the rankings in their order, with the blogs of the press that stand in them and have anything to read: whether
 * a blog has is asked once, however many categories it stands in.
 */
export async function categoriesOfBlogs(ctx: Context): Promise<CategoryOfBlogs[]> {
  const participants = takingPart(ctx.db).select(['participants.id', 'participants.blog_id']);
  const { rows } = await sql<CategoryOfBlogs>`
    with there as materialized (select blogs.id from blogs where ${isOpen} and ${hasPosts(ctx)}),
    counted as (
      select participant_categories.category_id, count(*) as blogs from there
      join ${participants} as participants on participants.blog_id = there.id
      join participant_categories on participant_categories.participant_id = participants.id
      group by participant_categories.category_id
    )
    select ranking_categories.id, ranking_categories.slug, ranking_categories.name,
      coalesce(counted.blogs, 0) as blogs
    from ranking_categories left join counted on counted.category_id = ranking_categories.id
    order by ranking_categories.position, ranking_categories.id`.execute(ctx.db);
  return rows.map((row) => ({ ...row, blogs: Number(row.blogs) }));
}

/** Of so many that were made last, those that have nothing to read are passed over. */
const LOOKED_AT = 200;

/** Blogs that were made last and have anything to read, the newest first. */
export async function newestBlogs(ctx: Context, limit: number): Promise<Blog[]> {
  const { rows } = await sql<BlogRow>`
    select ${blogColumns} from (
      select * from blogs where ${isOpen} order by created_at desc, id desc limit ${LOOKED_AT}
    ) as blogs where ${hasPosts(ctx)} order by blogs.created_at desc, blogs.id desc limit ${limit}`.execute(
    ctx.db,
  );
  return rows.map((row) => blogOf(row, ctx.config.address));
}

/** The slugs of open blogs on the press's own host, by name. */
export async function openSlugs(ctx: Context, limit: number): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select blogs.slug from blogs where ${isOpen} and blogs.host is null
    order by blogs.slug limit ${limit}`.execute(ctx.db);
  return rows.map(({ slug }) => slug);
}

/** The names of those who run the press, who has done so longest first. */
export async function operatorNames(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('people')
    .select('name')
    .where('operator_since', 'is not', null)
    .where('disabled_at', 'is', null)
    .orderBy('operator_since')
    .orderBy('id')
    .execute();
  return rows.map(({ name }) => name);
}
