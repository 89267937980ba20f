// The blog a person asks for, if they may do there what they came for.
import { type Capability, capabilitiesOf, type Role } from '../accounts/permissions.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { blogAddress } from './address.ts';
import { type Blog, type Membership, membershipOf, membershipsOf, type Suspension } from './store.ts';

/** A blog as one of its members has it; pages hand it to `StudioPage` as it is. */
export interface MemberBlog extends Blog {
  /** In which this member reads and sets times in the studio: their own choice, else the blog's. */
  timeZone: string;
  /** The blog's, in which its readers see times. */
  readersZone: string;
  role: Role;
  may: ReadonlySet<Capability>;
  /** The whole public address, with a slash at its end. */
  address: string;
  /** Set while whoever runs the press has taken it from its readers. */
  suspension: Suspension | null;
  /** The person belongs to other blogs too. */
  hasOthers?: boolean;
}

/** Who acts in the studio: a signed-in person with their place on one blog. */
export interface Actor {
  id: string;
  name: string;
  blog: MemberBlog;
}

/**
 * The blog at `/studio/:slug`. Strangers get the same not-found as for a blog that does not exist; a member whose
 * role does not carry `capability` is told so.
 */
export async function blogFor(
  ctx: Context,
  personId: string,
  slug: string,
  capability: Capability,
): Promise<MemberBlog> {
  const membership = await membershipOf(ctx.db, personId, slug);
  if (!membership) throw refuse('not-found', 'web.problem.not-found.do');
  const blog = { ...memberBlog(ctx, membership), hasOthers: membership.others > 0 };
  requireMay({ blog }, capability);
  return blog;
}

/** The first line of every action: a role that does not carry the capability gets no further. */
export function requireMay({ blog }: { blog: Pick<MemberBlog, 'may'> }, capability: Capability): void {
  if (!blog.may.has(capability)) throw refuse('forbidden', 'web.problem.forbidden.do');
}

/** Every blog the person belongs to, the oldest first. */
export async function blogsOf(ctx: Context, personId: string): Promise<MemberBlog[]> {
  const all = await membershipsOf(ctx.db, personId);
  return all.map((membership) => memberBlog(ctx, membership));
}

function memberBlog(ctx: Context, { blog, role, zone, suspension }: Membership): MemberBlog {
  const zones = { timeZone: zone ?? blog.timeZone, readersZone: blog.timeZone };
  return {
    ...blog,
    ...zones,
    role,
    suspension,
    may: capabilitiesOf(role),
    address: blogAddress(ctx.config.address, blog),
  };
}
