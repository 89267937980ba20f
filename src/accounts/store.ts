// The SQL of people, their passkeys, sessions and one-time links.
import type { ExpressionBuilder, Insertable, Selectable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Schema } from '../schema.ts';
import type {
  LinksTable,
  PasskeyChallengesTable,
  PasskeysTable,
  PeopleTable,
  SessionsTable,
} from './tables.ts';

export type PersonRow = Selectable<PeopleTable>;
export type PasskeyRow = Selectable<PasskeysTable>;
export type SessionRow = Selectable<SessionsTable>;
export type LinkRow = Selectable<LinksTable>;

export async function insertPerson(db: Db, person: Insertable<PeopleTable>): Promise<void> {
  await db.insertInto('people').values(person).execute();
}

export function personById(db: Db, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
}

export function personByEmail(db: Db, email: string): Promise<PersonRow | undefined> {
  return db.selectFrom('people').selectAll().where('email', '=', email).executeTakeFirst();
}

export function allPeople(db: Db): Promise<PersonRow[]> {
  return db.selectFrom('people').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** Whether anybody runs this press already. */
export async function hasOperator(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('people')
    .select('id')
    .where('operator_since', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function updatePerson(
  db: Db,
  id: string,
  change: Partial<Omit<PersonRow, 'id' | 'created_at' | 'operator_since'>>,
): Promise<void> {
  await db.updateTable('people').set(change).where('id', '=', id).execute();
}

export async function insertPasskey(db: Db, passkey: Insertable<PasskeysTable>): Promise<void> {
  await db.insertInto('passkeys').values(passkey).execute();
}

export function passkeysOf(db: Db, personId: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkeys')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export function passkeyById(db: Db, id: string): Promise<PasskeyRow | undefined> {
  return db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function touchPasskey(db: Db, id: string, counter: number, now: string): Promise<void> {
  await db.updateTable('passkeys').set({ counter, used_at: now }).where('id', '=', id).execute();
}

export async function deletePasskey(db: Db, personId: string, id: string): Promise<void> {
  await db.deleteFrom('passkeys').where('id', '=', id).where('person_id', '=', personId).execute();
}

/** Keeps a challenge, and forgets those that ran out. */
export async function insertChallenge(db: Db, challenge: Insertable<PasskeyChallengesTable>): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('expires_at', '<', challenge.created_at).execute();
  await db.insertInto('passkey_challenges').values(challenge).execute();
}

/** Takes a challenge out, so that it can be answered once only. */
export function takeChallenge(
  db: Db,
  id: string,
  purpose: PasskeyChallengesTable['purpose'],
  personId: string | null,
): Promise<Selectable<PasskeyChallengesTable> | undefined> {
  return db
    .deleteFrom('passkey_challenges')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .returningAll()
    .executeTakeFirst();
}

export async function insertSession(db: Db, session: Insertable<SessionsTable>): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

/** A session that still runs, with its person, if that person may still come in. */
export function liveSession(db: Db, tokenHash: string, now: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['sessions.id as session_id', 'sessions.seen_at', 'people.id', 'people.name', 'people.email'])
    .select(['people.language', 'people.theme', 'people.operator_since'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.ended_at', 'is', null)
    .where('sessions.expires_at', '>', now)
    .where('people.disabled_at', 'is', null)
    .executeTakeFirst();
}

export async function renewSession(db: Db, tokenHash: string, now: string, expiresAt: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** The running sessions of a person, the last used first. */
export function sessionsOf(db: Db, personId: string, now: string): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
}

export function sessionById(db: Db, personId: string, id: string): Promise<SessionRow | undefined> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function endSession(db: Db, personId: string, id: string, now: string): Promise<void> {
  await running(db, personId, now).where('id', '=', id).execute();
}

/** Ends every session of a person, but for the one to keep. */
export async function endSessions(db: Db, personId: string, now: string, keepId?: string): Promise<void> {
  const all = running(db, personId, now);
  await (keepId === undefined ? all : all.where('id', '!=', keepId)).execute();
}

function running(db: Db, personId: string, now: string) {
  return db
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null);
}

export async function insertLink(db: Db, link: Insertable<LinksTable>): Promise<void> {
  await db.insertInto('links').values(link).execute();
}

/** A link that can still be used. */
export function openLink(
  db: Db,
  tokenHash: string,
  purpose: LinksTable['purpose'],
  now: string,
): Promise<LinkRow | undefined> {
  return db
    .selectFrom('links')
    .selectAll()
    .where(isOpen(tokenHash, purpose, now))
    .executeTakeFirst();
}

/** Uses a link up. Of two that come at the same moment, one gets the row and the other nothing. */
export function takeLink(
  db: Db,
  tokenHash: string,
  purpose: LinksTable['purpose'],
  now: string,
): Promise<LinkRow | undefined> {
  return db
    .updateTable('links')
    .set({ used_at: now })
    .where(isOpen(tokenHash, purpose, now))
    .returningAll()
    .executeTakeFirst();
}

function isOpen(tokenHash: string, purpose: LinksTable['purpose'], now: string) {
  return ({ and, eb }: ExpressionBuilder<Schema, 'links'>) =>
    and([
      eb('token_hash', '=', tokenHash),
      eb('purpose', '=', purpose),
      eb('used_at', 'is', null),
      eb('revoked_at', 'is', null),
      eb('expires_at', '>', now),
    ]);
}

/**
 * Revokes every open link of a purpose but one. The rows are locked in one order first, so that of two who do this at
 * the same moment the second waits for the first and then finds its own link revoked.
 */
export async function revokeOtherLinks(
  ctx: Context,
  purpose: LinksTable['purpose'],
  keepHash: string,
  now: string,
): Promise<void> {
  await ctx.db
    .selectFrom('links')
    .select('token_hash')
    .where('purpose', '=', purpose)
    .orderBy('token_hash')
    .modifyEnd(ctx.dialect.forUpdate())
    .execute();
  await ctx.db
    .updateTable('links')
    .set({ revoked_at: now })
    .where('purpose', '=', purpose)
    .where('token_hash', '!=', keepHash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function deleteSessionsBefore(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('expires_at', '<', before), eb('ended_at', '<', before)]))
    .execute();
}

export async function deleteLinksBefore(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('links')
    .where((eb) =>
      eb.or([eb('expires_at', '<', before), eb('used_at', '<', before), eb('revoked_at', '<', before)]),
    )
    .execute();
}

export async function deleteChallengesBefore(db: Db, before: string): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('expires_at', '<', before).execute();
}

/** Everybody who may still come in and runs the press. */
export function activeOperators(db: Db): Promise<Pick<PersonRow, 'email' | 'language'>[]> {
  return db
    .selectFrom('people')
    .select(['email', 'language'])
    .where('operator_since', 'is not', null)
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .execute();
}

/** The longest-standing person who may still come in and runs the press. */
export function firstOperator(db: Db): Promise<PersonRow | undefined> {
  return db
    .selectFrom('people')
    .selectAll()
    .where('operator_since', 'is not', null)
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}
