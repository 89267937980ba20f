// Who brings articles in: a signed-in person with their place on one blog.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { refuse } from '../platform/errors.ts';

export interface Actor {
  id: string;
  blog: Pick<MemberBlog, 'id' | 'may' | 'sourceLanguages'>;
}

/** The first line of every action here: bringing an article in is part of translating. */
export function requireTranslator(actor: Actor): void {
  if (!actor.blog.may.has('translate')) throw refuse('forbidden', 'web.problem.forbidden.do');
}
