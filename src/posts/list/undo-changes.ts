// Undoes what was done to several posts together, where that is still what stands.
import { categoriesOf } from '../../blogs/categories/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, requireOwnOrEdit } from '../actor.ts';
import { changeDraft } from '../publishing/change-draft.ts';
import { changePost } from '../publishing/change-post.ts';
import { bringBack, takeBack } from '../publishing/take-back.ts';
import { type DraftRow, draftOf, insertDraft, postOf } from '../store.ts';
import { type Around, aroundOf, type BulkResult, type Job, keepResults, type Undo } from './change-posts.ts';
import { bulkOf, claimUndo } from './store.ts';

/** The id under which the results of undoing are kept. What somebody has changed since stays as they left it. */
export async function undoChanges(ctx: Context, actor: Actor, id: string): Promise<string> {
  const row = await bulkOf(ctx.db, actor.blog.id, id);
  if (!row) throw refuse('not-found', 'posts.bulk.gone');
  if (!(await claimUndo(ctx.db, row, nowIso(ctx)))) throw refuse('conflict', 'posts.bulk.undone-already');
  const jobs = undoable(resultsOf(row)).map(({ postId, title, undo }): Job => {
    return { postId, title, work: () => undoOne(ctx, actor, postId, undo) };
  });
  return keepResults(ctx, actor, 'undo', jobs);
}

export function resultsOf({ results }: { results: string }): BulkResult[] {
  return JSON.parse(results) as BulkResult[];
}

export function undoable(results: readonly BulkResult[]): (BulkResult & { undo: Undo })[] {
  return results.filter((result): result is BulkResult & { undo: Undo } => result.undo !== undefined);
}

async function undoOne(ctx: Context, actor: Actor, postId: string, undo: Undo): ReturnType<Job['work']> {
  switch (undo.kind) {
    case 'take-back': {
      const outcome = await takeBack(ctx, actor, postId);
      return { problem: outcome.ok ? null : outcome.reason };
    }
    case 'bring-back': {
      const outcome = await bringBack(ctx, actor, postId);
      return { problem: outcome.ok ? null : outcome.reason };
    }
    case 'change': {
      const now = await aroundOf(ctx, actor.blog.id, postId, undo.ofDraft);
      if (!agrees(now, undo.is)) return { problem: 'changed-since' };
      const outcome = await (undo.ofDraft ? changeDraft : changePost)(ctx, actor, postId, undo.was);
      return { problem: outcome.ok ? null : outcome.reason };
    }
    case 'draft':
      return bringDraftBack(ctx, actor, undo.draft);
  }
}

/** Whether what was set is still what stands. */
function agrees(now: Around, then: Around): boolean {
  if (then.tags && then.tags.join('\n') !== now.tags?.join('\n')) return false;
  if (then.categoryId !== undefined && then.categoryId !== now.categoryId) return false;
  return then.comments === undefined || then.comments === now.comments;
}

async function bringDraftBack(ctx: Context, actor: Actor, draft: DraftRow): ReturnType<Job['work']> {
  requireOwnOrEdit(actor, draft.created_by);
  const of = { blogId: actor.blog.id, postId: draft.post_id };
  return transact(ctx, async (tx) => {
    const isThere =
      (await draftOf(tx.db, of.blogId, of.postId)) ?? (await postOf(tx.db, of.blogId, of.postId));
    if (isThere) return { problem: 'changed-since' };
    // Its category may be gone by now, and its moment have passed.
    const categories = await categoriesOf(tx.db, of.blogId);
    const category = categories.some(({ id }) => id === draft.category_id) ? draft.category_id : null;
    await insertDraft(tx.db, { ...draft, category_id: category, scheduled_at: null, scheduled_by: null });
    return { problem: null };
  });
}
