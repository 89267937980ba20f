// Row types of comments, letters, and the keys that letters are sealed with.
import type { Generated } from 'kysely';
import type { CommentRule } from '../posts/tables.ts';

export interface CommentsTables {
  comment_settings: CommentSettingsTable;
  comments: CommentsTable;
  letters: LettersTable;
  letter_messages: LetterMessagesTable;
  letter_keys: LetterKeysTable;
  letter_holders: LetterHoldersTable;
  letter_wraps: LetterWrapsTable;
  letter_shares: LetterSharesTable;
}

export interface CommentSettingsTable {
  blog_id: string;
  /** How readers may comment where a post says nothing else. */
  rule: CommentRule;
  /** Days that an exchange of letters is kept after its last message. */
  letter_days: number;
  updated_at: string;
}

/** What readers see or may come to see. What only the editor may see is a letter, and never in here. */
export interface CommentsTable {
  blog_id: string;
  id: string;
  post_id: string;
  /** The comment it answers, which answers none itself: threads are one level deep. */
  parent_id: string | null;
  /** The member who wrote it as the editor; null for readers. */
  author_id: string | null;
  /** '' when none was given. */
  name: string;
  title: string;
  url: string;
  /** Never shown to readers. */
  mail: string;
  /** Plain text, lines parted by `\n`. */
  body: string;
  /** scrypt with its parameters; without it nobody can change the comment but the editors. */
  password_hash: string | null;
  /** Tells the same sending from another: the second of a double press finds the first. */
  once: string;
  created_at: string;
  edited_at: string | null;
  /** Came with applause for the post; null for all others. */
  clapped_at: string | null;
  /** Readers see it when this is set and neither of the two below is; while none is set it waits. */
  shown_at: string | null;
  spam_at: string | null;
  deleted_at: string | null;
}

/** A comment for the editor only, and the exchange that follows. All words are in its messages, sealed. */
export interface LettersTable {
  blog_id: string;
  id: string;
  post_id: string;
  /** Six letters by which both sides call it, such as `7K241M`; opens nothing. */
  number: string;
  /** SHA-256 of the look-up id that only the receipt gives. */
  lookup: string;
  /** Public half of the reply key that only the receipt gives. */
  recipient: string;
  password_hash: string | null;
  once: string;
  created_at: string;
  /** When the sender last wrote or changed something. */
  sender_at: string;
  /** When an editor last answered. */
  editor_at: string | null;
  /** When an editor last read it. */
  read_at: string | null;
  /** Came with applause for the post. */
  clapped_at: string | null;
  spam_at: string | null;
  /** When it came in from another blog: nobody has its receipt. Null for one that was sent here. */
  came_at: Generated<string | null>;
}

export interface LetterMessagesTable {
  blog_id: string;
  letter_id: string;
  id: string;
  /** The editor who wrote it; null for the sender. */
  author_id: string | null;
  /** The key of the blog to which it is sealed. */
  key_id: string;
  /**
   * An age file in base64, for the blog's letter key and the reply key: JSON `LetterText`. Two with a dot between them
   * where a sender said more than words, see `letters/seal.ts`; the first may be for an older key of the blog.
   */
  sealed: string;
  once: string;
  created_at: string;
  edited_at: string | null;
}

/** The letter keys of a blog; the newest is in use. */
export interface LetterKeysTable {
  blog_id: string;
  id: string;
  /** Public half, `age1…`. */
  recipient: string;
  /** Private half, sealed by the press's key file; only until the owner sets a passphrase. */
  held_by_press: string | null;
  /** Private half of a key that was replaced, sealed to the one after it; null when that could not be done. */
  kept: string | null;
  created_at: string;
  replaced_at: string | null;
}

/** A member who reads letters, by a key of their own whose private half is in their wraps. */
export interface LetterHoldersTable {
  blog_id: string;
  person_id: string;
  recipient: string;
  created_at: string;
}

/** The private half of a member's key, wrapped in their browser. */
export interface LetterWrapsTable {
  blog_id: string;
  person_id: string;
  id: string;
  kind: 'passphrase' | 'passkey';
  label: string;
  wrapped: string;
  created_at: string;
}

/** The private half of a letter key, sealed to a member's key. */
export interface LetterSharesTable {
  blog_id: string;
  key_id: string;
  person_id: string;
  sealed: string;
  created_at: string;
}
