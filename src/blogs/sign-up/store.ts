// The SQL of those who ask to begin a blog, of invitations to, and of terms that were agreed to.
import type { Insertable, Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { SignUpInvitationsTable, SignUpsTable } from '../hosting/tables.ts';
import { isTaken } from '../store.ts';

export type SignUpRow = Selectable<SignUpsTable>;

export async function insertSignUp(db: Db, row: Insertable<SignUpsTable>): Promise<void> {
  await db.insertInto('sign_ups').values(row).execute();
}

/** One whose address can still be confirmed. */
export function openSignUp(db: Db, tokenHash: string, now: string): Promise<SignUpRow | undefined> {
  return unconfirmed(db, tokenHash, now).executeTakeFirst();
}

/** The same, its row locked: of two who open one letter, the second waits and then finds nothing. */
export function lockOpenSignUp(tx: Context, tokenHash: string, now: string): Promise<SignUpRow | undefined> {
  return unconfirmed(tx.db, tokenHash, now).modifyEnd(tx.dialect.forUpdate()).executeTakeFirst();
}

function unconfirmed(db: Db, tokenHash: string, now: string) {
  return db
    .selectFrom('sign_ups')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', now);
}

/** One that somebody has to decide about, its row locked. */
export function lockWaitingSignUp(tx: Context, id: string): Promise<SignUpRow | undefined> {
  return waiting(tx.db).selectAll().where('id', '=', id).modifyEnd(tx.dialect.forUpdate()).executeTakeFirst();
}

/** Those that wait for a decision, the newest first. */
export function waitingSignUps(db: Db, limit: number, offset: number): Promise<SignUpRow[]> {
  return waiting(db)
    .selectAll()
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countWaiting(db: Db): Promise<number> {
  const row = await waiting(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function waiting(db: Db) {
  return db.selectFrom('sign_ups').where('confirmed_at', 'is not', null).where('decided_at', 'is', null);
}

/** Whether somebody with this address waits for a decision already. */
export async function waitsByEmail(db: Db, email: string): Promise<boolean> {
  return (await waiting(db).select('id').where('email', '=', email).executeTakeFirst()) !== undefined;
}

/** Those that came in or were refused, the latest first, with the blog they began. */
export function decidedSignUps(db: Db, limit: number) {
  return db
    .selectFrom('sign_ups')
    .leftJoin('blogs', 'blogs.id', 'sign_ups.blog_id')
    .leftJoin('people', 'people.id', 'sign_ups.decided_by')
    .select(['sign_ups.id', 'sign_ups.name', 'sign_ups.email', 'sign_ups.blog_name', 'sign_ups.message'])
    .select(['sign_ups.decided_at', 'sign_ups.refused_for', 'blogs.slug as began', 'people.name as by'])
    .where('decided_at', 'is not', null)
    .orderBy('decided_at', 'desc')
    .orderBy('sign_ups.id', 'desc')
    .limit(limit)
    .execute();
}

/** Whether a blog has this address, or somebody who waits for a decision has wished for it. */
export async function isSlugHeld(db: Db, slug: string, exceptSignUp: string): Promise<boolean> {
  if (await isTaken(db, 'slug', slug, '')) return true;
  const wished = await waiting(db)
    .select('id')
    .where('slug', '=', slug)
    .where('id', '!=', exceptSignUp)
    .executeTakeFirst();
  return wished !== undefined;
}

export async function updateSignUp(db: Db, id: string, change: Partial<SignUpsTable>): Promise<void> {
  await db.updateTable('sign_ups').set(change).where('id', '=', id).execute();
}

export async function deleteSignUpsBefore(db: Db, before: { expired: string; decided: string }) {
  await db
    .deleteFrom('sign_ups')
    .where('confirmed_at', 'is', null)
    .where('expires_at', '<=', before.expired)
    .execute();
  await db.deleteFrom('sign_ups').where('decided_at', '<', before.decided).execute();
}

export async function insertInvitation(db: Db, row: Insertable<SignUpInvitationsTable>): Promise<void> {
  await db.insertInto('sign_up_invitations').values(row).execute();
}

/** Invitations that can still be used, of people who may still invite; the newest first. */
export function openInvitations(db: Db, now: string) {
  return invitations(db)
    .where('sign_up_invitations.expires_at', '>', now)
    .orderBy('sign_up_invitations.created_at', 'desc')
    .orderBy('sign_up_invitations.id', 'desc')
    .execute();
}

export function openInvitation(db: Db, tokenHash: string, now: string) {
  return invitations(db)
    .where('sign_up_invitations.token_hash', '=', tokenHash)
    .where('sign_up_invitations.expires_at', '>', now)
    .executeTakeFirst();
}

/** An invitation carries the right of who made it, and goes with that right. */
function invitations(db: Db) {
  return db
    .selectFrom('sign_up_invitations')
    .innerJoin('people', 'people.id', 'sign_up_invitations.created_by')
    .select(['sign_up_invitations.id', 'sign_up_invitations.note', 'sign_up_invitations.expires_at'])
    .select(['people.name as by'])
    .where('sign_up_invitations.used_at', 'is', null)
    .where('sign_up_invitations.revoked_at', 'is', null)
    .where('people.operator_since', 'is not', null)
    .where('people.disabled_at', 'is', null);
}

/** Uses it up; false when somebody was faster, when it was taken back, or when who made it may invite nobody any more. A letter that is on its way may outlast its time. */
export async function takeInvitation(db: Db, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await closing(db, id, { used_at: now })
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('people')
          .select('people.id')
          .whereRef('people.id', '=', 'sign_up_invitations.created_by')
          .where('people.operator_since', 'is not', null)
          .where('people.disabled_at', 'is', null),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function revokeInvitation(db: Db, id: string, now: string): Promise<void> {
  await closing(db, id, { revoked_at: now }).execute();
}

function closing(db: Db, id: string, change: Partial<SignUpInvitationsTable>) {
  return db
    .updateTable('sign_up_invitations')
    .set(change)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null);
}

export async function deleteInvitationsBefore(db: Db, before: string): Promise<void> {
  await db.deleteFrom('sign_up_invitations').where('expires_at', '<', before).execute();
}

/** When the terms that somebody agreed to had last changed; undefined when they never agreed to any. */
export async function termsAgreedBy(db: Db, personId: string): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('accepted_terms')
    .select('terms_changed_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.terms_changed_at;
}

export async function keepAgreement(db: Db, personId: string, termsAt: string, now: string): Promise<void> {
  const agreed = { terms_changed_at: termsAt, accepted_at: now };
  await db
    .insertInto('accepted_terms')
    .values({ person_id: personId, ...agreed })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(agreed))
    .execute();
}

/** How many blogs somebody owns. */
export async function countOwned(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('members')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('role', '=', 'owner')
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Two blogs that somebody begins at the same moment begin one after the other. */
export async function lockPerson(tx: Context, personId: string): Promise<void> {
  await tx.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .modifyEnd(tx.dialect.forUpdate())
    .execute();
}
