// What was decided about participants and their votes, for everybody to read: without who decided, who runs the press is no reader's concern.
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { VoteKind } from '../tables.ts';

/** Those on record, the newest; older ones stay in the database. */
const LONGEST = 100;

export interface OnRecord {
  /** Null for a blog that is not open to every reader now: its name is not for everybody either. */
  name: string | null;
  language: string;
}

export interface RecordedExclusion extends OnRecord {
  id: string;
  reason: string;
  since: string;
  until: string | null;
}

export async function recordedExclusions({ db }: Pick<Context, 'db'>): Promise<RecordedExclusion[]> {
  const rows = await named(db)
    .innerJoin('ranking_exclusions as made', 'made.participant_id', 'participants.id')
    .select(['made.id', 'made.reason', 'made.made_at as since', 'made.ended_at as until'])
    .orderBy('made.made_at', 'desc')
    .orderBy('made.id', 'desc')
    .limit(LONGEST)
    .execute();
  return rows.map(({ id, reason, since, until, ...row }) => ({ id, reason, since, until, ...nameOf(row) }));
}

export interface RecordedHold extends OnRecord {
  id: string;
  /** Of the rankings. */
  day: string;
  kind: VoteKind;
  /** The end of a message key. */
  reason: string;
  votes: number;
  /** Of them, how many count. */
  counted: number;
  decidedAt: string;
}

/** Holds that somebody has looked at, by when. */
export async function recordedHolds({ db }: Pick<Context, 'db'>): Promise<RecordedHold[]> {
  const rows = await named(db)
    .innerJoin('ranking_holds as held', 'held.participant_id', 'participants.id')
    .select(['held.id', 'held.day', 'held.kind', 'held.reason', 'held.votes', 'held.counted'])
    .select('held.decided_at as decidedAt')
    .where('held.decided_at', 'is not', null)
    .orderBy('held.decided_at', 'desc')
    .orderBy('held.id', 'desc')
    .limit(LONGEST)
    .execute();
  return rows.map(({ id, day, kind, reason, votes, counted, decidedAt, ...row }) => ({
    ...{ id, day, kind, reason, votes, counted, decidedAt: decidedAt ?? '' },
    ...nameOf(row),
  }));
}

function named(db: Db) {
  return db
    .selectFrom('participants')
    .leftJoin('blogs', 'blogs.id', 'participants.blog_id')
    .select(['participants.blog_id', 'participants.name', 'participants.language'])
    .select(['blogs.name as blog_name', 'blogs.language as blog_language'])
    .select(['blogs.closed_at', 'blogs.password_hash', 'blogs.suspended_at', 'blogs.moved_to']);
}

interface NamedRow {
  blog_id: string | null;
  name: string;
  language: string;
  blog_name: string | null;
  blog_language: string | null;
  closed_at: string | null;
  password_hash: string | null;
  suspended_at: string | null;
  moved_to: string | null;
}

function nameOf(row: NamedRow): OnRecord {
  if (row.blog_id === null) return { name: row.name, language: row.language };
  const shut = [row.closed_at, row.password_hash, row.suspended_at, row.moved_to];
  const isOpen = shut.every((state) => state === null);
  return { name: isOpen ? row.blog_name : null, language: row.blog_language ?? row.language };
}
