// The SQL of who may read a blog.
import type { Db } from '../../platform/database.ts';

export interface Access {
  closedAt: string | null;
  passwordHash: string | null;
}

/** With what whoever runs the press has said, which no owner changes. */
export interface AccessNow extends Access {
  id: string;
  suspendedAt: string | null;
}

/** The state of the blog at a path, closed or not; undefined when there is none. */
export async function accessAt(db: Db, slug: string): Promise<AccessNow | undefined> {
  const row = await db
    .selectFrom('blogs')
    .select(['id', 'closed_at', 'password_hash', 'suspended_at'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, closed_at: closedAt, password_hash: passwordHash, suspended_at: suspendedAt } = row;
  return { id, closedAt, passwordHash, suspendedAt };
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
