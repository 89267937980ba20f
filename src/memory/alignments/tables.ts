// Row types of finished translations beside their sources, and of the pairs of lines that were found in them.
import type { Generated } from 'kysely';
import type { BeadState } from '../../text/align/review.ts';

export interface AlignmentsTables {
  alignments: AlignmentsTable;
  beads: BeadsTable;
  bead_changes: BeadChangesTable;
}

export interface AlignmentsTable {
  blog_id: string;
  id: string;
  title: string;
  /** Of the original; '' where nobody said. */
  address: string;
  /** Who translated it; '' where nobody said. */
  translator: string;
  /** Where the source is an article of the blog. */
  article_id: string | null;
  /** BCP 47. */
  source_language: string;
  target_language: string;
  /** JSON `StoredLine[]`, as they came in. */
  source_lines: string;
  target_lines: string;
  /** Names both texts and their languages. */
  digest: string;
  created_by: string;
  created_at: string;
  /** Null until its lines have been put together. */
  aligned_at: string | null;
  /** Set when that could not be done. */
  failed_at: string | null;
  /** How many changes there have been in its review. */
  changes: number;
  changed_at: string;
  removed_at: string | null;
  removed_by: string | null;
}

export interface BeadsTable {
  blog_id: string;
  alignment_id: string;
  id: string;
  position: number;
  /** JSON `StoredLine[]`. */
  source: string;
  target: string;
  score: number | null;
  state: BeadState;
  version: string;
  /** The unit that says the same already, so that it has none of its own. */
  twin_id: Generated<string | null>;
}

/** What somebody did in a review, under the key that it came with. */
export interface BeadChangesTable {
  blog_id: string;
  alignment_id: string;
  key: string;
  /** Order in the review. */
  number: number;
  /** JSON `BeadRow[]` that were changed or removed, as they were. */
  before: string;
  /** JSON `Seen[]`: what stood there then. */
  after: string;
  made_by: string;
  made_at: string;
  undone_at: string | null;
}
