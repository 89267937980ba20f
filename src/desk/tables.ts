// Row types of translations and their segments.
import type { Generated } from 'kysely';

export interface DeskTables {
  translations: TranslationsTable;
  segments: SegmentsTable;
  segment_versions: SegmentVersionsTable;
  own_blocks: OwnBlocksTable;
  saves: SavesTable;
  reports: ReportsTable;
  check_settings: CheckSettingsTable;
  overlooked: OverlookedTable;
}

export interface TranslationsTable {
  blog_id: string;
  id: string;
  article_id: string;
  /** Target language (BCP 47). */
  language: string;
  title: string;
  summary: string;
  slug: string;
  category_id: string | null;
  /** JSON `MainPicture`, or null. */
  picture: string | null;
  /** JSON list of the names of its tags, in order. */
  tags: string;
  /** Grows with each save of title, summary, address, category, picture or tags. */
  details_version: number;
  /** Grows when segments are split or merged, or blocks of one's own change. */
  structure_version: number;
  /** Grows with each remark, assignment, proposal and review. */
  together_version: Generated<number>;
  post_id: string | null;
  /** When it will publish itself, UTC ISO. */
  scheduled_at: Generated<string | null>;
  scheduled_by: Generated<string | null>;
  scheduled_note: Generated<string | null>;
  /** Why it did not when its moment came: the end of a message key. */
  schedule_problem: Generated<string | null>;
  created_by: string;
  created_at: string;
  updated_at: string;
}

export interface SegmentsTable {
  blog_id: string;
  id: string;
  translation_id: string;
  /** Block of the article's document. */
  block_id: string;
  /** Order in the translation; split segments take places between. */
  position: number;
  /** JSON `Inline`. */
  source: string;
  /** Words of the source, counted when it was cut; for the estimate of what is left. */
  words: number;
  /** JSON `Inline`; null while nothing was written. */
  target: string | null;
  /** The translator's memo, never published. */
  memo: string;
  version: number;
  confirmed_at: string | null;
  /** Left out on purpose. */
  skipped_at: string | null;
  updated_at: string;
  /** Null while nobody has saved it by hand: it is untouched, or was filled from a finished translation. */
  updated_by: string | null;
  /** Of the machine's draft it began as; null for what a person wrote or the memory had. Kept when it is confirmed. */
  machine_draft_id: string | null;
  /** Name of the engine that wrote it, and when that was put in. */
  machine_engine: string | null;
  machine_at: string | null;
  /** When a person first changed a word of it. */
  machine_edited_at: string | null;
  /** The sentence whose translation was put in here because this one repeats it; null once a person has looked at it. */
  repeats: string | null;
  /** The version that stood here before it was. */
  repeats_base: number | null;
  /** Here it is different: a repetition neither fills this sentence nor begins with it. */
  apart_at: string | null;
  /** Whose text stands here; null while nothing was written. */
  translated_by: string | null;
  /** Somebody else read it beside the original; goes when the text changes. */
  reviewed_by: string | null;
  reviewed_at: string | null;
  /** The assignment it belongs to. */
  assignment_id: string | null;
}

export interface SegmentVersionsTable {
  blog_id: string;
  segment_id: string;
  version: number;
  target: string | null;
  memo: string;
  state: 'open' | 'draft' | 'confirmed' | 'skipped';
  saved_by: string;
  saved_at: string;
}

export interface OwnBlocksTable {
  blog_id: string;
  id: string;
  translation_id: string;
  /** Outermost block of the article that it follows; null stands before all. */
  after_block_id: string | null;
  position: number;
  kind: 'paragraph' | 'note';
  /** JSON `DocumentJson`, without a fold. */
  content: string;
  version: number;
  updated_at: string;
  updated_by: string;
}

/** Answers already given, so that a repeated save changes nothing twice. */
export interface SavesTable {
  blog_id: string;
  key: string;
  translation_id: string;
  /** JSON. */
  answer: string;
  saved_at: string;
}

export type ReportKind = 'meaning' | 'missing' | 'facts' | 'wording';

/** What a reader said of a published sentence. */
export interface ReportsTable {
  blog_id: string;
  id: string;
  translation_id: string;
  /** Of the segment as it was then; it may have been joined to another since. */
  segment_id: string;
  post_id: string;
  /** The revision of the post that the reader saw. */
  revision: number;
  kind: ReportKind;
  /** The sentence and its original as the reader saw them, as plain text. */
  said: string;
  source: string;
  /** How the reader would say it; '' for none. */
  proposal: string;
  reason: string;
  name: string;
  /** SHA-256 of the secret in the reader's link to the answer. */
  receipt_hash: string;
  created_at: string;
  /** Set when the sentence was corrected because of it, or left as it is. */
  accepted_at: string | null;
  declined_at: string | null;
  /** What the reader is told. */
  answer: string;
  answered_by: string | null;
  /** The revision that corrected it. */
  corrected_revision: number | null;
  /** Set while it lies among the spam: the desk does not show it. */
  spam_at: string | null;
}

/** What a blog chose of the checks; a blog without a row has everything as it comes. */
export interface CheckSettingsTable {
  blog_id: string;
  /** JSON `BlogChecks`. */
  settings: string;
  updated_at: string;
}

/** A finding of which somebody said that it is no error. */
export interface OverlookedTable {
  blog_id: string;
  segment_id: string;
  /** SHA-256 of what was found at which words: other words are another finding. */
  finding: string;
  check_id: string;
  overlooked_by: string | null;
  overlooked_at: string;
}
