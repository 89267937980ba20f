// The SQL of shared memories. A share counts while the person who chose it owns both blogs; every query asks for that.
import type { Db } from '../../platform/database.ts';

export interface VisibleMemory {
  blogId: string;
  /** Name of the blog it belongs to; null for one's own. */
  name: string | null;
}

/** The memory of a blog itself, and those it looks into besides, the oldest blog first. */
export async function visibleMemories(db: Db, blogId: string): Promise<VisibleMemory[]> {
  const shared = await sharesOf(db, blogId);
  return [{ blogId, name: null }, ...shared.map((share) => ({ blogId: share.blogId, name: share.name }))];
}

export interface Share {
  blogId: string;
  name: string;
}

export async function sharesOf(db: Db, blogId: string): Promise<Share[]> {
  const rows = await db
    .selectFrom('memory_shares as share')
    .innerJoin('blogs', 'blogs.id', 'share.from_blog_id')
    .innerJoin('members as here', (join) =>
      join.onRef('here.blog_id', '=', 'share.blog_id').onRef('here.person_id', '=', 'share.chosen_by'),
    )
    .innerJoin('members as there', (join) =>
      join.onRef('there.blog_id', '=', 'share.from_blog_id').onRef('there.person_id', '=', 'share.chosen_by'),
    )
    .where('share.blog_id', '=', blogId)
    .where('here.role', '=', 'owner')
    .where('there.role', '=', 'owner')
    .select(['blogs.id', 'blogs.name'])
    .orderBy('blogs.created_at')
    .orderBy('blogs.id')
    .execute();
  return rows.map((row) => ({ blogId: row.id, name: row.name }));
}

/** Other blogs that a person owns, where they own this one. */
export async function blogsToShare(db: Db, blogId: string, personId: string): Promise<Share[]> {
  const rows = await db
    .selectFrom('members as here')
    .innerJoin('members as there', 'there.person_id', 'here.person_id')
    .innerJoin('blogs', 'blogs.id', 'there.blog_id')
    .where('here.blog_id', '=', blogId)
    .where('here.person_id', '=', personId)
    .where('here.role', '=', 'owner')
    .where('there.role', '=', 'owner')
    .where('there.blog_id', '<>', blogId)
    .select(['blogs.id', 'blogs.name'])
    .orderBy('blogs.created_at')
    .orderBy('blogs.id')
    .execute();
  return rows.map((row) => ({ blogId: row.id, name: row.name }));
}

export async function addShare(
  db: Db,
  blogId: string,
  fromBlogId: string,
  chosenBy: string,
  now: string,
): Promise<void> {
  const chosen = { chosen_by: chosenBy, chosen_at: now };
  await db
    .insertInto('memory_shares')
    .values({ blog_id: blogId, from_blog_id: fromBlogId, ...chosen })
    // One that no longer counts, because its chooser owns no longer both, is chosen anew.
    .onConflict((conflict) => conflict.columns(['blog_id', 'from_blog_id']).doUpdateSet(chosen))
    .execute();
}

export async function removeShare(db: Db, blogId: string, fromBlogId: string): Promise<void> {
  await db
    .deleteFrom('memory_shares')
    .where('blog_id', '=', blogId)
    .where('from_blog_id', '=', fromBlogId)
    .execute();
}
