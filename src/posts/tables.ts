// Row types of posts, their revisions and pictures.
import type { Generated } from 'kysely';

export interface PostsTables {
  posts: PostsTable;
  revisions: RevisionsTable;
  drafts: DraftsTable;
  draft_saves: DraftSavesTable;
  post_addresses: PostAddressesTable;
  post_tags: PostTagsTable;
  siblings: SiblingsTable;
  pictures: PicturesTable;
  picture_uses: PictureUsesTable;
  loose_files: LooseFilesTable;
  preview_links: PreviewLinksTable;
  bulk_changes: BulkChangesTable;
}

export type PostKind = 'plain' | 'translation' | 'book';

export interface PostsTable {
  blog_id: string;
  id: string;
  kind: PostKind;
  slug: string;
  language: string;
  category_id: string | null;
  author_id: string;
  /** The revision that readers see. */
  revision: number;
  created_at: string;
  updated_at: string;
  /** When it first appeared; kept when it is taken back and published again. */
  first_published_at: string | null;
  /** Set while readers can see it. */
  published_at: string | null;
  /** Its fixed place in the lists, counted from the oldest; given at the first publishing. */
  place: number | null;
  /** How readers may comment here; null follows the blog. */
  comments: CommentRule | null;
  /** scrypt with its parameters; set while only readers with the password may read it. */
  password_hash: string | null;
  /** The moment at which readers stop seeing it, UTC ISO. */
  expires_at: string | null;
}

export type CommentRule = 'open' | 'approval' | 'closed';

/** A post as it is being written, beside what readers see of it. */
export interface DraftsTable {
  blog_id: string;
  /** Of the post it is or will be. */
  post_id: string;
  kind: Exclude<PostKind, 'translation'>;
  title: string;
  summary: string;
  slug: string;
  language: string;
  category_id: string | null;
  /** DocumentJson. */
  document: string;
  /** JSON `MainPicture`, or null. */
  picture: string | null;
  /** JSON `Wishes` (wishes.ts): they take effect with publishing. */
  wishes: string;
  /** Grows with each save: a save names the one it was written on. */
  version: number;
  /** When it will publish itself, UTC ISO. */
  scheduled_at: string | null;
  /** Who answers for publishing it then. */
  scheduled_by: Generated<string | null>;
  /** What readers will be told was corrected. */
  scheduled_note: Generated<string | null>;
  /** Why it did not publish itself when its moment came: the end of a message key. */
  schedule_problem: Generated<string | null>;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}

/** Saves that were answered, so that one that is sent again changes nothing twice. */
export interface DraftSavesTable {
  blog_id: string;
  key: string;
  post_id: string;
  /** Of the draft, after it. */
  version: number;
  saved_at: string;
}

export interface RevisionsTable {
  blog_id: string;
  post_id: string;
  number: number;
  title: string;
  summary: string;
  /** DocumentJson. */
  document: string;
  /** JSON `Originals` of a translation. */
  originals: string | null;
  /** JSON `PublishedProvenance` of a translation. */
  provenance: string | null;
  /** JSON `MainPicture`, or null. */
  picture: string | null;
  /** What was corrected and why, in the editor's words. */
  note: string;
  /** JSON list of `Change`: the sentences that differ from the revision before. */
  changes: string;
  created_by: string;
  created_at: string;
}

/** Addresses a post had before, so that old links lead on. */
export interface PostAddressesTable {
  blog_id: string;
  slug: string;
  post_id: string;
}

export interface PostTagsTable {
  blog_id: string;
  post_id: string;
  tag_id: string;
  /** Order in which the writer named them. */
  position: number;
}

/** Posts that say the same in several languages; those of one article are found by it and need no row here. */
export interface SiblingsTable {
  blog_id: string;
  post_id: string;
  group_id: string;
}

export interface PicturesTable {
  blog_id: string;
  /** SHA-256 of the upload as stored. */
  id: string;
  width: number;
  height: number;
  /** JSON list of `{width, type, sha256}`: WebP and JPEG. */
  sizes: string;
  /** The same list in AVIF, made after the upload was answered; null until then. */
  avif: string | null;
  /** As it was called where it came from; never part of a path. */
  file_name: string;
  title: string;
  /** What it shows, for those who do not see it; taken over where the picture is put into a text. */
  alt: string;
  credit: string;
  licence: string;
  /** File name, title, alt, credit and licence, folded for the search. */
  words: string;
  created_by: string;
  created_at: string;
  /** Of all its files; null until they were measured. */
  bytes: number | null;
}

/** A secret link to something unpublished, for somebody without an account. */
export interface PreviewLinksTable {
  blog_id: string;
  id: string;
  token_hash: string;
  kind: 'draft' | 'translation';
  /** Of the draft's post, or of the translation. */
  subject_id: string;
  created_by: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

/** What was done to several posts together, so that it can be read again and undone. */
export interface BulkChangesTable {
  blog_id: string;
  id: string;
  action: string;
  /** JSON list of `BulkResult`. */
  results: string;
  made_by: string;
  made_at: string;
  undone_at: string | null;
}

export interface PictureUsesTable {
  blog_id: string;
  picture_id: string;
  kind: PictureUser;
  /** Id of the post (also of a draft's), translation, person or blog that shows it. */
  user_id: string;
  part: 'main' | 'text';
}

/** `post` is the revision that stands, `former` any before it. */
export type PictureUser = 'post' | 'former' | 'draft' | 'manuscript' | 'look' | 'author' | 'widget' | 'book';

export interface LooseFilesTable {
  sha256: string;
  since: string;
}
