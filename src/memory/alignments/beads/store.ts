// The SQL of the pairs of an alignment, and of what was changed in its review.
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { inParts } from '../../in-parts.ts';
import type { UnitRow } from '../../store.ts';
import type { Of } from '../store.ts';
import type { BeadChangesTable, BeadsTable } from '../tables.ts';

export type BeadRow = Selectable<BeadsTable>;
export type BeadChangeRow = Selectable<BeadChangesTable>;

/** Pairs in order. */
export async function beadsOf(db: Db, { blogId, alignmentId }: Of): Promise<BeadRow[]> {
  return db
    .selectFrom('beads')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('alignment_id', '=', alignmentId)
    .orderBy('position')
    .execute();
}

/** The pairs named, and the nearest on either side of each, in order. */
export async function beadsAround(db: Db, of: Of, ids: readonly string[]): Promise<BeadRow[]> {
  const beads = db
    .selectFrom('beads')
    .selectAll()
    .where('blog_id', '=', of.blogId)
    .where('alignment_id', '=', of.alignmentId);
  const found = new Map<string, BeadRow>();
  for (const bead of await beads.where('id', 'in', ids).execute()) {
    const { position } = bead;
    const before = await beads
      .where('position', '<', position)
      .orderBy('position', 'desc')
      .limit(1)
      .execute();
    const after = await beads.where('position', '>', position).orderBy('position').limit(1).execute();
    for (const row of [bead, ...before, ...after]) found.set(row.id, row);
  }
  return [...found.values()].sort((a, b) => a.position - b.position);
}

export async function insertBeads(db: Db, rows: readonly Insertable<BeadsTable>[]): Promise<void> {
  for (const part of inParts(rows)) await db.insertInto('beads').values(part).execute();
}

export async function updateBead(
  db: Db,
  row: Pick<BeadRow, 'blog_id' | 'alignment_id' | 'id'>,
  change: Partial<BeadRow>,
): Promise<void> {
  await db
    .updateTable('beads')
    .set(change)
    .where('blog_id', '=', row.blog_id)
    .where('alignment_id', '=', row.alignment_id)
    .where('id', '=', row.id)
    .execute();
}

export async function deleteBeads(db: Db, of: Of, ids: readonly string[]): Promise<void> {
  for (const part of inParts(ids)) {
    await db
      .deleteFrom('beads')
      .where('blog_id', '=', of.blogId)
      .where('alignment_id', '=', of.alignmentId)
      .where('id', 'in', part)
      .execute();
  }
}

export async function beadChangeOf(db: Db, of: Of, key: string): Promise<BeadChangeRow | undefined> {
  return db
    .selectFrom('bead_changes')
    .selectAll()
    .where('blog_id', '=', of.blogId)
    .where('alignment_id', '=', of.alignmentId)
    .where('key', '=', key)
    .executeTakeFirst();
}

export async function insertBeadChange(db: Db, row: BeadChangeRow): Promise<void> {
  await db.insertInto('bead_changes').values(row).execute();
}

export async function markUndone(db: Db, of: Of, key: string, now: string): Promise<void> {
  await db
    .updateTable('bead_changes')
    .set({ undone_at: now })
    .where('blog_id', '=', of.blogId)
    .where('alignment_id', '=', of.alignmentId)
    .where('key', '=', key)
    .execute();
}

/** What a person did and did not take back, the newest first. */
export async function latestChanges(
  db: Db,
  of: Of,
  personId: string,
  limit: number,
): Promise<BeadChangeRow[]> {
  return db
    .selectFrom('bead_changes')
    .selectAll()
    .where('blog_id', '=', of.blogId)
    .where('alignment_id', '=', of.alignmentId)
    .where('made_by', '=', personId)
    .where('undone_at', 'is', null)
    .where('after', '<>', '[]')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

export async function deleteChangesBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('bead_changes').where('made_at', '<', moment).execute();
}

export interface PairAround {
  id: string;
  alignment_id: string;
  /** JSON `StoredLine[]`; null at the ends. */
  source_before: string | null;
  target_before: string | null;
  source_after: string | null;
  target_after: string | null;
}

/** For each pair that is there: what stands before and after it. */
export async function pairsAround(db: Db, blogId: string, ids: readonly string[]): Promise<PairAround[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PairAround>`
    select id, alignment_id, source_before, target_before, source_after, target_after from (
      select id, alignment_id,
        lag(source) over standing as source_before, lag(target) over standing as target_before,
        lead(source) over standing as source_after, lead(target) over standing as target_after
      from beads
      where blog_id = ${blogId} and alignment_id in (
        select alignment_id from beads where blog_id = ${blogId} and id in (${sql.join(ids)})
      )
      window standing as (partition by alignment_id order by position)
    ) as around
    where id in (${sql.join(ids)})`.execute(db);
  return rows;
}

/** A pair that counted on a unit: one that said the same, or that took the place of its own. */
export interface CountingBead extends BeadRow {
  unit_id: string;
}

/** Accepted pairs of alignments that are there, which have no unit of their own because one of these stood for it. */
export async function beadsCountingOn(
  db: Db,
  blogId: string,
  units: readonly Pick<UnitRow, 'id' | 'skeleton'>[],
): Promise<CountingBead[]> {
  const found: CountingBead[] = [];
  for (const part of inParts(units)) {
    const ids = part.map(({ id }) => id);
    const skeletons = part.map(({ skeleton }) => skeleton);
    const twins = await acceptedBeads(db, blogId)
      .select('beads.twin_id as unit_id')
      .where('beads.twin_id', 'in', ids)
      .execute();
    const replaced = await acceptedBeads(db, blogId)
      .innerJoin('units', (join) =>
        join
          .onRef('units.blog_id', '=', 'beads.blog_id')
          .onRef('units.alignment_id', '=', 'beads.alignment_id')
          .onRef('units.bead_id', '=', 'beads.id'),
      )
      .select('units.replaced_by as unit_id')
      .where('units.skeleton', 'in', skeletons)
      .where('units.replaced_by', 'in', ids)
      .execute();
    for (const { unit_id, ...bead } of [...twins, ...replaced]) if (unit_id) found.push({ ...bead, unit_id });
  }
  return found;
}

function acceptedBeads(db: Db, blogId: string) {
  return db
    .selectFrom('beads')
    .innerJoin('alignments', (join) =>
      join
        .onRef('alignments.blog_id', '=', 'beads.blog_id')
        .onRef('alignments.id', '=', 'beads.alignment_id'),
    )
    .selectAll('beads')
    .where('beads.blog_id', '=', blogId)
    .where('beads.state', '=', 'accepted')
    .where('alignments.removed_at', 'is', null);
}

/** Pairs that nobody has decided on yet. */
export async function countWaiting(db: Db, { blogId, alignmentId }: Of): Promise<number> {
  const row = await db
    .selectFrom('beads')
    .select(({ fn }) => fn.countAll().as('all'))
    .where('blog_id', '=', blogId)
    .where('alignment_id', '=', alignmentId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(row.all);
}
