// The SQL of many units at once: those of a file or an alignment on their way in, and all of a memory on their way out.
import { type Insertable, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { inParts } from '../in-parts.ts';
import { saidOf } from '../said.ts';
import type { Languages, UnitRow } from '../store.ts';
import type { UnitsTable } from '../tables.ts';

/**
 * Which of these a memory has, or had and has something better in their place. What was deleted by hand is not known. The cross
 * join makes SQLite begin with the few that are asked for.
 */
export async function knownSaids(
  tx: Context,
  blogId: string,
  saids: readonly string[],
): Promise<Set<string>> {
  const asked = tx.dialect.rowsOf(JSON.stringify(saids.map((said) => ({ said }))), { said: 'text' });
  const { rows } = await sql<{ said: string }>`
    select units.said from ${asked} cross join units
    where units.blog_id = ${blogId} and units.said = given.said
      and (units.gone_at is null or units.replaced_by is not null)`.execute(tx.db);
  return new Set(rows.map(({ said }) => said));
}

const texts = [
  ...(['blog_id', 'id', 'said', 'source_language', 'target_language', 'source', 'target'] as const),
  ...(['source_text', 'target_text', 'skeleton', 'before', 'after', 'machine', 'created_at'] as const),
];
const numbers = ['number', 'changed'] as const;

const columns = Object.fromEntries([
  ...texts.map((name) => [name, 'text'] as const),
  ...numbers.map((name) => [name, 'bigint'] as const),
]);

/** A unit that came from elsewhere: no article, no sentence, nobody who made it here. */
export type UnitFromElsewhere = Pick<UnitRow, (typeof texts)[number] | (typeof numbers)[number]>;

/** Rows of one statement: what is larger than some 100 KB is let go of late, and a whole memory passes here. */
const ROWS_AT_ONCE = 40;

/** Some hundreds at once. One parameter each would take longer to write down than to store. */
export async function insertFromElsewhere(tx: Context, rows: readonly UnitFromElsewhere[]): Promise<void> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const given = tx.dialect.rowsOf(JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE)), columns);
    await sql`insert into units (${names}) select ${names} from ${given}`.execute(tx.db);
  }
}

export interface LeavingUnit extends UnitRow {
  /** Title of the article it was translated for; null for one that came from elsewhere. */
  title: string | null;
}

/** Units that are there, the oldest first, with a number above `after`. */
export async function unitsAfter(
  db: Db,
  blogId: string,
  languages: Languages | null,
  after: number,
  limit: number,
): Promise<LeavingUnit[]> {
  const rows = await db
    .selectFrom('units')
    .leftJoin('articles', (join) =>
      join.onRef('articles.blog_id', '=', 'units.blog_id').onRef('articles.id', '=', 'units.article_id'),
    )
    .selectAll('units')
    .select('articles.title')
    .where('units.blog_id', '=', blogId)
    .where('units.gone_at', 'is', null)
    .where('units.number', '>', after)
    .$if(languages !== null, (all) =>
      all
        .where('units.source_language', '=', languages?.from ?? '')
        .where('units.target_language', '=', languages?.to ?? ''),
    )
    .orderBy('units.number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, number: Number(row.number), changed: Number(row.changed) }));
}

/** Pairs of languages that a memory has units in, the fullest first. */
export async function pairsOf(db: Db, blogId: string): Promise<(Languages & { count: number })[]> {
  const rows = await db
    .selectFrom('units')
    .select((eb) => [
      'source_language as from',
      'target_language as to',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('blog_id', '=', blogId)
    .where('gone_at', 'is', null)
    .groupBy(['source_language', 'target_language'])
    .execute();
  return rows
    .map(({ from, to, count }) => ({ from, to, count: Number(count) }))
    .sort((a, b) => b.count - a.count || `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`));
}

/** Units that are there and were made of these pairs of alignments. */
export async function unitsOfBeads(
  db: Db,
  { blogId, alignmentId }: { blogId: string; alignmentId: string },
  beadIds: readonly string[],
): Promise<UnitRow[]> {
  const found: UnitRow[] = [];
  for (const part of inParts(beadIds)) {
    const rows = await db
      .selectFrom('units')
      .selectAll()
      .where('blog_id', '=', blogId)
      .where('alignment_id', '=', alignmentId)
      .where('bead_id', 'in', part)
      .where('gone_at', 'is', null)
      .execute();
    found.push(...rows);
  }
  return found;
}

/** By their ids, whether they are there or gone. */
export async function unitsWithIds(db: Db, blogId: string, ids: readonly string[]): Promise<UnitRow[]> {
  const found: UnitRow[] = [];
  for (const part of inParts(ids))
    found.push(
      ...(await db
        .selectFrom('units')
        .selectAll()
        .where('blog_id', '=', blogId)
        .where('id', 'in', part)
        .execute()),
    );
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
  for (const part of inParts(skeletons)) {
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

export async function insertUnits(db: Db, rows: readonly Insertable<UnitsTable>[]): Promise<void> {
  for (const part of inParts(rows)) {
    const named = part.map((row) => ({ ...row, said: saidOf(row) }));
    await db.insertInto('units').values(named).execute();
  }
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
