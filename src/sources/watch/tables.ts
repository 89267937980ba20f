// Row types of sources that are looked at again, and of what changed in them.
import type { Generated } from 'kysely';

export interface WatchTables {
  source_hosts: SourceHostsTable;
  watch_settings: WatchSettingsTable;
  source_watches: SourceWatchesTable;
  source_changes: SourceChangesTable;
}

/** Of the whole press: a server is asked by one at a time. */
export interface SourceHostsTable {
  /** As `https://field-and-ford.example`. */
  origin: string;
  /** Until when somebody who asks has it; one that died lets go by time. */
  busy_until: string | null;
  /** When it may be asked next. */
  not_before: string | null;
  /** Its robots.txt as it was answered; '' for none, null while it is not known. */
  robots: string | null;
  robots_at: string | null;
}

export interface WatchSettingsTable {
  blog_id: string;
  /** Set while the blog's sources are not looked at again. */
  off_at: string | null;
}

export interface SourceWatchesTable {
  blog_id: string;
  article_id: string;
  /** When it is looked at next; null while it is not. */
  next_at: string | null;
  looked_at: string | null;
  /** What the last look brought: the end of a message key (`Came`), and what fills it as JSON. */
  came: string | null;
  came_params: Generated<string>;
  /** What the bytes seen last were judged to be, so that the same ones need no second reading. */
  verdict: Generated<string>;
  verdict_params: Generated<string>;
  /** Looks in a row that brought nothing to read. */
  failures: Generated<number>;
  /** The bytes seen last; null while they are the article's own. */
  seen_snapshot_id: string | null;
  /** What somebody chose not to take in: it is not told again. */
  left_snapshot_id: string | null;
  /** When it was last asked for without conditions. */
  full_at: string | null;
  /** How often its server has said "not modified" since. */
  hints: Generated<number>;
  /** When it was last found changed: it may soon change again. */
  changed_at: string | null;
  /** When a person last had it looked at afresh, however long it had been quiet. */
  begun_at: string | null;
  /** Since when its server says that there is no such page. */
  gone_at: string | null;
  /** Set while a person wants it left alone. */
  off_at: string | null;
  /** Set when it had been quiet for long enough. */
  ended_at: string | null;
}

export interface SourceChangesTable {
  blog_id: string;
  id: string;
  article_id: string;
  /** The bytes that say it. */
  snapshot_id: string;
  found_at: string;
  /** JSON `Comparison`. */
  comparison: string;
  settled_at: string | null;
  settled_as: 'taken' | 'left' | 'undone' | null;
  settled_by: string | null;
}
