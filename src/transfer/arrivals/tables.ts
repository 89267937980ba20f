// Row types of files that people bring to a translation.
import type { Generated } from 'kysely';

export interface ArrivalsTables {
  arrivals: ArrivalsTable;
}

export interface ArrivalsTable {
  blog_id: string;
  id: string;
  translation_id: string;
  kind: 'xliff' | 'po';
  /** Of the file, as its sender called it. */
  name: string;
  /** JSON list of `Arriving`. */
  sentences: string;
  created_by: string;
  created_at: string;
  /** When what it brought was put in. */
  settled_at: Generated<string | null>;
  /** JSON `Settled`, from then on. */
  report: Generated<string | null>;
}
