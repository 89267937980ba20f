// What the memory says to the desk in the browser.
import type { Inline } from '../text/document.ts';

/**
 * `context`: the same sentence between the same two; `exact`: the same sentence; `numbers`: the same but for numbers, which
 * were put in; `fuzzy`: one that resembles it.
 */
export type MatchKind = 'context' | 'exact' | 'numbers' | 'fuzzy';

export interface MemoryMatch {
  unitId: string;
  kind: MatchKind;
  /** 0 to 1: what is alike, less what each of `penalties` takes off. */
  score: number;
  penalties: { marks: number; numbers: number; machine: number };
  /** The engine that wrote it, where nobody had changed a word of its draft; else null. */
  machine: string | null;
  source: Inline;
  /** As it was translated, with the numbers of this sentence where that is sure. */
  target: Inline;
  /** What changed from the unit's source to this sentence, word by word. */
  difference: { op: 'same' | 'del' | 'ins'; text: string }[];
  /** Title of the article it was translated for, and when; the title is null for one that came from elsewhere. */
  title: string | null;
  at: string;
  /** Name of the blog whose memory it is of; null for one's own. */
  from: string | null;
}

/** A part of a sentence that was translated before, with the whole unit it stands in. */
export interface MemoryPart {
  unitId: string;
  /** As the unit writes it. */
  phrase: string;
  /** The unit's source, and where the part stands in it: from and to. */
  source: { text: string; hits: (readonly [number, number])[] };
  target: Inline;
  /** As of a match. */
  title: string | null;
  at: string;
  from: string | null;
}
