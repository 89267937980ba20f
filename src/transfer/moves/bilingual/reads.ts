// What is asked of the finished translations of a move: lists and counts of them, and which is to be made or got next.
import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { MoveKey } from '../store.ts';
import type { LikenessKind } from './likeness.ts';
import { type BilingualRow, type FoundBilingual, withPosts } from './store.ts';

export interface BilingualWish {
  kind: LikenessKind | null;
  /** `open`: nobody has decided. `uncredited`: of those, the ones that name no source. */
  show: 'open' | 'uncredited' | 'make' | 'leave' | 'made' | 'problem' | null;
}

/** In the order of the files. */
export async function bilingualsOf(
  db: Db,
  move: MoveKey,
  wish: BilingualWish,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ all: number; found: FoundBilingual[] }> {
  const wanted = narrowed(db, move, wish);
  const counted = await wanted.select(({ fn }) => fn.countAll().as('all')).executeTakeFirstOrThrow();
  const rows = await wanted.selectAll().orderBy('number').limit(limit).offset(offset).execute();
  return { all: Number(counted.all), found: await withPosts(db, move, rows) };
}

function narrowed(db: Db, { blog_id, id }: MoveKey, { kind, show }: BilingualWish) {
  let query = db.selectFrom('move_bilinguals').where('blog_id', '=', blog_id).where('move_id', '=', id);
  if (kind !== null) query = query.where('kind', '=', kind);
  if (show === 'open') query = query.where('wish', 'is', null).where('settled_at', 'is', null);
  if (show === 'uncredited') query = query.where(namesNone);
  if (show === 'make') query = query.where('wish', '=', 'make').where('settled_at', 'is', null);
  if (show === 'leave') query = query.where('wish', '=', 'leave');
  if (show === 'made') query = query.where('settled_at', 'is not', null);
  if (show === 'problem') query = query.where('problem', 'is not', null);
  return query;
}

/** The same as `waitsForSource`, of posts that readers would see. */
const namesNone = sql<boolean>`wish is null and credit is null and settled_at is null and sure = 'sure' and exists (
  select 1 from move_posts as post where post.blog_id = move_bilinguals.blog_id
    and post.move_id = move_bilinguals.move_id and post.number = move_bilinguals.number
    and post.state in ('published', 'scheduled') and post.wish is null and post.bilingual like '%"credit":null%')`;

export interface BilingualTally {
  found: number;
  kinds: Record<LikenessKind, number>;
  /** Nobody has decided. */
  open: number;
  /** Somebody wants them made. */
  wanted: number;
  made: number;
  problems: number;
  /** They look like translations and name no source, and nobody has decided. */
  uncredited: number;
}

export async function tallyBilinguals(db: Db, { blog_id, id }: MoveKey): Promise<BilingualTally> {
  const rows = await db
    .selectFrom('move_bilinguals')
    .select(['kind', 'wish'])
    .select(({ fn }) => [
      fn.countAll().as('found'),
      fn.count('settled_at').as('made'),
      fn.count('problem').as('problems'),
    ])
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .groupBy(['kind', 'wish'])
    .execute();
  const tally: BilingualTally = {
    kinds: { interleaved: 0, beside: 0, linked: 0, credited: 0 },
    ...{ found: 0, open: 0, wanted: 0, made: 0, problems: 0, uncredited: 0 },
  };
  for (const row of rows) {
    const [found, made] = [Number(row.found), Number(row.made)];
    tally.found += found;
    tally.kinds[row.kind] += found;
    tally.made += made;
    tally.problems += Number(row.problems);
    if (row.wish === null) tally.open += found - made;
    if (row.wish === 'make') tally.wanted += found - made;
  }
  if (tally.open > 0) tally.uncredited = await countUncredited(db, { blog_id, id });
  return tally;
}

async function countUncredited(db: Db, move: MoveKey): Promise<number> {
  const { all } = await narrowed(db, move, { kind: null, show: 'uncredited' })
    .select(({ fn }) => fn.countAll().as('all'))
    .executeTakeFirstOrThrow();
  return Number(all);
}

/** The first after a number that somebody wants made, that is put in, and that nothing keeps from being made. */
export async function nextToMake(
  db: Db,
  { blog_id, id }: MoveKey,
  after: number,
): Promise<BilingualRow | undefined> {
  return (
    db
      .selectFrom('move_bilinguals as b')
      .innerJoin('move_posts as p', (join) =>
        join
          .onRef('p.blog_id', '=', 'b.blog_id')
          .onRef('p.move_id', '=', 'b.move_id')
          .onRef('p.number', '=', 'b.number'),
      )
      .selectAll('b')
      .where('b.blog_id', '=', blog_id)
      .where('b.move_id', '=', id)
      .where('b.number', '>', after)
      .where('b.wish', '=', 'make')
      .where('b.settled_at', 'is', null)
      .where('b.problem', 'is', null)
      .where('p.outcome', '=', 'added')
      // A draft waits until it is published.
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('posts')
            .select('posts.id')
            .whereRef('posts.blog_id', '=', 'p.blog_id')
            .whereRef('posts.id', '=', 'p.post_id'),
        ),
      )
      // One whose original is somewhere else waits until it is here.
      .where((or) =>
        or.or([or('b.kind', 'in', ['interleaved', 'beside']), or('b.article_id', 'is not', null)]),
      )
      .orderBy('b.number')
      .limit(1)
      .executeTakeFirst()
  );
}

/** The move that a post came with, where somebody wants it bilingual and it is not yet. */
export async function moveThatWaitsFor(db: Db, blogId: string, postId: string): Promise<MoveKey | undefined> {
  const row = await db
    .selectFrom('origins')
    .innerJoin('move_posts as p', (join) =>
      join
        .onRef('p.blog_id', '=', 'origins.blog_id')
        .onRef('p.move_id', '=', 'origins.move_id')
        .onRef('p.post_id', '=', 'origins.thing_id'),
    )
    .innerJoin('move_bilinguals as b', (join) =>
      join
        .onRef('b.blog_id', '=', 'p.blog_id')
        .onRef('b.move_id', '=', 'p.move_id')
        .onRef('b.number', '=', 'p.number'),
    )
    .select('b.move_id')
    .where('origins.blog_id', '=', blogId)
    .where('origins.thing_id', '=', postId)
    .where('origins.kind', '=', 'post')
    .where('b.wish', '=', 'make')
    .where('b.settled_at', 'is', null)
    .executeTakeFirst();
  return row && { blog_id: blogId, id: row.move_id };
}

/** The first whose original somebody wants, and that was not tried. */
export async function nextToGet(db: Db, { blog_id, id }: MoveKey): Promise<BilingualRow | undefined> {
  return db
    .selectFrom('move_bilinguals')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('asked_at', 'is not', null)
    .where('article_id', 'is', null)
    .where('problem', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
}

/** Moves of which something is still to be made or got. */
export async function movesWithWork(db: Db): Promise<{ blog_id: string; move_id: string }[]> {
  return db
    .selectFrom('move_bilinguals')
    .select(['blog_id', 'move_id'])
    .distinct()
    .where('settled_at', 'is', null)
    .where('problem', 'is', null)
    .where((or) => or.or([or('wish', '=', 'make'), or('asked_at', 'is not', null)]))
    .execute();
}
