// The SQL of posts, their drafts, revisions, former addresses and pictures.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { noteDraftUses } from './pictures/uses.ts';
import type { DraftsTable, PicturesTable, PostsTable, RevisionsTable } from './tables.ts';

export type PostRow = Selectable<PostsTable>;
export type RevisionRow = Selectable<RevisionsTable>;
export type PictureRow = Selectable<PicturesTable>;
export type DraftRow = Selectable<DraftsTable>;

export async function postOf(db: Db, blogId: string, postId: string): Promise<PostRow | undefined> {
  return db
    .selectFrom('posts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', postId)
    .executeTakeFirst();
}

export async function postBySlug(db: Db, blogId: string, slug: string): Promise<PostRow | undefined> {
  return db
    .selectFrom('posts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('slug', '=', slug)
    .executeTakeFirst();
}

export async function revisionOf(
  db: Db,
  blogId: string,
  postId: string,
  number: number,
): Promise<RevisionRow | undefined> {
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The revision of a post that readers see, by its address; undefined when they see none or need a password. */
export async function publishedPost(
  db: Db,
  blogId: string,
  slug: string,
): Promise<
  (Pick<RevisionRow, 'title' | 'document' | 'originals'> & { id: string; revision: number }) | undefined
> {
  return db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['posts.id', 'posts.revision', 'revisions.title', 'revisions.document', 'revisions.originals'])
    .where('posts.blog_id', '=', blogId)
    .where('posts.slug', '=', slug)
    .where('posts.published_at', 'is not', null)
    .where('posts.password_hash', 'is', null)
    .executeTakeFirst();
}

/** Whether another post of the blog has this address, or had it before. */
export async function isSlugTaken(
  db: Db,
  blogId: string,
  slug: string,
  exceptId: string | null,
): Promise<boolean> {
  const now = await db
    .selectFrom('posts')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (now && now.id !== exceptId) return true;
  const before = await db
    .selectFrom('post_addresses')
    .select('post_id')
    .where('blog_id', '=', blogId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return before !== undefined && before.post_id !== exceptId;
}

/** One after the other: what is published in a blog, so that places in its lists have no holes or doubles; its letter keys. */
export async function lockBlog(tx: Context, blogId: string): Promise<void> {
  await tx.db
    .selectFrom('blogs')
    .select('id')
    .where('id', '=', blogId)
    .modifyEnd(tx.dialect.forUpdate())
    .execute();
}

export async function nextPlace(db: Db, blogId: string): Promise<number> {
  const row = await db
    .selectFrom('posts')
    .select((eb) => eb.fn.max('place').as('place'))
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return Number(row?.place ?? 0) + 1;
}

export async function insertPost(db: Db, row: PostRow): Promise<void> {
  await db.insertInto('posts').values(row).execute();
}

export async function updatePost(
  db: Db,
  { blog_id, id }: { blog_id: string; id: string },
  change: Partial<PostRow>,
): Promise<void> {
  await db.updateTable('posts').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

export async function insertRevision(db: Db, row: RevisionRow): Promise<void> {
  await db.insertInto('revisions').values(row).execute();
}

/** Keeps a post's old address, so that links to it lead on, and takes the new one off the list of old ones. */
export async function moveAddress(
  db: Db,
  blogId: string,
  postId: string,
  from: string,
  to: string,
): Promise<void> {
  await db.deleteFrom('post_addresses').where('blog_id', '=', blogId).where('slug', '=', to).execute();
  await db
    .insertInto('post_addresses')
    .values({ blog_id: blogId, slug: from, post_id: postId })
    .onConflict((conflict) => conflict.columns(['blog_id', 'slug']).doNothing())
    .execute();
}

export async function draftOf(db: Db, blogId: string, postId: string): Promise<DraftRow | undefined> {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: changes to one draft happen one after the other. */
export async function lockDraft(tx: Context, blogId: string, postId: string): Promise<DraftRow | undefined> {
  return tx.db
    .selectFrom('drafts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function insertDraft(db: Db, row: Insertable<DraftsTable>): Promise<void> {
  await db.insertInto('drafts').values(row).execute();
  await noteDraftUses(db, { ...row, blogId: row.blog_id, postId: row.post_id });
}

export async function updateDraft(
  db: Db,
  { blog_id, post_id }: Pick<DraftRow, 'blog_id' | 'post_id'>,
  change: Partial<DraftRow>,
): Promise<void> {
  await db
    .updateTable('drafts')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('post_id', '=', post_id)
    .execute();
  await noteDraftUses(db, { ...change, blogId: blog_id, postId: post_id });
}

export async function pictureOf(db: Db, blogId: string, id: string): Promise<PictureRow | undefined> {
  return db
    .selectFrom('pictures')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function picturesOf(db: Db, blogId: string, ids: readonly string[]): Promise<PictureRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('pictures')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', 'in', [...ids])
    .execute();
}

/** Whether some size of a picture of the blog has these bytes. */
export async function hasPicture(db: Db, blogId: string, sha256: string): Promise<boolean> {
  const found = await db
    .selectFrom('pictures')
    .select('id')
    .where('blog_id', '=', blogId)
    .where((eb) =>
      eb.or(['sizes' as const, 'avif' as const].map((list) => eb(list, 'like', `%"${sha256}"%`))),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What nobody has said of a picture yet. */
const unsaid = {
  avif: null,
  file_name: '',
  title: '',
  alt: '',
  credit: '',
  licence: '',
  words: '',
  bytes: null,
};

export type NewPicture = Omit<PictureRow, keyof typeof unsaid> & Partial<PictureRow>;

/** The same picture sent again stays the one that is there; then false. */
export async function insertPicture(db: Db, row: NewPicture): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('pictures')
    .values({ ...unsaid, ...row })
    .onConflict((conflict) => conflict.columns(['blog_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}
