// Who acts on the bookshelf: a signed-in person with their place on one blog. Whoever may edit posts keeps the shelf.
import type { MemberBlog } from '../blogs/blog-for.ts';

export { requireMay } from '../blogs/blog-for.ts';

export interface Actor {
  id: string;
  blog: Pick<MemberBlog, 'id' | 'may'>;
}
