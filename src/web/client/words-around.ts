// The words on either side of a place in a text: what is said of the place while it moves.
import { segmenter } from '../../text/segmenter.ts';

const WORDS = 5;
/** Characters that are looked at on each side; the words of every language are shorter. */
const NEAR = 200;

/** `…said / and then…` */
export function wordsAround(before: string, after: string, language: string): string {
  return `${lastWords(before, language)} / ${firstWords(after, language)}`.trim();
}

function lastWords(text: string, language: string): string {
  const near = text.slice(-NEAR);
  return near.slice(wordStarts(near, language).at(-WORDS) ?? 0).trim();
}

function firstWords(text: string, language: string): string {
  const near = text.slice(0, NEAR);
  return near.slice(0, wordStarts(near, language)[WORDS] ?? near.length).trim();
}

function wordStarts(text: string, language: string): number[] {
  return Array.from(segmenter(language, 'word').segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index }) => index);
}
