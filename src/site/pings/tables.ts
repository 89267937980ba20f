// Row types of update pings: where to tell of a new post, and what came of it.

export interface PingsTables {
  ping_targets: PingTargetsTable;
  pings: PingsTable;
}

export interface PingTargetsTable {
  blog_id: string;
  id: string;
  /** Host of the address, the only part of it that is shown. */
  host: string;
  /** Sealed: an address may hold a key of the blog's owner. */
  address: string;
  way: 'extended' | 'basic';
  created_at: string;
}

/** One post told to one target: there is one row, so it is told once. */
export interface PingsTable {
  blog_id: string;
  target_id: string;
  post_id: string;
  created_at: string;
  attempts: number;
  /** Set before a word is sent, taken back when nothing was sent: what was cut off in between is not sent twice. */
  begun_at: string | null;
  done_at: string | null;
  failed_at: string | null;
  /** What the target said, or the key of a message that says what went wrong. */
  answer: string;
}
