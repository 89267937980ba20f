// Takes an article back that was brought by mistake, as long as nobody confirmed it.
import { record } from '../accounts/log/record.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { type Actor, requireTranslator } from './actor.ts';
import { articleOf, deleteUnconfirmed } from './store.ts';

/** The snapshot stays: it says what was seen, and other articles may stand on the same bytes. */
export async function takeBackArticle(ctx: Context, actor: Actor, articleId: string): Promise<void> {
  requireTranslator(actor);
  const blogId = actor.blog.id;
  await transact(ctx, async (tx) => {
    const article = await articleOf(tx.db, blogId, articleId);
    const gone = await deleteUnconfirmed(tx.db, blogId, articleId);
    if (!article || !gone) throw refuse('conflict', 'sources.problem.confirmed');
    const on = { id: articleId, name: article.title };
    await record(tx, { blogId, by: actor.id, act: 'article.deleted', on });
  });
}
