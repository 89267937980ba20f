// Throws a draft away: what readers see stays as it is.
import { record } from '../../accounts/log/record.ts';
import { type Context, transact } from '../../platform/context.ts';
import { type Actor, requireOwnOrEdit } from '../actor.ts';
import { type DraftRow, lockDraft } from '../store.ts';
import { deleteDraft } from './store.ts';

/** The draft as it was, so that it can be brought back; null when there was none. */
export async function discardDraft(ctx: Context, actor: Actor, postId: string): Promise<DraftRow | null> {
  const of = { blogId: actor.blog.id, postId };
  return transact(ctx, async (tx) => {
    const draft = await lockDraft(tx, of.blogId, of.postId);
    if (!draft) return null;
    requireOwnOrEdit(actor, draft.created_by);
    await deleteDraft(tx.db, of);
    const on = { id: postId, name: draft.title };
    await record(tx, { blogId: of.blogId, by: actor.id, act: 'post.draft-deleted', on });
    return draft;
  });
}
