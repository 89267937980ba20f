// Coming in by password: one answer, in one time, for an unknown account and for a wrong password.
import * as v from 'valibot';
import type { Context } from '../platform/context.ts';
import { email } from '../web/fields.ts';
import { typedPassword, verifyPassword } from './password.ts';
import { personByEmail } from './store.ts';

export const signInSchema = v.object({ email, password: typedPassword });

export type SignInInput = v.InferOutput<typeof signInSchema>;

/** The id of the person these two belong to, else null. */
export async function signIn(ctx: Context, input: SignInInput): Promise<string | null> {
  const person = await personByEmail(ctx.db, input.email);
  const open = person && person.disabled_at === null ? person : undefined;
  const right = await verifyPassword(input.password, open?.password_hash ?? null);
  return open && right ? open.id : null;
}
