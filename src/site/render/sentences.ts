// Puts the sentences of a published block beside their originals, in reading order.
import type { OriginalBlock } from '../../posts/provenance.ts';
import type { Inline } from '../../text/document.ts';
import { inlineText, sentencesOf, trimInline } from '../../text/inline.ts';

export interface Pair {
  /** Segment id; null for words that belong to no sentence of the original. */
  id: string | null;
  /** Empty where the sentence was left out. */
  target: Inline;
  source: Inline | null;
  omitted: boolean;
  /** Whether the line ends after it, as in a verse. */
  breaks: boolean;
  /** Number of the sentence in its paragraph of the original, from 1. */
  number: number;
}

/** A sentence that was left out stands where it stood: before the next one that was not. */
export function pairsOf(content: Inline, original: OriginalBlock | undefined): Pair[] {
  const sentences = original?.sentences ?? [];
  const numbers = new Map(sentences.map((sentence, at) => [sentence.id, at + 1]));
  const sources = new Map(sentences.map((sentence) => [sentence.id, sentence.content]));
  const left = sentences.filter((sentence) => sentence.omitted);
  const pairs: Pair[] = [];
  const leaveOut = (before: number) => {
    while (left[0] !== undefined && (numbers.get(left[0].id) ?? 0) < before) {
      const { id, content: source } = left.shift() ?? left[0];
      pairs.push({
        id,
        target: [],
        source: trimInline(source),
        omitted: true,
        breaks: false,
        number: numbers.get(id) ?? 0,
      });
    }
  };
  for (const { id, content: target } of sentencesOf(content)) {
    if (id === null && inlineText(target).trim() === '') continue;
    const number = id === null ? 0 : (numbers.get(id) ?? 0);
    if (number > 0) leaveOut(number);
    const source = id === null ? undefined : sources.get(id);
    pairs.push({
      id,
      target: trimInline(target),
      source: source === undefined ? null : trimInline(source),
      omitted: false,
      breaks: target.at(-1)?.type === 'hard_break',
      number,
    });
  }
  leaveOut(Number.POSITIVE_INFINITY);
  return pairs;
}
