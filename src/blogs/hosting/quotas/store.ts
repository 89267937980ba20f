// The SQL of what a blog may have, and of what it has: a look into rooms to the right, which count nothing themselves.
import type { Db } from '../../../platform/database.ts';

export interface Quotas {
  /** Bytes of pictures, and posts a day; null for no bound. */
  mostBytes: number | null;
  mostPosts: number | null;
}

/** Those of all blogs, and where they differ those of one. */
export async function quotasOf(db: Db, blogId: string): Promise<Quotas> {
  const all = await db
    .selectFrom('press_settings')
    .select(['most_bytes', 'most_posts'])
    .where('id', '=', 'press')
    .executeTakeFirst();
  const own = await ownQuotas(db, blogId);
  return {
    mostBytes: own.mostBytes ?? (all?.most_bytes == null ? null : Number(all.most_bytes)),
    mostPosts: own.mostPosts ?? all?.most_posts ?? null,
  };
}

/** Null where those of all hold. */
export async function ownQuotas(db: Db, blogId: string): Promise<Quotas> {
  const row = await db
    .selectFrom('blog_quotas')
    .select(['most_bytes', 'most_posts'])
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return {
    mostBytes: row?.most_bytes == null ? null : Number(row.most_bytes),
    mostPosts: row?.most_posts ?? null,
  };
}

export async function putQuotas(db: Db, blogId: string, { mostBytes, mostPosts }: Quotas): Promise<void> {
  const own = { most_bytes: mostBytes, most_posts: mostPosts };
  await db
    .insertInto('blog_quotas')
    .values({ blog_id: blogId, ...own })
    .onConflict((conflict) => conflict.column('blog_id').doUpdateSet(own))
    .execute();
}

export async function deleteQuotas(db: Db, blogId: string): Promise<void> {
  await db.deleteFrom('blog_quotas').where('blog_id', '=', blogId).execute();
}

/** Summed from an index alone: of 10,000 pictures in a millisecond or two. One that was not measured yet counts nothing. */
export async function bytesOfPictures(db: Db, blogId: string): Promise<number> {
  const row = await db
    .selectFrom('pictures')
    .select(({ fn }) => fn.sum<number | string | null>('bytes').as('bytes'))
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}

/**
 * Posts that somebody put before readers for the first time since a moment, by the record, in which what moved in does not
 * stand: reads the entries of the blog since then and no others, for its ids begin with the time. One that was brought back was
 * first there before; of one that was deleted nobody knows any more, and it counts.
 */
export async function publishedSince(db: Db, blogId: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('log_entries')
    .leftJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'log_entries.blog_id').onRef('posts.id', '=', 'log_entries.thing_id'),
    )
    .select(({ fn }) => fn.count<number>('log_entries.thing_id').distinct().as('count'))
    .where('log_entries.blog_id', '=', blogId)
    .where('log_entries.id', '>=', firstIdOf(since))
    .where('log_entries.at', '>=', since)
    .where('log_entries.act', '=', 'post.published')
    .where((eb) => eb.or([eb('posts.id', 'is', null), eb('posts.first_published_at', '>=', since)]))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** No id of that moment or after it comes before this. */
function firstIdOf(iso: string): string {
  const time = Date.parse(iso).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
