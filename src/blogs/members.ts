// Who belongs to a blog: roles changed, members removed, never the last owner.
import * as v from 'valibot';
import { roles } from '../accounts/permissions.ts';
import { type Context, transact } from '../platform/context.ts';
import type { SignedIn } from '../web/env.ts';
import { blogFor } from './blog-for.ts';
import { deleteMember, lockOwners, updateRole } from './store.ts';

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
    await updateRole(tx.db, blog.id, personId, role);
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
    await deleteMember(tx.db, blog.id, personId);
    return { ok: true };
  });
}

async function isLastOwner(tx: Context, blogId: string, personId: string): Promise<boolean> {
  const owners = await lockOwners(tx, blogId);
  return owners.length === 1 && owners[0] === personId;
}
