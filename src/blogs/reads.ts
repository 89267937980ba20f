// What the pages of members and categories show.
import type { Role } from '../accounts/permissions.ts';
import type { Db } from '../platform/database.ts';

export interface Member {
  personId: string;
  name: string;
  email: string;
  role: Role;
  since: string;
}

/** The members of a blog in the order they came. */
export async function membersOf(db: Db, blogId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['people.id', 'people.name', 'people.email', 'members.role', 'members.created_at'])
    .where('members.blog_id', '=', blogId)
    .orderBy('members.created_at')
    .orderBy('people.id')
    .execute();
  return rows.map(({ id, name, email, role, created_at }) => ({
    personId: id,
    name,
    email,
    role,
    since: created_at,
  }));
}

/** Invitations to a blog that can still be used: those of people who may still invite. */
export function openInvitations(db: Db, blogId: string, now: string) {
  return db
    .selectFrom('links')
    .innerJoin('people', 'people.id', 'links.created_by')
    .innerJoin('members', (join) =>
      join.onRef('members.blog_id', '=', 'links.blog_id').onRef('members.person_id', '=', 'people.id'),
    )
    .where('members.role', '=', 'owner')
    .where('people.disabled_at', 'is', null)
    .select(['links.id', 'links.role', 'links.expires_at', 'people.name as by'])
    .where('links.blog_id', '=', blogId)
    .where('links.purpose', '=', 'invitation')
    .where('links.used_at', 'is', null)
    .where('links.revoked_at', 'is', null)
    .where('links.expires_at', '>', now)
    .orderBy('links.created_at')
    .orderBy('links.id')
    .execute();
}

/** How many posts, and manuscripts that are no post yet, stand in each category, by its id. */
export async function categoryCounts(db: Db, blogId: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const inCategories = (table: 'posts' | 'translations') =>
    db
      .selectFrom(table)
      .select(['category_id', (count) => count.fn.countAll<number>().as('count')])
      .where('blog_id', '=', blogId)
      .where('category_id', 'is not', null)
      .groupBy('category_id');
  const unpublished = inCategories('translations').where('post_id', 'is', null);
  for (const rows of [await inCategories('posts').execute(), await unpublished.execute()]) {
    for (const { category_id, count } of rows) {
      if (category_id !== null) counts.set(category_id, (counts.get(category_id) ?? 0) + Number(count));
    }
  }
  return counts;
}
