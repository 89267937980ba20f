// The SQL of sources that are looked at again.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { SnapshotRow } from '../store.ts';
import type { SourceChangesTable, SourceHostsTable, SourceWatchesTable } from './tables.ts';

export type WatchRow = Selectable<SourceWatchesTable>;
export type ChangeRow = Selectable<SourceChangesTable>;
export type HostRow = Selectable<SourceHostsTable>;

export interface OfArticle {
  blogId: string;
  articleId: string;
}

export async function watchOf(db: Db, { blogId, articleId }: OfArticle): Promise<WatchRow | undefined> {
  return db
    .selectFrom('source_watches')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('article_id', '=', articleId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockWatch(
  tx: Context,
  { blogId, articleId }: OfArticle,
): Promise<WatchRow | undefined> {
  return tx.db
    .selectFrom('source_watches')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('article_id', '=', articleId)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

/** False where it is watched already. */
export async function insertWatch(db: Db, row: Insertable<SourceWatchesTable>): Promise<boolean> {
  const done = await db
    .insertInto('source_watches')
    .values(row)
    .onConflict((conflict) => conflict.columns(['blog_id', 'article_id']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateWatch(
  db: Db,
  { blogId, articleId }: OfArticle,
  change: Partial<WatchRow>,
): Promise<void> {
  await db
    .updateTable('source_watches')
    .set(change)
    .where('blog_id', '=', blogId)
    .where('article_id', '=', articleId)
    .execute();
}

/** Of a blog: those nobody has switched off and that have not come to their end. */
export async function watchesToRun(db: Db, blogId: string): Promise<WatchRow[]> {
  return db
    .selectFrom('source_watches')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('off_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('article_id')
    .execute();
}

/** Whose moment passed without anybody looking. */
export async function overdueWatches(db: Db, before: string): Promise<WatchRow[]> {
  return db
    .selectFrom('source_watches')
    .selectAll()
    .where('next_at', '<=', before)
    .orderBy('next_at')
    .limit(1000)
    .execute();
}

export async function restWatches(db: Db, blogId: string): Promise<void> {
  await db.updateTable('source_watches').set({ next_at: null }).where('blog_id', '=', blogId).execute();
}

export async function isWatchOff(db: Db, blogId: string): Promise<boolean> {
  const row = await db
    .selectFrom('watch_settings')
    .select('off_at')
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return (row?.off_at ?? null) !== null;
}

export async function setWatchOff(db: Db, blogId: string, offAt: string | null): Promise<void> {
  await db
    .insertInto('watch_settings')
    .values({ blog_id: blogId, off_at: offAt })
    .onConflict((conflict) => conflict.column('blog_id').doUpdateSet({ off_at: offAt }))
    .execute();
}

/** The change of an article's source that nobody has settled. */
export async function openChangeOf(db: Db, of: OfArticle): Promise<ChangeRow | undefined> {
  return db
    .selectFrom('source_changes')
    .selectAll()
    .where('blog_id', '=', of.blogId)
    .where('article_id', '=', of.articleId)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
}

export async function changeOf(db: Db, blogId: string, id: string): Promise<ChangeRow | undefined> {
  return db
    .selectFrom('source_changes')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertChange(db: Db, row: ChangeRow): Promise<void> {
  await db.insertInto('source_changes').values(row).execute();
}

export async function updateChange(
  db: Db,
  { blog_id, id }: Pick<ChangeRow, 'blog_id' | 'id'>,
  change: Partial<ChangeRow>,
): Promise<void> {
  await db
    .updateTable('source_changes')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}

/** Takes a snapshot's row away unless something rests on it. */
export async function deleteIfLoose(
  db: Db,
  { blog_id, id }: Pick<SnapshotRow, 'blog_id' | 'id'>,
): Promise<boolean> {
  const done = await db
    .deleteFrom('snapshots')
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('articles').select('id').where('blog_id', '=', blog_id).where('snapshot_id', '=', id),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('source_changes')
            .select('id')
            .where('blog_id', '=', blog_id)
            .where('snapshot_id', '=', id),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('source_watches')
            .select('article_id')
            .where('blog_id', '=', blog_id)
            .where((eb) => eb.or([eb('seen_snapshot_id', '=', id), eb('left_snapshot_id', '=', id)])),
        ),
      ),
    )
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** The host's row, if it could be claimed until a moment; nobody else has it then. */
export async function claimHost(
  db: Db,
  origin: string,
  { now, until }: { now: string; until: string },
): Promise<HostRow | undefined> {
  await db
    .insertInto('source_hosts')
    .values({ origin, busy_until: null, not_before: null, robots: null, robots_at: null })
    .onConflict((conflict) => conflict.column('origin').doNothing())
    .execute();
  const claimed = await db
    .updateTable('source_hosts')
    .set({ busy_until: until })
    .where('origin', '=', origin)
    .where((eb) => eb.or([eb('busy_until', 'is', null), eb('busy_until', '<=', now)]))
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', now)]))
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n ? hostOf(db, origin) : undefined;
}

export async function hostOf(db: Db, origin: string): Promise<HostRow | undefined> {
  return db.selectFrom('source_hosts').selectAll().where('origin', '=', origin).executeTakeFirst();
}

/** Also of a server that nobody has claimed: pages of others lead to it. */
export async function keepRobots(
  db: Db,
  origin: string,
  said: Pick<HostRow, 'robots' | 'robots_at'>,
): Promise<void> {
  await db
    .insertInto('source_hosts')
    .values({ origin, busy_until: null, not_before: null, ...said })
    .onConflict((conflict) => conflict.column('origin').doUpdateSet(said))
    .execute();
}

/** Lets go of a claim until a moment, where nobody else has claimed the host since; it rests until another, at least. */
export async function releaseHost(
  db: Db,
  origin: string,
  { until, notBefore }: { until: string; notBefore: string },
): Promise<void> {
  await db
    .updateTable('source_hosts')
    .set({ busy_until: null })
    .where('origin', '=', origin)
    .where('busy_until', '=', until)
    .execute();
  await db
    .updateTable('source_hosts')
    .set({ not_before: notBefore })
    .where('origin', '=', origin)
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<', notBefore)]))
    .execute();
}
