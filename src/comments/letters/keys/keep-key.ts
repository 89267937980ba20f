// An old letter key that was lost and found again, by its recovery copy: kept inside the one that took its place.
import { record } from '../../../accounts/log/record.ts';
import type { Actor } from '../../../blogs/blog-for.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { lockBlog } from '../../../posts/store.ts';
import type { KeptKey } from '../schemas.ts';
import { letterKeys, updateKey } from './store.ts';

/** From now on whoever opens the key in use reads the letters of the old one, too. What is kept already stays. */
export async function keepKey(ctx: Context, actor: Actor, { keyId, kept }: KeptKey): Promise<void> {
  const { blog } = actor;
  if (!blog.may.has('manage')) throw refuse('forbidden', 'web.problem.forbidden.do');
  await transact(ctx, async (tx) => {
    await lockBlog(tx, blog.id);
    const key = (await letterKeys(tx.db, blog.id)).find(({ id }) => id === keyId);
    if (!key || key.replaced_at === null) throw refuse('not-found', 'letters.studio.key-changed');
    if (key.kept !== null) return;
    await updateKey(tx.db, key, { kept });
    await record(tx, { blogId: blog.id, by: actor.id, act: 'letter.key-changed' });
  });
}
