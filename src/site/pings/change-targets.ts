// Where a blog tells of its new posts: added, taken away, told again. An address is never given back once it is kept.
import * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { blogFor } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { seal } from '../../platform/sealed.ts';
import type { SignedIn } from '../../web/env.ts';
import { line } from '../../web/fields.ts';
import { deleteTarget, insertTarget, pingOf, targetOf, targetsOf, updatePing } from './store.ts';

/** Each is a request to somebody else for every post. */
const MOST_TARGETS = 20;

export const targetSchema = v.object({
  address: v.pipe(
    line(1000),
    v.check((text) => URL.canParse(text) && /^https?:\/\//i.test(text), 'common.address'),
  ),
  way: v.picklist(['extended', 'basic'], 'common.choose'),
});

export async function addTarget(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: v.InferOutput<typeof targetSchema>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    const all = await targetsOf(tx.db, blog.id);
    if (all.length >= MOST_TARGETS) throw refuse('invalid', 'site.pings.many', { max: MOST_TARGETS });
    const id = newId(tx.clock.now());
    await insertTarget(tx.db, {
      blog_id: blog.id,
      id,
      host: new URL(input.address).host,
      address: await seal(tx, 'pings', id, input.address),
      way: input.way,
      created_at: nowIso(tx),
    });
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.pings' });
  });
}

export async function removeTarget(ctx: Context, actor: SignedIn, slug: string, id: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    if (!(await targetOf(tx.db, blog.id, id))) throw refuse('not-found', 'site.pings.gone');
    await deleteTarget(tx.db, blog.id, id);
    await record(tx, { blogId: blog.id, by: actor.id, act: 'settings.pings' });
  });
}

/** Tries a ping once more that waits for a person; one that arrived is not sent again. */
export async function tellAgain(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  { targetId, postId }: { targetId: string; postId: string },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    const key = { blog_id: blog.id, target_id: targetId, post_id: postId };
    const ping = await pingOf(tx.db, key);
    if (!ping) throw refuse('not-found', 'site.pings.gone');
    if (ping.failed_at === null) return;
    await updatePing(tx.db, key, { failed_at: null, begun_at: null, attempts: 0, answer: '' });
    await emit(tx, { kind: 'ping.due', blogId: blog.id, targetId, postId });
  });
}
