// What is aligned, and what comes out: lines of both sides, beads of them.

/** What a line is where the text has a structure; `text` is all of prose. */
export type LineKind = 'text' | 'heading' | 'quote' | 'item' | 'picture';

/** A sentence, a paragraph or any other unit that is not to be cut. */
export interface Line {
  text: string;
  /** `text` when it is not known. */
  kind?: LineKind;
  /** Lines of one paragraph or other block have the same number; numbers never fall. */
  block?: number;
  /** Addresses of links and pictures in it: the same in a translation, as a rule. */
  links?: readonly string[];
}

/** Lines that say the same, as places in the two lists from 0. One side may be empty: nobody translated it, or added it. */
export interface Bead {
  source: number[];
  target: number[];
  /** Probability, from 0 to 1, that exactly these lines belong together. */
  score: number;
  /** So sure that nobody has to look; never for a bead with an empty side. */
  certain: boolean;
}

/** How many lines of each side a bead may have. */
export const SHAPES: readonly (readonly [source: number, target: number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [1, 3],
  [4, 1],
  [1, 4],
  [3, 2],
  [2, 3],
];

/** Most lines of one side in a bead. */
export const MOST = 4;
