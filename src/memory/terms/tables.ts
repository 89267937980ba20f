// Row types of the terms.
import type { TermKind } from './schemas.ts';

export interface TermsTables {
  glossaries: GlossariesTable;
  terms: TermsTable;
  term_changes: TermChangesTable;
}

export interface GlossariesTable {
  blog_id: string;
  /** Counts what happened to its terms, so that what was made of them is known to be out of date. */
  last: number;
}

export interface TermsTable {
  blog_id: string;
  id: string;
  kind: TermKind;
  /** BCP 47. */
  source_language: string;
  target_language: string;
  /** JSON lists of text: as it may stand in the source; as it is to be translated, the first is put in; as it is not. */
  sources: string;
  preferred: string;
  forbidden: string;
  /** Of the Japanese side, in kana; or ''. */
  reading: string;
  note: string;
  domain: string;
  /** `exact`: capitals count, and it is not inflected. */
  letter_case: 'any' | 'exact';
  /** Set while the other blogs of its owners use it too. */
  shared_at: string | null;
  /** JSON: the basic forms of the words of each source form, and by what they were found; see `roots.ts`. */
  roots: string;
  version: number;
  created_by: string | null;
  created_at: string;
  updated_by: string | null;
  updated_at: string;
}

/** What somebody did to terms, so that it can be undone. */
export interface TermChangesTable {
  blog_id: string;
  id: string;
  act: 'added' | 'changed' | 'deleted' | 'imported';
  /** JSON `ChangedTerm[]`. */
  entries: string;
  /** JSON `ImportReport`, or null for what was no import. */
  report: string | null;
  made_by: string;
  made_at: string;
  undone_at: string | null;
}
