// The SQL of letter keys: those of the blog, and of each member the key of their own with what opens it.
import type { Selectable } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type {
  LetterHoldersTable,
  LetterKeysTable,
  LetterSharesTable,
  LetterWrapsTable,
} from '../../tables.ts';

export type LetterKeyRow = Selectable<LetterKeysTable>;
export type LetterHolderRow = Selectable<LetterHoldersTable>;
export type LetterWrapRow = Selectable<LetterWrapsTable>;
export type LetterShareRow = Selectable<LetterSharesTable>;

/** The letter keys of a blog, the oldest first; the last is in use. */
export function letterKeys(db: Db, blogId: string): Promise<LetterKeyRow[]> {
  return db.selectFrom('letter_keys').selectAll().where('blog_id', '=', blogId).orderBy('id').execute();
}

export async function insertKey(db: Db, row: LetterKeyRow): Promise<void> {
  await db.insertInto('letter_keys').values(row).execute();
}

/** Of every blog whose owner has not taken the key over. */
export function keysHeldByPress(db: Db): Promise<LetterKeyRow[]> {
  return db.selectFrom('letter_keys').selectAll().where('held_by_press', 'is not', null).execute();
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
