// Row types of what readers do, counted without knowing them, and of the rankings made of it.
import type { Generated } from 'kysely';

export interface RankingsTables {
  view_days: ViewDaysTable;
  view_sources: ViewSourcesTable;
  view_words: ViewWordsTable;
  view_marks: ViewMarksTable;
  ranking_categories: RankingCategoriesTable;
  participants: ParticipantsTable;
  participant_categories: ParticipantCategoriesTable;
  vote_marks: VoteMarksTable;
  vote_networks: VoteNetworksTable;
  ranking_days: RankingDaysTable;
  ranking_holds: RankingHoldsTable;
  ranking_exclusions: RankingExclusionsTable;
  ranking_tables: RankingTablesTable;
  ranking_shown: RankingShownTable;
  post_rankings: PostRankingsTable;
  outside_posts: OutsidePostsTable;
}

export interface ViewDaysTable {
  blog_id: string;
  /** Of the blog's own calendar: `2026-11-27`. */
  day: string;
  /** `home`, `post:ID`, `book:ID`, `shelf:ID`, or `other`. */
  page: string;
  /** Once for each visitor. */
  views: number;
  /** Each time it was loaded by somebody. */
  loads: number;
}

export interface ViewSourcesTable {
  blog_id: string;
  day: string;
  /** The host that led here; '' for nobody who said so. */
  source: string;
  views: number;
}

export interface ViewWordsTable {
  blog_id: string;
  day: string;
  /** As searched on the blog or told by where the reader came from, folded; only what several looked for is shown. */
  words: string;
  searches: number;
}

export interface ViewMarksTable {
  blog_id: string;
  day: string;
  /** Of a visitor and a page, with the salt of the day. */
  mark: string;
}

export interface RankingCategoriesTable {
  id: string;
  slug: string;
  name: string;
  position: number;
}

/** Who takes part: a blog of the press under the blog's id, or one elsewhere. */
export interface ParticipantsTable {
  id: string;
  blog_id: string | null;
  /** Of one elsewhere; of a blog of the press '' for what the blog says itself. */
  name: string;
  about: string;
  address: string;
  feed: string;
  language: string;
  /** Of the token by which one elsewhere changes its entry. */
  token_hash: string | null;
  verified_at: string | null;
  checked_at: string | null;
  failures: number;
  joined_at: string;
  left_at: string | null;
  /** What the page or the feed of one elsewhere has to say, so that it is known to be theirs. */
  proof: Generated<string>;
  /** As its feed said when it was asked last. */
  etag: Generated<string>;
  modified: Generated<string>;
  pinged_at: string | null;
  /** What the last look for its proof brought, JSON `Came`; '' before the first. */
  came: Generated<string>;
  /** When its feed is asked next; null while it is not. */
  next_at: string | null;
  /** Times in a row that the feed could not be read; `failures` counts the looks for the proof that found none. */
  feed_failures: Generated<number>;
}

export interface ParticipantCategoriesTable {
  participant_id: string;
  category_id: string;
  /** Percent of its points that count here; those of one participant make 100 at most. */
  share: number;
}

export type VoteKind = 'in' | 'out';

export interface VoteMarksTable {
  participant_id: string;
  day: string;
  kind: VoteKind;
  mark: string;
}

export interface VoteNetworksTable {
  participant_id: string;
  day: string;
  kind: VoteKind;
  /** Mark of the /24 or /48. */
  network: string;
  /** Mark of the /16 or /32. */
  wide: string;
  votes: number;
}

export interface RankingDaysTable {
  participant_id: string;
  day: string;
  /** What counts of them, after the caps and without what is held. */
  ins: number;
  outs: number;
  views: number;
  /** Votes that wait for a look. */
  held: number;
}

export interface RankingHoldsTable {
  id: string;
  participant_id: string;
  day: string;
  kind: VoteKind;
  /** The end of a message key. */
  reason: string;
  votes: number;
  found_at: string;
  decided_at: string | null;
  decided_by: string | null;
  /** Of these, how many count after the decision. */
  counted: number;
}

export interface RankingExclusionsTable {
  id: string;
  participant_id: string;
  reason: string;
  made_by: string;
  made_at: string;
  ended_by: string | null;
  ended_at: string | null;
}

export interface RankingTablesTable {
  /** Days: 7, 30 or 365. */
  period: number;
  /** '' for all. */
  category_id: string;
  computed_at: string;
  /** JSON, see `ranked-row`: who takes part says elsewhere what it is called. */
  rows: string;
}

/** One row: which tables the pages of readers show. */
export interface RankingShownTable {
  id: 'shown';
  made_at: string;
}

/** The newest alone. */
export interface PostRankingsTable {
  /** '' for the whole press. */
  blog_id: string;
  /** The most read, or those read more than before. */
  kind: 'read' | 'rising';
  /** Days: 7, 30 or 365. */
  period: number;
  made_at: string;
  /** JSON. */
  rows: string;
}

/** A post of a participant elsewhere, as its feed tells of it. */
export interface OutsidePostsTable {
  participant_id: string;
  /** Hash of what the feed knows it by. */
  id: string;
  title: string;
  address: string;
  published_at: string;
  found_at: string;
}
