// An editor has opened a letter, or has it deleted for good.
import { record } from '../../accounts/log/record.ts';
import type { Actor } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { deleteLetter, letterOf, updateLetter } from './store.ts';

export async function markRead(ctx: Context, { blog }: Actor, letterId: string): Promise<void> {
  if (!blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  const letter = await letterOf(ctx.db, blog.id, letterId);
  if (!letter) throw refuse('not-found', 'letters.studio.gone');
  await updateLetter(ctx.db, letter, { read_at: nowIso(ctx) });
}

/** Everything both sides wrote; its sender finds nothing behind the receipt any more. */
export async function removeLetter(ctx: Context, { id, blog }: Actor, letterId: string): Promise<void> {
  if (!blog.may.has('edit')) throw refuse('forbidden', 'web.problem.forbidden.do');
  await transact(ctx, async (tx) => {
    const letter = await letterOf(tx.db, blog.id, letterId);
    if (!letter) throw refuse('not-found', 'letters.studio.gone');
    await deleteLetter(tx.db, blog.id, letter.id);
    await record(tx, { blogId: blog.id, by: id, act: 'letter.deleted' });
  });
}
