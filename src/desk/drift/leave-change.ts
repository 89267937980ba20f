// Leaves a change of the source as it is: it is not told again, to nobody, until the source says something else.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { articleOf } from '../../sources/store.ts';
import { changeOf, lockWatch, updateChange, updateWatch } from '../../sources/watch/store.ts';
import { type Actor, requireMay } from '../actor.ts';
import { settleTranslations } from './note-change.ts';
import { lockTranslationsOf } from './store.ts';

export type LeaveAnswer = { ok: true } | { ok: false; reason: 'settled' };

export async function leaveChange(
  ctx: Context,
  actor: Actor,
  { changeId }: { changeId: string },
): Promise<LeaveAnswer> {
  requireMay(actor, 'translate');
  const blogId = actor.blog.id;
  return transact(ctx, async (tx) => {
    const named = await changeOf(tx.db, blogId, changeId);
    if (!named) throw refuse('not-found', 'drift.problem.gone');
    const of = { blogId, articleId: named.article_id };
    const translations = await lockTranslationsOf(tx, blogId, of.articleId);
    await lockWatch(tx, of);
    const change = await changeOf(tx.db, blogId, changeId);
    if (!change || change.settled_at !== null)
      return change?.settled_as === 'left' ? { ok: true } : { ok: false, reason: 'settled' };
    const settled = { settled_at: nowIso(tx), settled_as: 'left' as const, settled_by: actor.id };
    await updateChange(tx.db, change, settled);
    await updateWatch(tx.db, of, { left_snapshot_id: change.snapshot_id, came: 'left', verdict: 'left' });
    await settleTranslations(tx, translations, changeId);
    const article = await articleOf(tx.db, blogId, of.articleId);
    const on = { id: of.articleId, name: article?.title ?? '' };
    await record(tx, { blogId, by: actor.id, act: 'source.left', on });
    return { ok: true };
  });
}
