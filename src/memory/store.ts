// The SQL of the translation memory.
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../platform/database.ts';
import { saidOf } from './said.ts';
import type { UnitsTable, UnitUsesTable } from './tables.ts';

export type UnitRow = Selectable<UnitsTable>;
export type UnitUseRow = Selectable<UnitUsesTable>;

/** The next number in the order of what happens to a blog's units; whoever has it goes first until the transaction ends. */
export function nextNumber(db: Db, blogId: string): Promise<number> {
  return takeNumbers(db, blogId, 1);
}

/** Takes so many numbers in the order of what happens to a blog's units; returns the first. */
export async function takeNumbers(db: Db, blogId: string, count: number): Promise<number> {
  const row = await db
    .insertInto('memories')
    .values({ blog_id: blogId, last: count })
    .onConflict((conflict) =>
      conflict.column('blog_id').doUpdateSet((eb) => ({ last: eb('memories.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return Number(row.last) - count + 1;
}

export async function insertUnit(db: Db, row: Insertable<UnitsTable>): Promise<void> {
  await db
    .insertInto('units')
    .values({ ...row, said: saidOf(row) })
    .execute();
}

export async function unitOfSegment(db: Db, blogId: string, segmentId: string): Promise<UnitRow | undefined> {
  return db
    .selectFrom('units')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('segment_id', '=', segmentId)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
}

/** The unit of a pair of an aligned translation, while it is there. */
export async function unitOfBead(db: Db, blogId: string, beadId: string): Promise<UnitRow | undefined> {
  return db
    .selectFrom('units')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('bead_id', '=', beadId)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
}

/** A unit that an aligned translation of the same article left for this very sentence. */
export async function alignedUnit(
  db: Db,
  row: Pick<UnitRow, 'blog_id' | 'article_id' | 'skeleton' | 'source_text' | 'target_text'>,
): Promise<UnitRow | undefined> {
  return db
    .selectFrom('units')
    .selectAll()
    .where('blog_id', '=', row.blog_id)
    .where('skeleton', '=', row.skeleton)
    .where('article_id', '=', row.article_id)
    .where('source_text', '=', row.source_text)
    .where('target_text', '=', row.target_text)
    .where('alignment_id', 'is not', null)
    .where('segment_id', 'is', null)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
}

export async function endUnit(
  db: Db,
  unit: Pick<UnitRow, 'blog_id' | 'id'>,
  changed: number,
  now: string,
): Promise<void> {
  await db
    .updateTable('units')
    .set({ gone_at: now, changed })
    .where('blog_id', '=', unit.blog_id)
    .where('id', '=', unit.id)
    .where('gone_at', 'is', null)
    .execute();
}

export interface Languages {
  from: string;
  to: string;
}

export interface Change {
  number: number;
  changed: number;
  source_text: string;
  target_text: string;
  gone_at: string | null;
}

/** What happened after `changed`, in order, of the units of two languages. */
export async function changesSince(
  db: Db,
  blogId: string,
  { from, to }: Languages,
  changed: number,
  limit: number,
): Promise<Change[]> {
  const rows = await db
    .selectFrom('units')
    .select(['number', 'changed', 'source_text', 'target_text', 'gone_at'])
    .where('blog_id', '=', blogId)
    .where('changed', '>', changed)
    .where('source_language', '=', from)
    .where('target_language', '=', to)
    .orderBy('changed')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, number: Number(row.number), changed: Number(row.changed) }));
}

/** Ends a unit and lets another, which is there, stand in its place, also for what took it in. */
export async function replaceUnit(
  db: Db,
  unit: Pick<UnitRow, 'blog_id' | 'id'>,
  by: string,
  changed: number,
  now: string,
): Promise<void> {
  await endUnit(db, unit, changed, now);
  await db
    .updateTable('units')
    .set({ replaced_by: by })
    .where('blog_id', '=', unit.blog_id)
    .where('id', '=', unit.id)
    .execute();
  await db
    .updateTable('unit_uses')
    .set({ unit_id: by })
    .where('unit_blog_id', '=', unit.blog_id)
    .where('unit_id', '=', unit.id)
    .execute();
}

export async function markRemoved(db: Db, unit: Pick<UnitRow, 'blog_id' | 'id'>, by: string): Promise<void> {
  await db
    .updateTable('units')
    .set({ removed_by: by })
    .where('blog_id', '=', unit.blog_id)
    .where('id', '=', unit.id)
    .execute();
}

export async function unitOf(db: Db, blogId: string, id: string): Promise<UnitRow | undefined> {
  return db
    .selectFrom('units')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What of a unit concerns the sentence that took it in. */
export type TakenUnit = Pick<UnitRow, 'blog_id' | 'id' | 'target' | 'machine'>;

/** A unit that is there, of one of several blogs. */
export async function unitAmong(
  db: Db,
  blogIds: readonly string[],
  id: string,
): Promise<TakenUnit | undefined> {
  return db
    .selectFrom('units')
    .select(['blog_id', 'id', 'target', 'machine'])
    .where('blog_id', 'in', blogIds)
    .where('id', '=', id)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
}

/** The unit that a sentence took in last, whether it is there or gone. */
export async function unitTaken(db: Db, blogId: string, segmentId: string): Promise<TakenUnit | undefined> {
  return db
    .selectFrom('unit_uses as use')
    .innerJoin('units as unit', (join) =>
      join.onRef('unit.blog_id', '=', 'use.unit_blog_id').onRef('unit.id', '=', 'use.unit_id'),
    )
    .where('use.blog_id', '=', blogId)
    .where('use.segment_id', '=', segmentId)
    .select(['unit.blog_id', 'unit.id', 'unit.target', 'unit.machine'])
    .executeTakeFirst();
}

/** Puts what a sentence took in in the place of what it took in before. */
export async function putUse(db: Db, row: UnitUseRow): Promise<void> {
  await dropUse(db, row.blog_id, row.segment_id);
  await db.insertInto('unit_uses').values(row).execute();
}

export async function dropUse(db: Db, blogId: string, segmentId: string): Promise<void> {
  await db
    .deleteFrom('unit_uses')
    .where('blog_id', '=', blogId)
    .where('segment_id', '=', segmentId)
    .execute();
}

/** `confirmedAt` is null for a sentence that is no longer confirmed. A moment that is there is kept. */
export async function confirmUse(
  db: Db,
  blogId: string,
  segmentId: string,
  confirmedAt: string | null,
): Promise<void> {
  await db
    .updateTable('unit_uses')
    .set({ confirmed_at: confirmedAt })
    .where('blog_id', '=', blogId)
    .where('segment_id', '=', segmentId)
    .where('confirmed_at', confirmedAt === null ? 'is not' : 'is', null)
    .execute();
}
