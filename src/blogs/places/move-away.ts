// A blog has left the press, and its readers are led to where it lives now; or it comes back.
import { record } from '../../accounts/log/record.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { emit } from '../../platform/outbox.ts';
import type { SignedIn } from '../../web/env.ts';
import { blogFor } from '../blog-for.ts';
import { anyBlogBySlug, type Blog, lockBlogRow } from '../store.ts';
import { type AddressProblem, readMovedAddress } from './moved-address.ts';
import { isHostHere, movedTo, updateMovedTo } from './store.ts';

export type MovedAway = { ok: true } | { ok: false; problem: AddressProblem | 'here' };

/** An owner of the blog, or whoever runs the press. Nothing else of the blog changes, and its members work on as before. */
export function moveAway(ctx: Context, actor: SignedIn, slug: string, typed: string): Promise<MovedAway> {
  return transact(ctx, async (tx) => {
    const blog = await blogToMove(tx, actor, slug);
    const read = readMovedAddress(typed);
    if (!read.ok) return read;
    if (await isHere(tx, new URL(read.address).hostname)) return { ok: false, problem: 'here' };
    await lead(tx, blog, actor, read.address);
    return { ok: true };
  });
}

/** It is read here again. */
export function comeBack(ctx: Context, actor: SignedIn, slug: string): Promise<void> {
  return transact(ctx, async (tx) => lead(tx, await blogToMove(tx, actor, slug), actor, null));
}

async function blogToMove(tx: Context, actor: SignedIn, slug: string): Promise<Blog> {
  if (!actor.operator) return blogFor(tx, actor.id, slug, 'manage');
  const blog = await anyBlogBySlug(tx.db, slug);
  if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
  return blog;
}

/** Led to the press itself, readers would come back to where they were, or to somebody else's blog. */
async function isHere(tx: Context, host: string): Promise<boolean> {
  return host === new URL(tx.config.address).hostname || isHostHere(tx.db, host);
}

async function lead(tx: Context, blog: Blog, actor: SignedIn, address: string | null): Promise<void> {
  await lockBlogRow(tx, blog.id);
  const before = await movedTo(tx.db, blog.id);
  if (before === address) return;
  await updateMovedTo(tx.db, blog.id, address, nowIso(tx));
  const act = address === null ? 'settings.moved-back' : 'settings.moved-away';
  await record(tx, { blogId: blog.id, by: actor.id, act, on: { name: address ?? before ?? '' } });
  await emit(tx, { kind: 'blog.changed', blogId: blog.id });
}
