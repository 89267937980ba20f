// The revisions of a post, as those who work on the blog see them.
import type { Db } from '../../platform/database.ts';

export interface RevisionLine {
  number: number;
  createdAt: string;
  by: string;
  note: string;
  title: string;
}

/** The newest first. */
export async function revisionsOf(db: Db, blogId: string, postId: string): Promise<RevisionLine[]> {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('people', 'people.id', 'revisions.created_by')
    .where('revisions.blog_id', '=', blogId)
    .where('revisions.post_id', '=', postId)
    .select([
      'revisions.number',
      'revisions.created_at as createdAt',
      'people.name as by',
      'revisions.note',
      'revisions.title',
    ])
    .orderBy('revisions.number', 'desc')
    .execute();
  return rows;
}
