// The SQL of posts that say the same in several languages.
import type { Db } from '../../platform/database.ts';

export interface SiblingRow {
  post_id: string;
  language: string;
  slug: string;
  title: string;
}

export async function groupOf(db: Db, blogId: string, postId: string): Promise<string | null> {
  const row = await db
    .selectFrom('siblings')
    .select('group_id')
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
  return row?.group_id ?? null;
}

/** Everybody in a group, by language, whether readers see them now or not. */
export function membersOf(db: Db, blogId: string, groupId: string): Promise<SiblingRow[]> {
  return db
    .selectFrom('siblings')
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'siblings.blog_id').onRef('posts.id', '=', 'siblings.post_id'),
    )
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.blog_id', '=', 'posts.blog_id')
        .onRef('revisions.post_id', '=', 'posts.id')
        .onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['siblings.post_id', 'posts.language', 'posts.slug', 'revisions.title'])
    .where('siblings.blog_id', '=', blogId)
    .where('siblings.group_id', '=', groupId)
    .orderBy('posts.language')
    .orderBy('posts.id')
    .execute();
}

export async function joinGroup(db: Db, blogId: string, postId: string, groupId: string): Promise<void> {
  await db
    .insertInto('siblings')
    .values({ blog_id: blogId, post_id: postId, group_id: groupId })
    .onConflict((conflict) => conflict.columns(['blog_id', 'post_id']).doUpdateSet({ group_id: groupId }))
    .execute();
}

export async function leaveGroup(db: Db, blogId: string, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  await db
    .deleteFrom('siblings')
    .where('blog_id', '=', blogId)
    .where('post_id', 'in', [...postIds])
    .execute();
}

/** The post at the end of an address, as it is now or was before. */
export async function postAt(
  db: Db,
  blogId: string,
  slug: string,
): Promise<{ id: string; language: string } | undefined> {
  const now = db.selectFrom('posts').select(['id', 'language']).where('blog_id', '=', blogId);
  const found = await now.where('slug', '=', slug).executeTakeFirst();
  if (found) return found;
  return db
    .selectFrom('post_addresses')
    .innerJoin('posts', (join) =>
      join
        .onRef('posts.blog_id', '=', 'post_addresses.blog_id')
        .onRef('posts.id', '=', 'post_addresses.post_id'),
    )
    .select(['posts.id', 'posts.language'])
    .where('post_addresses.blog_id', '=', blogId)
    .where('post_addresses.slug', '=', slug)
    .executeTakeFirst();
}
