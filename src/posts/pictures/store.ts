// The SQL of where pictures are shown, of the words about them, and of bytes that nothing names any more.
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { PictureRow } from '../store.ts';
import type { PictureUser } from '../tables.ts';

export async function deleteUses(
  db: Db,
  blogId: string,
  kinds: readonly PictureUser[],
  userId: string,
): Promise<void> {
  await db
    .deleteFrom('picture_uses')
    .where('blog_id', '=', blogId)
    .where('kind', 'in', [...kinds])
    .where('user_id', '=', userId)
    .execute();
}

/** Only of pictures that are there: a text may name one that was deleted, or that never was. */
export async function replaceUses(
  db: Db,
  use: { blogId: string; kind: PictureUser; userId: string },
  part: 'main' | 'text',
  ids: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('picture_uses')
    .where('blog_id', '=', use.blogId)
    .where('kind', '=', use.kind)
    .where('user_id', '=', use.userId)
    .where('part', '=', part)
    .execute();
  if (ids.length === 0) return;
  const there = await db
    .selectFrom('pictures')
    .select('id')
    .where('blog_id', '=', use.blogId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  if (there.length === 0) return;
  const rows = there.map(({ id }) => ({
    blog_id: use.blogId,
    picture_id: id,
    kind: use.kind,
    user_id: use.userId,
    part,
  }));
  await db.insertInto('picture_uses').values(rows).execute();
}

export async function postUsesBecomeFormer(db: Db, blogId: string, postId: string): Promise<void> {
  await db
    .insertInto('picture_uses')
    .columns(['blog_id', 'picture_id', 'kind', 'user_id', 'part'])
    .expression((eb) =>
      eb
        .selectFrom('picture_uses')
        .select(['blog_id', 'picture_id', eb.val('former').as('kind'), 'user_id', 'part'])
        .where('blog_id', '=', blogId)
        .where('kind', '=', 'post')
        .where('user_id', '=', postId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** False when it was deleted meanwhile. `bytes` come to those it has. */
export async function setAvif(
  db: Db,
  blogId: string,
  id: string,
  { avif, bytes }: { avif: string; bytes: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pictures')
    .set((set) => ({ avif, bytes: set('bytes', '+', bytes) }))
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Of any blog, the oldest first. */
export function picturesWithoutAvif(db: Db, limit: number): Promise<{ blog_id: string; id: string }[]> {
  return db
    .selectFrom('pictures')
    .select(['blog_id', 'id'])
    .where('avif', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export function unmeasuredPictures(
  db: Db,
  limit: number,
): Promise<Pick<PictureRow, 'blog_id' | 'id' | 'sizes' | 'avif'>[]> {
  return db
    .selectFrom('pictures')
    .select(['blog_id', 'id', 'sizes', 'avif'])
    .where('bytes', 'is', null)
    .orderBy('blog_id')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Unless something else has measured it, or its AVIF came, since it was read: then another day's chore does. */
export async function setBytes(
  db: Db,
  read: Pick<PictureRow, 'blog_id' | 'id' | 'avif'>,
  bytes: number,
): Promise<void> {
  await db
    .updateTable('pictures')
    .set({ bytes })
    .where('blog_id', '=', read.blog_id)
    .where('id', '=', read.id)
    .where('bytes', 'is', null)
    .where('avif', read.avif === null ? 'is' : '=', read.avif)
    .execute();
}

/** Whether one is as large as one that is not drawn yet: drawing may round its height up or down. */
export async function hasPictureAsLarge(
  db: Db,
  blogId: string,
  { width, height }: { width: number; height: number },
): Promise<boolean> {
  const found = await db
    .selectFrom('pictures')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('width', '=', width)
    .where('height', '>=', Math.floor(height) - 1)
    .where('height', '<=', Math.ceil(height) + 1)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Files that are about to be named, or are named no more: the chore looks at them again later. */
export async function loosenFiles(db: Db, names: readonly string[], now: string): Promise<void> {
  const rows = [...new Set(names)].map((sha256) => ({ sha256, since: now }));
  if (rows.length === 0) return;
  await db
    .insertInto('loose_files')
    .values(rows)
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ since: now }))
    .execute();
}

/** A row names them now. */
export async function tightenFiles(db: Db, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .deleteFrom('loose_files')
    .where('sha256', 'in', [...names])
    .execute();
}

export function looseBefore(db: Db, before: string, limit: number): Promise<{ sha256: string }[]> {
  return db
    .selectFrom('loose_files')
    .select('sha256')
    .where('since', '<', before)
    .orderBy('sha256')
    .limit(limit)
    .execute();
}

/** Whether any picture of any blog, or the snapshot of an article, has these bytes. */
export async function isNamed(db: Db, sha256: string): Promise<boolean> {
  const pattern = `%"${sha256}"%`;
  const picture = await db
    .selectFrom('pictures')
    .select('id')
    .where((eb) => eb.or([eb('sizes', 'like', pattern), eb('avif', 'like', pattern)]))
    .limit(1)
    .executeTakeFirst();
  if (picture) return true;
  const snapshot = await db
    .selectFrom('snapshots')
    .select('id')
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return snapshot !== undefined;
}

export async function updateWords(
  db: Db,
  blogId: string,
  id: string,
  words: Pick<PictureRow, 'title' | 'alt' | 'credit' | 'licence' | 'words'>,
): Promise<void> {
  await db.updateTable('pictures').set(words).where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/** Held until the transaction ends: nothing can begin to show it meanwhile. */
export function lockPicture(tx: Context, blogId: string, id: string): Promise<PictureRow | undefined> {
  return tx.db
    .selectFrom('pictures')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function deletePicture(db: Db, blogId: string, id: string): Promise<void> {
  await db.deleteFrom('picture_uses').where('blog_id', '=', blogId).where('picture_id', '=', id).execute();
  await db.deleteFrom('pictures').where('blog_id', '=', blogId).where('id', '=', id).execute();
}
