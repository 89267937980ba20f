// The SQL that changes translations: their segments, blocks of one's own, histories, and answers given.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { OwnBlocksTable, SegmentsTable, SegmentVersionsTable, TranslationsTable } from './tables.ts';

export type TranslationRow = Selectable<TranslationsTable>;
export type SegmentRow = Selectable<SegmentsTable>;
export type SegmentVersionRow = Selectable<SegmentVersionsTable>;
export type OwnBlockRow = Selectable<OwnBlocksTable>;

/** Rows of a statement; both databases bound the number of its parameters. */
const ROWS_AT_ONCE = 200;

/** One translation of one blog: every key below begins with the two. */
export interface Of {
  blogId: string;
  translationId: string;
}

export async function translationOf(
  db: Db,
  { blogId, translationId }: Of,
): Promise<TranslationRow | undefined> {
  return db
    .selectFrom('translations')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', translationId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: changes to one translation happen one after the other. */
export async function lockTranslation(
  tx: Context,
  { blogId, translationId }: Of,
): Promise<TranslationRow | undefined> {
  return tx.db
    .selectFrom('translations')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', translationId)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function translationOfArticle(
  db: Db,
  blogId: string,
  articleId: string,
  language: string,
): Promise<TranslationRow | undefined> {
  return db
    .selectFrom('translations')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('article_id', '=', articleId)
    .where('language', '=', language)
    .executeTakeFirst();
}

export async function insertTranslation(db: Db, row: Insertable<TranslationsTable>): Promise<void> {
  await db.insertInto('translations').values(row).execute();
}

export async function updateTranslation(
  db: Db,
  { blogId, translationId }: Of,
  change: Partial<TranslationRow>,
): Promise<void> {
  await db
    .updateTable('translations')
    .set(change)
    .where('blog_id', '=', blogId)
    .where('id', '=', translationId)
    .execute();
}

/** The manuscript of a post. */
export async function translationOfPost(
  db: Db,
  blogId: string,
  postId: string,
): Promise<TranslationRow | undefined> {
  return db
    .selectFrom('translations')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
}

export async function deleteTranslation(db: Db, { blogId, translationId }: Of): Promise<void> {
  await db.deleteFrom('translations').where('blog_id', '=', blogId).where('id', '=', translationId).execute();
}

export async function segmentOf(
  db: Db,
  { blogId, translationId }: Of,
  segmentId: string,
): Promise<SegmentRow | undefined> {
  return db
    .selectFrom('segments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('id', '=', segmentId)
    .executeTakeFirst();
}

/** All segments in the order of the article. */
export async function segmentsOf(db: Db, { blogId, translationId }: Of): Promise<SegmentRow[]> {
  return db
    .selectFrom('segments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .orderBy('position')
    .execute();
}

export async function segmentAfter(db: Db, of: Of, position: number): Promise<SegmentRow | undefined> {
  return db
    .selectFrom('segments')
    .selectAll()
    .where('blog_id', '=', of.blogId)
    .where('translation_id', '=', of.translationId)
    .where('position', '>', position)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
}

export async function segmentBefore(db: Db, of: Of, position: number): Promise<SegmentRow | undefined> {
  return db
    .selectFrom('segments')
    .selectAll()
    .where('blog_id', '=', of.blogId)
    .where('translation_id', '=', of.translationId)
    .where('position', '<', position)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertSegments(db: Db, rows: SegmentRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('segments')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}

export async function updateSegment(
  db: Db,
  { blog_id, id }: Pick<SegmentRow, 'blog_id' | 'id'>,
  change: Partial<SegmentRow>,
): Promise<void> {
  await db.updateTable('segments').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Rows saved since a moment are as if saved now: whoever asks what is new after a long transaction hears of all of it. */
export async function restampSegments(
  db: Db,
  { blogId, translationId }: Of,
  since: string,
  now: string,
): Promise<void> {
  await db
    .updateTable('segments')
    .set({ updated_at: now })
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('updated_at', '>=', since)
    .execute();
}

/** The press filled them: nobody has saved them by hand. */
export async function unsignSegments(
  db: Db,
  { blogId, translationId }: Of,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE)
    await db
      .updateTable('segments')
      .set({ updated_by: null })
      .where('blog_id', '=', blogId)
      .where('translation_id', '=', translationId)
      .where('id', 'in', ids.slice(at, at + ROWS_AT_ONCE))
      .execute();
}

export async function deleteSegment(db: Db, { blog_id, id }: SegmentRow): Promise<void> {
  await db.deleteFrom('segments').where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

export async function lastVersionOf(
  db: Db,
  { blog_id, id }: Pick<SegmentRow, 'blog_id' | 'id'>,
): Promise<SegmentVersionRow | undefined> {
  return db
    .selectFrom('segment_versions')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('segment_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertVersion(db: Db, row: SegmentVersionRow): Promise<void> {
  await db.insertInto('segment_versions').values(row).execute();
}

/** Puts a later state of the same sitting in the place of an earlier one. */
export async function replaceVersion(
  db: Db,
  earlier: SegmentVersionRow,
  later: Omit<SegmentVersionRow, 'blog_id' | 'segment_id' | 'saved_at'>,
): Promise<void> {
  await db
    .updateTable('segment_versions')
    .set(later)
    .where('blog_id', '=', earlier.blog_id)
    .where('segment_id', '=', earlier.segment_id)
    .where('version', '=', earlier.version)
    .execute();
}

export async function ownBlockOf(
  db: Db,
  { blogId, translationId }: Of,
  ownBlockId: string,
): Promise<OwnBlockRow | undefined> {
  return db
    .selectFrom('own_blocks')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('id', '=', ownBlockId)
    .executeTakeFirst();
}

export async function ownBlocksOf(db: Db, { blogId, translationId }: Of): Promise<OwnBlockRow[]> {
  return db
    .selectFrom('own_blocks')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .orderBy('position')
    .execute();
}

export async function insertOwnBlock(db: Db, row: OwnBlockRow): Promise<void> {
  await db.insertInto('own_blocks').values(row).execute();
}

export async function updateOwnBlock(
  db: Db,
  { blog_id, id }: Pick<OwnBlockRow, 'blog_id' | 'id'>,
  change: Partial<OwnBlockRow>,
): Promise<void> {
  await db
    .updateTable('own_blocks')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}

export async function deleteOwnBlock(db: Db, { blog_id, id }: OwnBlockRow): Promise<void> {
  await db.deleteFrom('own_blocks').where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** The answer given to this key before, as JSON text. */
export async function answerTo(
  db: Db,
  { blogId, translationId }: Of,
  key: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('saves')
    .select('answer')
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.answer;
}

export async function rememberAnswer(
  db: Db,
  of: Of,
  key: string,
  answer: string,
  savedAt: string,
): Promise<void> {
  await db
    .insertInto('saves')
    .values({ blog_id: of.blogId, key, translation_id: of.translationId, answer, saved_at: savedAt })
    .execute();
}

export async function forgetAnswersBefore(db: Db, before: string): Promise<void> {
  await db.deleteFrom('saves').where('saved_at', '<', before).execute();
}
