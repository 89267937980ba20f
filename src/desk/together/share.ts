// The frame of every change that the other desks have to hear of.
import type { Context } from '../../platform/context.ts';
import { type Actor, requireMay } from '../actor.ts';
import { once } from '../once.ts';
import type { Of, TranslationRow } from '../store.ts';
import { countChange } from './store.ts';

/**
 * One transaction with the translation held, at most once for each key. What comes out `ok` is counted as a change; anything
 * else must have changed nothing.
 */
export async function share<T extends { ok: boolean }>(
  ctx: Context,
  actor: Actor,
  { key, translationId }: { key: string; translationId: string },
  work: (tx: Context, of: Of, translation: TranslationRow) => Promise<T>,
): Promise<T> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId };
  // Apart from the keys of saves, whose answers have other shapes.
  return once<T>(ctx, of, `shared-${key}`, async (tx, translation) => {
    const answer = await work(tx, of, translation);
    if (answer.ok) await countChange(tx.db, of);
    return answer;
  });
}
