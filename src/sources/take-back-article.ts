// Takes an article back that was brought by mistake, as long as nobody confirmed it.
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { type Actor, requireTranslator } from './actor.ts';
import { deleteUnconfirmed } from './store.ts';

/** The snapshot stays: it says what was seen, and other articles may stand on the same bytes. */
export async function takeBackArticle(ctx: Context, actor: Actor, articleId: string): Promise<void> {
  requireTranslator(actor);
  const gone = await deleteUnconfirmed(ctx.db, actor.blog.id, articleId);
  if (!gone) throw refuse('conflict', 'sources.problem.confirmed');
}
