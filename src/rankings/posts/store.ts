// The SQL of posts by their readers: sums of the views of days, and the lists made of them.
import { sql } from 'kysely';
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { takingPart } from '../store.ts';
import type { PostRankingsTable } from '../tables.ts';

/** Blogs that readers can come to. One behind a password has its list too, for those who may read it. */
export async function livingBlogs(db: Db): Promise<string[]> {
  const rows = await living(db).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

function living(db: Db) {
  return db
    .selectFrom('blogs')
    .select('id')
    .where('closed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where('moved_to', 'is', null);
}

/** Of these blogs, those that take part: of all of them where none are named. */
export async function blogsTakingPart(
  { db, dialect }: Context,
  of?: readonly string[],
): Promise<Set<string>> {
  let query = takingPart(db).select('participants.blog_id').where('participants.blog_id', 'is not', null);
  if (of !== undefined) query = query.where(sql<boolean>`participants.blog_id ${dialect.among(of)}`);
  return new Set((await query.execute()).map(({ blog_id }) => blog_id ?? ''));
}

/** First days: of the period, of the longer one by which ties are settled, and of the days that a gain is told against. */
export interface PostSpans {
  period: string;
  longer: string;
  /** Up to the period; null where no gain is asked for. */
  before: string | null;
  to: string;
}

export interface ReadPost {
  blogId: string;
  postId: string;
  views: number;
  longer: number;
  gain: number;
  /** Place in its blog by views, by the longer period, and by gain. */
  byViews: number;
  byLonger: number;
  byGain: number;
}

/** The first posts of each of these blogs in any of three orders; only what every reader may read. */
export async function mostReadIn(
  ctx: Context,
  blogIds: readonly string[],
  spans: PostSpans,
  most: number,
): Promise<ReadPost[]> {
  const { period, longer, before, to } = spans;
  const { among } = ctx.dialect;
  const gain =
    before === null
      ? sql`0`
      : sql`sum(case when day >= ${period} then views when day >= ${before} then -views else 0 end)`;
  const { rows } = await sql<Record<keyof ReadPost, string | number>>`
    with sums as (
      select blog_id, substr(page, 6) as post_id, sum(case when day >= ${period} then views else 0 end) as views,
        sum(views) as longer, ${gain} as gain
      from view_days
      where blog_id ${among(blogIds)} and day >= ${longer} and day <= ${to} and substr(page, 1, 5) = 'post:'
      group by blog_id, page
    ), ranked as (
      select sums.*,
        row_number() over (partition by sums.blog_id order by views desc, longer desc, post_id desc) as by_views,
        row_number() over (partition by sums.blog_id order by longer desc, views desc, post_id desc) as by_longer,
        row_number() over (partition by sums.blog_id order by gain desc, views desc, post_id desc) as by_gain
      from sums join posts on posts.blog_id = sums.blog_id and posts.id = sums.post_id
      where posts.published_at is not null and posts.password_hash is null
        and (posts.expires_at is null or posts.expires_at > ${nowIso(ctx)})
    )
    select blog_id as "blogId", post_id as "postId", views, longer, gain,
      by_views as "byViews", by_longer as "byLonger", by_gain as "byGain"
    from ranked where (by_views <= ${most} and views > 0) or by_longer <= ${most} or (by_gain <= ${most} and gain > 0)`.execute(
    ctx.db,
  );
  return rows.map((row) => ({
    ...{ blogId: String(row.blogId), postId: String(row.postId) },
    ...{ views: Number(row.views), longer: Number(row.longer), gain: Number(row.gain) },
    ...{ byViews: Number(row.byViews), byLonger: Number(row.byLonger), byGain: Number(row.byGain) },
  }));
}

export type PostList = Pick<PostRankingsTable, 'blog_id' | 'kind' | 'period' | 'rows'>;

/** The lists of these blogs as they stand. */
export function listsOf({ db, dialect }: Context, blogIds: readonly string[]): Promise<PostList[]> {
  return db
    .selectFrom('post_rankings')
    .select(['blog_id', 'kind', 'period', 'rows'])
    .where(sql<boolean>`blog_id ${dialect.among(blogIds)}`)
    .execute();
}

/** An empty one goes. */
export async function putLists(
  { db, dialect }: Context,
  lists: readonly PostList[],
  at: string,
): Promise<void> {
  const columns = { blog_id: 'text', kind: 'text', period: 'bigint', rows: 'text' } as const;
  const given = (some: readonly PostList[]) => dialect.rowsOf(JSON.stringify(some), columns);
  const [gone, filled] = [lists.filter(isEmpty), lists.filter((list) => !isEmpty(list))];
  if (filled.length > 0)
    await sql`insert into post_rankings (blog_id, kind, period, made_at, rows)
      select blog_id, kind, period, ${at}, rows from ${given(filled)} where true
      on conflict (blog_id, kind, period) do update set made_at = excluded.made_at, rows = excluded.rows`.execute(
      db,
    );
  for (const { blog_id, kind, period } of gone)
    await db
      .deleteFrom('post_rankings')
      .where('blog_id', '=', blog_id)
      .where('kind', '=', kind)
      .where('period', '=', period)
      .execute();
}

/** Lists of blogs that readers can come to no more. */
export async function forgetListsOfGone(db: Db): Promise<void> {
  await db
    .deleteFrom('post_rankings')
    .where('blog_id', '<>', '')
    .where('blog_id', 'not in', living(db))
    .execute();
}

function isEmpty({ rows }: PostList): boolean {
  return rows === '[]';
}

export async function listOf(
  db: Db,
  blogId: string,
  kind: PostRankingsTable['kind'],
  period: number,
): Promise<string> {
  const row = await db
    .selectFrom('post_rankings')
    .select('rows')
    .where('blog_id', '=', blogId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .executeTakeFirst();
  return row?.rows ?? '[]';
}
