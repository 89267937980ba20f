// A new password, which ends every other session.
import * as v from 'valibot';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import type { SignedIn } from '../web/env.ts';
import { recordOfPerson } from './log/record.ts';
import { hashPassword, newPassword, verifyPassword } from './password.ts';
import {
  endSessions,
  type PersonRow,
  personById,
  type SessionRow,
  sessionById,
  updatePerson,
} from './store.ts';

export const passwordSchema = v.object({
  current: v.optional(v.pipe(v.string(), v.maxLength(200, 'common.too-long')), ''),
  password: newPassword,
});

export type PasswordChange = { ok: true } | { ok: false; reason: 'wrong-current' };

/** Milliseconds after coming in by link or passkey in which the old password is not asked for. */
const FRESH = 60 * 60 * 1000;

export async function changePassword(
  ctx: Context,
  actor: SignedIn,
  input: v.InferOutput<typeof passwordSchema>,
): Promise<PasswordChange> {
  const person = await personById(ctx.db, actor.id);
  const session = await sessionById(ctx.db, actor.id, actor.sessionId);
  if (!person || !session) return { ok: false, reason: 'wrong-current' };
  if (asksCurrent(ctx, person, session) && !(await verifyPassword(input.current, person.password_hash))) {
    return { ok: false, reason: 'wrong-current' };
  }
  const password_hash = await hashPassword(input.password);
  await transact(ctx, async (tx) => {
    await updatePerson(tx.db, actor.id, { password_hash });
    await endSessions(tx.db, actor.id, nowIso(tx), actor.sessionId);
    await recordOfPerson(tx, { personId: actor.id, by: actor.id, act: 'sign-in.password' });
  });
  return { ok: true };
}

/** Whether the old password is needed: who forgot it comes in by a link, and may then set another for a while. */
export function asksCurrent(ctx: Context, person: PersonRow, session: SessionRow): boolean {
  if (person.password_hash === null) return false;
  return !isFresh(ctx, session);
}

/** Came in within the hour by a passkey or a link: as good a proof as the password. */
export function isFresh(ctx: Context, session: SessionRow): boolean {
  const age = ctx.clock.now().getTime() - Date.parse(session.created_at);
  return session.way !== 'password' && age < FRESH;
}
