// Row types of what translations do about changes of their sources.

export interface DriftTables {
  translation_changes: TranslationChangesTable;
  segment_changes: SegmentChangesTable;
}

/** A change of the source as one translation stands to it. */
export interface TranslationChangesTable {
  blog_id: string;
  translation_id: string;
  change_id: string;
  /** When the source was found changed: readers are told this day until it is settled. */
  found_at: string;
  /** Set when it was taken in: the sentences reopened, readers see the former text still. */
  taken_at: string | null;
  /** Set when it was published with, or left, or undone by its author. */
  settled_at: string | null;
  /** Of the post: the revision with which it was taken before readers. */
  revision: number | null;
}

/** A sentence that waits for a person because its source changed. */
export interface SegmentChangesTable {
  blog_id: string;
  segment_id: string;
  translation_id: string;
  kind: 'edited' | 'moved' | 'added' | 'removed';
  /** JSON `Inline` of an edited one: what its source was when its translation was last looked at. */
  former: string | null;
  /** JSON `Place` of a moved one, edited besides or not: where it stands in the source now. */
  place: string | null;
  found_at: string;
}
