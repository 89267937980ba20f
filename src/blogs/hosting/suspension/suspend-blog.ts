// Takes a blog from its readers with a reason, and gives it back: its members work on, and are told.
import * as v from 'valibot';
import { record } from '../../../accounts/log/record.ts';
import { type Operator, requireOperator } from '../../../accounts/operator.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { emit } from '../../../platform/outbox.ts';
import { line } from '../../../web/fields.ts';
import { lockSuspension, type SuspendedBlog, setSuspension } from './store.ts';
import { tellOwners } from './tell-owners.ts';

export const suspensionSchema = v.object({ suspended_for: line(300) });

/** A blog that is suspended keeps its first day; the reason is the newest. */
export async function suspendBlog(
  ctx: Context,
  operator: Operator,
  slug: string,
  reason: string,
): Promise<void> {
  requireOperator(operator);
  await transact(ctx, async (tx) => {
    const blog = await found(tx, slug);
    if (blog.suspendedAt !== null && blog.suspendedFor === reason) return;
    await setSuspension(tx.db, blog.id, { at: blog.suspendedAt ?? nowIso(tx), reason });
    await record(tx, {
      blogId: blog.id,
      by: operator.id,
      act: 'settings.suspended',
      detail: { to: reason },
    });
    await tellOwners(tx, blog, { kind: 'suspended', reason });
    await emit(tx, { kind: 'blog.changed', blogId: blog.id });
  });
}

export async function liftSuspension(ctx: Context, operator: Operator, slug: string): Promise<void> {
  requireOperator(operator);
  await transact(ctx, async (tx) => {
    const blog = await found(tx, slug);
    if (blog.suspendedAt === null) return;
    await setSuspension(tx.db, blog.id, { at: null, reason: '' });
    await record(tx, { blogId: blog.id, by: operator.id, act: 'settings.unsuspended' });
    await tellOwners(tx, blog, { kind: 'lifted' });
    await emit(tx, { kind: 'blog.changed', blogId: blog.id });
  });
}

async function found(tx: Context, slug: string): Promise<SuspendedBlog> {
  const blog = await lockSuspension(tx, slug);
  if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
  return blog;
}
