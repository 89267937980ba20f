// What the segments of one text say about each other: the one before, the same source elsewhere, the manner of all.
import type { Given, Manner, Neighbour } from './finding.ts';
import { sameText } from './fold.ts';
import { mannerOf } from './japanese/words.ts';
import { unpairedIn } from './pairs-across.ts';

/** Sentences that show a manner before the others are held to it, and the share of them that has to agree. */
const ENOUGH_SENTENCES = 6;
const CLEAR_SHARE = 0.8;

export function givenFor(
  segments: readonly Neighbour[],
): Pick<Given, 'previous' | 'elsewhere' | 'manner' | 'unpaired'>[] {
  const manner = mannerOfAll(segments.map(({ target }) => target));
  const unpaired = unpairedIn(segments);
  const first = new Map<string, string>();
  return segments.map((segment, at) => {
    const previous = segments[at - 1];
    const key = sameText(segment.source);
    const before = first.get(key);
    if (before === undefined && segment.target.trim() !== '' && key !== '') first.set(key, segment.target);
    return {
      ...(previous && { previous }),
      ...(before !== undefined && { elsewhere: new Map([[key, before]]) }),
      ...(manner && { manner }),
      ...(unpaired[at]?.length && { unpaired: unpaired[at] }),
    };
  });
}

/** Null for a text that has none of its own: too short, or as much of one as of the other. */
function mannerOfAll(targets: readonly string[]): Manner | null {
  const manners = targets.map(mannerOf).filter((manner) => manner !== null);
  if (manners.length < ENOUGH_SENTENCES) return null;
  const polite = manners.filter((manner) => manner === 'polite').length / manners.length;
  if (polite >= CLEAR_SHARE) return 'polite';
  return polite <= 1 - CLEAR_SHARE ? 'plain' : null;
}
