// Lets go of a translation that was made of a finished one: deleted with what the memory learned from it, unless somebody has worked on it.
import { forget } from '../../memory/remember.ts';
import type { Context } from '../../platform/context.ts';
import { forgetUses } from '../../posts/pictures/uses.ts';
import { deleteTranslation, lockTranslation, type Of, segmentsOf, updateTranslation } from '../store.ts';

/** `since` is UTC ISO. What was worked on after it stays, as the manuscript of no post. */
export async function dropTranslation(tx: Context, of: Of, since: string): Promise<void> {
  const translation = await lockTranslation(tx, of);
  if (!translation) return;
  if (translation.updated_at > since) return updateTranslation(tx.db, of, { post_id: null });
  for (const { id } of await segmentsOf(tx.db, of)) await forget(tx, of.blogId, id);
  await deleteTranslation(tx.db, of);
  await forgetUses(tx.db, { blogId: of.blogId, kind: 'manuscript', userId: of.translationId });
}
