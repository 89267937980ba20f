// Who brings articles in: a signed-in person with their place on one blog.
import { type MemberBlog, requireMay } from '../blogs/blog-for.ts';

export interface Actor {
  id: string;
  blog: Pick<MemberBlog, 'id' | 'may' | 'sourceLanguages'>;
}

/** The first line of every action here: bringing an article in is part of translating. */
export function requireTranslator(actor: Actor): void {
  requireMay(actor, 'translate');
}
