// A line of a table of the rankings, as it is stored and shown.
import type { Movement } from './formula.ts';
import type { Participant } from './participant.ts';

/** Days that a table may cover. */
export const periods = [7, 30, 365] as const;
export type Period = (typeof periods)[number];

export interface RankedRow extends Participant {
  place: number;
  movement: Movement;
  /** Votes; in a category the part of them that the blog gave to it. */
  ins: number;
  outs: number;
  views: number;
  /** Votes of the last eight weeks, the oldest first; the last is this one. */
  spark: number[];
}

/** How long after it was made a table is shown, in milliseconds: nobody sees at once what a vote did. */
export const SHOWN_AFTER_MS = 60 * 60 * 1000;
