// The SQL of addresses that categories, tags and authors had before.
import type { Db } from '../../platform/database.ts';
import type { FormerKind } from '../tables.ts';

/** Keeps an address that was given up, so that links to it lead on, and takes the new one off the list of old ones. */
export async function leaveAddress(
  db: Db,
  blogId: string,
  kind: FormerKind,
  targetId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await takeAddress(db, blogId, kind, to);
  await db
    .insertInto('former_addresses')
    .values({ blog_id: blogId, kind, slug: from, target_id: targetId })
    .onConflict((conflict) =>
      conflict.columns(['blog_id', 'kind', 'slug']).doUpdateSet({ target_id: targetId }),
    )
    .execute();
}

/** Somebody new has the address now. */
export async function takeAddress(db: Db, blogId: string, kind: FormerKind, slug: string): Promise<void> {
  await db
    .deleteFrom('former_addresses')
    .where('blog_id', '=', blogId)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .execute();
}

/** The id of what once had an address. */
export async function formerTarget(
  db: Db,
  blogId: string,
  kind: FormerKind,
  slug: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('former_addresses')
    .select('target_id')
    .where('blog_id', '=', blogId)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.target_id;
}

/** What led to one thing leads to another; null: nowhere any more. */
export async function leadOn(
  db: Db,
  blogId: string,
  kind: FormerKind,
  from: string,
  to: string | null,
): Promise<void> {
  if (to === null) {
    await db
      .deleteFrom('former_addresses')
      .where('blog_id', '=', blogId)
      .where('kind', '=', kind)
      .where('target_id', '=', from)
      .execute();
    return;
  }
  await db
    .updateTable('former_addresses')
    .set({ target_id: to })
    .where('blog_id', '=', blogId)
    .where('kind', '=', kind)
    .where('target_id', '=', from)
    .execute();
}
