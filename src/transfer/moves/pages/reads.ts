// What the screens of a move count and list: its posts by how they stand, and its pictures.
import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { IncomingState } from '../incoming.ts';
import { type MoveFindingRow, type MoveKey, type MovePostRow, postWithNumbers } from '../store.ts';

/** The names of the files of several moves, in their order. */
export async function fileNamesOf(db: Db, keys: readonly MoveKey[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (keys.length === 0) return names;
  const rows = await db
    .selectFrom('move_files')
    .select(['move_id', 'name'])
    .where('blog_id', '=', keys[0]?.blog_id ?? '')
    .where(
      'move_id',
      'in',
      keys.map(({ id }) => id),
    )
    .orderBy('move_id')
    .orderBy('position')
    .execute();
  for (const { move_id, name } of rows) names.set(move_id, [...(names.get(move_id) ?? []), name]);
  return names;
}

export interface PostTally {
  found: number;
  /** By how they stood there. */
  states: Record<IncomingState, number>;
  /** Some of their text, or something beside it, is changed or lost. */
  mended: number;
  /** Not coming in: trashed there, or left out by the person. */
  left: number;
  comments: number;
  letters: number;
  bilingual: number;
  /** Put in, known already, left out, failed. */
  settled: number;
  added: number;
  known: number;
  failed: number;
}

const noStates = { published: 0, draft: 0, waiting: 0, scheduled: 0, private: 0, trashed: 0 };

export async function tallyPosts(db: Db, { blog_id, id }: MoveKey): Promise<PostTally> {
  const groups = await db
    .selectFrom('move_posts')
    .select(['state', 'wish', 'outcome'])
    .select(({ fn }) => [
      fn.countAll().as('posts'),
      fn.sum('comments').as('comments'),
      fn.sum('letters').as('letters'),
      fn.count('bilingual').as('bilingual'),
    ])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .groupBy(['state', 'wish', 'outcome'])
    .execute();
  const mended = await db
    .selectFrom('move_findings')
    .select(({ fn }) => fn.count('post_number').distinct().as('posts'))
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('post_number', '>', 0)
    .where('weight', '=', 'mind')
    .executeTakeFirst();
  const sum = (value: (group: (typeof groups)[number]) => unknown, of = groups) =>
    of.reduce((all, group) => all + Number(value(group) ?? 0), 0);
  const posts = (of: typeof groups) => sum((group) => group.posts, of);
  const outcome = (name: string) => posts(groups.filter((group) => group.outcome === name));
  const left = posts(groups.filter((group) => group.state === 'trashed' || group.wish === 'leave'));
  const found = posts(groups);
  const states = { ...noStates };
  for (const group of groups) states[group.state] += Number(group.posts);
  return {
    ...{ found, states, left, mended: Math.min(Number(mended?.posts ?? 0), found - left) },
    ...{ comments: sum(({ comments }) => comments), letters: sum(({ letters }) => letters) },
    ...{ bilingual: sum(({ bilingual }) => bilingual), settled: posts(groups.filter((one) => one.outcome)) },
    ...{ added: outcome('added'), known: outcome('known'), failed: outcome('failed') },
  };
}

export interface PictureTally {
  found: number;
  here: number;
  inFiles: number;
  missing: number;
}

export async function tallyPictures(db: Db, { blog_id, id }: MoveKey): Promise<PictureTally> {
  const row = await db
    .selectFrom('move_pictures')
    .select(({ fn }) => [
      fn.countAll().as('found'),
      fn.count('picture_id').as('here'),
      fn.count('in_file').as('in_files'),
      fn.count('problem').as('missing'),
    ])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...{ found: Number(row.found), here: Number(row.here) },
    ...{ inFiles: Number(row.in_files), missing: Number(row.missing) },
  };
}

export const postFilters = [
  'published',
  'closed',
  'scheduled',
  'letters',
  'bilingual',
  'left',
  'failed',
] as const;
export type PostFilter = (typeof postFilters)[number];

export interface PostWish {
  show: PostFilter | null;
  /** Of a finding. */
  key: string | null;
  /** Part of the title. */
  words: string;
}

/** In the order of the files, so that a page stands still while the rest is read. */
export async function movePosts(
  db: Db,
  key: MoveKey,
  wish: PostWish,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ all: number; rows: MovePostRow[] }> {
  const wanted = narrowed(db, key, wish);
  const counted = await wanted.select(({ fn }) => fn.countAll().as('all')).executeTakeFirstOrThrow();
  const rows = await wanted.selectAll().orderBy('number').limit(limit).offset(offset).execute();
  return { all: Number(counted.all), rows: rows.map(postWithNumbers) };
}

function narrowed(db: Db, { blog_id, id }: MoveKey, { show, key, words }: PostWish) {
  let query = db.selectFrom('move_posts').where('blog_id', '=', blog_id).where('move_id', '=', id);
  if (show === 'published') query = query.where('state', '=', 'published');
  if (show === 'closed') query = query.where('state', 'in', ['draft', 'waiting', 'private']);
  if (show === 'scheduled') query = query.where('state', '=', 'scheduled');
  if (show === 'letters') query = query.where('letters', '>', 0);
  if (show === 'bilingual') query = query.where('bilingual', 'is not', null);
  if (show === 'failed') query = query.where('outcome', '=', 'failed');
  if (show === 'left')
    query = query.where(({ eb, or }) => or([eb('state', '=', 'trashed'), eb('wish', '=', 'leave')]));
  if (key !== null)
    query = query.where('number', 'in', (eb) =>
      eb
        .selectFrom('move_findings')
        .select('post_number')
        .where('move_findings.blog_id', '=', blog_id)
        .where('move_findings.move_id', '=', id)
        .where('move_findings.key', '=', key),
    );
  if (words !== '') {
    const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`lower(title) like ${pattern} escape '\\'`);
  }
  return query;
}

/** The newest post that was read, or else put in: what the press is at. */
export async function latestPost(
  db: Db,
  { blog_id, id }: MoveKey,
  step: 'reading' | 'putting',
): Promise<Pick<MovePostRow, 'title' | 'dated'> | null> {
  const query = db
    .selectFrom('move_posts')
    .select(['title', 'dated'])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id);
  const ordered =
    step === 'reading'
      ? query.orderBy('number', 'desc')
      : query.where('settled_at', 'is not', null).orderBy('settled_at', 'desc').orderBy('number', 'desc');
  return (await ordered.limit(1).executeTakeFirst()) ?? null;
}

export interface FoundFinding {
  number: number;
  weight: MoveFindingRow['weight'];
  key: string;
  params: Record<string, string | number>;
}

export async function findingsOf(
  db: Db,
  { blog_id, id }: MoveKey,
  numbers: readonly number[],
): Promise<FoundFinding[]> {
  if (numbers.length === 0) return [];
  const rows = await db
    .selectFrom('move_findings')
    .select(['post_number', 'weight', 'key', 'params'])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('post_number', 'in', numbers)
    .orderBy('post_number')
    .orderBy('position')
    .execute();
  return rows.map(({ post_number, weight, key, params }) => ({
    ...{ number: Number(post_number), weight, key },
    params: JSON.parse(params) as FoundFinding['params'],
  }));
}

/** What places with a finding say of it, the first ones. */
export async function paramsOfKey(
  db: Db,
  { blog_id, id }: MoveKey,
  key: string,
  limit = 100_000,
): Promise<Record<string, string | number>[]> {
  const rows = await db
    .selectFrom('move_findings')
    .select('params')
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('key', '=', key)
    .orderBy('post_number')
    .limit(limit)
    .execute();
  return rows.map(({ params }) => JSON.parse(params) as Record<string, string | number>);
}
