// What public pages show: posts that readers may come to, by their place, their address and what they stand among.
import type { BlogsTable } from '../blogs/tables.ts';
import type { Context } from '../platform/context.ts';
import type { Pass } from '../posts/pass.ts';
import type { Change } from '../posts/provenance.ts';
import {
  type Among,
  avifOfMain,
  faceColumns,
  openOf,
  type PostSummary,
  type PostText,
  type Published,
  published,
  type Row,
  type ShownPost,
  shownOf,
  summaries,
  summaryOf,
  texts,
  titles,
  unlockedColumns,
  within,
} from './published/reads.ts';

export interface RevisionNote {
  /** Which edition readers call it, from 1. */
  number: number;
  createdAt: string;
  note: string;
  changes: Change[];
  /** When the source was found to say what this revision follows; null for one that follows no change. */
  sourceChangedAt: string | null;
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
  | 'suspended_at'
  | 'moved_to'
>;

/** Every blog there is, also those that are shut: their readers are told so. */
export function everyBlog(ctx: Context): Promise<BlogRow[]> {
  return ctx.db
    .selectFrom('blogs')
    .select(['id', 'slug', 'host', 'name', 'tagline', 'about', 'language', 'time_zone', 'look', 'updated_at'])
    .select(['closed_at', 'password_hash', 'suspended_at', 'moved_to'])
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
    .select((eb) => eb('revisions.originals', 'is not', null).as('bilingual'))
    .select((eb) =>
      eb
        .selectFrom('translations')
        .innerJoin('translation_changes as change', (join) =>
          join
            .onRef('change.blog_id', '=', 'translations.blog_id')
            .onRef('change.translation_id', '=', 'translations.id'),
        )
        .whereRef('translations.blog_id', '=', 'posts.blog_id')
        .whereRef('translations.post_id', '=', 'posts.id')
        .whereRef('change.revision', '=', 'revisions.number')
        .select((change) => change.fn.max('change.found_at').as('found_at'))
        .as('source_changed_at'),
    )
    .orderBy('revisions.number', 'desc')
    .execute();
  const editions = rows.filter((row, at) => !isMadeBilingual(row, rows[at + 1]));
  return editions.map((row, at) => ({
    number: editions.length - at,
    createdAt: row.created_at,
    note: row.note,
    changes: JSON.parse(row.changes) as Change[],
    sourceChangedAt: row.source_changed_at,
  }));
}

/** The one that only put the originals beside a post that had none says nothing new: no edition for readers. */
function isMadeBilingual(
  { bilingual }: { bilingual: unknown },
  before: { bilingual: unknown } | undefined,
): boolean {
  return before !== undefined && Boolean(bilingual) && !before.bilingual;
}

/** When the source of a post was last found to say something else than the post does; null while it does not. */
export async function sourceChangedAt(ctx: Context, blogId: string, postId: string): Promise<string | null> {
  const row = await published(ctx, blogId)
    .innerJoin('translations', (join) =>
      join.onRef('translations.blog_id', '=', 'posts.blog_id').onRef('translations.post_id', '=', 'posts.id'),
    )
    .innerJoin('translation_changes', (join) =>
      join
        .onRef('translation_changes.blog_id', '=', 'translations.blog_id')
        .onRef('translation_changes.translation_id', '=', 'translations.id'),
    )
    .where('posts.id', '=', postId)
    .where('translation_changes.settled_at', 'is', null)
    .select((eb) => eb.fn.max('translation_changes.found_at').as('found_at'))
    .executeTakeFirst();
  return row?.found_at ?? null;
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

/** Of these posts, those that every reader may read, by their names alone and in no order. */
export async function openTitles(
  ctx: Context,
  blogId: string,
  ids: readonly string[],
): Promise<{ id: string; slug: string; title: string }[]> {
  if (ids.length === 0) return [];
  const rows = await titles(published(ctx, blogId))
    .where('posts.id', 'in', ids)
    .where('posts.password_hash', 'is', null)
    .execute();
  return rows.map(({ id, slug, title }) => ({ id, slug, title }));
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

function neighbourOf(row: Row<ReturnType<typeof titles>>): Neighbour {
  return { id: row.id, slug: row.slug, title: row.title, place: row.place ?? 0 };
}
