// Row types of blogs, their members and categories.
import type { Role } from '../accounts/permissions.ts';

export interface BlogsTables {
  blogs: BlogsTable;
  members: MembersTable;
  categories: CategoriesTable;
}

export type { Role };

export interface BlogsTable {
  id: string;
  /** The blog's path on the press's host; unique. */
  slug: string;
  /** The blog's own host name, or null; unique. */
  host: string | null;
  name: string;
  tagline: string;
  /** Text about the blog and who translates, plain, paragraphs parted by blank lines. */
  about: string;
  /** Language of the posts (BCP 47). */
  language: string;
  /** JSON list of the languages it translates from. */
  source_languages: string;
  /** IANA name. */
  time_zone: string;
  /** JSON, see `blogs/look.ts`. */
  look: string;
  /** What a publish without rights does. */
  rights_rule: 'warn' | 'block';
  created_at: string;
  updated_at: string;
  closed_at: string | null;
}

export interface MembersTable {
  blog_id: string;
  person_id: string;
  role: Role;
  created_at: string;
}

export interface CategoriesTable {
  blog_id: string;
  id: string;
  slug: string;
  name: string;
  position: number;
}
