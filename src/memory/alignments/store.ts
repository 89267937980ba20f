// The SQL of alignments: the texts, the pairs of their lines, what was changed in review, and the units made of them.
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { saidOf } from '../said.ts';
import type { Languages, UnitRow } from '../store.ts';
import type { UnitsTable } from '../tables.ts';
import type { AlignmentsTable, BeadChangesTable, BeadsTable } from './tables.ts';

export type AlignmentRow = Selectable<AlignmentsTable>;
export type BeadRow = Selectable<BeadsTable>;
export type BeadChangeRow = Selectable<BeadChangesTable>;

/** One alignment of one blog: every key below begins with the two. */
export interface Of {
  blogId: string;
  alignmentId: string;
}

/** Rows or values of one statement; both databases bound the number of its parameters. */
const AT_ONCE = 200;

export async function insertAlignment(db: Db, row: Insertable<AlignmentsTable>): Promise<void> {
  await db.insertInto('alignments').values(row).execute();
}

export async function alignmentOf(db: Db, { blogId, alignmentId }: Of): Promise<AlignmentRow | undefined> {
  return db
    .selectFrom('alignments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', alignmentId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: changes to one alignment happen one after the other. */
export async function lockAlignment(
  tx: Context,
  { blogId, alignmentId }: Of,
): Promise<AlignmentRow | undefined> {
  return tx.db
    .selectFrom('alignments')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', alignmentId)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

/** One that is there, of the same two texts. */
export async function alignmentWithDigest(
  db: Db,
  blogId: string,
  digest: string,
): Promise<{ id: string; title: string } | undefined> {
  return db
    .selectFrom('alignments')
    .select(['id', 'title'])
    .where('blog_id', '=', blogId)
    .where('digest', '=', digest)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

export async function updateAlignment(
  db: Db,
  { blogId, alignmentId }: Of,
  change: Partial<AlignmentRow>,
): Promise<void> {
  await db
    .updateTable('alignments')
    .set(change)
    .where('blog_id', '=', blogId)
    .where('id', '=', alignmentId)
    .execute();
}

export interface ListedAlignment
  extends Pick<
    AlignmentRow,
    | 'id'
    | 'title'
    | 'translator'
    | 'source_language'
    | 'target_language'
    | 'created_at'
    | 'aligned_at'
    | 'failed_at'
  > {
  name: string;
  waiting: number;
  accepted: number;
}

/** Those that are there, the newest first, with how many pairs wait and how many are taken. */
export async function listedAlignments(
  db: Db,
  blogId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedAlignment[]> {
  const rows = await db
    .selectFrom('alignments as alignment')
    .innerJoin('people', 'people.id', 'alignment.created_by')
    .where('alignment.blog_id', '=', blogId)
    .where('alignment.removed_at', 'is', null)
    .select([
      'alignment.id',
      'alignment.title',
      'alignment.translator',
      'alignment.source_language',
      'alignment.target_language',
      'alignment.created_at',
      'alignment.aligned_at',
      'alignment.failed_at',
      'people.name',
    ])
    .select((eb) =>
      (['waiting', 'accepted'] as const).map((state) =>
        eb
          .selectFrom('beads')
          .whereRef('beads.blog_id', '=', 'alignment.blog_id')
          .whereRef('beads.alignment_id', '=', 'alignment.id')
          .where('beads.state', '=', state)
          .select((count) => count.fn.countAll().as('all'))
          .as(state),
      ),
    )
    .orderBy('alignment.created_at', 'desc')
    .orderBy('alignment.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting), accepted: Number(row.accepted) }));
}

export async function countAlignments(db: Db, blogId: string): Promise<number> {
  const row = await db
    .selectFrom('alignments')
    .select((eb) => eb.fn.countAll().as('all'))
    .where('blog_id', '=', blogId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.all);
}

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
  for (const part of parts(rows)) await db.insertInto('beads').values(part).execute();
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
  for (const part of parts(ids)) {
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

export async function deleteAlignmentsRemovedBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('alignments').where('removed_at', '<', moment).execute();
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

/** Units that are there and were made of these pairs. */
export async function unitsOfBeads(db: Db, of: Of, ids: readonly string[]): Promise<UnitRow[]> {
  const found: UnitRow[] = [];
  for (const part of parts(ids)) {
    const rows = await db
      .selectFrom('units')
      .selectAll()
      .where('blog_id', '=', of.blogId)
      .where('alignment_id', '=', of.alignmentId)
      .where('bead_id', 'in', part)
      .where('gone_at', 'is', null)
      .execute();
    found.push(...rows);
  }
  return found;
}

export type Twin = Pick<UnitRow, 'id' | 'source_text' | 'target_text' | 'bead_id'>;

/** Units that are there whose sources have one of these skeletons. */
export async function unitsLike(
  db: Db,
  blogId: string,
  { from, to }: Languages,
  skeletons: readonly string[],
): Promise<Twin[]> {
  const found: Twin[] = [];
  for (const part of parts(skeletons)) {
    const rows = await db
      .selectFrom('units')
      .select(['id', 'source_text', 'target_text', 'bead_id'])
      .where('blog_id', '=', blogId)
      .where('source_language', '=', from)
      .where('target_language', '=', to)
      .where('skeleton', 'in', part)
      .where('gone_at', 'is', null)
      .execute();
    found.push(...rows);
  }
  return found;
}

/** Pairs of alignments that are there which have no unit of their own because one of these said the same. */
export async function beadsWithTwins(db: Db, blogId: string, unitIds: readonly string[]): Promise<BeadRow[]> {
  const found: BeadRow[] = [];
  for (const part of parts(unitIds)) {
    const rows = await db
      .selectFrom('beads')
      .innerJoin('alignments', (join) =>
        join
          .onRef('alignments.blog_id', '=', 'beads.blog_id')
          .onRef('alignments.id', '=', 'beads.alignment_id'),
      )
      .selectAll('beads')
      .where('beads.blog_id', '=', blogId)
      .where('beads.twin_id', 'in', part)
      .where('beads.state', '=', 'accepted')
      .where('alignments.removed_at', 'is', null)
      .execute();
    found.push(...rows);
  }
  return found;
}

export async function insertUnits(db: Db, rows: readonly Insertable<UnitsTable>[]): Promise<void> {
  for (const part of parts(rows)) {
    const named = part.map((row) => ({ ...row, said: saidOf(row) }));
    await db.insertInto('units').values(named).execute();
  }
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

/** Sentences that the archive of a blog has in two languages, the newest first: what words go together is learned from them. */
export async function archivePairs(
  db: Db,
  blogId: string,
  { from, to }: Languages,
  limit: number,
): Promise<{ source: string; target: string }[]> {
  return db
    .selectFrom('units')
    .select(['source_text as source', 'target_text as target'])
    .where('blog_id', '=', blogId)
    .where('source_language', '=', from)
    .where('target_language', '=', to)
    .where('gone_at', 'is', null)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

export interface ArticleChoice {
  id: string;
  title: string;
  language: string;
}

/** Articles whose text may be the source, the newest first. */
export async function articleChoices(db: Db, blogId: string, limit: number): Promise<ArticleChoice[]> {
  return db
    .selectFrom('articles')
    .select(['id', 'title', 'language'])
    .where('blog_id', '=', blogId)
    .where('confirmed_at', 'is not', null)
    .orderBy('brought_at', 'desc')
    .limit(limit)
    .execute();
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
