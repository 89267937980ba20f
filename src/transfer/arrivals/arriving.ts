// A sentence as a file brings it, whatever kind of file it was.
import type { Inline } from '../../text/document.ts';

/** Null: the file says nothing of it. */
export type ArrivingState = 'open' | 'draft' | 'confirmed' | 'skipped' | null;

export interface Arriving {
  /** Of the sentence that it claims to be. */
  id: string;
  /** Where it stands in the file, from 1; null where nobody knows. */
  line: number | null;
  /** Version of the sentence when the file was made; null where the file does not know. */
  base: number | null;
  source: Inline;
  target: Inline | null;
  state: ArrivingState;
  /** Since it left somebody has read it beside its original, the file says. */
  reviewed: boolean;
  /** Null where there is none. */
  memo: string | null;
}
