// Makes every table anew: of each period, of all blogs and of each category.
import { setImmediate } from 'node:timers/promises';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { beginOfRankingDay, rankingDay } from '../calendar.ts';
import { fromStored, periods, SHOWN_AFTER_MS, stored } from '../ranked-row.ts';
import { standingsOn, tableOf } from './standings.ts';
import {
  categoryIds,
  forgetTables,
  insertTable,
  lastMade,
  lastTold,
  rowsOfTable,
  type TableRow,
} from './store.ts';

/** From the daily totals alone. Movement is told against the last table of the day before. */
export async function makeTables(ctx: Context): Promise<void> {
  const computed_at = nowIso(ctx);
  const today = rankingDay(ctx);
  const standings = await standingsOn(ctx, today);
  const before = await lastMade(ctx.db, { before: beginOfRankingDay(today) });
  const tables: TableRow[] = [];
  for (const category_id of ['', ...(await categoryIds(ctx.db))]) {
    for (const period of periods) {
      const places = before === undefined ? null : await placesIn(ctx, period, category_id, before);
      const rows = stored(tableOf(standings, period, category_id, places));
      tables.push({ period, category_id, computed_at, rows });
      // Thousands of lines each: readers are answered in between.
      await setImmediate();
    }
  }
  await transact(ctx, async (tx) => {
    for (const table of tables) await insertTable(tx.db, table);
    await forget(tx, before);
  });
}

async function placesIn(
  { db }: Context,
  period: number,
  categoryId: string,
  computedAt: string,
): Promise<Map<string, number> | null> {
  const rows = await rowsOfTable(db, period, categoryId, computedAt);
  if (rows === undefined) return null;
  return new Map(fromStored(rows).map(({ participantId, place }) => [participantId, place]));
}

/** What is older than the one that is shown now, but for the one that it was compared with, and that which readers were told of last. */
async function forget(tx: Context, comparedWith: string | undefined): Promise<void> {
  const at = new Date(tx.clock.now().getTime() - SHOWN_AFTER_MS).toISOString();
  const shown = await lastMade(tx.db, { at });
  const told = await lastTold(tx.db);
  if (shown !== undefined) await forgetTables(tx.db, shown, [comparedWith ?? '', told ?? '']);
}
