// Takes a decision back within ten minutes: everything stands as before, but for what somebody decided anew since.
import { blogFor, type MemberBlog } from '../../../blogs/blog-for.ts';
import { isoFromNow, nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { SignedIn } from '../../../web/env.ts';
import { takeAnswerBack } from './answer-report.ts';
import { recordAll } from './moderate.ts';
import { beforesOf, clearBefores, deleteModerationsBefore, moderationOf, setUndone } from './store.ts';
import { restoreComment, restoreLetter, restoreReport } from './turns.ts';

/** Milliseconds in which a decision can be taken back. */
export const UNDO_MS = 10 * 60 * 1000;

/**
 * Only whoever decided may take it back. `note` tells readers of a correction that is taken back. The answer is how
 * many came back, and how many were left to somebody else's newer decision.
 */
export async function undoModeration(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  { id, note }: { id: string; note: string },
): Promise<{ restored: number; left: number }> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'edit');
    const moderation = await moderationOf(tx.db, blog.id, id);
    if (!moderation || moderation.made_by !== actor.id) throw refuse('not-found', 'inbox.undo.gone');
    if (moderation.made_at < isoFromNow(tx, -UNDO_MS)) throw refuse('conflict', 'inbox.undo.late');
    if (!(await setUndone(tx.db, blog.id, id, nowIso(tx)))) throw refuse('conflict', 'inbox.undo.done');
    const befores = await beforesOf(tx.db, blog.id, id);
    const isAnswer = moderation.verb === 'accept' || moderation.verb === 'decline';
    let restored = 0;
    for (const { kind, item_id, state } of befores) {
      const stood: unknown = JSON.parse(state);
      const back = isAnswer
        ? await takeAnswerBack(tx, { id: actor.id, name: actor.name, blog }, item_id, stood, note)
        : await restoring[kind](tx, blog.id, item_id, stood);
      if (back) restored++;
    }
    await clearBefores(tx.db, blog.id, id);
    await recordUndone(tx, actor, blog, befores);
    return { restored, left: befores.length - restored };
  });
}

const restoring = { comment: restoreComment, letter: restoreLetter, report: restoreReport };

async function recordUndone(
  tx: Context,
  actor: SignedIn,
  blog: MemberBlog,
  befores: Awaited<ReturnType<typeof beforesOf>>,
): Promise<void> {
  const items = befores.map(({ kind, item_id: id }) => ({ kind, id }));
  await recordAll(tx, { blogId: blog.id, by: actor.id, act: 'voice.undone' }, items);
}

/** A daily chore: what can no longer be undone need not be remembered, and letters among it are gone for good. */
export async function forgetModerations(ctx: Context): Promise<void> {
  await deleteModerationsBefore(ctx.db, isoFromNow(ctx, -UNDO_MS));
  await ctx.dialect.scrub(ctx.db, ['moderation_befores']);
}
