// The SQL of secret links that show a draft.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { PreviewLinksTable } from '../tables.ts';

export type PreviewLinkRow = Selectable<PreviewLinksTable>;

/** A draft of a post, or a translation, of one blog. */
export interface Subject {
  blogId: string;
  kind: PreviewLinkRow['kind'];
  id: string;
}

/** Links that still open something, the newest first, with who made them. */
export async function openLinksOf(db: Db, { blogId, kind, id }: Subject, now: string) {
  return db
    .selectFrom('preview_links')
    .innerJoin('people', 'people.id', 'preview_links.created_by')
    .where('preview_links.blog_id', '=', blogId)
    .where('preview_links.kind', '=', kind)
    .where('preview_links.subject_id', '=', id)
    .where('preview_links.revoked_at', 'is', null)
    .where('preview_links.expires_at', '>', now)
    .select([
      'preview_links.id',
      'preview_links.created_at as createdAt',
      'preview_links.expires_at as expiresAt',
      'people.name as by',
    ])
    .orderBy('preview_links.id', 'desc')
    .execute();
}

export async function linkByHash(
  db: Db,
  blogId: string,
  tokenHash: string,
): Promise<PreviewLinkRow | undefined> {
  return db
    .selectFrom('preview_links')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

export async function insertLink(db: Db, row: PreviewLinkRow): Promise<void> {
  await db.insertInto('preview_links').values(row).execute();
}

/** False when there was no such link to this, or it was revoked before. */
export async function revokeLink(
  db: Db,
  { blogId, kind, id }: Subject,
  linkId: string,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('preview_links')
    .set({ revoked_at: now })
    .where('blog_id', '=', blogId)
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('id', '=', linkId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A daily chore. */
export async function deleteLinksBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('preview_links').where('expires_at', '<', moment).execute();
}
