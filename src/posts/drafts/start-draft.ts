// Begins a post: an empty draft of it, in the language of the blog.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, requireMay } from '../actor.ts';
import { type DraftRow, insertDraft } from '../store.ts';
import { noWishes } from '../wishes.ts';
import { untouchedDraft } from './store.ts';

/** Whoever begins again without having written anything gets the draft that is still empty. */
export async function startDraft(
  ctx: Context,
  actor: Actor,
  input: { kind: DraftRow['kind']; language: string },
): Promise<{ postId: string }> {
  requireMay(actor, 'translate');
  return transact(ctx, async (tx) => {
    const empty = await untouchedDraft(tx.db, actor.blog.id, actor.id, input.kind);
    if (empty) return { postId: empty.post_id };
    const now = nowIso(tx);
    const postId = newId(tx.clock.now());
    await insertDraft(tx.db, {
      blog_id: actor.blog.id,
      post_id: postId,
      kind: input.kind,
      title: '',
      summary: '',
      slug: '',
      language: input.language,
      category_id: null,
      document: JSON.stringify(emptyDocument),
      picture: null,
      wishes: JSON.stringify(noWishes),
      version: 0,
      scheduled_at: null,
      created_by: actor.id,
      created_at: now,
      updated_by: actor.id,
      updated_at: now,
    });
    return { postId };
  });
}

const emptyDocument = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: null, lang: null } }],
};
