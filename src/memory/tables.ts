// Row types of the translation memory.
import type { Generated } from 'kysely';

export interface MemoryTables {
  memories: MemoriesTable;
  units: UnitsTable;
  unit_uses: UnitUsesTable;
  memory_shares: MemorySharesTable;
}

export interface MemoriesTable {
  blog_id: string;
  /** How much has happened to its units. */
  last: number;
}

export interface UnitsTable {
  blog_id: string;
  id: string;
  /** What the index knows it by: of two units, the newer has the higher. */
  number: number;
  /** What happened to it last, in the order of all that happened to units of the blog. */
  changed: number;
  /** BCP 47. */
  source_language: string;
  target_language: string;
  /** JSON `Inline`. */
  source: string;
  target: string;
  source_text: string;
  target_text: string;
  /** Names all sources that differ in numbers alone. */
  skeleton: string;
  /** Names all units that say the same in the same languages. */
  said: Generated<string | null>;
  /** What stood before and after the source, as it is compared; '' at the ends. */
  before: string;
  after: string;
  article_id: string | null;
  segment_id: string | null;
  /** The pair of an aligned translation it was made of; null for any other. */
  alignment_id: Generated<string | null>;
  bead_id: Generated<string | null>;
  /** The engine that wrote it, where nobody changed a word before it was confirmed; else null. */
  machine: string | null;
  created_by: string | null;
  created_at: string;
  /** Who corrected it in the memory, where nobody did it at the desk. */
  edited_by: Generated<string | null>;
  edited_at: Generated<string | null>;
  gone_at: string | null;
  /** Set when somebody deleted it, and only then. */
  removed_by: Generated<string | null>;
  /** The unit that stands in its place, where one does. */
  replaced_by: Generated<string | null>;
}

/** Which unit a sentence took in; the last one, because it takes the place of what stood there. */
export interface UnitUsesTable {
  blog_id: string;
  segment_id: string;
  /** Of the unit: another blog's where memories are shared. */
  unit_blog_id: string;
  unit_id: string;
  used_by: string;
  used_at: string;
  /** Null while the sentence is not confirmed. */
  confirmed_at: string | null;
}

/** Whose memory a blog looks into besides its own. It counts while `chosen_by` owns both. */
export interface MemorySharesTable {
  blog_id: string;
  from_blog_id: string;
  chosen_by: string;
  chosen_at: string;
}
