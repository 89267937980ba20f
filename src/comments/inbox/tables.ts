// Row types of the inbox: what was seen, what was decided and can be undone, who wants to be told.
import type { Generated } from 'kysely';

export interface InboxTables {
  inbox_seen: InboxSeenTable;
  moderations: ModerationsTable;
  moderation_befores: ModerationBeforesTable;
  notice_wishes: NoticeWishesTable;
  reply_wishes: ReplyWishesTable;
  inbox_feeds: InboxFeedsTable;
}

/** Somebody of the blog has looked at it. */
export interface InboxSeenTable {
  blog_id: string;
  kind: 'comment' | 'letter' | 'report';
  item_id: string;
  seen_by: string | null;
  seen_at: string;
}

/** One decision of one person over one or many. */
export interface ModerationsTable {
  blog_id: string;
  id: string;
  /** The last two answer a report of a mistranslation. */
  verb: 'show' | 'hold' | 'spam' | 'delete' | 'accept' | 'decline';
  made_by: string;
  made_at: string;
  undone_at: string | null;
}

export interface ModerationBeforesTable {
  blog_id: string;
  moderation_id: string;
  kind: 'comment' | 'letter' | 'report';
  item_id: string;
  /** JSON of how it stood before and after, see `decisions/turns.ts` and `decisions/answer-report.ts`. */
  state: string;
}

export type Wish = 'each' | 'daily' | 'none';

/** What a member wants to be told by mail. */
export interface NoticeWishesTable {
  blog_id: string;
  person_id: string;
  comments: Wish;
  letters: Wish;
  /** Calls, parts and proposals at the desk. */
  together: Generated<Wish>;
  /** When the last daily mail went out. */
  told_at: string | null;
  updated_at: string;
}

/** The sender of a comment wants to be told of the answer, until they take it back. */
export interface ReplyWishesTable {
  blog_id: string;
  comment_id: string;
  token_hash: string;
  /** Interface language of the mail. */
  language: string;
  created_at: string;
}

/** The secret address of a member's feed of the inbox. */
export interface InboxFeedsTable {
  token_hash: string;
  blog_id: string;
  person_id: string;
  created_at: string;
}
