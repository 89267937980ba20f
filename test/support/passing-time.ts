// Time that goes by for the rankings of a press that runs: what is counted each hour is counted now, as if it had been.
import type { Context } from '../../src/platform/context.ts';
import { rank } from '../../src/rankings/making/start-rankings.ts';
import { tellShown } from '../../src/rankings/making/tell-shown.ts';

const HOUR_MS = 60 * 60 * 1000;

/** The tables of this moment are made, and shown: their hour is over. */
export async function anHourPasses(ctx: Context): Promise<void> {
  await rank(ctx);
  await shiftTables(ctx, HOUR_MS);
  await tellShown(ctx);
}

/** What was today is yesterday: readers may vote again. */
export async function aDayPasses(ctx: Context): Promise<void> {
  await shiftTables(ctx, 24 * HOUR_MS);
  for (const table of ['vote_marks', 'vote_networks', 'ranking_days', 'view_days', 'view_marks'] as const) {
    const days = await ctx.db.selectFrom(table).select('day').distinct().orderBy('day').execute();
    for (const { day } of days) {
      await ctx.db
        .updateTable(table)
        .set({ day: new Date(Date.parse(day) - 24 * HOUR_MS).toISOString().slice(0, 10) })
        .where('day', '=', day)
        .execute();
    }
  }
}

async function shiftTables({ db }: Context, by: number): Promise<void> {
  const earlier = (iso: string) => new Date(Date.parse(iso) - by).toISOString();
  const made = await db
    .selectFrom('ranking_tables')
    .select('computed_at')
    .distinct()
    .orderBy('computed_at')
    .execute();
  for (const { computed_at } of made) {
    await db
      .updateTable('ranking_tables')
      .set({ computed_at: earlier(computed_at) })
      .where('computed_at', '=', computed_at)
      .execute();
  }
  const told = await db.selectFrom('ranking_shown').select('made_at').executeTakeFirst();
  if (told)
    await db
      .updateTable('ranking_shown')
      .set({ made_at: earlier(told.made_at) })
      .execute();
}
