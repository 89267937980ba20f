// Which blogs have books for their readers: the ways on every page lead there.
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

function shown(db: Db) {
  return db
    .selectFrom('books')
    .where('shown_at', 'is not', null)
    .where('confirmed_at', 'is not', null)
    .where('deleted_at', 'is', null);
}
