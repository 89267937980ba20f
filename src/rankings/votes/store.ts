// The SQL of votes and visits: one mark for each reader and day, and how many came from which network.
import type { Db } from '../../platform/database.ts';
import type { VoteKind } from '../tables.ts';

export interface NetworkKey {
  participant_id: string;
  day: string;
  kind: VoteKind;
  network: string;
}

export async function votesOfNetwork(
  db: Db,
  { participant_id, day, kind, network }: NetworkKey,
): Promise<number> {
  const row = await db
    .selectFrom('vote_networks')
    .select('votes')
    .where('participant_id', '=', participant_id)
    .where('day', '=', day)
    .where('kind', '=', kind)
    .where('network', '=', network)
    .executeTakeFirst();
  return row?.votes ?? 0;
}

/** False for one that was there. */
export async function insertVoteMark(
  db: Db,
  mark: { participant_id: string; day: string; kind: VoteKind; mark: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('vote_marks')
    .values(mark)
    .onConflict((conflict) => conflict.columns(['participant_id', 'day', 'kind', 'mark']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function addVote(db: Db, key: NetworkKey & { wide: string }): Promise<void> {
  await db
    .insertInto('vote_networks')
    .values({ ...key, votes: 1 })
    .onConflict((conflict) =>
      conflict.columns(['participant_id', 'day', 'kind', 'network']).doUpdateSet((set) => ({
        votes: set('vote_networks.votes', '+', 1),
      })),
    )
    .execute();
}

export async function forgetVoteMarksBefore(db: Db, day: string): Promise<void> {
  await db.deleteFrom('vote_marks').where('day', '<', day).execute();
}

export async function forgetVoteNetworksBefore(db: Db, day: string): Promise<void> {
  await db.deleteFrom('vote_networks').where('day', '<', day).execute();
}
