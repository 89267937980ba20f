// Who acts at the desk: a signed-in person with their place on one blog.
import type { MemberBlog } from '../blogs/blog-for.ts';

export { requireMay } from '../blogs/blog-for.ts';

export interface Actor {
  id: string;
  name: string;
  blog: MemberBlog;
}
