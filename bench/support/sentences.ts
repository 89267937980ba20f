// Sentences as a memory holds them, made from a seed: words follow each other as in given lines, in the lengths that prose has.
import { numbersFrom } from './corpus.ts';

/** Characters of an English sentence: half are shorter than the first number, 95 of 100 than the second; Japanese takes half. */
const HALF = 90;
const MOST_OF_THEM = 230;

export interface Sentences {
  /** The next one. */
  make(): string;
  /** One that resembles it: some of its words taken out, changed, or others put in. */
  vary(sentence: string): string;
}

/** `english` and `japanese` are lines of real text, which tell what follows what. */
export function sentencesFrom(
  seed: number,
  { english, japanese }: { english: readonly string[]; japanese: readonly string[] },
): Sentences {
  const next = numbersFrom(seed);
  const cut = new Intl.Segmenter('ja', { granularity: 'word' });
  const spaced = chainOf(english.map((line) => line.split(/(?= )/u)));
  const unspaced = chainOf(japanese.map((line) => Array.from(cut.segment(line), ({ segment }) => segment)));
  const chainFor = (sentence: string) => (/[\u3040-\u30ff]/u.test(sentence) ? unspaced : spaced);
  return {
    make: () => {
      const length = logNormal(next);
      return next() < 0.8 ? walk(spaced, length, next) : walk(unspaced, length / 2, next);
    },
    vary: (sentence) => {
      const chain = chainFor(sentence);
      const words =
        chain === spaced
          ? sentence.split(/(?= )/u)
          : Array.from(cut.segment(sentence), ({ segment }) => segment);
      const share = next() * 0.35;
      return words
        .flatMap((word) => {
          if (next() >= share) return [word];
          const other = pick(chain.all, next);
          const act = next();
          return act < 0.25 ? [] : act < 0.5 ? [word, other] : [other];
        })
        .join('');
    },
  };
}

interface Chain {
  all: string[];
  firsts: string[];
  followers: Map<string, string[]>;
}

function chainOf(lines: readonly string[][]): Chain {
  const followers = new Map<string, string[]>();
  for (const words of lines) {
    for (const [at, word] of words.entries()) {
      const after = words[at + 1];
      if (after === undefined) continue;
      const known = followers.get(word) ?? [];
      known.push(after);
      followers.set(word, known);
    }
  }
  return { all: lines.flat(), firsts: lines.flatMap((words) => words.slice(0, 1)), followers };
}

/** One word in five is any word, so that no two sentences are cut from one line for long. */
function walk({ all, firsts, followers }: Chain, length: number, next: () => number): string {
  let word = pick(firsts, next);
  let text = word;
  while (text.length < length) {
    const known = followers.get(word);
    word = known && next() < 0.8 ? pick(known, next) : pick(all, next);
    text += word;
  }
  return text;
}

function pick(words: readonly string[], next: () => number): string {
  return words[Math.floor(next() * words.length)] ?? '';
}

/** By Box and Muller. */
function logNormal(next: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return HALF * Math.exp((normal * Math.log(MOST_OF_THEM / HALF)) / 1.645);
}
