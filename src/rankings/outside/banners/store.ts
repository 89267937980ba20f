// The SQL of what a banner says.
import type { Db } from '../../../platform/database.ts';

/** The language of who takes part: of a blog of the press as the blog has it now. */
export async function languageOf(db: Db, participantId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('participants')
    .leftJoin('blogs', 'blogs.id', 'participants.blog_id')
    .select(['participants.language', 'blogs.language as blog_language'])
    .where('participants.id', '=', participantId)
    .executeTakeFirst();
  return row?.blog_language ?? row?.language;
}
