// What the ways to posts are drawn from: tags, authors, other languages, addresses. Published posts only.
import { formerTarget } from '../../blogs/addresses/store.ts';
import type { Context } from '../../platform/context.ts';
import type { MainPicture } from '../../posts/provenance.ts';
import { published } from '../published/reads.ts';

export interface Tag {
  id: string;
  slug: string;
  name: string;
}

export interface TagCount extends Tag {
  count: number;
}

export interface Author {
  personId: string;
  handle: string;
  name: string;
  about: string;
}

/** A post that says the same in a language. */
export interface Sibling {
  id: string;
  slug: string;
  language: string;
}

/** Tags that stand on posts, by their word, with the number of posts. */
export async function tagCounts(ctx: Context, blogId: string): Promise<TagCount[]> {
  const rows = await tagged(ctx, blogId)
    .select(({ fn }) => ['tags.id', 'tags.slug', 'tags.name', fn.countAll<number>().as('count')])
    .groupBy(['tags.id', 'tags.slug', 'tags.name'])
    .orderBy('tags.slug')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** A tag by its word; null when there is none, or no post that readers see has it. */
export async function tagBySlug(ctx: Context, blogId: string, slug: string): Promise<Tag | null> {
  const row = await tagged(ctx, blogId)
    .select(['tags.id', 'tags.slug', 'tags.name'])
    .where('tags.slug', '=', slug)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The words of tags by id, whether posts have them or not. */
export async function tagSlugs(ctx: Context, blogId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('tags')
    .select('slug')
    .where('blog_id', '=', blogId)
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => row.slug);
}

/** The tags of some posts by the post's id, each in the writer's order. */
export async function tagsOfPosts(
  ctx: Context,
  blogId: string,
  postIds: readonly string[],
): Promise<Map<string, Tag[]>> {
  if (postIds.length === 0) return new Map();
  const rows = await tagged(ctx, blogId)
    .select(['post_tags.post_id as postId', 'tags.id', 'tags.slug', 'tags.name'])
    .where('posts.id', 'in', postIds)
    .orderBy('post_tags.post_id')
    .orderBy('post_tags.position')
    .execute();
  const byPost = Map.groupBy(rows, (row) => row.postId);
  return new Map([...byPost].map(([postId, tags]) => [postId, tags.map(({ postId: _, ...tag }) => tag)]));
}

function tagged(ctx: Context, blogId: string) {
  return published(ctx, blogId)
    .innerJoin('post_tags', (join) =>
      join.onRef('post_tags.blog_id', '=', 'posts.blog_id').onRef('post_tags.post_id', '=', 'posts.id'),
    )
    .innerJoin('tags', (join) =>
      join.onRef('tags.blog_id', '=', 'post_tags.blog_id').onRef('tags.id', '=', 'post_tags.tag_id'),
    );
}

/** The author at an address; null when there is none, or none with a post that readers see. */
export async function authorByHandle(ctx: Context, blogId: string, handle: string): Promise<Author | null> {
  const row = await authors(ctx, blogId).where('authors.handle', '=', handle).limit(1).executeTakeFirst();
  return row ?? null;
}

/** Everybody who has posts that readers see. */
export function everyAuthor(ctx: Context, blogId: string): Promise<Author[]> {
  return authors(ctx, blogId).distinct().orderBy('authors.handle').execute();
}

function authors(ctx: Context, blogId: string) {
  return published(ctx, blogId)
    .innerJoin('authors', (join) =>
      join.onRef('authors.blog_id', '=', 'posts.blog_id').onRef('authors.person_id', '=', 'posts.author_id'),
    )
    .innerJoin('people', 'people.id', 'authors.person_id')
    .select(['authors.person_id as personId', 'authors.handle', 'people.name', 'authors.about']);
}

/** The posts that say what a post says, itself among them, by language; empty when it is the only one. */
export async function siblingsOf(ctx: Context, blogId: string, postId: string): Promise<Sibling[]> {
  const rows = await published(ctx, blogId)
    .select(['posts.id', 'posts.slug', 'posts.language'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb(
          'posts.id',
          'in',
          selectFrom('translations')
            .select((column) => column.ref('translations.post_id').$notNull().as('post_id'))
            .where('translations.blog_id', '=', blogId)
            .where('translations.post_id', 'is not', null)
            .where(
              'translations.article_id',
              'in',
              selectFrom('translations as own')
                .select('own.article_id')
                .where('own.blog_id', '=', blogId)
                .where('own.post_id', '=', postId),
            ),
        ),
        eb(
          'posts.id',
          'in',
          selectFrom('siblings')
            .select('siblings.post_id')
            .where('siblings.blog_id', '=', blogId)
            .where(
              'siblings.group_id',
              'in',
              selectFrom('siblings as own')
                .select('own.group_id')
                .where('own.blog_id', '=', blogId)
                .where('own.post_id', '=', postId),
            ),
        ),
      ]),
    )
    .orderBy('posts.language')
    .orderBy('posts.place')
    .execute();
  const each = rows.filter((row, at) => rows.findIndex(({ language }) => language === row.language) === at);
  return each.length > 1 && each.some(({ id }) => id === postId) ? each : [];
}

/** Where the category, tag or author that once had an address stands now, by its present word. */
export async function presentSlug(
  ctx: Context,
  blogId: string,
  kind: 'category' | 'tag' | 'author',
  slug: string,
): Promise<string | null> {
  const id = await formerTarget(ctx.db, blogId, kind, slug);
  if (id === undefined) return null;
  if (kind === 'author') {
    const row = await ctx.db
      .selectFrom('authors')
      .select('handle')
      .where('blog_id', '=', blogId)
      .where('person_id', '=', id)
      .executeTakeFirst();
    return row?.handle ?? null;
  }
  const row = await ctx.db
    .selectFrom(kind === 'tag' ? 'tags' : 'categories')
    .select('slug')
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** Whether a post has this word in its address that readers do not see: not yet, not any more. */
export async function isKeptBack(ctx: Context, blogId: string, slug: string): Promise<boolean> {
  const { any, seen } = await ctx.db
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(
        selectFrom('posts')
          .select('posts.id')
          .where('posts.blog_id', '=', blogId)
          .where('posts.slug', '=', slug),
      ).as('any'),
      exists(published(ctx, blogId).select('posts.id').where('posts.slug', '=', slug)).as('seen'),
    ])
    .executeTakeFirstOrThrow();
  return Boolean(any) && !seen;
}

/** A post as a sitemap lists it. */
export interface Listed {
  id: string;
  slug: string;
  /** When the revision that readers see was made. */
  updatedAt: string;
  picture: MainPicture | null;
}

/** The posts whose place lies between two, both included, newest first. */
export async function listedPosts(ctx: Context, blogId: string, from: number, to: number): Promise<Listed[]> {
  const rows = await published(ctx, blogId)
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['posts.id', 'posts.slug', 'revisions.created_at as updatedAt', 'revisions.picture'])
    // What only readers with the password may read is nothing for a searcher.
    .where('posts.password_hash', 'is', null)
    .where('posts.place', '>=', from)
    .where('posts.place', '<=', to)
    .orderBy('posts.place', 'desc')
    .execute();
  return rows.map(({ id, slug, updatedAt, picture }) => ({
    id,
    slug,
    updatedAt,
    picture: picture === null ? null : (JSON.parse(picture) as MainPicture),
  }));
}

/** The pictures in the texts of the same posts, by the post's id; of posts behind a password none. */
export async function listedPictures(
  ctx: Context,
  blogId: string,
  from: number,
  to: number,
): Promise<Map<string, { pictureId: string; width: number }[]>> {
  const rows = await published(ctx, blogId)
    .innerJoin('picture_uses', (join) =>
      join
        .onRef('picture_uses.blog_id', '=', 'posts.blog_id')
        .onRef('picture_uses.user_id', '=', 'posts.id')
        .on('picture_uses.kind', '=', 'post')
        .on('picture_uses.part', '=', 'text'),
    )
    .innerJoin('pictures', (join) =>
      join
        .onRef('pictures.blog_id', '=', 'picture_uses.blog_id')
        .onRef('pictures.id', '=', 'picture_uses.picture_id'),
    )
    .select(['posts.id', 'pictures.id as pictureId', 'pictures.width'])
    .where('posts.password_hash', 'is', null)
    .where('posts.place', '>=', from)
    .where('posts.place', '<=', to)
    .orderBy('pictures.id')
    .execute();
  const found = new Map<string, { pictureId: string; width: number }[]>();
  for (const { id, ...picture } of rows) {
    const known = found.get(id);
    if (known) known.push(picture);
    else found.set(id, [picture]);
  }
  return found;
}

/** The highest place a post that readers see has; 0 when there is none. */
export async function lastPlace(ctx: Context, blogId: string): Promise<number> {
  const row = await published(ctx, blogId)
    .select(({ fn }) => fn.max('posts.place').as('place'))
    .executeTakeFirst();
  return Number(row?.place ?? 0);
}
