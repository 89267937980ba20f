// The SQL of who takes part: not left, not excluded, and open to every reader.
import type { Db } from '../platform/database.ts';

/** Those that can be voted for now, and that stand in the tables. */
export function takingPart(db: Db) {
  return db
    .selectFrom('participants')
    .leftJoin('blogs', 'blogs.id', 'participants.blog_id')
    .where('participants.left_at', 'is', null)
    .where('blogs.closed_at', 'is', null)
    .where('blogs.suspended_at', 'is', null)
    .where('blogs.password_hash', 'is', null)
    .where('blogs.moved_to', 'is', null)
    .where((where) =>
      where.or([
        where('participants.blog_id', 'is not', null),
        // One elsewhere has shown that it is whose it says.
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
    );
}

/** What a participant is called and where it is; of a blog of the press by the blog itself. */
export const participantColumns = [
  'participants.id',
  'participants.blog_id',
  'participants.name',
  'participants.about',
  'participants.address',
  'participants.language',
  'participants.joined_at',
  'blogs.slug as blog_slug',
  'blogs.host as blog_host',
  'blogs.name as blog_name',
  'blogs.tagline as blog_tagline',
  'blogs.language as blog_language',
] as const;

export interface ParticipantRow {
  id: string;
  blog_id: string | null;
  name: string;
  about: string;
  address: string;
  language: string;
  joined_at: string;
  blog_slug: string | null;
  blog_host: string | null;
  blog_name: string | null;
  blog_tagline: string | null;
  blog_language: string | null;
}

export function openParticipants(db: Db): Promise<ParticipantRow[]> {
  return takingPart(db).select(participantColumns).orderBy('participants.id').execute();
}

export function openParticipant(db: Db, id: string): Promise<ParticipantRow | undefined> {
  return takingPart(db).select(participantColumns).where('participants.id', '=', id).executeTakeFirst();
}

export function openParticipantOfBlog(db: Db, blogId: string): Promise<ParticipantRow | undefined> {
  return takingPart(db)
    .select(participantColumns)
    .where('participants.blog_id', '=', blogId)
    .executeTakeFirst();
}
