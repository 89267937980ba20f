// The SQL of the places that posts have in the lists of their blog.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';

/** A post that gets another place in the lists of its blog. */
export interface Moved {
  postId: string;
  from: number;
  to: number;
}

export interface Placed {
  id: string;
  place: number;
  /** When it first appeared, UTC ISO. */
  at: string;
}

/** Every post of a blog that has a place, from the first place on. */
export async function placedPosts(db: Db, blogId: string): Promise<Placed[]> {
  const rows = await db
    .selectFrom('posts')
    .select(['id', 'place', 'first_published_at as at'])
    .where('blog_id', '=', blogId)
    .where('place', 'is not', null)
    .orderBy('place')
    .execute();
  return rows.map(({ id, place, at }) => ({ id, place: place ?? 0, at: at ?? '' }));
}

export async function isPlaceTaken(db: Db, blogId: string, place: number): Promise<boolean> {
  const row = await db
    .selectFrom('posts')
    .select('id')
    .where('blog_id', '=', blogId)
    .where('place', '=', place)
    .executeTakeFirst();
  return row !== undefined;
}

/** Call it with the blog locked. All step aside before any takes its new place: none is in the way of another. */
export async function replacePlaces(tx: Context, blogId: string, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const json = JSON.stringify(moved.map(({ postId, to }) => ({ post_id: postId, new_place: to })));
  const given = tx.dialect.rowsOf(json, { post_id: 'text', new_place: 'bigint' });
  await sql`update posts set place = -given.new_place from ${given}
    where posts.blog_id = ${blogId} and posts.id = given.post_id`.execute(tx.db);
  await sql`update posts set place = -place where blog_id = ${blogId} and place < 0`.execute(tx.db);
}
