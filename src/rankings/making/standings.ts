// From daily totals to tables: sums of periods, then places, movement and a line of eight weeks.
import type { Context } from '../../platform/context.ts';
import { daysBefore } from '../calendar.ts';
import { movement, placed } from '../formula.ts';
import { type Participant, participantFrom } from '../participant.ts';
import type { Period, RankedRow } from '../ranked-row.ts';
import { openParticipants } from '../store.ts';
import { sharesOfAll, type Totals, totalsBetween, votesByDay } from './store.ts';

const WEEKS = 8;
const none: Totals = { ins: 0, outs: 0, views: 0 };

/** All that tables of a day are made from. */
export interface Standings {
  participants: readonly (Participant & { joinedAt: string })[];
  totals: Readonly<Record<Period, ReadonlyMap<string, Totals>>>;
  sparks: ReadonlyMap<string, number[]>;
  /** By category and participant. */
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Periods end with `today`, which is in them. */
export async function standingsOn(ctx: Context, today: string): Promise<Standings> {
  const { db, config } = ctx;
  const since = (days: number) => totalsBetween(db, daysBefore(today, days - 1), today);
  const rows = await openParticipants(db);
  const byCategory = Map.groupBy(await sharesOfAll(db), ({ category_id }) => category_id);
  return {
    participants: rows.map((row) => ({ ...participantFrom(config.address, row), joinedAt: row.joined_at })),
    totals: { 7: await since(7), 30: await since(30), 365: await since(365) },
    sparks: await sparksUntil(ctx, today),
    shares: new Map(
      [...byCategory].map(([category, all]) => [
        category,
        new Map(all.map(({ participant_id, share }) => [participant_id, share])),
      ]),
    ),
  };
}

async function sparksUntil({ db }: Context, today: string): Promise<Map<string, number[]>> {
  const begin = daysBefore(today, WEEKS * 7 - 1);
  const weekOf = new Map(
    Array.from({ length: WEEKS * 7 }, (_, at) => [daysBefore(begin, -at), Math.floor(at / 7)]),
  );
  const sparks = new Map<string, number[]>();
  for (const { participant_id, day, ins } of await votesByDay(db, begin, today)) {
    const spark = sparks.get(participant_id) ?? Array.from({ length: WEEKS }, () => 0);
    const week = weekOf.get(day) ?? 0;
    spark[week] = (spark[week] ?? 0) + ins;
    sparks.set(participant_id, spark);
  }
  return sparks;
}

/** Ties are settled by the next longer period; of the longest one there is none. */
const longer: Record<Period, Period | null> = { 7: 30, 30: 365, 365: null };

/** `before` has the places of the table it is compared with; null where there was none yet. */
export function tableOf(
  standings: Standings,
  period: Period,
  categoryId: string,
  before: ReadonlyMap<string, number> | null,
): RankedRow[] {
  const { participants, totals, sparks, shares } = standings;
  const byId = new Map(participants.map((one) => [one.participantId, one]));
  const inCategory = categoryId === '' ? null : (shares.get(categoryId) ?? new Map<string, number>());
  const next = longer[period];
  const entered = participants.flatMap(({ participantId: id, joinedAt }) => {
    const share = inCategory === null ? 100 : inCategory.get(id);
    if (share === undefined) return [];
    const longerIns = next === null ? 0 : (totals[next].get(id)?.ins ?? 0);
    return [{ id, share, joinedAt, longerIns, ...(totals[period].get(id) ?? none) }];
  });
  return placed(entered).flatMap(({ id, place, points, outs, views }) => {
    const participant = byId.get(id);
    if (!participant) return [];
    const { joinedAt: _, ...shown } = participant;
    return [
      {
        ...shown,
        ...{ place, ins: points, outs, views },
        movement: before === null ? ({ kind: 'same' } as const) : movement(place, before.get(id)),
        spark: sparks.get(id) ?? Array.from({ length: WEEKS }, () => 0),
      },
    ];
  });
}
