// The SQL of who takes part, and in which categories.
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { ParticipantsTable } from '../tables.ts';

export function participantOfBlog(
  db: Db,
  blogId: string,
): Promise<Selectable<ParticipantsTable> | undefined> {
  return db.selectFrom('participants').selectAll().where('blog_id', '=', blogId).executeTakeFirst();
}

/** Comes in, or comes back. */
export async function enterBlog(
  { db }: Context,
  blogId: string,
  { language, at }: { language: string; at: string },
): Promise<void> {
  await db
    .insertInto('participants')
    .values({
      ...{ id: blogId, blog_id: blogId, name: '', about: '', address: '', feed: '', language },
      ...{ token_hash: null, verified_at: null, checked_at: null, failures: 0, pinged_at: null },
      ...{ joined_at: at, left_at: null },
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ left_at: null }))
    .execute();
}

/** False for one that takes no part. */
export async function leaveWith(db: Db, blogId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('participants')
    .set({ left_at: at })
    .where('blog_id', '=', blogId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface ShareRow {
  category_id: string;
  share: number;
}

/** The largest first, and of two that are alike the one that the operators put first. */
export function sharesOf(db: Db, participantId: string): Promise<ShareRow[]> {
  return db
    .selectFrom('participant_categories as given')
    .innerJoin('ranking_categories as category', 'category.id', 'given.category_id')
    .select(['given.category_id', 'given.share'])
    .where('given.participant_id', '=', participantId)
    .orderBy('given.share', 'desc')
    .orderBy('category.position')
    .orderBy('category.id')
    .execute();
}

export async function replaceShares(
  db: Db,
  participantId: string,
  shares: readonly ShareRow[],
): Promise<void> {
  await db.deleteFrom('participant_categories').where('participant_id', '=', participantId).execute();
  if (shares.length === 0) return;
  await db
    .insertInto('participant_categories')
    .values(shares.map((share) => ({ participant_id: participantId, ...share })))
    .execute();
}
