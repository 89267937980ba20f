// Which beads nobody has to look at.
import type { Found } from './lattice.ts';
import { type Bead, SHAPES } from './line.ts';

/**
 * Posterior probabilities from which on a bead is certain. The tokens of a line are not independent, so the figures are
 * bolder than they should be, and more so for some beads; the bars were set on made documents whose beads are known
 * (`npm run bench -- align`), as Moore (2002) sets one on the probabilities of his alignments.
 */
const PLAIN = 0.985;
/** For a bead that is not of one line on each side. */
const JOINED = 0.995;
/** For a neighbour of a line without counterpart, which may belong to it. */
const BESIDE_GAP = 0.998;
/** For a bead whose lengths are far from the usual: a part may be missing, or belong elsewhere. */
const STRETCHED = 0.9995;
const STRETCH = 0.5;

/** The beads as they go out. `stretch` is the logarithm of how far a bead's lengths are from what is usual. */
export function judged(found: readonly Found[], stretch: (bead: Found) => number): Bead[] {
  return found.map((bead, at) => {
    const [a, b] = SHAPES[bead.shape] ?? [1, 1];
    const bars = [PLAIN];
    if (a > 1 || b > 1) bars.push(JOINED);
    if (isGap(found[at - 1]) || isGap(found[at + 1])) bars.push(BESIDE_GAP);
    if (Math.abs(stretch(bead)) > STRETCH) bars.push(STRETCHED);
    return {
      source: Array.from({ length: a }, (_, line) => bead.source + line),
      target: Array.from({ length: b }, (_, line) => bead.target + line),
      score: Math.min(1, bead.posterior),
      certain: !isGap(bead) && bead.posterior >= Math.max(...bars),
    };
  });
}

function isGap(bead: Found | undefined): boolean {
  return bead !== undefined && (SHAPES[bead.shape] ?? [1, 1]).includes(0);
}
