// Makes a person. A set-up link, an invitation, the operator or a confirmed sign-up comes first.
import * as v from 'valibot';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { email, line } from '../web/fields.ts';
import { hashPassword } from './password.ts';
import { insertPerson, personByEmail } from './store.ts';

/** What a person says of themselves. */
export const personFields = { name: line(60), email };
export const personSchema = v.object(personFields);

export interface NewPerson extends v.InferOutput<typeof personSchema> {
  /** Null for somebody who will come in by passkey or link. */
  password: string | null;
  language: string | null;
  operator: boolean;
}

export type CreatedPerson = { ok: true; id: string } | { ok: false; reason: 'email-taken' };

/** Hash the password first, outside any transaction: it takes a tenth of a second that no lock should last. */
export async function preparePerson(input: NewPerson): Promise<PreparedPerson> {
  const { password, ...rest } = input;
  return { ...rest, passwordHash: password === null ? null : await hashPassword(password) };
}

export interface PreparedPerson extends Omit<NewPerson, 'password'> {
  passwordHash: string | null;
}

export async function createPerson(tx: Context, person: PreparedPerson): Promise<CreatedPerson> {
  if (await personByEmail(tx.db, person.email)) return { ok: false, reason: 'email-taken' };
  const now = nowIso(tx);
  const id = newId(tx.clock.now());
  await insertPerson(tx.db, {
    id,
    name: person.name,
    email: person.email,
    password_hash: person.passwordHash,
    language: person.language,
    operator_since: person.operator ? now : null,
    created_at: now,
    disabled_at: null,
  });
  return { ok: true, id };
}
