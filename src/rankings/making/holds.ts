// What counts of a day where votes are held for a look: what the formula counts, and of what is held what somebody let count. Pure.
import type { Counted } from '../formula.ts';

export interface KnownHold {
  id: string;
  reason: string;
  votes: number;
  decidedAt: string | null;
  /** Of its votes, how many count after the decision. */
  counted: number;
}

export interface Settled {
  /** What counts of the day. */
  counted: number;
  /** What waits for a look. */
  held: number;
  found: { reason: string; votes: number }[];
  /** Those that have more votes now, and whether they wait for another look. */
  grown: { id: string; votes: number; reopened: boolean }[];
  /** Those that nobody has to look at any more: by now, others have voted as well. */
  gone: string[];
}

/**
 * A decision is about the votes that were there: more of those that were let count wait for another look, and more of those
 * that were not are refused with them.
 */
export function settle({ counted, holds }: Counted, known: readonly KnownHold[]): Settled {
  const settled: Settled = { counted, held: 0, found: [], grown: [], gone: [] };
  for (const { reason, votes } of holds) {
    const hold = known.find((one) => one.reason === reason);
    if (!hold) {
      settled.found.push({ reason, votes });
      settled.held += votes;
      continue;
    }
    const letIn = Math.min(hold.counted, votes);
    const reopened = hold.decidedAt !== null && hold.counted > 0 && votes > hold.votes;
    if (votes !== hold.votes) settled.grown.push({ id: hold.id, votes, reopened });
    settled.counted += letIn;
    if (hold.decidedAt === null || reopened) settled.held += votes - letIn;
  }
  const still = new Set<string>(holds.map(({ reason }) => reason));
  settled.gone = known
    .filter(({ reason, decidedAt, counted }) => !still.has(reason) && decidedAt === null && counted === 0)
    .map(({ id }) => id);
  return settled;
}
