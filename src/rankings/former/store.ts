// The SQL of the sums of weeks that are over.
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { daysBefore } from '../calendar.ts';
import type { WeekSums } from './former-tables.ts';
import type { Week } from './weeks.ts';

/** Days of the longer period by which ties of a week are settled. */
const LONGER_DAYS = 30;

/** In the order of the weeks, by participant; one reading of their days for everything. */
export async function sumsOfWeeks(
  { db, dialect }: Context,
  ids: readonly string[],
  weeks: readonly Week[],
): Promise<Map<string, WeekSums[]>> {
  const [newest, oldest] = [weeks[0], weeks.at(-1)];
  if (!newest || !oldest || ids.length === 0) return new Map();
  const longerFrom = (week: Week) => daysBefore(week.to, LONGER_DAYS - 1);
  const sum = (column: 'ins' | 'outs' | 'views', name: string, from: string, to: string) =>
    sql`sum(case when day >= ${from} and day <= ${to} then ${sql.ref(column)} else 0 end) as ${sql.ref(name)}`;
  const sums = weeks.flatMap((week, at) => [
    sum('ins', `ins_${at}`, week.from, week.to),
    sum('outs', `outs_${at}`, week.from, week.to),
    sum('views', `views_${at}`, week.from, week.to),
    sum('ins', `longer_${at}`, longerFrom(week), week.to),
  ]);
  const { rows } = await sql<{ participant_id: string } & Record<string, number | string>>`
    select participant_id, ${sql.join(sums)} from ranking_days
    where participant_id ${dialect.among(ids)} and day >= ${longerFrom(oldest)} and day <= ${newest.to}
    group by participant_id`.execute(db);
  return new Map(
    rows.map((row) => [
      row.participant_id,
      weeks.map((_, at) => ({
        week: {
          ins: Number(row[`ins_${at}`]),
          outs: Number(row[`outs_${at}`]),
          views: Number(row[`views_${at}`]),
        },
        longerIns: Number(row[`longer_${at}`]),
      })),
    ]),
  );
}
