// Where a sentence of the source may be split.
import { segmenter } from '../../../text/segmenter.ts';

export interface SourceCuts {
  /** The sentence without the space that divides it from the one before, which is no part of it. */
  text: string;
  /** Characters of that space. */
  lead: number;
  /** Characters of `text` before each word but the first: no half may be empty. */
  places: readonly number[];
}

export function sourceCuts(source: string, language: string): SourceCuts {
  const text = source.trimStart();
  const places = Array.from(segmenter(language, 'word').segment(text))
    .filter((part) => part.index > 0 && part.segment.trim() !== '')
    .map((part) => part.index);
  return { text, lead: source.length - text.length, places };
}
