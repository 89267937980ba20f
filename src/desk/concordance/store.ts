// The sentences around others, read in one query for all.
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export interface Around {
  id: string;
  translation_id: string;
  /** JSON `Inline`; null at the ends, and where nothing is written. */
  source_before: string | null;
  target_before: string | null;
  source_after: string | null;
  target_after: string | null;
}

/** For each segment that is there: where it stands, and what stands before and after it. */
export async function segmentsAround(db: Db, blogId: string, ids: readonly string[]): Promise<Around[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Around>`
    select id, translation_id, source_before, target_before, source_after, target_after from (
      select id, translation_id,
        lag(source) over standing as source_before, lag(target) over standing as target_before,
        lead(source) over standing as source_after, lead(target) over standing as target_after
      from segments
      where blog_id = ${blogId} and translation_id in (
        select translation_id from segments where blog_id = ${blogId} and id in (${sql.join(ids)})
      )
      window standing as (partition by translation_id order by position)
    ) as around
    where id in (${sql.join(ids)})`.execute(db);
  return rows;
}
