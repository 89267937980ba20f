// What pages and the command ask of moves: lists of them, what was found while they were read, and which pictures are missing.
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import {
  type MoveFindingRow,
  type MoveKey,
  type MovePictureRow,
  type MoveRow,
  withNumbers,
} from './store.ts';

/** The newest first. */
export async function movesOf(db: Db, blogId: string, limit: number): Promise<MoveRow[]> {
  const rows = await db
    .selectFrom('moves')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(withNumbers);
}

/** Those that go on or wait for somebody, and those that ended after a moment, well or not; none that was taken back. The newest first. */
export async function movesToTell(
  db: Db,
  blogId: string,
  endedAfter: string,
  limit: number,
): Promise<MoveRow[]> {
  const rows = await db
    .selectFrom('moves')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('whole_at', 'is not', null)
    .where('undone_at', 'is', null)
    .where(({ or, eb }) => or([eb('finished_at', 'is', null), eb('finished_at', '>', endedAfter)]))
    .where(({ or, eb }) => or([eb('problem', 'is', null), eb('created_at', '>', endedAfter)]))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(withNumbers);
}

/** One kind of finding, over all posts: how many places, in how many posts. */
export interface FindingGroup {
  weight: MoveFindingRow['weight'];
  /** The end of a message key, `moves.finding.<key>`. */
  key: string;
  count: number;
  posts: number;
  /** The params of the first of them. */
  params: Record<string, string | number>;
}

/** What needs an answer first, then what is lost, then what is good to know; the most frequent first. */
export async function findingGroups(db: Db, { blog_id, id }: MoveKey): Promise<FindingGroup[]> {
  const rows = await db
    .selectFrom('move_findings')
    .select([
      'weight',
      'key',
      db.fn.countAll<number>().as('count'),
      sql<number>`count(distinct case when post_number > 0 then post_number end)`.as('posts'),
      sql<string>`min(params)`.as('params'),
    ])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .groupBy(['weight', 'key'])
    .execute();
  const weights = ['decide', 'mind', 'know'];
  return rows
    .map(({ weight, key, count, posts, params }) => ({
      ...{ weight, key, count: Number(count), posts: Number(posts) },
      params: JSON.parse(params) as FindingGroup['params'],
    }))
    .sort(
      (a, b) =>
        weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
        b.count - a.count ||
        (a.key < b.key ? -1 : 1),
    );
}

export interface ToldFinding extends Omit<MoveFindingRow, 'blog_id' | 'move_id'> {
  /** Of its post; null for what is said of the files as a whole. */
  title: string | null;
}

/** In the order of the files, those of the files as a whole first; behind one of them, or from the beginning. */
export async function findingsAfter(
  db: Db,
  { blog_id, id }: MoveKey,
  after: { post_number: number; position: number } | null,
  limit: number,
): Promise<ToldFinding[]> {
  let query = db
    .selectFrom('move_findings as f')
    .leftJoin('move_posts as p', (join) =>
      join
        .onRef('p.blog_id', '=', 'f.blog_id')
        .onRef('p.move_id', '=', 'f.move_id')
        .onRef('p.number', '=', 'f.post_number'),
    )
    .select(['f.post_number', 'f.position', 'f.weight', 'f.key', 'f.params', 'p.title'])
    .where('f.blog_id', '=', blog_id)
    .where('f.move_id', '=', id);
  if (after)
    query = query.where((or) =>
      or.or([
        or('f.post_number', '>', after.post_number),
        or.and([or('f.post_number', '=', after.post_number), or('f.position', '>', after.position)]),
      ]),
    );
  return query.orderBy('f.post_number').orderBy('f.position').limit(limit).execute();
}

/** Pictures that cannot be had from anywhere, or have not been got; those of the most posts first. */
export async function picturesWithProblems(
  db: Db,
  { blog_id, id }: MoveKey,
  limit: number,
): Promise<MovePictureRow[]> {
  return db
    .selectFrom('move_pictures')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('problem', 'is not', null)
    .orderBy('posts', 'desc')
    .orderBy('address')
    .limit(limit)
    .execute();
}
