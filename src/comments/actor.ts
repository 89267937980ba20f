// Who acts on comments and letters in the studio: a member of the blog with their place on it.
import type { MemberBlog } from '../blogs/blog-for.ts';

export interface Actor {
  id: string;
  name: string;
  blog: MemberBlog;
}
