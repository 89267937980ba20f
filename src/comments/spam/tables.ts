// Row types of what the press remembers to tell advertising from talk.

export interface SpamTables {
  comment_origins: CommentOriginsTable;
  comment_hosts: CommentHostsTable;
  deny_rules: DenyRulesTable;
  spam_tokens: SpamTokensTable;
  spam_learned: SpamLearnedTable;
  spam_settings: SpamSettingsTable;
  spent_sums: SpentSumsTable;
}

/** Where a comment came from and how it was judged. Of letters there is neither text nor hosts. */
export interface CommentOriginsTable {
  blog_id: string;
  comment_id: string;
  post_id: string;
  /** Address as `web/client-address` cuts it; taken away after ninety days. */
  network: string | null;
  /** SHA-256 of its letters, see `traits.ts`. */
  fingerprint: string | null;
  score: number;
  verdict: 'clear' | 'hold' | 'spam';
  /** JSON list of reasons. */
  reasons: string;
  judged_at: string;
  /** What a moderator said of it. */
  marked: 'spam' | 'fine' | null;
  marked_at: string | null;
}

/** A host that a comment links to. */
export interface CommentHostsTable {
  blog_id: string;
  comment_id: string;
  host: string;
}

export interface DenyRulesTable {
  blog_id: string;
  id: string;
  kind: 'word' | 'regex' | 'network' | 'host';
  pattern: string;
  effect: 'hold' | 'spam';
  created_by: string;
  created_at: string;
}

/** In how many marked comments a word stood. */
export interface SpamTokensTable {
  blog_id: string;
  token: string;
  spam: number;
  fine: number;
}

/** One comment that the filter has learned from, with the words it took, so that it can be unlearned. */
export interface SpamLearnedTable {
  blog_id: string;
  comment_id: string;
  label: 'spam' | 'fine';
  /** JSON list. */
  tokens: string;
  learned_at: string;
}

export interface SpamSettingsTable {
  blog_id: string;
  /** Since when the form asks the sender's machine for a small sum; null when it does not. */
  proof_since: string | null;
  /** Signs the sums of this blog's forms. */
  proof_key: string;
}

/** A sum that was handed in: no process of the press takes it again. */
export interface SpentSumsTable {
  blog_id: string;
  signature: string;
  /** When it would not be taken any more in any case, UTC ISO. */
  until: string;
}
