// Counts a day: what the formula counts of the votes and visits of each network, beside the views, as one row for each participant.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { countDay, type NetworkVotes } from '../formula.ts';
import type { RankingHoldsTable, VoteKind } from '../tables.ts';
import { viewsOfDay } from '../views/reads.ts';
import { type Settled, settle } from './holds.ts';
import {
  type DayRow,
  deleteHolds,
  growHold,
  holdsOfDay,
  insertHold,
  networksOfDay,
  participantsByBlog,
  putDays,
} from './store.ts';

const kinds: readonly VoteKind[] = ['in', 'out'];

/** Counts it as often as one likes: the same votes and decisions make the same rows. Of one participant where it is named. */
export async function countRankingDay(ctx: Context, day: string, participantId?: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const networks = Map.groupBy(await networksOfDay(tx.db, day, participantId), keyOf);
    const holds = Map.groupBy(await holdsOfDay(tx.db, day, participantId), keyOf);
    const days = await rowsByViews(tx, day, participantId);
    for (const key of networks.keys()) rowIn(days, key.split(' ')[0] ?? '', day);
    for (const row of days.values()) {
      for (const kind of kinds) {
        const key = `${row.participant_id} ${kind}`;
        const settled = settleVotes(networks.get(key) ?? [], holds.get(key) ?? []);
        row[kind === 'in' ? 'ins' : 'outs'] = settled.counted;
        row.held += settled.held;
        await keepHolds(tx, { participant_id: row.participant_id, day, kind }, settled);
      }
    }
    await putDays(tx, [...days.values()]);
  });
}

function keyOf({ participant_id, kind }: { participant_id: string; kind: VoteKind }): string {
  return `${participant_id} ${kind}`;
}

async function rowsByViews(tx: Context, day: string, only?: string): Promise<Map<string, DayRow>> {
  const participants = await participantsByBlog(tx.db);
  const days = new Map<string, DayRow>();
  for (const [blogId, views] of await viewsOfDay(tx.db, day)) {
    const id = participants.get(blogId);
    if (id !== undefined && (only === undefined || only === id)) rowIn(days, id, day).views = views;
  }
  return days;
}

function rowIn(days: Map<string, DayRow>, participantId: string, day: string): DayRow {
  const known = days.get(participantId);
  if (known) return known;
  const made = { participant_id: participantId, day, ins: 0, outs: 0, views: 0, held: 0 };
  days.set(participantId, made);
  return made;
}

function settleVotes(votes: readonly NetworkVotes[], holds: readonly RankingHoldsTable[]): Settled {
  const known = holds.map(({ id, reason, votes: held, decided_at, counted }) => {
    return { id, reason, votes: held, decidedAt: decided_at, counted };
  });
  return settle(countDay(votes), known);
}

async function keepHolds(
  tx: Context,
  of: Pick<RankingHoldsTable, 'participant_id' | 'day' | 'kind'>,
  { found, grown, gone }: Settled,
): Promise<void> {
  for (const { reason, votes } of found) {
    await insertHold(tx.db, {
      ...of,
      ...{ id: newId(tx.clock.now()), reason, votes, found_at: nowIso(tx) },
      ...{ decided_at: null, decided_by: null, counted: 0 },
    });
  }
  for (const hold of grown) await growHold(tx.db, hold);
  await deleteHolds(tx.db, gone);
}
