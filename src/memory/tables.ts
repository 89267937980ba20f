// Row types of the translation memory.
export interface MemoryTables {
  memories: MemoriesTable;
  units: UnitsTable;
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
  /** What stood before and after the source, as it is compared; '' at the ends. */
  before: string;
  after: string;
  article_id: string | null;
  segment_id: string | null;
  /** The engine that wrote it, where nobody changed a word before it was confirmed; else null. */
  machine: string | null;
  created_by: string | null;
  created_at: string;
  gone_at: string | null;
}
