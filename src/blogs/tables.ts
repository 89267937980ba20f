// Row types of blogs, their members, categories, tags and authors.
import type { Generated } from 'kysely';
import type { Role } from '../accounts/permissions.ts';

export interface BlogsTables {
  blogs: BlogsTable;
  members: MembersTable;
  categories: CategoriesTable;
  tags: TagsTable;
  authors: AuthorsTable;
  former_addresses: FormerAddressesTable;
  redirects: RedirectsTable;
  former_places: FormerPlacesTable;
}

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
  /** JSON, see `blogs/look/look.ts`. */
  look: string;
  /** What a publish without rights does. */
  rights_rule: 'warn' | 'block';
  /** Since when a translation is published only once a second reader has read every sentence; null asks for none. */
  reviews_required_at: string | null;
  created_at: string;
  updated_at: string;
  /** Set while nobody may read it but its members, in the studio. */
  closed_at: string | null;
  /** scrypt with its parameters; set while only those may read it who have the password. */
  password_hash: string | null;
  /** When its widgets were first arranged; until then it shows those that every blog begins with. */
  widgets_at: string | null;
  /** Set while whoever runs the press has taken it from readers; for what reason, or ''. */
  suspended_at: string | null;
  suspended_for: Generated<string>;
  /** The whole address of where it lives since it left the press; readers are led there. */
  moved_to: string | null;
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
  /** Order among those with the same parent. */
  position: number;
  /** The category it stands in, of the same blog; null for one that stands in none. */
  parent_id: string | null;
}

export interface TagsTable {
  blog_id: string;
  id: string;
  /** What `text/word.ts` makes of its name; unique in the blog. */
  slug: string;
  name: string;
  created_at: string;
}

/** Whoever has posts on a blog, as readers know them; kept when they leave it. */
export interface AuthorsTable {
  blog_id: string;
  person_id: string;
  /** The word in the address of their page; unique in the blog. */
  handle: string;
  /** A few words about them for readers, or ''. */
  about: string;
}

/** Addresses that a category, a tag or an author's page had before, so that old links lead on. */
export interface FormerAddressesTable {
  blog_id: string;
  kind: FormerKind;
  slug: string;
  /** Id of the category or tag, or of the author as a person. */
  target_id: string;
}

export type FormerKind = 'category' | 'tag' | 'author';

/** An address of somewhere else before, or of no page any more, that leads to a page of the blog. */
export interface RedirectsTable {
  blog_id: string;
  id: string;
  /** Path inside the blog, decoded, beginning with `/`. */
  from_path: string;
  to_path: string;
  created_at: string;
}

/** A path or a host name that a blog had before, so that links to it lead on. */
export interface FormerPlacesTable {
  kind: 'slug' | 'host';
  name: string;
  blog_id: string;
  left_at: string;
}
