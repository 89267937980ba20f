// Who acts on terms: a signed-in person with their place on one blog.
import type { Capability } from '../../accounts/permissions.ts';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { refuse } from '../../platform/errors.ts';

export interface Actor {
  id: string;
  blog: Pick<MemberBlog, 'id' | 'may'>;
}

/** The first line of every action: a role that does not carry the capability gets no further. */
export function requireMay(actor: Actor, capability: Capability): void {
  if (!actor.blog.may.has(capability)) throw refuse('forbidden', 'web.problem.forbidden.do');
}
