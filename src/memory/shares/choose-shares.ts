// An owner chooses which of their other blogs' memories a blog looks into.
import { record } from '../../accounts/log/record.ts';
import { type MemberBlog, requireMay } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { addShare, blogsToShare, removeShare, sharesOf } from './store.ts';

export interface Chooser {
  id: string;
  blog: MemberBlog;
}

/**
 * `chosen` are ids of blogs. Only the person's own can be added, whatever was sent; what another owner shared can be kept or
 * ended. The record of both blogs tells of it.
 */
export async function chooseShares(ctx: Context, actor: Chooser, chosen: readonly string[]): Promise<void> {
  const { id, blog } = actor;
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const now = await sharesOf(tx.db, blog.id);
    const before = new Set(now.map((share) => share.blogId));
    const own = await blogsToShare(tx.db, blog.id, id);
    const added = own.filter((share) => chosen.includes(share.blogId) && !before.has(share.blogId));
    const ended = now.filter((share) => !chosen.includes(share.blogId));
    for (const share of added) await addShare(tx.db, blog.id, share.blogId, id, nowIso(tx));
    for (const share of ended) await removeShare(tx.db, blog.id, share.blogId);
    for (const [shares, act] of [
      [added, 'shared'],
      [ended, 'unshared'],
    ] as const) {
      for (const share of shares) {
        await record(tx, { blogId: blog.id, by: id, act: `unit.${act}`, on: { name: share.name } });
        await record(tx, { blogId: share.blogId, by: id, act: `unit.${act}-out`, on: { name: blog.name } });
      }
    }
  });
}
