// The SQL of update pings.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { PingsTable, PingTargetsTable } from './tables.ts';

export type Target = Selectable<PingTargetsTable>;
export type Ping = Selectable<PingsTable>;
type Key = Pick<Ping, 'blog_id' | 'target_id' | 'post_id'>;

/** In the order they were added. */
export async function targetsOf(db: Db, blogId: string): Promise<Target[]> {
  return db
    .selectFrom('ping_targets')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function targetOf(db: Db, blogId: string, id: string): Promise<Target | undefined> {
  return db
    .selectFrom('ping_targets')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Of all blogs. */
export function allTargets(db: Db): Promise<Target[]> {
  return db.selectFrom('ping_targets').selectAll().orderBy('blog_id').orderBy('id').execute();
}

export async function setTargetAddress(
  db: Db,
  { blog_id, id }: Pick<Target, 'blog_id' | 'id'>,
  address: string,
): Promise<void> {
  await db
    .updateTable('ping_targets')
    .set({ address })
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}

export async function insertTarget(db: Db, target: Target): Promise<void> {
  await db.insertInto('ping_targets').values(target).execute();
}

export async function deleteTarget(db: Db, blogId: string, id: string): Promise<void> {
  await db.deleteFrom('ping_targets').where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/** True when it was not there: a post is told to a target once. */
export async function insertPing(db: Db, key: Key, now: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pings')
    .values({
      ...key,
      created_at: now,
      attempts: 0,
      begun_at: null,
      done_at: null,
      failed_at: null,
      answer: '',
    })
    .onConflict((conflict) => conflict.columns(['blog_id', 'target_id', 'post_id']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function pingOf(db: Db, key: Key): Promise<Ping | undefined> {
  return db
    .selectFrom('pings')
    .selectAll()
    .where('blog_id', '=', key.blog_id)
    .where('target_id', '=', key.target_id)
    .where('post_id', '=', key.post_id)
    .executeTakeFirst();
}

export async function updatePing(db: Db, key: Key, change: Partial<Ping>): Promise<void> {
  await db
    .updateTable('pings')
    .set(change)
    .where('blog_id', '=', key.blog_id)
    .where('target_id', '=', key.target_id)
    .where('post_id', '=', key.post_id)
    .execute();
}

/** When a post first appeared; null for one that never did. */
export async function firstShown(db: Db, blogId: string, postId: string): Promise<string | null> {
  const row = await db
    .selectFrom('posts')
    .select('first_published_at')
    .where('blog_id', '=', blogId)
    .where('id', '=', postId)
    .executeTakeFirst();
  return row?.first_published_at ?? null;
}

export type ToldPost = Ping & { host: string; title: string };

/** The newest pings with what they told of. */
export async function newestPings(db: Db, blogId: string, limit: number): Promise<ToldPost[]> {
  return db
    .selectFrom('pings')
    .innerJoin('ping_targets', (join) =>
      join
        .onRef('ping_targets.blog_id', '=', 'pings.blog_id')
        .onRef('ping_targets.id', '=', 'pings.target_id'),
    )
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'pings.blog_id').onRef('posts.id', '=', 'pings.post_id'),
    )
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .selectAll('pings')
    .select(['ping_targets.host', 'revisions.title'])
    .where('pings.blog_id', '=', blogId)
    .orderBy('pings.created_at', 'desc')
    .orderBy('pings.target_id')
    .limit(limit)
    .execute();
}
