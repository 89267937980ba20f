// Who acts on the memory and its terms: a signed-in person with their place on one blog.
import type { MemberBlog } from '../blogs/blog-for.ts';

export { requireMay } from '../blogs/blog-for.ts';

export interface Actor {
  id: string;
  blog: Pick<MemberBlog, 'id' | 'may'>;
}
