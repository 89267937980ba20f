// Takes a passkey away, but never the last way in.
import type { Context } from '../platform/context.ts';
import type { SignedIn } from '../web/env.ts';
import { deletePasskey, passkeysOf, personById } from './store.ts';

export type RemovedPasskey = { ok: true } | { ok: false; reason: 'last-way-in' };

export async function removePasskey(
  ctx: Context,
  actor: SignedIn,
  passkeyId: string,
): Promise<RemovedPasskey> {
  const person = await personById(ctx.db, actor.id);
  const held = await passkeysOf(ctx.db, actor.id);
  const others = held.filter((passkey) => passkey.id !== passkeyId);
  if (person?.password_hash === null && others.length === 0) return { ok: false, reason: 'last-way-in' };
  await deletePasskey(ctx.db, actor.id, passkeyId);
  return { ok: true };
}
