// From daily totals to tables: sums of periods, then places, movement and a line of eight weeks.
import { setImmediate } from 'node:timers/promises';
import type { Context } from '../../platform/context.ts';
import { daysBefore } from '../calendar.ts';
import { movement, placed } from '../formula.ts';
import type { Period, Standing } from '../ranked-row.ts';
import { openParticipants } from '../store.ts';
import { type Spans, type Sums, sharesOfAll, sumsOf, type Totals } from './store.ts';

const WEEKS = 8;
const noVotes = Array.from({ length: WEEKS }, () => 0);
const none: Totals = { ins: 0, outs: 0, views: 0 };

/** All that tables of a day are made from. */
export interface Standings {
  participants: readonly { id: string; joinedAt: string }[];
  sums: ReadonlyMap<string, Sums>;
  /** By category and participant. */
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Participants whose days are read at once: others are answered in between. */
const AT_ONCE = 250;

/** Periods end with `today`, which is in them. */
export async function standingsOn(ctx: Context, today: string): Promise<Standings> {
  const participants = await openParticipants(ctx.db);
  const ids = participants.map(({ id }) => id);
  const spans = spansUntil(today);
  const sums = new Map<string, Sums>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const [id, own] of await sumsOf(ctx, ids.slice(from, from + AT_ONCE), spans)) sums.set(id, own);
    await setImmediate();
  }
  const byCategory = Map.groupBy(await sharesOfAll(ctx.db), ({ category_id }) => category_id);
  return {
    participants: participants.map(({ id, joined_at }) => ({ id, joinedAt: joined_at })),
    sums,
    shares: new Map(
      [...byCategory].map(([category, all]) => [
        category,
        new Map(all.map(({ participant_id, share }) => [participant_id, share])),
      ]),
    ),
  };
}

function spansUntil(today: string): Spans {
  const since = (days: number) => daysBefore(today, days - 1);
  return {
    periods: { 7: since(7), 30: since(30), 365: since(365) },
    weeks: Array.from({ length: WEEKS }, (_, week) => since((WEEKS - week) * 7)),
    to: today,
  };
}

/** Ties are settled by the next longer period; of the longest one there is none. */
const longer: Record<Period, Period | null> = { 7: 30, 30: 365, 365: null };

/** `before` has the places of the table it is compared with; null where there was none yet. */
export function tableOf(
  { participants, sums, shares }: Standings,
  period: Period,
  categoryId: string,
  before: ReadonlyMap<string, number> | null,
): Standing[] {
  const inCategory = categoryId === '' ? null : (shares.get(categoryId) ?? new Map<string, number>());
  const next = longer[period];
  const entered = participants.flatMap(({ id, joinedAt }) => {
    const share = inCategory === null ? 100 : inCategory.get(id);
    if (share === undefined) return [];
    const longerIns = next === null ? 0 : (sums.get(id)?.totals[next].ins ?? 0);
    return [{ id, share, joinedAt, longerIns, ...(sums.get(id)?.totals[period] ?? none) }];
  });
  return placed(entered).map(({ id, place, points, outs, views }) => ({
    ...{ participantId: id, place, ins: points, outs, views },
    movement: before === null ? { kind: 'same' } : movement(place, before.get(id)),
    spark: sums.get(id)?.weeks ?? noVotes,
  }));
}
