// The first places of weeks that are over, made anew from the daily totals by what makes the tables of today.
import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../platform/context.ts';
import { rankingDay, rankingDayOf } from '../calendar.ts';
import { tableOf } from '../making/standings.ts';
import type { Totals } from '../making/store.ts';
import { type Participant, participantFrom } from '../participant.ts';
import type { Standing } from '../ranked-row.ts';
import { openParticipants } from '../store.ts';
import { sumsOfWeeks } from './store.ts';
import { endedWeeks, type Week } from './weeks.ts';

const WEEKS = 8;
/** Places that are kept in sight. */
export const FORMER_PLACES = 10;
/** Participants whose days are read at once: others are answered in between. */
const AT_ONCE = 250;

export interface FormerTable extends Week {
  rows: (Participant & Pick<Standing, 'place' | 'ins' | 'outs' | 'views'>)[];
}

/**
 * The newest first, without weeks of which nothing was counted. Of those that take part now and did then: a vote that was held or
 * let count afterwards is reckoned as it was decided.
 */
export async function formerTables(ctx: Context): Promise<FormerTable[]> {
  const weeks = endedWeeks(rankingDay(ctx), WEEKS);
  const rows = await openParticipants(ctx.db);
  const sums = new Map<string, WeekSums[]>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id);
    for (const [id, own] of await sumsOfWeeks(ctx, ids, weeks)) sums.set(id, own);
    await setImmediate();
  }
  const participants = new Map(rows.map((row) => [row.id, participantFrom(ctx.config.address, row)]));
  const joined = rows.map((row) => ({ id: row.id, joinedAt: row.joined_at }));
  return weeks.flatMap((week, at) => {
    const table = tableOfWeek(week, at, joined, sums);
    if (!table.some(({ ins, views }) => ins > 0 || views > 0)) return [];
    return [
      {
        ...week,
        rows: table.slice(0, FORMER_PLACES).flatMap(({ participantId, place, ins, outs, views }) => {
          const participant = participants.get(participantId);
          return participant ? [{ ...participant, place, ins, outs, views }] : [];
        }),
      },
    ];
  });
}

/** Of one week, and votes of the thirty days that end with it, by which ties are settled. */
export interface WeekSums {
  week: Totals;
  longerIns: number;
}

const none: Totals = { ins: 0, outs: 0, views: 0 };

function tableOfWeek(
  { to }: Week,
  at: number,
  joined: readonly { id: string; joinedAt: string }[],
  sums: ReadonlyMap<string, readonly WeekSums[]>,
): Standing[] {
  const participants = joined.filter(({ joinedAt }) => rankingDayOf(joinedAt) <= to);
  const standings = {
    participants,
    sums: new Map(
      participants.map(({ id }) => {
        const { week, longerIns } = sums.get(id)?.[at] ?? { week: none, longerIns: 0 };
        return [id, { totals: { 7: week, 30: { ...none, ins: longerIns }, 365: none }, weeks: [] }];
      }),
    ),
    shares: new Map(),
  };
  return tableOf(standings, 7, '', null);
}
