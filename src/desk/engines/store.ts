// The SQL of draft engines: themselves, their counters, their drafts.
import type { Selectable } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { EnginesTable, MachineDraftsTable } from './tables.ts';

export type EngineRow = Selectable<EnginesTable>;
export type MachineDraftRow = Selectable<MachineDraftsTable>;

/** In the order they were added. */
export async function enginesOf(db: Db, blogId: string): Promise<EngineRow[]> {
  return db
    .selectFrom('engines')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function engineOf(db: Db, blogId: string, id: string): Promise<EngineRow | undefined> {
  return db
    .selectFrom('engines')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Of all blogs. */
export function allEngines(db: Db): Promise<EngineRow[]> {
  return db.selectFrom('engines').selectAll().orderBy('blog_id').orderBy('id').execute();
}

export async function insertEngine(db: Db, row: EngineRow): Promise<void> {
  await db.insertInto('engines').values(row).execute();
}

export async function updateEngine(
  db: Db,
  { blog_id, id }: Pick<EngineRow, 'blog_id' | 'id'>,
  change: Partial<EngineRow>,
): Promise<void> {
  await db.updateTable('engines').set(change).where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

export async function deleteEngine(
  db: Db,
  { blog_id, id }: Pick<EngineRow, 'blog_id' | 'id'>,
): Promise<void> {
  await db.deleteFrom('engines').where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

export interface OfMonth {
  blogId: string;
  engineId: string;
  /** As `2026-05`. */
  month: string;
}

/** Characters sent in a month, by engine. */
export async function sentIn(db: Db, blogId: string, month: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('engine_months')
    .select(['engine_id', 'characters'])
    .where('blog_id', '=', blogId)
    .where('month', '=', month)
    .execute();
  return new Map(rows.map((row) => [row.engine_id, row.characters]));
}

/** One statement adds and compares, so that two at once cannot both have the last of it. False: it would be too many. */
export async function addSent(
  db: Db,
  { blogId, engineId, month }: OfMonth,
  characters: number,
  budget: number | null,
): Promise<boolean> {
  await db
    .insertInto('engine_months')
    .values({ blog_id: blogId, engine_id: engineId, month, characters: 0 })
    .onConflict((conflict) => conflict.columns(['blog_id', 'engine_id', 'month']).doNothing())
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('engine_months')
    .set((eb) => ({ characters: eb('characters', '+', characters) }))
    .where('blog_id', '=', blogId)
    .where('engine_id', '=', engineId)
    .where('month', '=', month)
    .$if(budget !== null, (all) => all.where('characters', '<=', (budget ?? 0) - characters))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function takeBackSent(
  db: Db,
  { blogId, engineId, month }: OfMonth,
  characters: number,
): Promise<void> {
  await db
    .updateTable('engine_months')
    .set((eb) => ({ characters: eb('characters', '-', characters) }))
    .where('blog_id', '=', blogId)
    .where('engine_id', '=', engineId)
    .where('month', '=', month)
    .execute();
}

export async function insertDraft(db: Db, row: MachineDraftRow): Promise<void> {
  await db.insertInto('machine_drafts').values(row).execute();
}

export async function draftOf(db: Db, blogId: string, id: string): Promise<MachineDraftRow | undefined> {
  return db
    .selectFrom('machine_drafts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A draft of this sentence that says just this. */
export async function draftSaying(
  db: Db,
  segment: { blog_id: string; id: string },
  target: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('machine_drafts')
    .select('id')
    .where('blog_id', '=', segment.blog_id)
    .where('segment_id', '=', segment.id)
    .where('target', '=', target)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The newest draft of each sentence by an engine. */
export async function draftsFor(
  db: Db,
  blogId: string,
  engineId: string,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, MachineDraftRow>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('machine_drafts')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('engine_id', '=', engineId)
    .where('segment_id', 'in', segmentIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.segment_id, row]));
}
