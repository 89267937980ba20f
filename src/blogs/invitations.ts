// Invitations: a link that carries one role on one blog, for one person, for a week.
import * as v from 'valibot';
import { createLink } from '../accounts/create-link.ts';
import { createPerson, personFields, preparePerson } from '../accounts/create-person.ts';
import { record } from '../accounts/log/record.ts';
import { may, type Role, roles } from '../accounts/permissions.ts';
import { consumeLink, findLink } from '../accounts/sign-in-by-link.ts';
import type { LinkRow } from '../accounts/store.ts';
import { withWayBack } from '../accounts/way-back.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import type { SignedIn } from '../web/env.ts';
import { blogFor } from './blog-for.ts';
import { insertMember, revokeInvitation as revoke, roleOf } from './members/store.ts';
import { anyBlogById, type Blog, membershipOf } from './store.ts';

export const invitationSchema = v.object({ role: v.picklist(roles, 'common.choose') });

/** The role is in the link: what the accepting form says of it is not read. */
export const acceptanceSchema = withWayBack(personFields);

export interface Invitation {
  blog: Blog;
  role: Role;
}

export async function invite(ctx: Context, actor: SignedIn, slug: string, role: Role): Promise<string> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    await record(tx, { blogId: blog.id, by: actor.id, act: 'member.invited', detail: { to: role } });
    return createLink(tx, { purpose: 'invitation', blogId: blog.id, role, createdBy: actor.id });
  });
}

export async function revokeInvitation(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  id: string,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'manage');
    const role = await revoke(tx.db, blog.id, id, nowIso(tx));
    if (role)
      await record(tx, { blogId: blog.id, by: actor.id, act: 'member.uninvited', detail: { to: role } });
  });
}

/** What an open link invites to; looking does not use it. */
export async function findInvitation(ctx: Context, token: string): Promise<Invitation> {
  return invitationFrom(ctx, await findLink(ctx, 'invitation', token));
}

export type Accepted = { ok: true; slug: string } | { ok: false; reason: 'member-already'; slug: string };

/** Somebody with an account joins. A member already keeps their role, and the link stays good for another. */
export function acceptInvitation(ctx: Context, actor: SignedIn, token: string): Promise<Accepted> {
  return transact(ctx, async (tx) => {
    const { blog, role } = await findInvitation(tx, token);
    if (await membershipOf(tx.db, actor.id, blog.slug)) {
      return { ok: false, reason: 'member-already', slug: blog.slug };
    }
    await consumeLink(tx, 'invitation', token);
    await insertMember(tx.db, blog.id, actor.id, role, nowIso(tx));
    await record(tx, { blogId: blog.id, by: actor.id, act: 'member.joined', detail: { to: role } });
    return { ok: true, slug: blog.slug };
  });
}

export type Joined = { ok: true; personId: string; slug: string } | { ok: false; reason: 'email-taken' };

/** Somebody new joins: the link makes their account and their membership in one. */
export async function joinByInvitation(
  ctx: Context,
  token: string,
  input: v.InferOutput<typeof acceptanceSchema>,
): Promise<Joined> {
  const { blog, role } = await findInvitation(ctx, token);
  const person = await preparePerson({
    name: input.name,
    email: input.email,
    password: input.way === 'password' ? input.password : null,
    language: null,
    operator: false,
  });
  try {
    return await transact(ctx, async (tx) => {
      await findInvitation(tx, token);
      const created = await createPerson(tx, person);
      if (!created.ok) return created;
      await consumeLink(tx, 'invitation', token);
      await insertMember(tx.db, blog.id, created.id, role, nowIso(tx));
      await record(tx, { blogId: blog.id, by: created.id, act: 'member.joined', detail: { to: role } });
      return { ok: true, personId: created.id, slug: blog.slug };
    });
  } catch (error) {
    // Two with one e-mail at the same moment: the second finds it taken only when it writes.
    if (ctx.dialect.isUniqueViolation(error)) return { ok: false, reason: 'email-taken' };
    throw error;
  }
}

/** It carries the right of who made it, and goes with that right: an owner sent away keeps no way back. */
async function invitationFrom(ctx: Context, link: LinkRow): Promise<Invitation> {
  const blog = link.blog_id === null ? undefined : await anyBlogById(ctx.db, link.blog_id);
  const maker = blog && link.created_by !== null ? await roleOf(ctx.db, blog.id, link.created_by) : undefined;
  if (!blog || link.role === null || !maker || !may(maker, 'manage')) {
    throw refuse('not-found', 'accounts.link.spent');
  }
  return { blog, role: link.role };
}
