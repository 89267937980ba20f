// What one blog may have in the place of what all may, as whoever runs the press says it.
import * as v from 'valibot';
import { record } from '../../../accounts/log/record.ts';
import { type Operator, requireOperator } from '../../../accounts/operator.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { anyBlogBySlug, lockBlogRow } from '../../store.ts';
import { boundOf, bytesBound } from '../bounds.ts';
import { deleteQuotas, ownQuotas, putQuotas } from './store.ts';

/** Left empty, that of all holds. */
export const quotasSchema = v.object({ most_megabytes: bytesBound, most_posts: boundOf(1, 10_000) });

export async function changeQuotas(
  ctx: Context,
  operator: Operator,
  slug: string,
  { most_megabytes: mostBytes, most_posts: mostPosts }: v.InferOutput<typeof quotasSchema>,
): Promise<void> {
  requireOperator(operator);
  await transact(ctx, async (tx) => {
    const blog = await anyBlogBySlug(tx.db, slug);
    if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
    await lockBlogRow(tx, blog.id);
    const before = await ownQuotas(tx.db, blog.id);
    if (before.mostBytes === mostBytes && before.mostPosts === mostPosts) return;
    if (mostBytes === null && mostPosts === null) await deleteQuotas(tx.db, blog.id);
    else await putQuotas(tx.db, blog.id, { mostBytes, mostPosts });
    await record(tx, { blogId: blog.id, by: operator.id, act: 'settings.quotas' });
  });
}
