// Confirms an article: a person has looked at what was found, and it may be translated from now on.
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from './actor.ts';
import { type CorrectInput, type CorrectOutcome, correctArticle } from './correct-article.ts';
import { type Article, outletNamed, updateArticle } from './store.ts';

export type ConfirmOutcome =
  | CorrectOutcome
  /** Fields without which nothing can be made of it; what was typed is stored all the same. */
  | { ok: false; reason: 'incomplete'; article: Article; missing: 'title'[] };

/** Stores the last corrections, makes the outlet if it is new, and sets `confirmedAt` once. */
export function confirmArticle(ctx: Context, actor: Actor, input: CorrectInput): Promise<ConfirmOutcome> {
  return transact(ctx, async (tx) => {
    const corrected = await correctArticle(tx, actor, input);
    if (!corrected.ok) return corrected;
    const { article } = corrected;
    if (article.title === '') return { ok: false, reason: 'incomplete', article, missing: ['title'] };
    const outletId = await outletIdFor(tx, article);
    const confirmed = { ...article, outletId, confirmedAt: article.confirmedAt ?? nowIso(tx) };
    await updateArticle(tx.db, confirmed, article.updatedAt);
    return { ok: true, article: confirmed };
  });
}

/** Made when it is new; null for an article that names none. */
export async function outletIdFor(tx: Context, article: Article): Promise<string | null> {
  if (article.outletName === '') return null;
  const outlet = await outletNamed(tx.db, {
    blog_id: article.blogId,
    id: newId(tx.clock.now()),
    name: article.outletName,
    host: article.address && URL.canParse(article.address) ? new URL(article.address).hostname : null,
    language: article.language,
    created_at: nowIso(tx),
  });
  return outlet.id;
}
