// The SQL of the pictures of a move: which posts wait for theirs, and what became of each.
import type { Db } from '../../../platform/database.ts';
import type { RevisionRow } from '../../../posts/store.ts';
import type { MoveKey, MovePictureRow, MovePostRow } from '../store.ts';

/** The next post behind a number that was put in and has not been looked through. */
export async function nextToPicture(
  db: Db,
  { blog_id, id }: MoveKey,
  behind: number,
): Promise<Pick<MovePostRow, 'number' | 'post_id' | 'spool_at' | 'spool_length'> | undefined> {
  const row = await db
    .selectFrom('move_posts')
    .select(['number', 'post_id', 'spool_at', 'spool_length'])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('number', '>', behind)
    .where('outcome', '=', 'added')
    .where('post_id', 'is not', null)
    .where('pictured_at', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, spool_at: Number(row.spool_at), spool_length: Number(row.spool_length) };
}

export async function settlePictures(
  db: Db,
  { blog_id, id }: MoveKey,
  number: number,
  change: { pictured_at: string; pictures_missing: number },
): Promise<void> {
  await db
    .updateTable('move_posts')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('number', '=', number)
    .execute();
}

export async function movePicture(
  db: Db,
  { blog_id, id }: MoveKey,
  address: string,
): Promise<MovePictureRow | undefined> {
  return db
    .selectFrom('move_pictures')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('address', '=', address)
    .executeTakeFirst();
}

/** A picture that no file spoke of: a larger one that a post leads to. */
export async function notePicture(db: Db, { blog_id, id }: MoveKey, address: string): Promise<void> {
  await db
    .insertInto('move_pictures')
    .values({
      ...{ blog_id, move_id: id, address, posts: 1, in_file: null, picture_id: null, settled_at: null },
      ...{ tries: 0, problem: null },
    })
    .onConflict((conflict) => conflict.columns(['blog_id', 'move_id', 'address']).doNothing())
    .execute();
}

export async function updatePicture(
  db: Db,
  { blog_id, id }: MoveKey,
  address: string,
  change: Partial<MovePictureRow>,
): Promise<void> {
  await db
    .updateTable('move_pictures')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('address', '=', address)
    .execute();
}

/** By the addresses that this blog's pictures came from. */
export async function pictureFrom(db: Db, blogId: string, address: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('origins')
    .innerJoin('pictures', (join) =>
      join.onRef('pictures.blog_id', '=', 'origins.blog_id').onRef('pictures.id', '=', 'origins.thing_id'),
    )
    .select('origins.thing_id')
    .where('origins.blog_id', '=', blogId)
    .where('origins.kind', '=', 'picture')
    .where('origins.origin', '=', address)
    .executeTakeFirst();
  return row?.thing_id;
}

export async function insertPictureOrigin(
  db: Db,
  { blog_id, id }: MoveKey,
  address: string,
  pictureId: string,
): Promise<void> {
  await db
    .insertInto('origins')
    .values({ blog_id, move_id: id, kind: 'picture', origin: address, thing_id: pictureId })
    .onConflict((conflict) => conflict.columns(['blog_id', 'kind', 'origin']).doNothing())
    .execute();
}

/** All revisions of a post, the oldest first. */
export async function revisionsOf(
  db: Db,
  blogId: string,
  postId: string,
): Promise<{ number: number; document: string; picture: string | null }[]> {
  return db
    .selectFrom('revisions')
    .select(['number', 'document', 'picture'])
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .orderBy('number')
    .execute();
}

export async function updateRevision(
  db: Db,
  key: { blog_id: string; post_id: string; number: number },
  change: Partial<Pick<RevisionRow, 'document' | 'originals' | 'provenance' | 'picture'>>,
): Promise<void> {
  await db
    .updateTable('revisions')
    .set(change)
    .where('blog_id', '=', key.blog_id)
    .where('post_id', '=', key.post_id)
    .where('number', '=', key.number)
    .execute();
}

/** Moves whose missing pictures are asked for again now, of any blog. */
export async function movesToAskAgain(db: Db, now: string): Promise<MoveKey[]> {
  return db
    .selectFrom('moves')
    .innerJoin('move_pictures', (join) =>
      join
        .onRef('move_pictures.blog_id', '=', 'moves.blog_id')
        .onRef('move_pictures.move_id', '=', 'moves.id'),
    )
    .select(['moves.blog_id', 'moves.id'])
    .distinct()
    .where('moves.finished_at', 'is not', null)
    .where('moves.undone_at', 'is', null)
    .where('move_pictures.next_at', '<=', now)
    .execute();
}

/** Posts with pictures that were not there are looked through again. */
export async function reopenPosts(db: Db, { blog_id, id }: MoveKey): Promise<void> {
  await db
    .updateTable('move_posts')
    .set({ pictured_at: null })
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('pictures_missing', '>', 0)
    .execute();
}

/** Pictures that were not there may be asked for again, whatever was said before. */
export async function reopenPictures(db: Db, { blog_id, id }: MoveKey, now: string): Promise<void> {
  await db
    .updateTable('move_pictures')
    .set({ next_at: now })
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('picture_id', 'is', null)
    .execute();
}

/** Posts put in whose pictures have not been looked for. */
export async function waitingForPictures(db: Db): Promise<MoveKey[]> {
  return db
    .selectFrom('moves')
    .innerJoin('move_posts', (join) =>
      join.onRef('move_posts.blog_id', '=', 'moves.blog_id').onRef('move_posts.move_id', '=', 'moves.id'),
    )
    .select(['moves.blog_id', 'moves.id'])
    .distinct()
    .where('moves.finished_at', 'is not', null)
    .where('moves.stopped_at', 'is', null)
    .where('moves.undone_at', 'is', null)
    .where('move_posts.outcome', '=', 'added')
    .where('move_posts.pictured_at', 'is', null)
    .execute();
}
