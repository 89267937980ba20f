// The SQL of saving drafts: answers that were given, and drafts in which nothing was written.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { DraftRow } from '../store.ts';
import type { DraftSavesTable } from '../tables.ts';

export type DraftSaveRow = Selectable<DraftSavesTable>;

export async function saveOf(db: Db, blogId: string, key: string): Promise<DraftSaveRow | undefined> {
  return db
    .selectFrom('draft_saves')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('key', '=', key)
    .executeTakeFirst();
}

export async function rememberSave(db: Db, row: DraftSaveRow): Promise<void> {
  await db.insertInto('draft_saves').values(row).execute();
}

export async function forgetSavesBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('draft_saves').where('saved_at', '<', moment).execute();
}

/** A draft of a new post that this person began and never wrote in. */
export async function untouchedDraft(
  db: Db,
  blogId: string,
  personId: string,
  kind: DraftRow['kind'],
): Promise<DraftRow | undefined> {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('created_by', '=', personId)
    .where('kind', '=', kind)
    .where('version', '=', 0)
    .where('title', '=', '')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('posts')
            .select('posts.id')
            .whereRef('posts.blog_id', '=', 'drafts.blog_id')
            .whereRef('posts.id', '=', 'drafts.post_id'),
        ),
      ),
    )
    .executeTakeFirst();
}

/** Names of people, for what a writer sees of another's text. */
export async function personName(db: Db, personId: string): Promise<string> {
  const row = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst();
  return row?.name ?? '';
}
