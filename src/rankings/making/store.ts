// The SQL of daily totals, holds, exclusions and tables.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { type Period, periods } from '../ranked-row.ts';
import type { RankingExclusionsTable, RankingHoldsTable, VoteKind } from '../tables.ts';

export interface NetworkRow {
  participant_id: string;
  kind: VoteKind;
  network: string;
  wide: string;
  votes: number;
}

/** Of one participant where it is named, else of all. */
export function networksOfDay(db: Db, day: string, participantId?: string): Promise<NetworkRow[]> {
  let query = db
    .selectFrom('vote_networks')
    .select(['participant_id', 'kind', 'network', 'wide', 'votes'])
    .where('day', '=', day);
  if (participantId !== undefined) query = query.where('participant_id', '=', participantId);
  return query.execute();
}

export function holdsOfDay(db: Db, day: string, participantId?: string): Promise<RankingHoldsTable[]> {
  let query = db.selectFrom('ranking_holds').selectAll().where('day', '=', day);
  if (participantId !== undefined) query = query.where('participant_id', '=', participantId);
  return query.execute();
}

/** Participants by the blog of the press that they are; also those that have left. */
export async function participantsByBlog(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('participants')
    .select(['id', 'blog_id'])
    .where('blog_id', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, blog_id }) => [blog_id ?? '', id]));
}

export interface DayRow {
  participant_id: string;
  day: string;
  ins: number;
  outs: number;
  views: number;
  held: number;
}

export async function putDays({ db, dialect }: Context, days: readonly DayRow[]): Promise<void> {
  if (days.length === 0) return;
  const given = dialect.rowsOf(JSON.stringify(days), {
    ...{ participant_id: 'text', day: 'text' },
    ...{ ins: 'bigint', outs: 'bigint', views: 'bigint', held: 'bigint' },
  });
  await sql`insert into ranking_days (participant_id, day, ins, outs, views, held)
    select participant_id, day, ins, outs, views, held from ${given} where true
    on conflict (participant_id, day) do update set ins = excluded.ins, outs = excluded.outs,
      views = excluded.views, held = excluded.held`.execute(db);
}

export async function insertHold(db: Db, hold: RankingHoldsTable): Promise<void> {
  await db.insertInto('ranking_holds').values(hold).execute();
}

export async function growHold(
  db: Db,
  { id, votes, reopened }: { id: string; votes: number; reopened: boolean },
): Promise<void> {
  await db
    .updateTable('ranking_holds')
    .set(reopened ? { votes, decided_at: null, decided_by: null } : { votes })
    .where('id', '=', id)
    .execute();
}

export async function deleteHolds(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('ranking_holds').where('id', 'in', ids).execute();
}

/** Held until the transaction ends, so that two who decide at once do so one after the other. */
export async function lockHold(tx: Context, id: string): Promise<RankingHoldsTable | undefined> {
  return tx.db
    .selectFrom('ranking_holds')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function decideHoldRow(
  db: Db,
  id: string,
  decision: Pick<RankingHoldsTable, 'decided_at' | 'decided_by' | 'counted'>,
): Promise<void> {
  await db.updateTable('ranking_holds').set(decision).where('id', '=', id).execute();
}

export function participantById(
  db: Db,
  id: string,
): Promise<{ id: string; blog_id: string | null } | undefined> {
  return db.selectFrom('participants').select(['id', 'blog_id']).where('id', '=', id).executeTakeFirst();
}

export function openExclusionOf(db: Db, participantId: string): Promise<RankingExclusionsTable | undefined> {
  return db
    .selectFrom('ranking_exclusions')
    .selectAll()
    .where('participant_id', '=', participantId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function insertExclusion(db: Db, exclusion: RankingExclusionsTable): Promise<void> {
  await db.insertInto('ranking_exclusions').values(exclusion).execute();
}

/** The participant that is let in again; undefined when the exclusion is gone or has ended. */
export async function endExclusionRow(db: Db, id: string, by: string, at: string) {
  const ended = await db
    .updateTable('ranking_exclusions')
    .set({ ended_by: by, ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('participant_id')
    .executeTakeFirst();
  return ended && participantById(db, ended.participant_id);
}

export interface Totals {
  ins: number;
  outs: number;
  views: number;
}

/** Votes of one participant: of each period, and of each of some weeks. */
export interface Sums {
  totals: Record<Period, Totals>;
  weeks: number[];
}

/** First days of the periods and of the weeks, the oldest week first; all end with `to`. */
export interface Spans {
  periods: Record<Period, string>;
  weeks: readonly string[];
  to: string;
}

/** Of these participants; who has no day in the longest period is left out. One reading of their days for everything. */
export async function sumsOf(
  { db, dialect }: Context,
  ids: readonly string[],
  spans: Spans,
): Promise<Map<string, Sums>> {
  const columns = ['ins', 'outs', 'views'] as const;
  const sums = [
    ...periods.flatMap((period) =>
      columns.map((column) => sumSince(column, `${column}_${period}`, spans.periods[period])),
    ),
    ...spans.weeks.map((begin, week) => sumSince('ins', `week_${week}`, begin, spans.weeks[week + 1])),
  ];
  const { rows } = await sql<{ participant_id: string } & Record<string, number | string>>`
    select participant_id, ${sql.join(sums)} from ranking_days
    where participant_id ${dialect.among(ids)} and day >= ${spans.periods[365]} and day <= ${spans.to}
    group by participant_id`.execute(db);
  return new Map(
    rows.map((row) => {
      const of = (period: Period): Totals => ({
        ins: Number(row[`ins_${period}`]),
        outs: Number(row[`outs_${period}`]),
        views: Number(row[`views_${period}`]),
      });
      const weeks = spans.weeks.map((_, week) => Number(row[`week_${week}`]));
      return [row.participant_id, { totals: { 7: of(7), 30: of(30), 365: of(365) }, weeks }];
    }),
  );
}

function sumSince(column: string, name: string, begin: string, until?: string) {
  const end = until === undefined ? sql`` : sql`and day < ${until}`;
  return sql`sum(case when day >= ${begin} ${end} then ${sql.ref(column)} else 0 end) as ${sql.ref(name)}`;
}

export function sharesOfAll(
  db: Db,
): Promise<{ participant_id: string; category_id: string; share: number }[]> {
  return db.selectFrom('participant_categories').select(['participant_id', 'category_id', 'share']).execute();
}

export async function categoryIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('ranking_categories').select('id').orderBy('position').execute();
  return rows.map(({ id }) => id);
}

export interface TableRow {
  period: number;
  category_id: string;
  computed_at: string;
  rows: string;
}

export async function insertTable(db: Db, table: TableRow): Promise<void> {
  await db.insertInto('ranking_tables').values(table).execute();
}

/** When tables were made last: at all, before a moment, or at a moment at the latest. */
export async function lastMade(
  db: Db,
  until: { before?: string; at?: string } = {},
): Promise<string | undefined> {
  let query = db.selectFrom('ranking_tables').select((eb) => eb.fn.max('computed_at').as('computed_at'));
  if (until.before !== undefined) query = query.where('computed_at', '<', until.before);
  if (until.at !== undefined) query = query.where('computed_at', '<=', until.at);
  const row = await query.executeTakeFirst();
  return row?.computed_at ?? undefined;
}

export async function rowsOfTable(
  db: Db,
  period: number,
  categoryId: string,
  computedAt: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('ranking_tables')
    .select('rows')
    .where('period', '=', period)
    .where('category_id', '=', categoryId)
    .where('computed_at', '=', computedAt)
    .executeTakeFirst();
  return row?.rows;
}

/** All before a moment but those of some others. */
export async function forgetTables(db: Db, before: string, except: readonly string[]): Promise<void> {
  let query = db.deleteFrom('ranking_tables').where('computed_at', '<', before);
  for (const kept of except) query = query.where('computed_at', '<>', kept);
  await query.execute();
}

/** The tables that readers were last told of; undefined before there were any. */
export async function lastTold(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('ranking_shown').select('made_at').executeTakeFirst();
  return row?.made_at;
}

/** False where another process has told of these or of newer ones. */
export async function putTold(db: Db, madeAt: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ranking_shown')
    .values({ id: 'shown', made_at: madeAt })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ made_at: madeAt }).where('ranking_shown.made_at', '<', madeAt),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
