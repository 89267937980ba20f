// Says whether readers will need a password for a post, and which; it takes effect with publishing.
import { hashPassword } from '../../accounts/password.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import type { Actor } from '../actor.ts';
import type { PasswordKind, SetPassword } from '../schemas.ts';
import { insertDraft, updateDraft } from '../store.ts';
import { type PasswordWish, wishesOf } from '../wishes.ts';
import { findDraft } from './draft-of.ts';

/** The password itself is kept nowhere. `keep` of a post that has none is none. */
export async function setPassword(
  ctx: Context,
  actor: Actor,
  input: { postId: string; wish: SetPassword },
): Promise<{ ok: true; password: PasswordKind }> {
  // Before anything is held: hashing takes its time, and whoever may not is told first.
  const { post } = await findDraft(ctx, actor, input.postId);
  const password = await wishFor(input.wish, post?.password_hash ?? null);
  return transact(ctx, async (tx) => {
    const { row, isStored } = await findDraft(tx, actor, input.postId, { lock: true });
    const now = nowIso(tx);
    const wishes = JSON.stringify({ ...wishesOf(row.wishes), password });
    const changed = { wishes, updated_at: now, updated_by: actor.id };
    if (isStored) await updateDraft(tx.db, row, changed);
    else await insertDraft(tx.db, { ...row, ...changed, created_at: now });
    return { ok: true, password: password.kind };
  });
}

async function wishFor(wish: SetPassword, current: string | null): Promise<PasswordWish> {
  if (wish.kind === 'new') return { kind: 'new', hash: await hashPassword(wish.password) };
  return { kind: wish.kind === 'keep' && current !== null ? 'keep' : 'none' };
}
