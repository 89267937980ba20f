// The SQL of letters, of their messages and keys. No word of a letter passes here unsealed.
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type {
  LetterHoldersTable,
  LetterKeysTable,
  LetterMessagesTable,
  LetterSharesTable,
  LettersTable,
  LetterWrapsTable,
} from '../tables.ts';

export type LetterRow = Selectable<LettersTable>;
export type LetterMessageRow = Selectable<LetterMessagesTable>;
export type LetterKeyRow = Selectable<LetterKeysTable>;
export type LetterHolderRow = Selectable<LetterHoldersTable>;
export type LetterWrapRow = Selectable<LetterWrapsTable>;
export type LetterShareRow = Selectable<LetterSharesTable>;

export async function insertLetter(db: Db, row: LetterRow): Promise<void> {
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

/** Really deletes a letter with everything both sides wrote. */
export async function deleteLetter(db: Db, blogId: string, id: string): Promise<void> {
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

/** Letters whose last message is older than a moment. */
export async function lettersBefore(db: Db, blogId: string, moment: string): Promise<string[]> {
  const rows = await letters(db, blogId)
    .select('id')
    .where('sender_at', '<', moment)
    .where((eb) => eb.or([eb('editor_at', 'is', null), eb('editor_at', '<', moment)]))
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

/** The letter keys of a blog, the oldest first; the last is in use. */
export function letterKeys(db: Db, blogId: string): Promise<LetterKeyRow[]> {
  return db.selectFrom('letter_keys').selectAll().where('blog_id', '=', blogId).orderBy('id').execute();
}

export async function insertKey(db: Db, row: LetterKeyRow): Promise<void> {
  await db.insertInto('letter_keys').values(row).execute();
}

export async function updateKey(
  db: Db,
  { blog_id, id }: Pick<LetterKeyRow, 'blog_id' | 'id'>,
  change: Partial<LetterKeyRow>,
): Promise<void> {
  await db
    .updateTable('letter_keys')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}

/** Two who change the keys of a blog at the same moment do so one after the other. */
export async function lockKeys(tx: Context, blogId: string): Promise<void> {
  await tx.db
    .selectFrom('blogs')
    .select('id')
    .where('id', '=', blogId)
    .modifyEnd(tx.dialect.forUpdate())
    .execute();
}

export function holdersOf(db: Db, blogId: string): Promise<(LetterHolderRow & { name: string })[]> {
  return db
    .selectFrom('letter_holders')
    .innerJoin('people', 'people.id', 'letter_holders.person_id')
    .innerJoin('members', (join) =>
      join
        .onRef('members.blog_id', '=', 'letter_holders.blog_id')
        .onRef('members.person_id', '=', 'letter_holders.person_id'),
    )
    .selectAll('letter_holders')
    .select('people.name')
    .where('letter_holders.blog_id', '=', blogId)
    .where('members.role', 'in', ['owner', 'editor'])
    .orderBy('letter_holders.created_at')
    .execute();
}

/** Puts a member's key in place of the one they had; what was wrapped and shared for that one goes. */
export async function replaceHolder(db: Db, row: LetterHolderRow): Promise<void> {
  await db
    .deleteFrom('letter_holders')
    .where('blog_id', '=', row.blog_id)
    .where('person_id', '=', row.person_id)
    .execute();
  await db.insertInto('letter_holders').values(row).execute();
}

export function wrapsOf(db: Db, blogId: string, personId: string): Promise<LetterWrapRow[]> {
  return db
    .selectFrom('letter_wraps')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
}

export async function insertWrap(db: Db, row: LetterWrapRow): Promise<void> {
  await db.insertInto('letter_wraps').values(row).execute();
}

export async function deleteWraps(
  db: Db,
  blogId: string,
  personId: string,
  which: { id: string } | { kind: 'passphrase' },
): Promise<void> {
  const query = db.deleteFrom('letter_wraps').where('blog_id', '=', blogId).where('person_id', '=', personId);
  await ('id' in which ? query.where('id', '=', which.id) : query.where('kind', '=', which.kind)).execute();
}

export function sharesOf(db: Db, blogId: string): Promise<LetterShareRow[]> {
  return db.selectFrom('letter_shares').selectAll().where('blog_id', '=', blogId).execute();
}

export async function insertShare(db: Db, row: LetterShareRow): Promise<void> {
  await db
    .insertInto('letter_shares')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['blog_id', 'key_id', 'person_id'])
        .doUpdateSet({ sealed: row.sealed, created_at: row.created_at }),
    )
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
