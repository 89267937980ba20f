// Another e-mail address to sign in with: only for somebody who has just shown that they are who they say.
import * as v from 'valibot';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { queueMail } from '../platform/mail.ts';
import type { SignedIn } from '../web/env.ts';
import { email } from '../web/fields.ts';
import type { Translate } from '../web/messages/index.ts';
import { isFresh } from './change-password.ts';
import { changedAddress } from './changed-address.ts';
import { recordOfPerson } from './log/record.ts';
import { verifyPassword } from './password.ts';
import { personByEmail, personById, sessionById, updatePerson } from './store.ts';

export const emailSchema = v.object({
  email,
  email_current: v.optional(v.pipe(v.string(), v.maxLength(200, 'common.too-long')), ''),
});

export type EmailChange = { ok: true } | { ok: false; reason: 'taken' | 'wrong-current' | 'stale' };

/** The old address is told of it, in the transaction that changes it. By the password; without one by a passkey or a link that was used within the hour. */
export async function changeEmail(
  ctx: Context,
  actor: SignedIn,
  input: v.InferOutput<typeof emailSchema>,
  t: Translate,
): Promise<EmailChange> {
  const person = await personById(ctx.db, actor.id);
  const session = await sessionById(ctx.db, actor.id, actor.sessionId);
  if (!person || !session) return { ok: false, reason: 'stale' };
  if (!isFresh(ctx, session)) {
    if (person.password_hash === null) return { ok: false, reason: 'stale' };
    if (!(await verifyPassword(input.email_current, person.password_hash))) {
      return { ok: false, reason: 'wrong-current' };
    }
  }
  if (input.email === person.email) return { ok: true };
  try {
    return await transact(ctx, async (tx) => {
      if (await personByEmail(tx.db, input.email)) return { ok: false, reason: 'taken' };
      await updatePerson(tx.db, actor.id, { email: input.email });
      await recordOfPerson(tx, { personId: actor.id, by: actor.id, act: 'sign-in.email' });
      const change = { person, session, to: input.email, now: nowIso(tx) };
      const content = changedAddress(tx.config.address, t, change);
      await queueMail(tx, { blogId: null, kind: 'address', to: person.email, content });
      return { ok: true };
    });
  } catch (error) {
    // Two of the same address at the same moment: the second finds it taken only when it writes.
    if (ctx.dialect.isUniqueViolation(error)) return { ok: false, reason: 'taken' };
    throw error;
  }
}
