// A line of a table of the rankings, as it is shown, and as it is stored: in numbers alone, because there are many of them.
import type { Movement } from './formula.ts';
import type { Participant } from './participant.ts';

/** Days that a table may cover. */
export const periods = [7, 30, 365] as const;
export type Period = (typeof periods)[number];

export interface Standing {
  participantId: string;
  place: number;
  movement: Movement;
  /** Votes; in a category the part of them that the blog gave to it. */
  ins: number;
  outs: number;
  views: number;
  /** Votes of the last eight weeks, the oldest first; the last is this one. */
  spark: number[];
}

export interface RankedRow extends Standing, Participant {}

/** How long after it was made a table is shown, in milliseconds: nobody sees at once what a vote did. */
export const SHOWN_AFTER_MS = 60 * 60 * 1000;

/** `moved` is how many places up, or down where it is negative; null for one that is new. */
type Stored = [
  participantId: string,
  place: number,
  moved: number | null,
  ins: number,
  outs: number,
  views: number,
  spark: number[],
];

export function stored(table: readonly Standing[]): string {
  const rows = table.map(({ participantId, place, movement, ins, outs, views, spark }): Stored => {
    return [participantId, place, movedBy(movement), ins, outs, views, spark];
  });
  return JSON.stringify(rows);
}

export function fromStored(rows: string): Standing[] {
  return (JSON.parse(rows) as Stored[]).map(([participantId, place, moved, ins, outs, views, spark]) => {
    return { participantId, place, movement: movementBy(moved), ins, outs, views, spark };
  });
}

function movedBy(movement: Movement): number | null {
  if ('by' in movement) return movement.kind === 'up' ? movement.by : -movement.by;
  return movement.kind === 'new' ? null : 0;
}

function movementBy(moved: number | null): Movement {
  if (moved === null) return { kind: 'new' };
  if (moved === 0) return { kind: 'same' };
  return moved > 0 ? { kind: 'up', by: moved } : { kind: 'down', by: -moved };
}
