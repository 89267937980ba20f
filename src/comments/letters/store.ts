// The SQL of letters and of their messages. No word of a letter passes here unsealed.
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { LetterMessagesTable, LettersTable } from '../tables.ts';

export type LetterRow = Selectable<LettersTable>;
export type LetterMessageRow = Selectable<LetterMessagesTable>;

export async function insertLetter(db: Db, row: Insertable<LettersTable>): Promise<void> {
  await db.insertInto('letters').values(row).execute();
}

export async function insertMessage(db: Db, row: LetterMessageRow): Promise<void> {
  await db.insertInto('letter_messages').values(row).execute();
}

export async function letterOf(db: Db, blogId: string, id: string): Promise<LetterRow | undefined> {
  return letters(db, blogId).selectAll().where('id', '=', id).executeTakeFirst();
}

/** By a value that only somebody with the receipt, the number, or the form it was sent with, can name. */
export async function letterBy(
  db: Db,
  blogId: string,
  column: 'lookup' | 'number' | 'once',
  value: string,
): Promise<LetterRow | undefined> {
  return letters(db, blogId).selectAll().where(column, '=', value).executeTakeFirst();
}

export async function updateLetter(
  db: Db,
  { blog_id, id }: Pick<LetterRow, 'blog_id' | 'id'>,
  change: Partial<LetterRow>,
): Promise<void> {
  await db.updateTable('letters').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Really deletes a letter with everything both sides wrote, and where it came from. */
export async function deleteLetter(db: Db, blogId: string, id: string): Promise<void> {
  await db.deleteFrom('comment_origins').where('blog_id', '=', blogId).where('comment_id', '=', id).execute();
  await db.deleteFrom('letter_messages').where('blog_id', '=', blogId).where('letter_id', '=', id).execute();
  await db.deleteFrom('letters').where('blog_id', '=', blogId).where('id', '=', id).execute();
}

export function messagesOf(db: Db, blogId: string, letterId: string): Promise<LetterMessageRow[]> {
  return db
    .selectFrom('letter_messages')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('letter_id', '=', letterId)
    .orderBy('id')
    .execute();
}

export async function messageSentOnce(
  db: Db,
  { blog_id, id }: LetterRow,
  once: string,
): Promise<LetterMessageRow | undefined> {
  return db
    .selectFrom('letter_messages')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('letter_id', '=', id)
    .where('once', '=', once)
    .executeTakeFirst();
}

export async function updateMessage(
  db: Db,
  { blog_id, letter_id, id }: Pick<LetterMessageRow, 'blog_id' | 'letter_id' | 'id'>,
  change: Partial<LetterMessageRow>,
): Promise<void> {
  await db
    .updateTable('letter_messages')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('letter_id', '=', letter_id)
    .where('id', '=', id)
    .execute();
}

export async function deleteMessage(
  db: Db,
  { blog_id, letter_id, id }: Pick<LetterMessageRow, 'blog_id' | 'letter_id' | 'id'>,
): Promise<void> {
  await db
    .deleteFrom('letter_messages')
    .where('blog_id', '=', blog_id)
    .where('letter_id', '=', letter_id)
    .where('id', '=', id)
    .execute();
}

/** Letters whose last message is older than a moment; of one that came in from another blog, when it came. */
export async function lettersBefore(db: Db, blogId: string, moment: string): Promise<string[]> {
  const rows = await letters(db, blogId)
    .select('id')
    .where('sender_at', '<', moment)
    .where((eb) => eb.or([eb('editor_at', 'is', null), eb('editor_at', '<', moment)]))
    .where((eb) => eb.or([eb('came_at', 'is', null), eb('came_at', '<', moment)]))
    .execute();
  return rows.map(({ id }) => id);
}

/** How long each blog that has letters keeps them, in days; null where its settings were never touched. */
export function blogsWithLetters(db: Db): Promise<{ blogId: string; days: number | null }[]> {
  return db
    .selectFrom('letters')
    .leftJoin('comment_settings', 'comment_settings.blog_id', 'letters.blog_id')
    .select(['letters.blog_id as blogId', 'comment_settings.letter_days as days'])
    .distinct()
    .execute();
}

function letters(db: Db, blogId: string) {
  return db.selectFrom('letters').where('blog_id', '=', blogId);
}

/** Names of those who wrote answers, by their id. */
export async function authorsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
