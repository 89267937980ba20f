// The SQL of what translations do about changes of their sources.
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Of, TranslationRow } from '../store.ts';
import type { SegmentChangesTable, TranslationChangesTable } from './tables.ts';

export type SegmentChangeRow = Selectable<SegmentChangesTable>;
export type TranslationChangeRow = Selectable<TranslationChangesTable>;

/** Every translation of an article, held until the transaction ends, always in the same order. */
export async function lockTranslationsOf(
  tx: Context,
  blogId: string,
  articleId: string,
): Promise<TranslationRow[]> {
  return tx.db
    .selectFrom('translations')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('article_id', '=', articleId)
    .orderBy('id')
    .modifyEnd(tx.dialect.forUpdate())
    .execute();
}

/** Told anew, it is the same change of a later day. */
export async function noteChange(
  db: Db,
  { blogId, translationId }: Of,
  changeId: string,
  foundAt: string,
): Promise<void> {
  await db
    .insertInto('translation_changes')
    .values({
      blog_id: blogId,
      translation_id: translationId,
      change_id: changeId,
      found_at: foundAt,
      taken_at: null,
      settled_at: null,
      revision: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['blog_id', 'translation_id', 'change_id']).doUpdateSet({ found_at: foundAt }),
    )
    .execute();
}

export async function updateChangeOf(
  db: Db,
  { blogId, translationId }: Of,
  changeId: string,
  change: Partial<TranslationChangeRow>,
): Promise<void> {
  await db
    .updateTable('translation_changes')
    .set(change)
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('change_id', '=', changeId)
    .execute();
}

/** Of a translation, not settled, the newest first. */
export async function unsettledOf(db: Db, { blogId, translationId }: Of): Promise<TranslationChangeRow[]> {
  return db
    .selectFrom('translation_changes')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('settled_at', 'is', null)
    .orderBy('found_at', 'desc')
    .execute();
}

/** What was taken in is before readers now. */
export async function settlePublished(
  db: Db,
  { blogId, translationId }: Of,
  revision: number,
  now: string,
): Promise<void> {
  await db
    .updateTable('translation_changes')
    .set({ settled_at: now, revision })
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('settled_at', 'is', null)
    .where('taken_at', 'is not', null)
    .execute();
}

export async function segmentChangesOf(db: Db, { blogId, translationId }: Of): Promise<SegmentChangeRow[]> {
  return db
    .selectFrom('segment_changes')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .execute();
}

export async function segmentChangeOf(
  db: Db,
  blogId: string,
  segmentId: string,
): Promise<SegmentChangeRow | undefined> {
  return db
    .selectFrom('segment_changes')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('segment_id', '=', segmentId)
    .executeTakeFirst();
}

/**
 * A sentence that waits already goes on waiting for all that befell it: its source is shown as it was when a person
 * looked last, and an edit and a move stand in one row until both were looked at.
 */
export async function putSegmentChange(db: Db, row: SegmentChangeRow): Promise<void> {
  await db
    .insertInto('segment_changes')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['blog_id', 'segment_id']).doUpdateSet(({ ref, eb, and, fn }) => ({
        kind: eb
          .case()
          .when(and([eb('segment_changes.kind', '=', 'edited'), eb('excluded.kind', '=', 'moved')]))
          .then(ref('segment_changes.kind'))
          .else(ref('excluded.kind'))
          .end(),
        former: fn.coalesce('segment_changes.former', 'excluded.former'),
        place: eb
          .case()
          .when('excluded.kind', '=', 'edited')
          .then(ref('segment_changes.place'))
          .else(ref('excluded.place'))
          .end(),
        found_at: ref('excluded.found_at'),
      })),
    )
    .execute();
}

/** A person has translated them as they are now, or left them out: only where they stand may wait still. */
export async function settleTexts(db: Db, blogId: string, segmentIds: readonly string[]): Promise<void> {
  if (segmentIds.length === 0) return;
  await db
    .updateTable('segment_changes')
    .set({ kind: 'moved', former: null })
    .where('blog_id', '=', blogId)
    .where('segment_id', 'in', segmentIds)
    .where('kind', '=', 'edited')
    .where('place', 'is not', null)
    .execute();
  await dropSegmentChanges(db, blogId, segmentIds, ['edited', 'added']);
}

/** A person has decided where they stand: only what was edited in them may wait still. */
export async function settlePlaces(db: Db, blogId: string, segmentIds: readonly string[]): Promise<void> {
  if (segmentIds.length === 0) return;
  await db
    .updateTable('segment_changes')
    .set({ place: null })
    .where('blog_id', '=', blogId)
    .where('segment_id', 'in', segmentIds)
    .where('kind', '=', 'edited')
    .execute();
  await dropSegmentChanges(db, blogId, segmentIds, ['moved']);
}

export async function dropSegmentChanges(
  db: Db,
  blogId: string,
  segmentIds: readonly string[],
  kinds: readonly SegmentChangeRow['kind'][],
): Promise<void> {
  await db
    .deleteFrom('segment_changes')
    .where('blog_id', '=', blogId)
    .where('segment_id', 'in', segmentIds)
    .where('kind', 'in', kinds)
    .execute();
}

/** Titles and languages of the translations of some articles, and where their posts stand. */
export async function translationsOfArticles(db: Db, blogId: string, articleIds: readonly string[]) {
  if (articleIds.length === 0) return [];
  return db
    .selectFrom('translations as t')
    .leftJoin('posts as p', (join) =>
      join.onRef('p.blog_id', '=', 't.blog_id').onRef('p.id', '=', 't.post_id'),
    )
    .where('t.blog_id', '=', blogId)
    .where('t.article_id', 'in', articleIds)
    .select(['t.id', 't.article_id', 't.title', 't.language', 't.post_id', 'p.published_at', 'p.slug'])
    .orderBy('t.created_at')
    .execute();
}

/** Sentences of a block in all translations of its article. */
export async function segmentsInBlock(
  db: Db,
  blogId: string,
  articleId: string,
  blockId: string,
): Promise<number> {
  const row = await ofBlock(db, blogId, articleId, blockId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Those of them that moved and nobody has decided on. */
export async function movedInBlock(
  db: Db,
  blogId: string,
  articleId: string,
  blockId: string,
): Promise<string[]> {
  const rows = await ofBlock(db, blogId, articleId, blockId)
    .innerJoin('segment_changes as c', (join) =>
      join.onRef('c.blog_id', '=', 's.blog_id').onRef('c.segment_id', '=', 's.id'),
    )
    .where('c.place', 'is not', null)
    .select('s.id')
    .execute();
  return rows.map(({ id }) => id);
}

function ofBlock(db: Db, blogId: string, articleId: string, blockId: string) {
  return db
    .selectFrom('segments as s')
    .innerJoin('translations as t', (join) =>
      join.onRef('t.blog_id', '=', 's.blog_id').onRef('t.id', '=', 's.translation_id'),
    )
    .where('s.blog_id', '=', blogId)
    .where('t.article_id', '=', articleId)
    .where('s.block_id', '=', blockId);
}

/** Sentences that the source no longer has and nobody has decided on. */
export async function undecidedOf(db: Db, { blogId, translationId }: Of): Promise<string[]> {
  const rows = await db
    .selectFrom('segment_changes')
    .select('segment_id')
    .where('blog_id', '=', blogId)
    .where('translation_id', '=', translationId)
    .where('kind', '=', 'removed')
    .execute();
  return rows.map(({ segment_id }) => segment_id);
}
