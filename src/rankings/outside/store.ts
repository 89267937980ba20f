// The SQL of blogs elsewhere that take part: their entries, and their newest posts.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { OutsidePostsTable, ParticipantsTable } from '../tables.ts';
import { standsAt } from './reading/place.ts';

export type Entry = Selectable<ParticipantsTable>;
export type PostRow = Selectable<OutsidePostsTable>;

export async function isHostOfPress(db: Db, host: string): Promise<boolean> {
  const row = await db.selectFrom('blogs').select('id').where('host', '=', host).executeTakeFirst();
  return row !== undefined;
}

function entries(db: Db) {
  return db.selectFrom('participants').selectAll().where('blog_id', 'is', null);
}

export function entryById(db: Db, id: string): Promise<Entry | undefined> {
  return entries(db).where('id', '=', id).executeTakeFirst();
}

/** Nobody else can be found by a token than whose it is. */
export function entryByToken(db: Db, tokenHash: string): Promise<Entry | undefined> {
  return entries(db).where('token_hash', '=', tokenHash).executeTakeFirst();
}

export function lockEntry(tx: Context, id: string): Promise<Entry | undefined> {
  return entries(tx.db).where('id', '=', id).modifyEnd(tx.dialect.forUpdate()).executeTakeFirst();
}

/** All that name one of these as their blog or their feed, held until the transaction ends. */
export function lockEntriesAt(tx: Context, addresses: readonly string[]): Promise<Entry[]> {
  return entries(tx.db)
    .where((where) => where.or([where('address', 'in', addresses), where('feed', 'in', addresses)]))
    .orderBy('id')
    .modifyEnd(tx.dialect.forUpdate())
    .execute();
}

/** Those that stand at one of these, have shown whose they are, and have not left. */
export async function takingPartAt(db: Db, addresses: readonly string[]): Promise<Entry[]> {
  const rows = await entries(db)
    .where('verified_at', 'is not', null)
    .where('left_at', 'is', null)
    .where((where) => where.or([where('address', 'in', addresses), where('feed', 'in', addresses)]))
    .orderBy('id')
    .execute();
  return rows.filter((row) => standsAt(row, addresses));
}

/** Why whoever runs the press has taken one of these out; null while they have not. */
export async function excludedAt(db: Db, addresses: readonly string[]): Promise<string | null> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('ranking_exclusions', 'ranking_exclusions.participant_id', 'participants.id')
    .select(['participants.address', 'participants.feed', 'ranking_exclusions.reason'])
    .where('participants.blog_id', 'is', null)
    .where('ranking_exclusions.ended_at', 'is', null)
    .where((where) =>
      where.or([where('participants.address', 'in', addresses), where('participants.feed', 'in', addresses)]),
    )
    .orderBy('ranking_exclusions.id')
    .execute();
  return rows.find((row) => standsAt(row, addresses))?.reason ?? null;
}

export async function insertEntry(db: Db, entry: Insertable<ParticipantsTable>): Promise<void> {
  await db.insertInto('participants').values(entry).execute();
}

export async function updateEntry(db: Db, id: string, changes: Partial<Entry>): Promise<void> {
  await db
    .updateTable('participants')
    .set(changes)
    .where('id', '=', id)
    .where('blog_id', 'is', null)
    .execute();
}

/** True where nobody has told of it since a moment. */
export async function notePing(
  db: Db,
  id: string,
  { at, unless }: { at: string; unless: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('participants')
    .set({ pinged_at: at, next_at: at })
    .where('id', '=', id)
    .where('blog_id', 'is', null)
    .where((where) => where.or([where('pinged_at', 'is', null), where('pinged_at', '<', unless)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Taking part, and nobody has asked their feed although its moment is long past. */
export function overdueEntries(db: Db, before: string): Promise<Entry[]> {
  return entries(db)
    .where('verified_at', 'is not', null)
    .where('left_at', 'is', null)
    .where((where) => where.or([where('next_at', 'is', null), where('next_at', '<', before)]))
    .orderBy('id')
    .limit(1000)
    .execute();
}

/** Those that never showed whose they are. One that was excluded stays: the exclusion is on record. */
export async function deleteUnproved(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('participants')
    .where('blog_id', 'is', null)
    .where('verified_at', 'is', null)
    .where('joined_at', '<', before)
    .where('id', 'not in', (from) => from.selectFrom('ranking_exclusions').select('participant_id'))
    .execute();
}

export async function deleteEntry(db: Db, id: string): Promise<void> {
  await db.deleteFrom('participants').where('id', '=', id).where('blog_id', 'is', null).execute();
}

export interface EntryRow extends Entry {
  excluded_for: string | null;
}

/** For whoever runs the press: the newest first. */
export function allEntries(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<EntryRow[]> {
  return db
    .selectFrom('participants')
    .leftJoin('ranking_exclusions', (join) =>
      join
        .onRef('ranking_exclusions.participant_id', '=', 'participants.id')
        .on('ranking_exclusions.ended_at', 'is', null),
    )
    .selectAll('participants')
    .select('ranking_exclusions.reason as excluded_for')
    .where('participants.blog_id', 'is', null)
    .orderBy('participants.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

export function postsOf(db: Db, participantId: string, limit = 1000): Promise<PostRow[]> {
  return db
    .selectFrom('outside_posts')
    .selectAll()
    .where('participant_id', '=', participantId)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function deletePosts(db: Db, participantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .deleteFrom('outside_posts')
    .where('participant_id', '=', participantId)
    .where('id', 'in', ids)
    .execute();
}

export async function putPosts(db: Db, posts: readonly PostRow[]): Promise<void> {
  if (posts.length === 0) return;
  await db
    .insertInto('outside_posts')
    .values(posts)
    .onConflict((conflict) =>
      conflict.columns(['participant_id', 'id']).doUpdateSet((set) => ({
        title: set.ref('excluded.title'),
        address: set.ref('excluded.address'),
        published_at: set.ref('excluded.published_at'),
      })),
    )
    .execute();
}
