// Makes the tables once an hour, by one process of the press.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { daysBefore, rankingDay, rankingDayOf } from '../calendar.ts';
import { makePostLists } from '../posts/make-lists.ts';
import { NETWORK_DAYS } from '../votes/cast-vote.ts';
import { countRankingDay } from './count-day.ts';
import { makeTables } from './make-tables.ts';
import { lastMade } from './store.ts';
import { tellShown } from './tell-shown.ts';

const MINUTE_MS = 60_000;
/** Days before this one that may still change: blogs have their own midnight, and views follow it. */
const DAYS_OPEN = 2;

export interface Rankings {
  /** Waits for what is at hand. */
  stop(): Promise<void>;
}

/** Looks every minute whether this hour has its tables. */
export function startRankings(ctx: Context): Rankings {
  let running = Promise.resolve();
  let isFree = true;
  const look = () => {
    if (!isFree) return;
    isFree = false;
    running = rankWhenDue(ctx)
      .finally(() => tellShown(ctx))
      .catch((error: unknown) => ctx.log.error({ err: error }, 'the rankings could not be made'))
      .finally(() => {
        isFree = true;
      });
  };
  const timer = setInterval(look, MINUTE_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

/** Nothing where this hour has its tables, or another process is making them. */
export async function rankWhenDue(ctx: Context): Promise<void> {
  if (!(await isDue(ctx))) return;
  await ctx.dialect.alone(ctx.db, 'rankings', async () => {
    if (await isDue(ctx)) await rank(ctx);
  });
}

async function isDue(ctx: Context): Promise<boolean> {
  const hourOf = (iso: string) => iso.slice(0, 'YYYY-MM-DDTHH'.length);
  const last = await lastMade(ctx.db);
  return last === undefined || hourOf(last) !== hourOf(nowIso(ctx));
}

/** Counts the days that may have changed since the last time, and makes the tables and the lists of posts. */
export async function rank(ctx: Context): Promise<void> {
  const today = rankingDay(ctx);
  const last = await lastMade(ctx.db);
  const oldest = daysBefore(today, NETWORK_DAYS - 1);
  const since = last === undefined ? oldest : daysBefore(rankingDayOf(last), DAYS_OPEN);
  for (let day = since > oldest ? since : oldest; day <= today; day = daysBefore(day, -1)) {
    await countRankingDay(ctx, day);
  }
  // The tables say that the hour has been seen to, and so come last: lists that could not be made are made when it is tried again.
  await makePostLists(ctx, { whole: last === undefined || rankingDayOf(last) !== today });
  await makeTables(ctx);
}
