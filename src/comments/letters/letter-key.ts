// The letter key of a blog: there from the first letter on, its private half with the press until an owner takes it over.
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { pressKey } from '../press-key.ts';
import { ageKey } from './age-key.ts';
import { seal, unseal } from './seal.ts';
import { insertKey, type LetterKeyRow, letterKeys, lockKeys } from './store.ts';

/** The key to which everything new is sealed; made when there is none. */
export async function currentKey(ctx: Context, blogId: string): Promise<LetterKeyRow> {
  const known = (await letterKeys(ctx.db, blogId)).at(-1);
  if (known) return known;
  const identity = await generateX25519Identity();
  const key: LetterKeyRow = {
    blog_id: blogId,
    id: newId(ctx.clock.now()),
    recipient: await identityToRecipient(identity),
    held_by_press: await seal(identity, [(await sealer(ctx)).recipient]),
    kept: null,
    created_at: nowIso(ctx),
    replaced_at: null,
  };
  return transact(ctx, async (tx) => {
    await lockKeys(tx, blogId);
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

async function sealer(ctx: Context) {
  return ageKey(await pressKey(ctx, 'letter keys'));
}
