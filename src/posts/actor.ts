// Who acts on posts: a signed-in person with their place on one blog.
import { type MemberBlog, requireMay } from '../blogs/blog-for.ts';

export { requireMay };

export interface Actor {
  id: string;
  blog: Pick<MemberBlog, 'id' | 'may'>;
}

/** Members write on their own posts; on those of others, who may edit. */
export function requireOwnOrEdit(actor: Actor, authorId: string): void {
  const isOwn = authorId === actor.id && actor.blog.may.has('translate');
  if (!isOwn) requireMay(actor, 'edit');
}
