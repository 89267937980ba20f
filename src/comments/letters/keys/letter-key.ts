// The letter key of a blog: there from the first letter on, its private half with the press until an owner takes it over.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { newId } from '../../../platform/ids.ts';
import { pressKey } from '../../../platform/press-key.ts';
import { lockBlog } from '../../../posts/store.ts';
import { seal, unseal } from '../seal.ts';
import { ageKey } from './age-key.ts';
import { insertKey, keysHeldByPress, type LetterKeyRow, letterKeys, updateKey } from './store.ts';

/** The key to which everything new is sealed; made when there is none. */
export async function currentKey(ctx: Context, blogId: string): Promise<LetterKeyRow> {
  const known = (await letterKeys(ctx.db, blogId)).at(-1);
  if (known) return known;
  const key = await freshKey(ctx, blogId);
  return transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const faster = (await letterKeys(tx.db, blogId)).at(-1);
    if (faster) return faster;
    await insertKey(tx.db, key);
    return key;
  });
}

/** The private half that the press still holds, for the editor's browser; null once an owner has taken the key over. */
export async function heldByPress(ctx: Context, key: LetterKeyRow): Promise<string | null> {
  if (key.held_by_press === null) return null;
  return unseal(key.held_by_press, (await sealer(ctx)).identity);
}

/** After the key file of the press was lost: lets go of letter keys that only it could open; returns how many. */
export async function dropLostKeys(tx: Context): Promise<number> {
  let lost = 0;
  for (const key of await keysHeldByPress(tx.db)) {
    const opened = await heldByPress(tx, key).catch(() => null);
    if (opened !== null) continue;
    await updateKey(tx.db, key, { held_by_press: null });
    lost++;
  }
  return lost;
}

/**
 * Where the key in use came from another press, whoever could open it is not here: a new one takes its place, and it waits
 * for a copy of itself (`keep-key.ts`). Returns whether it did.
 */
export async function renewLostKey(tx: Context, blogId: string): Promise<boolean> {
  const last = (await letterKeys(tx.db, blogId)).at(-1);
  if (!last) return false;
  await updateKey(tx.db, last, { replaced_at: last.replaced_at ?? nowIso(tx) });
  await insertKey(tx.db, await freshKey(tx, blogId));
  return true;
}

async function freshKey(ctx: Context, blogId: string): Promise<LetterKeyRow> {
  const identity = await generateX25519Identity();
  return {
    blog_id: blogId,
    id: newId(ctx.clock.now()),
    recipient: await identityToRecipient(identity),
    held_by_press: await seal(identity, [(await sealer(ctx)).recipient]),
    kept: null,
    created_at: nowIso(ctx),
    replaced_at: null,
  };
}

async function sealer(ctx: Context) {
  return ageKey(await pressKey(ctx, 'letter keys'));
}
