// What a blog has of books for its readers: whether there are any, as the ways on every page lead there, and its shelves.
import type { Db } from '../../platform/database.ts';

export async function blogsWithBooks(db: Db): Promise<string[]> {
  const rows = await shown(db).select('blog_id').distinct().execute();
  return rows.map((row) => row.blog_id);
}

export async function hasBooks(db: Db, blogId: string): Promise<boolean> {
  return (
    (await shown(db).select('id').where('blog_id', '=', blogId).limit(1).executeTakeFirst()) !== undefined
  );
}

/** Shelves that every reader may see, in their order. */
export async function shelfNames(db: Db, blogId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('shelves')
    .select(['id', 'name'])
    .where('blog_id', '=', blogId)
    .where('secret_number', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

function shown(db: Db) {
  return db
    .selectFrom('books')
    .where('shown_at', 'is not', null)
    .where('confirmed_at', 'is not', null)
    .where('deleted_at', 'is', null);
}
