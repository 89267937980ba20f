// Turns the small sum before sending on or off for a blog.
import { record } from '../../accounts/log/record.ts';
import { blogFor } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { newToken } from '../../platform/ids.ts';
import type { SignedIn } from '../../web/env.ts';
import { saveProof, spamSettingsOf } from './store.ts';

export async function askProof(ctx: Context, actor: SignedIn, slug: string, wanted: boolean): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'edit');
    const now = await spamSettingsOf(tx.db, blog.id);
    if ((now?.proof_since != null) === wanted) return;
    await saveProof(tx.db, {
      blog_id: blog.id,
      proof_since: wanted ? nowIso(tx) : null,
      // A new key each time: sums that were set before mean nothing any more.
      proof_key: newToken(),
    });
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.comments' });
  });
}
