// Takes a passkey away, but never the last way in.
import { type Context, transact } from '../platform/context.ts';
import type { SignedIn } from '../web/env.ts';
import { recordOfPerson } from './log/record.ts';
import { deletePasskey, passkeysOf, personById } from './store.ts';

export type RemovedPasskey = { ok: true } | { ok: false; reason: 'last-way-in' };

export async function removePasskey(
  ctx: Context,
  actor: SignedIn,
  passkeyId: string,
): Promise<RemovedPasskey> {
  return transact(ctx, async (tx) => {
    const person = await personById(tx.db, actor.id);
    const held = await passkeysOf(tx.db, actor.id);
    const [gone] = held.filter((passkey) => passkey.id === passkeyId);
    if (person?.password_hash === null && held.length === (gone ? 1 : 0))
      return { ok: false, reason: 'last-way-in' };
    if (!gone) return { ok: true };
    await deletePasskey(tx.db, actor.id, passkeyId);
    const act = 'sign-in.passkey-removed' as const;
    await recordOfPerson(tx, { personId: actor.id, by: actor.id, act, on: { name: gone.name } });
    return { ok: true };
  });
}
