// The SQL of who may read a blog.
import type { Db } from '../../platform/database.ts';

export interface Access {
  closedAt: string | null;
  passwordHash: string | null;
}

/** The state of the blog at a path, closed or not; undefined when there is none. */
export async function accessAt(db: Db, slug: string): Promise<(Access & { id: string }) | undefined> {
  const row = await db
    .selectFrom('blogs')
    .select(['id', 'closed_at', 'password_hash'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row && { id: row.id, closedAt: row.closed_at, passwordHash: row.password_hash };
}

export async function updateAccess(
  db: Db,
  blogId: string,
  change: Partial<Access>,
  now: string,
): Promise<void> {
  await db
    .updateTable('blogs')
    .set({
      ...(change.closedAt === undefined ? {} : { closed_at: change.closedAt }),
      ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
      updated_at: now,
    })
    .where('id', '=', blogId)
    .execute();
}
