// Held votes and exclusions as whoever runs the press sees them, a page at a time.
import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { ParticipantRow } from '../../store.ts';
import { participantColumns } from '../../store.ts';
import type { VoteKind } from '../../tables.ts';

export interface ShownHold {
  id: string;
  participant: ParticipantRow;
  /** Of the rankings. */
  day: string;
  kind: VoteKind;
  /** The end of a message key. */
  reason: string;
  votes: number;
  /** Of them, how many count after the decision. */
  counted: number;
  /** What counts of that day and kind beside them. */
  beside: number;
  foundAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
}

/** A place in a list, the last that was shown: a moment and an id. */
export interface Behind {
  at: string;
  id: string;
}

/** Found last first; one more than asked for where there are more. */
export async function waitingHolds(db: Db, behind: Behind | null, limit: number): Promise<ShownHold[]> {
  let query = holds(db).where('held.decided_at', 'is', null);
  if (behind) query = query.where(isBehind('held.found_at', 'held.id', behind));
  const rows = await query.orderBy('held.found_at', 'desc').orderBy('held.id', 'desc').limit(limit).execute();
  return rows.map(holdFrom);
}

/** Decided last first. */
export async function decidedHolds(db: Db, behind: Behind | null, limit: number): Promise<ShownHold[]> {
  let query = holds(db).where('held.decided_at', 'is not', null);
  if (behind) query = query.where(isBehind('held.decided_at', 'held.id', behind));
  const rows = await query
    .orderBy('held.decided_at', 'desc')
    .orderBy('held.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(holdFrom);
}

function isBehind(at: string, id: string, behind: Behind) {
  return sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${behind.at}, ${behind.id})`;
}

function holds(db: Db) {
  return db
    .selectFrom('participants')
    .leftJoin('blogs', 'blogs.id', 'participants.blog_id')
    .innerJoin('ranking_holds as held', 'held.participant_id', 'participants.id')
    .leftJoin('people', 'people.id', 'held.decided_by')
    .leftJoin('ranking_days as days', (join) =>
      join.onRef('days.participant_id', '=', 'participants.id').onRef('days.day', '=', 'held.day'),
    )
    .select(participantColumns)
    .select(['held.id as hold_id', 'held.day', 'held.kind', 'held.reason', 'held.votes', 'held.counted'])
    .select(['held.found_at', 'held.decided_at', 'people.name as decided_by', 'days.ins', 'days.outs']);
}

type HoldRow = Awaited<ReturnType<ReturnType<typeof holds>['execute']>>[number];

function holdFrom(row: HoldRow): ShownHold {
  const all = Number((row.kind === 'in' ? row.ins : row.outs) ?? 0);
  return {
    id: row.hold_id,
    participant: row,
    day: row.day,
    kind: row.kind,
    reason: row.reason,
    votes: row.votes,
    counted: row.counted,
    beside: Math.max(0, all - Math.min(row.counted, row.votes)),
    foundAt: row.found_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}

export interface ShownExclusion {
  id: string;
  participant: ParticipantRow;
  reason: string;
  madeAt: string;
  madeBy: string | null;
  endedAt: string | null;
  endedBy: string | null;
}

/** The newest first; those that hold, or those that have ended. */
export async function exclusions(
  db: Db,
  which: 'standing' | 'ended',
  behind: Behind | null,
  limit: number,
): Promise<ShownExclusion[]> {
  const at = which === 'standing' ? 'made.made_at' : 'made.ended_at';
  let query = db
    .selectFrom('participants')
    .leftJoin('blogs', 'blogs.id', 'participants.blog_id')
    .innerJoin('ranking_exclusions as made', 'made.participant_id', 'participants.id')
    .leftJoin('people as maker', 'maker.id', 'made.made_by')
    .leftJoin('people as ender', 'ender.id', 'made.ended_by')
    .select(participantColumns)
    .select(['made.id as exclusion_id', 'made.reason', 'made.made_at', 'made.ended_at'])
    .select(['maker.name as made_by', 'ender.name as ended_by'])
    .where('made.ended_at', which === 'standing' ? 'is' : 'is not', null);
  if (behind) query = query.where(isBehind(at, 'made.id', behind));
  const rows = await query.orderBy(at, 'desc').orderBy('made.id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.exclusion_id,
    participant: row,
    reason: row.reason,
    madeAt: row.made_at,
    madeBy: row.made_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  }));
}

/** Who takes part, here or elsewhere, and is not excluded yet, by a part of its name or address; one whose blog is shut for now as well. */
export async function findParticipants(db: Db, words: string, limit: number): Promise<ParticipantRow[]> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return candidates(db)
    .where(
      sql<boolean>`(lower(blogs.name) like ${pattern} escape '\\' or blogs.slug like ${pattern} escape '\\'
        or lower(blogs.host) like ${pattern} escape '\\'
        or lower(participants.name) like ${pattern} escape '\\'
        or lower(participants.address) like ${pattern} escape '\\')`,
    )
    .orderBy('participants.id')
    .limit(limit)
    .execute();
}

export function candidate(db: Db, id: string): Promise<ParticipantRow | undefined> {
  return candidates(db).where('participants.id', '=', id).executeTakeFirst();
}

function candidates(db: Db) {
  return (
    db
      .selectFrom('participants')
      .leftJoin('blogs', 'blogs.id', 'participants.blog_id')
      .select(participantColumns)
      .where('participants.left_at', 'is', null)
      // Of one elsewhere without a proof nobody knows whose it is.
      .where((where) =>
        where.or([
          where('participants.blog_id', 'is not', null),
          where('participants.verified_at', 'is not', null),
        ]),
      )
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('ranking_exclusions')
              .select('ranking_exclusions.id')
              .whereRef('ranking_exclusions.participant_id', '=', 'participants.id')
              .where('ranking_exclusions.ended_at', 'is', null),
          ),
        ),
      )
  );
}
