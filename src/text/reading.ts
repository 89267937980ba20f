// How long a text is, and how long it takes to read it or to translate it.
import { segmenter } from './segmenter.ts';

const CHARACTERS_A_MINUTE = 500;
const WORDS_A_MINUTE = 220;
const MINUTES_A_TRANSLATED_WORD = 70 / 300;

const UNSPACED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]/gu;

/** Whole minutes, at least 1 for any text. Japanese and Chinese go by characters, other scripts by words. */
export function readingMinutes(text: string, language: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = countWords(text.replace(UNSPACED, ' '), language);
  if (characters + words === 0) return 0;
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE));
}

/** Words as the language divides them; also where no spaces stand between them. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const part of segmenter(language, 'word').segment(text)) if (part.isWordLike) count++;
  return count;
}

/** Characters as people count them, white space left out. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const part of segmenter('und', 'grapheme').segment(text)) if (part.segment.trim() !== '') count++;
  return count;
}

/** Minutes that translating so many source words takes, rounded so that it does not look exact. */
export function translationMinutes(words: number): number {
  const minutes = words * MINUTES_A_TRANSLATED_WORD;
  return minutes < 10 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5;
}
