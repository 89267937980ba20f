// The SQL of how a blog looks.
import type { Db } from '../../platform/database.ts';
import { bannersOf } from '../banners/store.ts';
import type { Look } from './look.ts';
import type { Dress } from './style-sheet.ts';

export async function updateLook(db: Db, blogId: string, look: Look, now: string): Promise<void> {
  await db
    .updateTable('blogs')
    .set({ look: JSON.stringify(look), updated_at: now })
    .where('id', '=', blogId)
    .execute();
}

/** A blog's own styles: as written, and what of them may be sent. */
export async function stylesOf(
  db: Db,
  blogId: string,
): Promise<{ source: string; checked: string } | undefined> {
  return db
    .selectFrom('blog_styles')
    .select(['source', 'checked'])
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
}

/** What of one blog's dress does not stand in its look. */
export async function dressOf(db: Db, blogId: string): Promise<Dress> {
  const styles = await db
    .selectFrom('blog_styles')
    .select('updated_at')
    .where('blog_id', '=', blogId)
    .executeTakeFirst();
  return { styledAt: styles?.updated_at ?? null, banners: await bannersOf(db, blogId) };
}

/** Which blogs have styles of their own, and when they were last written. */
export async function styledBlogs(db: Db): Promise<[blogId: string, styledAt: string][]> {
  const rows = await db.selectFrom('blog_styles').select(['blog_id', 'updated_at']).execute();
  return rows.map((row) => [row.blog_id, row.updated_at]);
}

/** Empty ones are none. */
export async function replaceStyles(
  db: Db,
  blogId: string,
  styles: { source: string; checked: string },
  now: string,
): Promise<void> {
  await db.deleteFrom('blog_styles').where('blog_id', '=', blogId).execute();
  if (styles.source.trim() === '') return;
  await db
    .insertInto('blog_styles')
    .values({ blog_id: blogId, ...styles, updated_at: now })
    .execute();
}
