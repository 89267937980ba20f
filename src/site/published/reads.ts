// Posts that readers may come to: every query for readers begins with `published`, and of those behind a password their
// name alone is read, because every column of what they say goes through `unlessLocked`.
import { sql } from 'kysely';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { MainPicture, Originals, PublishedProvenance } from '../../posts/provenance.ts';
import type { PostKind } from '../../posts/tables.ts';
import type { DocumentJson } from '../../text/document.ts';

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

export interface Category {
  id: string;
  slug: string;
  name: string;
}

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

/** Every query for readers begins with this one. */
export function published(ctx: Context, blogId: string) {
  return publishedAnywhere(ctx).where('posts.blog_id', '=', blogId);
}

/** The same of posts of several blogs, by their blogs and ids. Which blogs are open, whoever asks must know. */
export function publishedAmong(ctx: Context, keys: readonly { blogId: string; id: string }[]): Published {
  return publishedAnywhere(ctx).where(({ and, eb, or }) =>
    or(keys.map(({ blogId, id }) => and([eb('posts.blog_id', '=', blogId), eb('posts.id', '=', id)]))),
  );
}

function publishedAnywhere(ctx: Context) {
  return (
    ctx.db
      .selectFrom('posts')
      .where('posts.published_at', 'is not', null)
      // The event that takes it back may be late; what readers may see is not.
      .where(({ or, eb }) =>
        or([eb('posts.expires_at', 'is', null), eb('posts.expires_at', '>', nowIso(ctx))]),
      )
  );
}

export type Published = ReturnType<typeof published>;

export function within(ctx: Context, blogId: string, among: Among): Published {
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

export function current(query: Published) {
  return query.innerJoin('revisions', (join) =>
    join
      .onRef('revisions.blog_id', '=', 'posts.blog_id')
      .onRef('revisions.post_id', '=', 'posts.id')
      .onRef('revisions.number', '=', 'posts.revision'),
  );
}

export function titles(query: Published) {
  return current(query).select(['posts.id', 'posts.slug', 'posts.place', 'revisions.title']);
}

export function summaries(query: Published) {
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

export const faceColumns = [
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

export const unlockedColumns = [
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
export const avifOfMain = sql<string | null>`(
  select pictures.avif from picture_uses
  join pictures on pictures.blog_id = picture_uses.blog_id and pictures.id = picture_uses.picture_id
  where picture_uses.blog_id = posts.blog_id and picture_uses.kind = 'post'
    and picture_uses.user_id = posts.id and picture_uses.part = 'main'
  limit 1
)`;

export function texts(query: Published) {
  return summaries(query).select([
    unlessLocked('document').as('document'),
    unlessLocked('originals').as('originals'),
  ]);
}

export type Row<Q extends { executeTakeFirstOrThrow(): Promise<unknown> }> = Awaited<
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

export function summaryOf(row: Row<ReturnType<typeof summaries>>): PostSummary {
  const face = faceOf(row);
  if (row.locked !== 0) return { ...face, locked: true, summary: '', provenance: null, picture: null };
  return { ...face, ...saidIn(row) };
}

export function shownOf(row: Row<ReturnType<typeof texts>>): ShownPost {
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
export function openOf(row: FaceRow & SaidRow & { document: string; originals: string | null }): PostText {
  return {
    ...faceOf(row),
    ...saidIn(row),
    document: JSON.parse(row.document) as DocumentJson,
    originals: row.originals === null ? null : (JSON.parse(row.originals) as Originals),
  };
}
