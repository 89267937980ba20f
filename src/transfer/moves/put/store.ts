// The SQL of putting in: which posts are still to come, what each thing came from, what somebody should know.
import { type Selectable, sql } from 'kysely';
import type { CommentRow } from '../../../comments/store.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database.ts';
import { type MoveKey, type MovePostRow, postWithNumbers } from '../store.ts';
import type { MoveFindingsTable, OriginsTable } from '../tables.ts';

export type OriginRow = Selectable<OriginsTable>;
export type Finding = Pick<Selectable<MoveFindingsTable>, 'weight' | 'key' | 'params'>;

/** Rows of one statement. */
const AT_ONCE = 5_000;
const COMMENTS_AT_ONCE = 500;

/** Behind which post to go on, in the order of dates. */
export interface Behind {
  dated: string | null;
  number: number;
}

/** Posts that are still to be put in: the oldest first, those without a date last. */
export async function postsToPut(
  db: Db,
  move: MoveKey,
  behind: Behind | null,
  limit: number,
): Promise<MovePostRow[]> {
  if (behind !== null && behind.dated === null) return undated(db, move, behind.number, limit);
  const dated = await unsettled(db, move)
    .where('dated', 'is not', null)
    .$if(behind !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('dated', '>', behind?.dated ?? ''),
          eb.and([eb('dated', '=', behind?.dated ?? ''), eb('number', '>', behind?.number ?? 0)]),
        ]),
      ),
    )
    .orderBy('dated')
    .orderBy('number')
    .limit(limit)
    .execute();
  return dated.length > 0 ? dated.map(postWithNumbers) : undated(db, move, 0, limit);
}

async function undated(db: Db, move: MoveKey, after: number, limit: number): Promise<MovePostRow[]> {
  const rows = await unsettled(db, move)
    .where('dated', 'is', null)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(postWithNumbers);
}

function unsettled(db: Db, { blog_id, id }: MoveKey) {
  return db
    .selectFrom('move_posts')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('settled_at', 'is', null);
}

/** What of each post says whether it will have a place; in no order. */
export function standingsToCome(
  db: Db,
  move: MoveKey,
): Promise<
  Pick<MovePostRow, 'number' | 'origin' | 'title' | 'dated' | 'state' | 'wish' | 'comments' | 'letters'>[]
> {
  return unsettled(db, move)
    .clearSelect()
    .select(['number', 'origin', 'title', 'dated', 'state', 'wish', 'comments', 'letters'])
    .execute();
}

/** Held until the transaction ends; undefined once it has been settled. */
export async function claimPost(
  tx: Context,
  { blog_id, move_id, number }: Pick<MovePostRow, 'blog_id' | 'move_id' | 'number'>,
): Promise<{ place: number | null } | undefined> {
  return tx.db
    .selectFrom('move_posts')
    .select('place')
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', move_id)
    .where('number', '=', number)
    .where('settled_at', 'is', null)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
}

export async function settlePost(
  db: Db,
  { blog_id, move_id, number }: Pick<MovePostRow, 'blog_id' | 'move_id' | 'number'>,
  settled: Pick<MovePostRow, 'settled_at' | 'outcome' | 'post_id'>,
): Promise<void> {
  await db
    .updateTable('move_posts')
    .set(settled)
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', move_id)
    .where('number', '=', number)
    .execute();
  await db
    .updateTable('moves')
    .set((eb) => ({ done: eb('done', '+', 1) }))
    .where('blog_id', '=', blog_id)
    .where('id', '=', move_id)
    .execute();
}

export async function keepPlaces(
  tx: Context,
  { blog_id, id }: MoveKey,
  places: ReadonlyMap<number, number>,
): Promise<void> {
  const all = [...places].map(([number, place]) => ({ number, new_place: place }));
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const json = JSON.stringify(all.slice(at, at + AT_ONCE));
    const given = tx.dialect.rowsOf(json, { number: 'bigint', new_place: 'bigint' });
    await sql`update move_posts set place = given.new_place from ${given}
      where blog_id = ${blog_id} and move_id = ${id} and move_posts.number = given.number`.execute(tx.db);
  }
}

/** The thing here that came from there; undefined where nothing did. */
export async function thingFrom(
  db: Db,
  blogId: string,
  kind: OriginRow['kind'],
  origin: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('origins')
    .select('thing_id')
    .where('blog_id', '=', blogId)
    .where('kind', '=', kind)
    .where('origin', '=', origin)
    .executeTakeFirst();
  return row?.thing_id;
}

/** What posts of the blog came from. */
export async function postOrigins(db: Db, blogId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('origins')
    .select('origin')
    .where('blog_id', '=', blogId)
    .where('kind', '=', 'post')
    .execute();
  return new Set(rows.map(({ origin }) => origin));
}

export async function insertOrigins(db: Db, rows: readonly OriginRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await db
      .insertInto('origins')
      .values(rows.slice(at, at + 500))
      .execute();
}

/** Behind what was found before. */
export async function addFindings(
  db: Db,
  { blog_id, id }: MoveKey,
  postNumber: number,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return;
  const last = await db
    .selectFrom('move_findings')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('post_number', '=', postNumber)
    .executeTakeFirst();
  const next = Number(last?.position ?? -1) + 1;
  const rows = findings.map((finding, at) => ({
    ...{ blog_id, move_id: id, post_number: postNumber, position: next + at },
    ...finding,
  }));
  await db.insertInto('move_findings').values(rows).execute();
}

/** What is said of the files as a whole under one key. */
export async function saidOfWhole(db: Db, { blog_id, id }: MoveKey, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('move_findings')
    .select('params')
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('post_number', '=', 0)
    .where('key', '=', key)
    .execute();
  return rows.map(({ params }) => params);
}

/** Whether it was stopped, or taken back, since it was begun. */
export async function isHalted(db: Db, { blog_id, id }: MoveKey): Promise<boolean> {
  const row = await db
    .selectFrom('moves')
    .select('id')
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row === undefined;
}

export async function insertComments(db: Db, rows: readonly CommentRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += COMMENTS_AT_ONCE)
    await db
      .insertInto('comments')
      .values(rows.slice(at, at + COMMENTS_AT_ONCE))
      .execute();
}

export async function insertAddresses(
  db: Db,
  { blog_id, id }: MoveKey,
  paths: readonly string[],
  to: string,
): Promise<void> {
  if (paths.length === 0) return;
  await db
    .insertInto('move_addresses')
    .values(paths.map((from_path) => ({ blog_id, move_id: id, from_path, to_path: to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The first of the files that was put in. */
export async function firstPut(db: Db, { blog_id, id }: MoveKey): Promise<MovePostRow | undefined> {
  const row = await db
    .selectFrom('move_posts')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('outcome', '=', 'added')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row && postWithNumbers(row);
}

/** When the posts of a move first appeared that readers see; none of those that had no date before they came. */
export async function momentsOfMove(db: Db, { blog_id, id }: MoveKey): Promise<string[]> {
  const rows = await db
    .selectFrom('move_posts')
    .innerJoin('posts', (join) =>
      join.onRef('posts.blog_id', '=', 'move_posts.blog_id').onRef('posts.id', '=', 'move_posts.post_id'),
    )
    .select('posts.first_published_at as at')
    .where('move_posts.blog_id', '=', blog_id)
    .where('move_posts.move_id', '=', id)
    .where('move_posts.outcome', '=', 'added')
    .where('move_posts.dated', 'is not', null)
    .where('posts.published_at', 'is not', null)
    .execute();
  return rows.flatMap(({ at }) => at ?? []);
}

export function categoryOrigins(db: Db, { blog_id, id }: MoveKey): Promise<OriginRow[]> {
  return db
    .selectFrom('origins')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('move_id', '=', id)
    .where('kind', '=', 'category')
    .execute();
}
