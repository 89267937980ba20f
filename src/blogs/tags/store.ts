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
