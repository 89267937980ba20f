// What a review shows: pairs, and runs of pairs that nobody has to look at, as one line each.
import type { ReviewBead } from '../../text/align/review.ts';

export type Entry =
  | { kind: 'bead'; bead: ReviewBead; number: number }
  /** `first` and `last` are the numbers of its pairs. */
  | { kind: 'quiet'; id: string; first: number; last: number; isShown: boolean };

/** Fewer than this beside each other are shown. */
const LEAST = 3;

/** A run stays open while the current pair is in it. */
export function entriesOf(
  beads: readonly ReviewBead[],
  currentId: string,
  shown: ReadonlySet<string>,
): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at < beads.length) {
    let end = at;
    while (beads[end]?.state === 'accepted') end += 1;
    const run = beads.slice(at, end);
    const [first] = run;
    if (first && run.length >= LEAST) {
      const isShown = shown.has(first.id) || run.some(({ id }) => id === currentId);
      entries.push({ kind: 'quiet', id: first.id, first: at + 1, last: end, isShown });
      if (isShown) entries.push(...run.map((bead, index) => entryOf(bead, at + index)));
    } else entries.push(...run.map((bead, index) => entryOf(bead, at + index)));
    const bead = beads[end];
    if (bead) entries.push(entryOf(bead, end));
    at = end + 1;
  }
  return entries;
}

function entryOf(bead: ReviewBead, index: number): Entry {
  return { kind: 'bead', bead, number: index + 1 };
}
