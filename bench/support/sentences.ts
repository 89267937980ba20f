// Sentences as a memory holds them, made from a seed: English and Japanese, of the lengths that prose has, nobody's words.
import { type Corpus, corpusOf, numbersFrom } from './corpus.ts';

/** Characters of an English sentence: half are shorter than the first number, 95 of 100 than the second. */
const HALF = 90;
const MOST_OF_THEM = 230;
/** One word out of so many is followed by one that it often is followed by. */
const FOLLOWERS = 8;

export interface Sentences {
  /** The next one. */
  make(): string;
  /** The same with some words, or a number, put in, taken out or changed: one that resembles it. */
  vary(sentence: string): string;
}

export function sentencesFrom(seed: number): Sentences {
  const next = numbersFrom(seed);
  const corpus = corpusOf(3);
  const english = (words: Corpus['words']) => () => zipf(words.english, next());
  const word = english(corpus.words);
  const follows = new Map<string, string[]>();
  const after = (before: string) => {
    const known = follows.get(before) ?? Array.from({ length: FOLLOWERS }, word);
    follows.set(before, known);
    return next() < 0.6 ? (known[Math.floor(next() * FOLLOWERS)] ?? '') : word();
  };
  const inEnglish = () => {
    const length = logNormal(next);
    let [last, text] = [word(), ''];
    text = last;
    while (text.length < length) {
      last = next() < 0.03 ? String(Math.floor(next() * 3000)) : after(last);
      text += ` ${last}`;
    }
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const japanese = () => {
    const post = corpus.post(1 + Math.floor(next() * 100_000));
    const lines = post.lines.flatMap((line) => line.split(/(?<=。)/u)).filter((line) => line !== '');
    return lines[Math.floor(next() * lines.length)] ?? '';
  };
  return {
    make: () => (next() < 0.8 ? inEnglish() : japanese()),
    vary: (sentence) => {
      const spaced = sentence.includes(' ');
      const parts = spaced ? sentence.split(' ') : sentence.split(/(?<=[、。はがをに])/u);
      const share = next() * 0.35;
      return parts
        .flatMap((part) => {
          if (next() >= share) return [part];
          const other = spaced ? word() : zipf(corpus.words.kanji, next());
          const act = next();
          return act < 0.25 ? [] : act < 0.5 ? [part, other] : [other];
        })
        .join(spaced ? ' ' : '');
    },
  };
}

/** The more often the further to the front: by Zipf's law, evenly over the logarithm of the rank. */
function zipf(words: readonly string[], chance: number): string {
  return words[Math.floor(words.length ** chance) - 1] ?? words[0] ?? '';
}

/** By Box and Muller. */
function logNormal(next: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return HALF * Math.exp((normal * Math.log(MOST_OF_THEM / HALF)) / 1.645);
}
