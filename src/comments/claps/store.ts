// The SQL of applause.
import type { Db } from '../../platform/database.ts';

export async function insertMark(
  db: Db,
  mark: { blog_id: string; post_id: string; day: string; reader: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('clap_marks')
    .values(mark)
    .onConflict((conflict) => conflict.columns(['blog_id', 'post_id', 'day', 'reader']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function addClap(db: Db, blogId: string, postId: string): Promise<void> {
  await db
    .insertInto('clap_counts')
    .values({ blog_id: blogId, post_id: postId, claps: 1 })
    .onConflict((conflict) =>
      conflict.columns(['blog_id', 'post_id']).doUpdateSet((eb) => ({
        claps: eb('clap_counts.claps', '+', 1),
      })),
    )
    .execute();
}

export async function clapsOf(db: Db, blogId: string, postId: string): Promise<number> {
  const row = await db
    .selectFrom('clap_counts')
    .select('claps')
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
  return row?.claps ?? 0;
}

/** The salt of a day; the first of several who offer one at the same moment wins. */
export async function saltOf(db: Db, day: string, offered: string): Promise<string> {
  await db
    .insertInto('day_salts')
    .values({ day, salt: offered })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  const row = await db
    .selectFrom('day_salts')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  return row.salt;
}

/** Salts and marks of days before one. */
export async function forgetDaysBefore(db: Db, day: string): Promise<void> {
  await db.deleteFrom('day_salts').where('day', '<', day).execute();
  await db.deleteFrom('clap_marks').where('day', '<', day).execute();
}
