// Gets the original of a translation from the address that its credit names: once a person has said so, and under the guard.
import { actorWho } from '../../../desk/actor-who.ts';
import type { Context } from '../../../platform/context.ts';
import { derivedId } from '../../../platform/ids.ts';
import { bringArticle } from '../../../sources/bring-article.ts';
import type { MoveRow } from '../store.ts';
import { type BilingualRow, foundBilingual, updateBilingual } from './store.ts';
import { creditOf } from './texts-of.ts';

/** It waits as an article that nobody has confirmed. Done again it is brought once; what kept it from coming is noted. */
export async function getOriginal(ctx: Context, move: MoveRow, row: BilingualRow): Promise<void> {
  const actor = await actorWho(ctx, { blogId: move.blog_id, personId: row.asked_by ?? '' }, 'translate');
  const found = await foundBilingual(ctx.db, move, row.number);
  const address = found && creditOf(row, found.likeness).address;
  if (!actor || !address) return updateBilingual(ctx.db, row, { asked_at: null, problem: 'gone' });
  const brought = await bringArticle(
    ctx,
    actor,
    { way: 'address', address },
    derivedId(move.id, `address ${row.number}`),
  );
  if (brought.ok) return updateBilingual(ctx.db, row, { article_id: brought.articleId, problem: null });
  ctx.log.info({ moveId: move.id, post: row.number, why: brought.key }, 'an original could not be got');
  await updateBilingual(ctx.db, row, { asked_at: null, problem: brought.key });
}
