// The SQL of posts that leave for other programs: what readers of the blog see, and nothing that only its editors do.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';

export interface PostKey {
  id: string;
  slug: string;
}

/** Posts before readers, the oldest first; `all` also those that were taken back. */
export async function postsToLeave(ctx: Context, blogId: string, all = false): Promise<PostKey[]> {
  let query = ctx.db.selectFrom('posts').select(['id', 'slug']).where('blog_id', '=', blogId);
  if (!all)
    query = query
      .where('published_at', 'is not', null)
      // The event that takes it back may be late.
      .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', nowIso(ctx))]));
  return query.orderBy('first_published_at').orderBy('id').execute();
}

/** A post with the revision that stands. */
export function postToLeave(db: Db, blogId: string, id: string) {
  return db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .innerJoin('people', 'people.id', 'posts.author_id')
    .leftJoin('authors', (join) =>
      join.onRef('authors.blog_id', '=', 'posts.blog_id').onRef('authors.person_id', '=', 'posts.author_id'),
    )
    .select(['posts.id', 'posts.slug', 'posts.language', 'posts.category_id', 'posts.comments'])
    .select(['posts.password_hash', 'posts.published_at', 'posts.first_published_at', 'posts.created_at'])
    .select(['revisions.title', 'revisions.summary', 'revisions.document', 'revisions.originals'])
    .select(['revisions.provenance', 'revisions.picture', 'revisions.created_at as revised_at'])
    .select(['people.id as author_id', 'people.name as author', 'authors.handle'])
    .where('posts.blog_id', '=', blogId)
    .where('posts.id', '=', id)
    .executeTakeFirst();
}

export type PostRow = NonNullable<Awaited<ReturnType<typeof postToLeave>>>;

export function tagsToLeave(
  db: Db,
  blogId: string,
  postId: string,
): Promise<{ name: string; slug: string }[]> {
  return db
    .selectFrom('post_tags')
    .innerJoin('tags', (join) =>
      join.onRef('tags.blog_id', '=', 'post_tags.blog_id').onRef('tags.id', '=', 'post_tags.tag_id'),
    )
    .select(['tags.name', 'tags.slug'])
    .where('post_tags.blog_id', '=', blogId)
    .where('post_tags.post_id', '=', postId)
    .orderBy('post_tags.position')
    .orderBy('tags.id')
    .execute();
}

/** Comments that readers see, in the order in which they were written. Addresses for answers by mail are no reader's. */
export function commentsToLeave(db: Db, blogId: string, postId: string) {
  return db
    .selectFrom('comments')
    .leftJoin('people', 'people.id', 'comments.author_id')
    .select(['comments.id', 'comments.parent_id', 'comments.name', 'comments.title', 'comments.url'])
    .select(['comments.body', 'comments.created_at', 'people.name as editor'])
    .where('comments.blog_id', '=', blogId)
    .where('comments.post_id', '=', postId)
    .where('comments.shown_at', 'is not', null)
    .where('comments.spam_at', 'is', null)
    .where('comments.deleted_at', 'is', null)
    .orderBy('comments.created_at')
    .orderBy('comments.id')
    .execute();
}

export type CommentRow = Awaited<ReturnType<typeof commentsToLeave>>[number];

export function categoriesToLeave(db: Db, blogId: string) {
  return db
    .selectFrom('categories')
    .select(['id', 'slug', 'name', 'parent_id'])
    .where('blog_id', '=', blogId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export type CategoryRow = Awaited<ReturnType<typeof categoriesToLeave>>[number];

export function allTags(db: Db, blogId: string): Promise<{ name: string; slug: string }[]> {
  return db.selectFrom('tags').select(['name', 'slug']).where('blog_id', '=', blogId).orderBy('id').execute();
}

/** Pictures that any reader sees in a post, with the sizes they lie in: what lies in a drawer stays there. */
export function picturesToLeave(db: Db, blogId: string) {
  return db
    .selectFrom('pictures')
    .select(['id', 'width', 'height', 'sizes', 'file_name', 'title', 'alt', 'created_at'])
    .where('blog_id', '=', blogId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('picture_uses')
          .innerJoin('posts', (join) =>
            join
              .onRef('posts.blog_id', '=', 'picture_uses.blog_id')
              .onRef('posts.id', '=', 'picture_uses.user_id'),
          )
          .select('posts.id')
          .whereRef('picture_uses.blog_id', '=', 'pictures.blog_id')
          .whereRef('picture_uses.picture_id', '=', 'pictures.id')
          .where('picture_uses.kind', '=', 'post')
          .where('posts.published_at', 'is not', null)
          .where('posts.password_hash', 'is', null),
      ),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export type PictureRow = Awaited<ReturnType<typeof picturesToLeave>>[number];

/** Whether readers may comment where a post says nothing else. */
export async function blogIsOpen(db: Db, blogId: string): Promise<boolean> {
  const row = await db
    .selectFrom('comment_settings')
    .select('rule')
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return row?.rule !== 'closed';
}

/** Drafts as they lie, for the archive alone. */
export function draftsToLeave(db: Db, blogId: string) {
  return db
    .selectFrom('drafts')
    .select(['post_id', 'slug', 'title', 'language', 'document', 'updated_at'])
    .where('blog_id', '=', blogId)
    .orderBy('post_id')
    .execute();
}
