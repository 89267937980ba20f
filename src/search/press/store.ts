// The SQL of search over all blogs that both databases share: where a post stands among those of all blogs, and their sums.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { PressIndex } from './index-types.ts';
import { postgresPressIndex } from './postgres/store.ts';
import { sqlitePressIndex } from './sqlite/store.ts';

export function pressIndexOf(ctx: Pick<Context, 'dialect'>): PressIndex {
  return ctx.dialect.name === 'sqlite' ? sqlitePressIndex : postgresPressIndex;
}

/** Gives a post its moment among all, as near to its second as one is free, and never after it. */
export async function takeMoment(db: Db, blogId: string, place: number, second: number): Promise<number> {
  // Blogs that moved in have hundreds of posts of one midnight: the steps grow, so that the last of them is found soon, too.
  for (let step = 0, moment = second; ; step += 1, moment -= Math.ceil(step * step * Math.random())) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('search_press')
      .values({ moment, blog_id: blogId, place })
      .onConflict((conflict) => conflict.column('moment').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return moment;
  }
}

/** The moment of a post; undefined for one that is not among them. */
export async function momentAt(db: Db, blogId: string, place: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('search_press')
    .select('moment')
    .where('blog_id', '=', blogId)
    .where('place', '=', place)
    .executeTakeFirst();
  return row && Number(row.moment);
}

export async function leaveMoment(db: Db, moment: number): Promise<void> {
  await db.deleteFrom('search_press').where('moment', '=', moment).execute();
}

/** When a post first appeared, UTC ISO. */
export async function firstAppeared(db: Db, blogId: string, place: number): Promise<string | null> {
  const row = await db
    .selectFrom('posts')
    .select('first_published_at')
    .where('blog_id', '=', blogId)
    .where('place', '=', place)
    .executeTakeFirst();
  return row?.first_published_at ?? null;
}

/** Posts of all blogs, and characters of their texts. */
export async function sumsOfPress(db: Db): Promise<{ posts: number; characters: number }> {
  const { rows } = await sql<{ posts: number; characters: number }>`
    select coalesce(sum(posts), 0) as posts, coalesce(sum(characters), 0) as characters
    from search_blogs`.execute(db);
  return { posts: Number(rows[0]?.posts ?? 0), characters: Number(rows[0]?.characters ?? 0) };
}

/** Which posts have these moments, in that order. */
export async function postsAtMoments(
  db: Db,
  moments: readonly number[],
): Promise<{ blogId: string; id: string }[]> {
  if (moments.length === 0) return [];
  const rows = await db
    .selectFrom('search_press')
    .innerJoin('search_posts', (join) =>
      join
        .onRef('search_posts.blog_id', '=', 'search_press.blog_id')
        .onRef('search_posts.place', '=', 'search_press.place'),
    )
    .select(['search_press.moment', 'search_press.blog_id', 'search_posts.post_id'])
    .where('search_press.moment', 'in', moments)
    .execute();
  const found = new Map(rows.map((row) => [Number(row.moment), { blogId: row.blog_id, id: row.post_id }]));
  return moments.flatMap((moment) => found.get(moment) ?? []);
}
