// Teaches the blog's filter by what moderators say of a comment, and unteaches it exactly.
import { nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { tokensOf } from './bayes.ts';
import { countTokens, deleteLearned, insertLearned, learnedFrom } from './store.ts';
import { traitsOf, type Words } from './traits.ts';

export type Label = 'spam' | 'fine';

/**
 * The filter holds `label` of this comment from now on; null makes it forget. What it took before is what it gives
 * back, even if the comment was changed in between. Returns what it held until now.
 */
export async function learn(
  tx: Context,
  blogId: string,
  commentId: string,
  words: Words,
  label: Label | null,
): Promise<Label | null> {
  const before = await learnedFrom(tx.db, blogId, commentId);
  if ((before?.label ?? null) === label) return label;
  if (before) {
    await countTokens(tx.db, blogId, JSON.parse(before.tokens) as string[], before.label, -1);
    await deleteLearned(tx.db, blogId, commentId);
  }
  if (label !== null) {
    const tokens = tokensOf(words, traitsOf(words).hosts);
    await countTokens(tx.db, blogId, tokens, label, 1);
    await insertLearned(tx.db, {
      blog_id: blogId,
      comment_id: commentId,
      label,
      tokens: JSON.stringify(tokens),
      learned_at: nowIso(tx),
    });
  }
  return before?.label ?? null;
}
