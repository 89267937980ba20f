// The pictures of a blog that its header may be chosen from.
import type { Db } from '../../platform/database.ts';
import type { MainPicture } from '../../posts/provenance.ts';

export type Choice = Omit<MainPicture, 'alt' | 'credit'>;

/** The newest pictures that are wide enough for a header, newest first. */
export async function newestPictures(db: Db, blogId: string, limit: number): Promise<Choice[]> {
  const rows = await db
    .selectFrom('pictures')
    .select(['id', 'width', 'height', 'sizes'])
    .where('blog_id', '=', blogId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(choiceOf);
}

export async function pictureChoice(db: Db, blogId: string, id: string): Promise<Choice | undefined> {
  const row = await db
    .selectFrom('pictures')
    .select(['id', 'width', 'height', 'sizes'])
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && choiceOf(row);
}

function choiceOf(row: { id: string; width: number; height: number; sizes: string }): Choice {
  const sizes = JSON.parse(row.sizes) as MainPicture['sizes'];
  return { pictureId: row.id, width: row.width, height: row.height, sizes };
}
