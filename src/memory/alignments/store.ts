// The SQL of alignments: finished translations beside their sources.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { AlignmentsTable } from './tables.ts';

export type AlignmentRow = Selectable<AlignmentsTable>;

/** One alignment of one blog: every key below begins with the two. */
export interface Of {
  blogId: string;
  alignmentId: string;
}

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

export async function deleteAlignmentsRemovedBefore(db: Db, moment: string): Promise<void> {
  await db.deleteFrom('alignments').where('removed_at', '<', moment).execute();
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
