// The SQL of tags.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { TagsTable } from '../tables.ts';

export type TagRow = Selectable<TagsTable>;

/** Tags of a blog by their words, in no order. */
export async function tagsBySlug(db: Db, blogId: string, slugs: readonly string[]): Promise<TagRow[]> {
  if (slugs.length === 0) return [];
  return db.selectFrom('tags').selectAll().where('blog_id', '=', blogId).where('slug', 'in', slugs).execute();
}

export async function tagOf(db: Db, blogId: string, id: string): Promise<TagRow | undefined> {
  return db
    .selectFrom('tags')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Every tag of a blog by name, for fields that offer them. */
export function tagsOf(db: Db, blogId: string): Promise<TagRow[]> {
  return db.selectFrom('tags').selectAll().where('blog_id', '=', blogId).orderBy('slug').execute();
}

export async function insertTag(db: Db, row: TagRow): Promise<void> {
  await db.insertInto('tags').values(row).execute();
}

export async function updateTag(
  db: Db,
  { blog_id, id }: Pick<TagRow, 'blog_id' | 'id'>,
  change: Pick<TagRow, 'name' | 'slug'>,
): Promise<void> {
  await db.updateTable('tags').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** What it stood on loses it, by the key of the database. */
export async function deleteTag(db: Db, blogId: string, id: string): Promise<void> {
  await db.deleteFrom('tags').where('blog_id', '=', blogId).where('id', '=', id).execute();
}

/** Posts with one tag get another in its place; one that has both keeps the other. */
export async function moveTagged(db: Db, blogId: string, from: string, to: string): Promise<void> {
  const both = db
    .selectFrom('post_tags')
    .select('post_id')
    .where('blog_id', '=', blogId)
    .where('tag_id', '=', to);
  await db
    .updateTable('post_tags')
    .set({ tag_id: to })
    .where('blog_id', '=', blogId)
    .where('tag_id', '=', from)
    .where('post_id', 'not in', both)
    .execute();
}

export interface TagUse extends TagRow {
  /** Posts that have it, seen by readers or not. */
  posts: number;
}

/** A page of a blog's tags by word, each with the number of its posts. */
export async function tagUses(db: Db, blogId: string, limit: number, offset: number): Promise<TagUse[]> {
  const rows = await db
    .selectFrom('tags')
    .leftJoin('post_tags', (join) =>
      join.onRef('post_tags.blog_id', '=', 'tags.blog_id').onRef('post_tags.tag_id', '=', 'tags.id'),
    )
    .selectAll('tags')
    .select((count) => count.fn.count<number>('post_tags.post_id').as('posts'))
    .where('tags.blog_id', '=', blogId)
    .groupBy(['tags.blog_id', 'tags.id', 'tags.slug', 'tags.name', 'tags.created_at'])
    .orderBy('tags.slug')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...row, posts: Number(row.posts) }));
}

/**
 * Takes a name out of what is being written: the rows of rooms to the right, but only the list that names tags, or the
 * next publish would bring back what was deleted. `isSame` says which names are meant.
 */
export async function forgetName(db: Db, blogId: string, isSame: (name: string) => boolean): Promise<void> {
  const translations = await db
    .selectFrom('translations')
    .select(['id', 'tags'])
    .where('blog_id', '=', blogId)
    .where('tags', '!=', '[]')
    .execute();
  for (const { id, tags } of translations) {
    const names = JSON.parse(tags) as string[];
    if (!names.some(isSame)) continue;
    await db
      .updateTable('translations')
      .set({ tags: JSON.stringify(names.filter((name) => !isSame(name))) })
      .where('blog_id', '=', blogId)
      .where('id', '=', id)
      .execute();
  }
  const drafts = await db
    .selectFrom('drafts')
    .select(['post_id', 'wishes'])
    .where('blog_id', '=', blogId)
    .execute();
  for (const { post_id, wishes } of drafts) {
    const wished = JSON.parse(wishes) as { tags?: string[] };
    if (!wished.tags?.some(isSame)) continue;
    const tags = wished.tags.filter((name) => !isSame(name));
    await db
      .updateTable('drafts')
      .set({ wishes: JSON.stringify({ ...wished, tags }) })
      .where('blog_id', '=', blogId)
      .where('post_id', '=', post_id)
      .execute();
  }
}
