// The SQL of many units at once: those of a file on their way in, and all of a memory on their way out.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Languages, UnitRow } from '../store.ts';

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
