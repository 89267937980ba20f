// An owner lets a blog take part in the rankings, says in which categories, or takes it out again.
import { record } from '../../accounts/log/record.ts';
import { type Actor, requireMay } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { rankingCategories } from '../reads.ts';
import { type Shares, sharesFrom, type TakingPart } from './shares.ts';
import { enterBlog, leaveWith, participantOfBlog, replaceShares, sharesOf } from './store.ts';

/** Who leaves keeps its categories for the day it comes back; its votes stay where they were given. */
export async function saveTakingPart(ctx: Context, actor: Actor, input: TakingPart): Promise<Shares> {
  requireMay(actor, 'manage');
  const { blog } = actor;
  return transact(ctx, async (tx) => {
    if (input.part === 'no') {
      if (await leaveWith(tx.db, blog.id, nowIso(tx))) await tell(tx, actor);
      return { ok: true, shares: [] };
    }
    const read = sharesFrom(input, new Set((await rankingCategories(tx)).map(({ id }) => id)));
    if (!read.ok) return read;
    const before = await standing(tx, blog.id);
    await enterBlog(tx, blog.id, { language: blog.language, at: nowIso(tx) });
    await replaceShares(tx.db, blog.id, read.shares);
    if ((await standing(tx, blog.id)) !== before) await tell(tx, actor);
    return read;
  });
}

/** All that an owner settles, as text to compare. */
async function standing(tx: Context, blogId: string): Promise<string> {
  const participant = await participantOfBlog(tx.db, blogId);
  const isIn = participant !== undefined && participant.left_at === null;
  return JSON.stringify([isIn, await sharesOf(tx.db, blogId)]);
}

async function tell(tx: Context, { id, blog }: Actor): Promise<void> {
  await emit(tx, { kind: 'participant.changed', blogId: blog.id });
  await record(tx, { blogId: blog.id, by: id, act: 'settings.rankings' });
}
