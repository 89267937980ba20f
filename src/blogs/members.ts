// Who belongs to a blog: roles changed, members removed, never the last owner.
import * as v from 'valibot';
import { record } from '../accounts/log/record.ts';
import { roles } from '../accounts/permissions.ts';
import { personById } from '../accounts/store.ts';
import { type Context, transact } from '../platform/context.ts';
import { emit } from '../platform/outbox.ts';
import type { SignedIn } from '../web/env.ts';
import { blogFor } from './blog-for.ts';
import { deleteMember, lockOwners, roleOf, updateRole } from './members/store.ts';

export const roleSchema = v.object({ role: v.picklist(roles, 'common.choose') });

export type MemberChange = { ok: true } | { ok: false; reason: 'last-owner' };

export function changeRole(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  personId: string,
  role: v.InferOutput<typeof roleSchema>['role'],
): Promise<MemberChange> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    if (role !== 'owner' && (await isLastOwner(tx, blog.id, personId)))
      return { ok: false, reason: 'last-owner' };
    const from = await roleOf(tx.db, blog.id, personId);
    const changed = await updateRole(tx.db, blog.id, personId, role);
    if (changed && from !== role) {
      await record(tx, {
        blogId: blog.id,
        by: actor.id,
        act: 'member.role',
        on: await named(tx, personId),
        detail: { ...(from ? { from } : {}), to: role },
      });
    }
    return { ok: true };
  });
}

export function removeMember(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  personId: string,
): Promise<MemberChange> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    if (await isLastOwner(tx, blog.id, personId)) return { ok: false, reason: 'last-owner' };
    if (await deleteMember(tx.db, blog.id, personId)) {
      const on = await named(tx, personId);
      await record(tx, { blogId: blog.id, by: actor.id, act: 'member.removed', on });
      await emit(tx, { kind: 'member.left', blogId: blog.id, personId });
    }
    return { ok: true };
  });
}

/** Goes by oneself. What one wrote stays, with one's name on it. */
export function leaveBlog(ctx: Context, actor: SignedIn, slug: string): Promise<MemberChange> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'read');
    if (await isLastOwner(tx, blog.id, actor.id)) return { ok: false, reason: 'last-owner' };
    await deleteMember(tx.db, blog.id, actor.id);
    await record(tx, { blogId: blog.id, by: actor.id, act: 'member.left', on: await named(tx, actor.id) });
    await emit(tx, { kind: 'member.left', blogId: blog.id, personId: actor.id });
    return { ok: true };
  });
}

async function named(tx: Context, personId: string): Promise<{ id: string; name: string }> {
  const person = await personById(tx.db, personId);
  return { id: personId, name: person?.name ?? '' };
}

async function isLastOwner(tx: Context, blogId: string, personId: string): Promise<boolean> {
  const owners = await lockOwners(tx, blogId);
  return owners.length === 1 && owners[0] === personId;
}
