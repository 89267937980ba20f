// Compares a source with what its address gave last, although that seemed to be another page: a person has looked.
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { articleOf, snapshotOf } from '../../sources/store.ts';
import { judgeApart } from '../../sources/watch/judging.ts';
import { tellChange } from '../../sources/watch/keep-look.ts';
import { keptBytes, readBoth } from '../../sources/watch/read-again.ts';
import { lockWatch, updateWatch, watchOf } from '../../sources/watch/store.ts';
import { type Actor, requireMay } from '../actor.ts';

/** False where nothing was kept, or it says the same. */
export async function compareAnyway(ctx: Context, actor: Actor, articleId: string): Promise<boolean> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, articleId };
  const article = await articleOf(ctx.db, of.blogId, articleId);
  const watch = article && (await watchOf(ctx.db, of));
  if (!article || !watch) throw refuse('not-found', 'drift.problem.gone');
  const seenId = watch.seen_snapshot_id;
  const seen = seenId === null ? undefined : await snapshotOf(ctx.db, of.blogId, seenId);
  const kept = seen && (await keptBytes(ctx, seen));
  const readings = kept && (await readBoth(ctx, article, kept));
  const judgement = readings && (await judgeApart(readings, true));
  if (seenId === null || judgement?.verdict !== 'changed') return false;
  return transact(ctx, async (tx) => {
    const stands = await lockWatch(tx, of);
    if (stands?.seen_snapshot_id !== seenId) return false;
    await tellChange(tx, of, judgement.comparison, seenId);
    await updateWatch(tx.db, of, {
      came: 'changed',
      came_params: '{}',
      verdict: 'changed',
      verdict_params: '{}',
    });
    return true;
  });
}
