// What is kept beside an article until a person has decided on it: proposals, suggestions, other readings.
import type { DocumentJson } from '../text/document.ts';
import type { Counts } from './counts.ts';
import type { PageFacts, ProvenanceHint } from './found.ts';

export type Way = 'address' | 'paste' | 'file';

/** A suggested source; `decision` is null until somebody said yes or no. */
export interface Hint extends ProvenanceHint {
  id: string;
  decision: 'added' | 'dismissed' | null;
}

/** Another way to read the same bytes, offered where it found far more. */
export interface StoredReading {
  name: string;
  document: DocumentJson;
  counts: Counts;
}

/** The JSON in `articles.found`. */
export interface Brought {
  way: Way;
  /** Of the file, where one was given. */
  fileName: string | null;
  /** What the page said of itself; a field that still equals its proposal was never corrected. */
  proposed: PageFacts;
  counts: Counts;
  hints: Hint[];
  /** Name of the reading the document comes from. */
  reading: string;
  alternatives: StoredReading[];
}
