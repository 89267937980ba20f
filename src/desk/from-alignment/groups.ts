// Which sentences of the desk take which part of an aligned translation.

import type { StoredLine } from '../../memory/alignments/stored-line.ts';
import { contentOf, type ReviewBead } from '../../text/align/review.ts';
import type { Inline } from '../../text/document.ts';

/** Sentences that are translated together, in order. */
export interface Group {
  /** Of its last pair in the review. */
  position: number;
  /** Names of their places: `block sentence`. None for what stands in the translation alone. */
  places: string[];
  target: Inline;
  /** Somebody, or the aligner, is sure of all of it. */
  isSure: boolean;
  /** Somebody said that it has no translation. */
  isLeftOut: boolean;
}

export function placeOf({ blockId, sentence }: Pick<StoredLine, 'blockId' | 'sentence'>): string {
  return `${blockId} ${sentence}`;
}

/** The title of an article stands in none of its blocks. */
export function isTitle({ blockId }: Pick<StoredLine, 'blockId'>): boolean {
  return blockId === '';
}

/** Pairs that share a sentence, because it was cut in review, are one group again. */
export function groupsOf(beads: readonly ReviewBead<StoredLine>[], language: string): Group[] {
  const groups: { beads: ReviewBead<StoredLine>[]; places: string[] }[] = [];
  for (const bead of beads) {
    const places = [...new Set(bead.source.map(placeOf))];
    const last = groups.at(-1);
    const shared = places[0] !== undefined && places[0] === last?.places.at(-1);
    if (last && shared) {
      last.beads.push(bead);
      last.places.push(...places.slice(1));
    } else groups.push({ beads: [bead], places });
  }
  return groups.map(({ beads: all, places }) => ({
    position: all.at(-1)?.position ?? 0,
    places,
    target: contentOf(
      all.flatMap(({ target }) => target),
      language,
    ),
    isSure: all.every(({ state }) => state === 'accepted'),
    isLeftOut: all.every(({ state, target }) => state === 'apart' && target.length === 0),
  }));
}
