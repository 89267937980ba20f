// Who may read a blog: everybody, those with its password, or nobody for a while.
import * as v from 'valibot';
import { record } from '../../accounts/log/record.ts';
import { hashPassword } from '../../accounts/password.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import type { SignedIn } from '../../web/env.ts';
import { blogFor } from '../blog-for.ts';
import { type Access, updateAccess } from './store.ts';

/** Shared by many and passed on by word of mouth: shorter than one that opens an account, and still not guessed. */
export const passwordSchema = v.object({
  blog_password: v.pipe(
    v.string('common.required'),
    v.transform((text) => text.normalize('NFKC')),
    v.minLength(1, 'common.required'),
    v.minLength(6, 'common.too-short'),
    v.maxLength(200, 'common.too-long'),
  ),
});

/** Readers need the password from now on; whoever had shown another one needs the new one. */
export async function lockBlog(ctx: Context, actor: SignedIn, slug: string, password: string): Promise<void> {
  const blog = await blogFor(ctx, actor.id, slug, 'manage');
  const passwordHash = await hashPassword(password);
  await change(ctx, actor, blog.slug, { passwordHash }, 'settings.password');
}

export async function unlockBlog(ctx: Context, actor: SignedIn, slug: string): Promise<void> {
  await change(ctx, actor, slug, { passwordHash: null }, 'settings.password');
}

/** Nobody reads it but its members in the studio; nothing of it is deleted. */
export async function closeBlog(ctx: Context, actor: SignedIn, slug: string): Promise<void> {
  await change(ctx, actor, slug, { closedAt: nowIso(ctx) }, 'settings.closed');
}

export async function openBlog(ctx: Context, actor: SignedIn, slug: string): Promise<void> {
  await change(ctx, actor, slug, { closedAt: null }, 'settings.opened');
}

async function change(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  to: Partial<Access>,
  act: 'settings.password' | 'settings.closed' | 'settings.opened',
): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    await updateAccess(tx.db, blog.id, to, nowIso(tx));
    await record(tx, { blogId: blog.id, by: actor.id, act });
    await emit(tx, { kind: 'blog.changed', blogId: blog.id });
  });
}
