// The newest posts of blogs elsewhere, for pages that show them beside those of the press.
import { sql } from 'kysely';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';

export interface OutsidePost {
  title: string;
  /** Whole, of the post itself. */
  address: string;
  publishedAt: string;
  participantId: string;
  /** What the blog is called. */
  blog: string;
  language: string;
}

/** Of one blog: a list of all has room for others, however often one of them writes. */
const MOST_OF_ONE = 2;

/** The newest posts of blogs elsewhere that take part, the two newest of each. Crossed, so that SQLite walks along the posts. */
export async function newestOutsidePosts(ctx: Context, limit: number): Promise<OutsidePost[]> {
  const { rows } = await sql<OutsidePost>`
    select outside_posts.title, outside_posts.address, outside_posts.published_at as "publishedAt",
      participants.id as "participantId", participants.name as blog, participants.language
    from outside_posts cross join participants
    where participants.id = outside_posts.participant_id
      and outside_posts.published_at <= ${nowIso(ctx)} and participants.blog_id is null
      and participants.verified_at is not null and participants.left_at is null
      and (
        select count(*) from outside_posts newer where newer.participant_id = outside_posts.participant_id
          and newer.published_at <= ${nowIso(ctx)}
          and (newer.published_at, newer.id) > (outside_posts.published_at, outside_posts.id)
      ) < ${MOST_OF_ONE}
      and not exists (
        select 1 from ranking_exclusions where ranking_exclusions.participant_id = participants.id
          and ranking_exclusions.ended_at is null
      )
    order by outside_posts.published_at desc, outside_posts.participant_id limit ${limit}`.execute(ctx.db);
  return rows;
}
