// What public pages may know: only posts that readers may come to, because every query here begins with `published`,
// and of those behind a password their name alone, because every column of what they say goes through `unlessLocked`.
import { sql } from 'kysely';
import type { BlogsTable } from '../blogs/tables.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import type { Pass } from '../posts/pass.ts';
import type { Change, MainPicture, Originals, PublishedProvenance } from '../posts/provenance.ts';
import type { PostKind } from '../posts/tables.ts';
import type { DocumentJson } from '../text/document.ts';

/** What anybody may know of a post, also of one behind a password. */
interface PostFace {
  id: string;
  kind: PostKind;
  slug: string;
  language: string;
  /** Fixed place counted from the oldest. */
  place: number;
  /** When it first appeared, UTC ISO. */
  publishedAt: string;
  /** Number of the revision that readers see, from 1, and when it was made. */
  revision: number;
  revisedAt: string;
  title: string;
  author: string;
  /** The word in the address of the author's page; null when they have none. */
  handle: string | null;
  category: Category | null;
}

/** A post as lists show it. Of one behind a password they have its name, and nothing else to show. */
export type PostSummary = OpenSummary | LockedSummary;

export interface OpenSummary extends PostFace {
  locked: false;
  summary: string;
  provenance: PublishedProvenance | null;
  picture: MainPicture | null;
}

export interface LockedSummary extends PostFace {
  locked: true;
  summary: '';
  provenance: null;
  picture: null;
}

/** A post with its text, where readers may have it. */
export type ShownPost = PostText | (LockedSummary & { document: null; originals: null });

/** A post as its own page shows it. */
export interface PostText extends OpenSummary {
  document: DocumentJson;
  originals: Originals | null;
}

export interface RevisionNote {
  number: number;
  createdAt: string;
  note: string;
  changes: Change[];
}

export interface Neighbour {
  id: string;
  slug: string;
  title: string;
  place: number;
}

export interface Neighbours {
  older: Neighbour | null;
  newer: Neighbour | null;
}

export interface Category {
  id: string;
  slug: string;
  name: string;
}

export interface CategoryCount extends Category {
  parent_id: string | null;
  /** Posts of its own, without those of the categories inside it. */
  count: number;
}

export type BlogRow = Pick<
  BlogsTable,
  | 'id'
  | 'slug'
  | 'host'
  | 'name'
  | 'tagline'
  | 'about'
  | 'language'
  | 'time_zone'
  | 'look'
  | 'updated_at'
  | 'closed_at'
  | 'password_hash'
>;

/**
 * Which posts of a blog: those of some categories, of a tag or of an author (by their ids), or first published in a
 * stretch of time, or all.
 */
export type Among =
  | { categories: readonly string[] }
  | { tag: string }
  | { author: string }
  | { from: string; to: string }
  | 'all';

/** Every blog there is, also those that are shut: their readers are told so. */
export function everyBlog(ctx: Context): Promise<BlogRow[]> {
  return ctx.db
    .selectFrom('blogs')
    .select(['id', 'slug', 'host', 'name', 'tagline', 'about', 'language', 'time_zone', 'look', 'updated_at'])
    .select(['closed_at', 'password_hash'])
    .execute();
}

/** The newest posts, newest first. */
export async function newestPosts(ctx: Context, blogId: string, limit: number): Promise<PostSummary[]> {
  const rows = await summaries(published(ctx, blogId)).orderBy('posts.place', 'desc').limit(limit).execute();
  return rows.map(summaryOf);
}

/** Posts whose place lies between two, both included, newest first. */
export async function postsByPlace(
  ctx: Context,
  blogId: string,
  from: number,
  to: number,
): Promise<PostSummary[]> {
  const rows = await summaries(published(ctx, blogId))
    .where('posts.place', '>=', from)
    .where('posts.place', '<=', to)
    .orderBy('posts.place', 'desc')
    .execute();
  return rows.map(summaryOf);
}

/** A stretch of a category or month, counted from its oldest post; newest first. */
export async function postsAmong(
  ctx: Context,
  blogId: string,
  among: Among,
  offset: number,
  limit: number,
): Promise<PostSummary[]> {
  const rows = await summaries(within(ctx, blogId, among))
    .orderBy('posts.place', 'asc')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(summaryOf).reverse();
}

/** How many posts; with `before`, only those whose place comes before it. */
export async function countAmong(
  ctx: Context,
  blogId: string,
  among: Among,
  before?: number,
): Promise<number> {
  let query = within(ctx, blogId, among);
  if (before !== undefined) query = query.where('posts.place', '<', before);
  const row = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Address and moment of every post among some, oldest first: what a calendar needs. */
export async function momentsAmong(
  ctx: Context,
  blogId: string,
  among: Among,
): Promise<{ slug: string; at: string }[]> {
  const rows = await within(ctx, blogId, among)
    .select(['posts.slug', 'posts.first_published_at as at'])
    .orderBy('posts.first_published_at')
    .execute();
  return rows.map(({ slug, at }) => ({ slug, at: at ?? '' }));
}

/** The last moment before another at which a post appeared; null when there is none. */
export async function lastMomentBefore(ctx: Context, blogId: string, before: string): Promise<string | null> {
  const row = await published(ctx, blogId)
    .select('posts.first_published_at as at')
    .where('posts.first_published_at', '<', before)
    .orderBy('posts.first_published_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The first moment from another on at which a post appeared; null when there is none. */
export async function firstMomentFrom(ctx: Context, blogId: string, from: string): Promise<string | null> {
  const row = await published(ctx, blogId)
    .select('posts.first_published_at as at')
    .where('posts.first_published_at', '>=', from)
    .orderBy('posts.first_published_at', 'asc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Every category, in the blog's own order, with the number of posts in it. */
export async function categoryCounts(ctx: Context, blogId: string): Promise<CategoryCount[]> {
  const categories = await ctx.db
    .selectFrom('categories')
    .select(['id', 'slug', 'name', 'parent_id'])
    .where('blog_id', '=', blogId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const counts = await published(ctx, blogId)
    .select(({ fn }) => ['posts.category_id as id', fn.countAll<number>().as('count')])
    .where('posts.category_id', 'is not', null)
    .groupBy('posts.category_id')
    .execute();
  const byId = new Map(counts.map((row) => [row.id, Number(row.count)]));
  return categories.map((category) => ({ ...category, count: byId.get(category.id) ?? 0 }));
}

/** The first and the last moment at which a post appeared; null when there is none. */
export async function span(ctx: Context, blogId: string): Promise<{ first: string; last: string } | null> {
  const row = await published(ctx, blogId)
    .select(({ fn }) => [
      fn.min('posts.first_published_at').as('first'),
      fn.max('posts.first_published_at').as('last'),
    ])
    .executeTakeFirst();
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** One post by its address, with its text where it asks for no password; null when readers may not see it. */
export async function postBySlug(ctx: Context, blogId: string, slug: string): Promise<ShownPost | null> {
  const row = await texts(published(ctx, blogId)).where('posts.slug', '=', slug).executeTakeFirst();
  return row ? shownOf(row) : null;
}

/** The text of a post behind a password, for a reader who has shown it; null once it has another one. */
export async function unlockedPost(ctx: Context, pass: Pass): Promise<PostText | null> {
  const row = await summaries(published(ctx, pass.blogId))
    .where('posts.id', '=', pass.postId)
    .where('posts.password_hash', '=', pass.passwordHash)
    .clearSelect()
    .select([...faceColumns, ...unlockedColumns, avifOfMain.as('avif')])
    .executeTakeFirst();
  return row ? openOf(row) : null;
}

/** Posts by their places, with their texts, in that order; those that not every reader may read are missing. */
export async function textsAt(ctx: Context, blogId: string, places: readonly number[]): Promise<PostText[]> {
  if (places.length === 0) return [];
  const rows = await texts(published(ctx, blogId)).where('posts.place', 'in', places).execute();
  const found = rows.map(shownOf).filter((post) => !post.locked);
  return places.flatMap((place) => found.find((post) => post.place === place) ?? []);
}

export async function postById(ctx: Context, blogId: string, id: string): Promise<PostSummary | null> {
  const row = await summaries(published(ctx, blogId)).where('posts.id', '=', id).executeTakeFirst();
  return row ? summaryOf(row) : null;
}

/** The newest posts among some with their texts, newest first. */
export async function newestTexts(
  ctx: Context,
  blogId: string,
  limit: number,
  among: Among = 'all',
): Promise<ShownPost[]> {
  const rows = await texts(within(ctx, blogId, among))
    .orderBy('posts.place', 'desc')
    .limit(limit)
    .execute();
  return rows.map(shownOf);
}

/** The revisions of a post up to the one that readers see, newest first; none of a post behind a password. */
export function revisionNotes(ctx: Context, blogId: string, postId: string): Promise<RevisionNote[]> {
  return notesOf(published(ctx, blogId).where('posts.password_hash', 'is', null), postId);
}

/** The same of a post behind a password, for a reader who has shown it. */
export function unlockedNotes(ctx: Context, pass: Pass): Promise<RevisionNote[]> {
  const query = published(ctx, pass.blogId).where('posts.password_hash', '=', pass.passwordHash);
  return notesOf(query, pass.postId);
}

async function notesOf(query: Published, postId: string): Promise<RevisionNote[]> {
  const rows = await query
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '<=', 'posts.revision'),
    )
    .where('posts.id', '=', postId)
    .select(['revisions.number', 'revisions.note', 'revisions.changes', 'revisions.created_at'])
    .orderBy('revisions.number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    createdAt: row.created_at,
    note: row.note,
    changes: JSON.parse(row.changes) as Change[],
  }));
}

/** The nearest posts on both sides of a place. */
export async function neighbours(ctx: Context, blogId: string, place: number): Promise<Neighbours> {
  const nearest = titles(published(ctx, blogId)).limit(1);
  const older = await nearest
    .where('posts.place', '<', place)
    .orderBy('posts.place', 'desc')
    .executeTakeFirst();
  const newer = await nearest
    .where('posts.place', '>', place)
    .orderBy('posts.place', 'asc')
    .executeTakeFirst();
  return { older: older ? neighbourOf(older) : null, newer: newer ? neighbourOf(newer) : null };
}

/** Where the post that once had this address stands now; null when there is none that readers may see. */
export async function movedTo(ctx: Context, blogId: string, slug: string): Promise<string | null> {
  const row = await published(ctx, blogId)
    .innerJoin('post_addresses', (join) =>
      join
        .onRef('post_addresses.blog_id', '=', 'posts.blog_id')
        .onRef('post_addresses.post_id', '=', 'posts.id'),
    )
    .where('post_addresses.slug', '=', slug)
    .select('posts.slug')
    .executeTakeFirst();
  return row && row.slug !== slug ? row.slug : null;
}

/** Every query for readers begins with this one. */
export function published(ctx: Context, blogId: string) {
  return (
    ctx.db
      .selectFrom('posts')
      .where('posts.blog_id', '=', blogId)
      .where('posts.published_at', 'is not', null)
      // The event that takes it back may be late; what readers may see is not.
      .where(({ or, eb }) =>
        or([eb('posts.expires_at', 'is', null), eb('posts.expires_at', '>', nowIso(ctx))]),
      )
  );
}

type Published = ReturnType<typeof published>;

function within(ctx: Context, blogId: string, among: Among): Published {
  const query = published(ctx, blogId);
  if (among === 'all') return query;
  if ('categories' in among) return query.where('posts.category_id', 'in', among.categories);
  if ('author' in among) return query.where('posts.author_id', '=', among.author);
  if ('tag' in among) {
    return query.where('posts.id', 'in', (tagged) =>
      tagged
        .selectFrom('post_tags')
        .select('post_id')
        .where('blog_id', '=', blogId)
        .where('tag_id', '=', among.tag),
    );
  }
  return query
    .where('posts.first_published_at', '>=', among.from)
    .where('posts.first_published_at', '<', among.to);
}

function current(query: Published) {
  return query.innerJoin('revisions', (join) =>
    join
      .onRef('revisions.blog_id', '=', 'posts.blog_id')
      .onRef('revisions.post_id', '=', 'posts.id')
      .onRef('revisions.number', '=', 'posts.revision'),
  );
}

function titles(query: Published) {
  return current(query).select(['posts.id', 'posts.slug', 'posts.place', 'revisions.title']);
}

function summaries(query: Published) {
  return current(query)
    .innerJoin('people', 'people.id', 'posts.author_id')
    .leftJoin('authors', (join) =>
      join.onRef('authors.blog_id', '=', 'posts.blog_id').onRef('authors.person_id', '=', 'posts.author_id'),
    )
    .leftJoin('categories', (join) =>
      join.onRef('categories.blog_id', '=', 'posts.blog_id').onRef('categories.id', '=', 'posts.category_id'),
    )
    .select([
      ...faceColumns,
      locked.as('locked'),
      unlessLocked('summary').as('summary'),
      unlessLocked('provenance').as('provenance'),
      unlessLocked('picture').as('picture'),
      avifOfMain.as('avif'),
    ]);
}

const faceColumns = [
  'posts.id',
  'posts.kind',
  'posts.slug',
  'posts.language',
  'posts.place',
  'posts.first_published_at as publishedAt',
  'posts.revision',
  'revisions.created_at as revisedAt',
  'revisions.title',
  'people.name as author',
  'authors.handle',
  'categories.id as categoryId',
  'categories.slug as categorySlug',
  'categories.name as categoryName',
] as const;

const unlockedColumns = [
  'revisions.summary',
  'revisions.provenance',
  'revisions.picture',
  'revisions.document',
  'revisions.originals',
] as const;

const locked = sql<number>`case when posts.password_hash is null then 0 else 1 end`;

/** A column of what a post says: null for one behind a password, so that its text never leaves the database. */
function unlessLocked(column: 'summary' | 'provenance' | 'picture' | 'document' | 'originals') {
  return sql<string | null>`case when posts.password_hash is null then ${sql.ref(`revisions.${column}`)} end`;
}

/** Made after the revision was, whose copy of the sizes knows nothing of it. */
const avifOfMain = sql<string | null>`(
  select pictures.avif from picture_uses
  join pictures on pictures.blog_id = picture_uses.blog_id and pictures.id = picture_uses.picture_id
  where picture_uses.blog_id = posts.blog_id and picture_uses.kind = 'post'
    and picture_uses.user_id = posts.id and picture_uses.part = 'main'
  limit 1
)`;

function texts(query: Published) {
  return summaries(query).select([
    unlessLocked('document').as('document'),
    unlessLocked('originals').as('originals'),
  ]);
}

type Row<Q extends { executeTakeFirstOrThrow(): Promise<unknown> }> = Awaited<
  ReturnType<Q['executeTakeFirstOrThrow']>
>;

interface FaceRow {
  id: string;
  kind: PostKind;
  slug: string;
  language: string;
  place: number | null;
  publishedAt: string | null;
  revision: number;
  revisedAt: string;
  title: string;
  author: string;
  handle: string | null;
  categoryId: string | null;
  categorySlug: string | null;
  categoryName: string | null;
}

function faceOf(row: FaceRow): PostFace {
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    language: row.language,
    place: row.place ?? 0,
    publishedAt: row.publishedAt ?? '',
    revision: row.revision,
    revisedAt: row.revisedAt,
    title: row.title,
    author: row.author,
    handle: row.handle,
    category:
      row.categoryId !== null && row.categorySlug !== null && row.categoryName !== null
        ? { id: row.categoryId, slug: row.categorySlug, name: row.categoryName }
        : null,
  };
}

function summaryOf(row: Row<ReturnType<typeof summaries>>): PostSummary {
  const face = faceOf(row);
  if (row.locked !== 0) return { ...face, locked: true, summary: '', provenance: null, picture: null };
  return { ...face, ...saidIn(row) };
}

function shownOf(row: Row<ReturnType<typeof texts>>): ShownPost {
  const summary = summaryOf(row);
  const { document } = row;
  if (summary.locked || document === null) {
    const nothing = {
      summary: '',
      provenance: null,
      picture: null,
      document: null,
      originals: null,
    } as const;
    return { ...faceOf(row), locked: true, ...nothing };
  }
  return openOf({ ...row, document });
}

interface SaidRow {
  summary: string | null;
  provenance: string | null;
  picture: string | null;
  avif: string | null;
}

function mainPictureFrom(json: string, avif: string | null): MainPicture {
  const picture = JSON.parse(json) as MainPicture;
  if (avif === null) return picture;
  return { ...picture, sizes: [...picture.sizes, ...(JSON.parse(avif) as MainPicture['sizes'])] };
}

function saidIn(row: SaidRow): Omit<OpenSummary, keyof PostFace> {
  return {
    locked: false,
    summary: row.summary ?? '',
    provenance: row.provenance === null ? null : (JSON.parse(row.provenance) as PublishedProvenance),
    picture: row.picture === null ? null : mainPictureFrom(row.picture, row.avif),
  };
}

// What is stored was parsed by the posts room before it was written; parsing it again would only cost time.
function openOf(row: FaceRow & SaidRow & { document: string; originals: string | null }): PostText {
  return {
    ...faceOf(row),
    ...saidIn(row),
    document: JSON.parse(row.document) as DocumentJson,
    originals: row.originals === null ? null : (JSON.parse(row.originals) as Originals),
  };
}

function neighbourOf(row: Row<ReturnType<typeof titles>>): Neighbour {
  return { id: row.id, slug: row.slug, title: row.title, place: row.place ?? 0 };
}
