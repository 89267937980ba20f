// Changes what stands around a draft of a post that is none yet: category, tags, how readers may comment.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { type Actor, requireOwnOrEdit } from '../actor.ts';
import { lockDraft, updateDraft } from '../store.ts';
import { wishesOf } from '../wishes.ts';
import type { ChangeOutcome, PostChange } from './change-post.ts';

/** The version grows as with every save, so that a screen that is open learns of it. */
export async function changeDraft(
  ctx: Context,
  actor: Actor,
  postId: string,
  change: Pick<PostChange, 'categoryId' | 'comments' | 'tags'>,
): Promise<ChangeOutcome> {
  const of = { blogId: actor.blog.id, postId };
  return transact(ctx, async (tx) => {
    const draft = await lockDraft(tx, of.blogId, of.postId);
    if (!draft) return { ok: false, reason: 'no-post' };
    requireOwnOrEdit(actor, draft.created_by);
    const before = wishesOf(draft.wishes);
    const { comments = before.comments, tags = before.tags, categoryId = draft.category_id } = change;
    const wishes = JSON.stringify({ ...before, comments, tags });
    if (wishes === JSON.stringify(before) && categoryId === draft.category_id)
      return { ok: false, reason: 'unchanged' };
    await updateDraft(tx.db, draft, {
      wishes,
      category_id: categoryId,
      version: draft.version + 1,
      updated_by: actor.id,
      updated_at: nowIso(tx),
    });
    return { ok: true };
  });
}
