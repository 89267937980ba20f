// The SQL of which post has which tags.
import type { Db } from '../../platform/database.ts';

/** Ids of a post's tags in the writer's order. */
export async function tagIdsOf(db: Db, blogId: string, postId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('post_tags')
    .select('tag_id')
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.tag_id);
}

/** Names of a post's tags in the writer's order, as a field shows them. */
export async function tagNamesOf(db: Db, blogId: string, postId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('post_tags')
    .innerJoin('tags', (join) =>
      join.onRef('tags.blog_id', '=', 'post_tags.blog_id').onRef('tags.id', '=', 'post_tags.tag_id'),
    )
    .select('tags.name')
    .where('post_tags.blog_id', '=', blogId)
    .where('post_tags.post_id', '=', postId)
    .orderBy('post_tags.position')
    .execute();
  return rows.map((row) => row.name);
}

export async function replaceTags(
  db: Db,
  blogId: string,
  postId: string,
  tagIds: readonly string[],
): Promise<void> {
  await db.deleteFrom('post_tags').where('blog_id', '=', blogId).where('post_id', '=', postId).execute();
  if (tagIds.length === 0) return;
  const rows = tagIds.map((tag_id, position) => ({ blog_id: blogId, post_id: postId, tag_id, position }));
  await db.insertInto('post_tags').values(rows).execute();
}
