// A filter that learns from moderation: Robinson's reading of Bayes with Fisher's way of joining, as SpamBayes has it. Pure.
// G. Robinson, "A statistical approach to the spam problem", Linux Journal 107 (2003).
import { normal, type Words } from './traits.ts';

/** How often a word stood in comments that were marked. */
export interface TokenCount {
  token: string;
  spam: number;
  fine: number;
}

/** How many comments were marked in all. */
export interface Learned {
  spam: number;
  fine: number;
}

/** Most different words of one comment that are looked at or learned. */
const MOST_TOKENS = 400;
/** Words that say most decide; more of them only repeat one another. */
const MOST_TELLING = 60;
/** Strength of the belief that an unknown word says nothing. */
const BELIEF = 1;
/** A word nearer to one half than this is not heard. */
const DULL = 0.1;

/**
 * The words of a comment: pairs of characters for Japanese, whole words for Latin and other scripts with spaces, hosts
 * of links, and a mark for what stood in which field. Each once.
 */
export function tokensOf(words: Words, hosts: readonly string[]): string[] {
  const text = normal(`${words.title}\n${words.body}`);
  const tokens = new Set<string>(hosts.map((host) => `host ${host}`));
  for (const token of wordsIn(normal(words.name))) tokens.add(`name ${token}`);
  for (const token of wordsIn(text)) tokens.add(token);
  if (words.url !== '') tokens.add('has url');
  return [...tokens].map((token) => token.slice(0, 80)).slice(0, MOST_TOKENS);
}

function wordsIn(text: string): string[] {
  const bare = text.replace(/https?:\/\/\S{1,2000}/g, ' ');
  const japanese = [...bare.matchAll(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]+/gu)];
  const pairs = japanese.flatMap(([run]) => {
    const characters = [...run];
    return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
  });
  const others = bare
    .replace(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]+/gu, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}'-]{1,40}/gu);
  return [...pairs, ...(others ?? [])];
}

/** 0 (fine) to 1 (spam); one half when nothing is known. `counts` are those of the comment's own words. */
export function probabilityOf(counts: readonly TokenCount[], learned: Learned): number {
  const telling = counts
    .map((count) => probabilityOfWord(count, learned))
    .filter((probability) => Math.abs(probability - 0.5) >= DULL)
    .sort((a, b) => Math.abs(b - 0.5) - Math.abs(a - 0.5))
    .slice(0, MOST_TELLING);
  if (telling.length === 0) return 0.5;
  const sumOfLogs = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.log(value), 0);
  const spamminess = 1 - chiSquareTail(-2 * sumOfLogs(telling.map((p) => 1 - p)), 2 * telling.length);
  const fineness = 1 - chiSquareTail(-2 * sumOfLogs(telling), 2 * telling.length);
  return (1 + spamminess - fineness) / 2;
}

/** How far the filter may be believed, 0 to 1: nothing below five of each kind, all from twenty on. */
export function confidenceOf({ spam, fine }: Learned): number {
  const fewer = Math.min(spam, fine);
  return fewer < 5 ? 0 : Math.min(1, fewer / 20);
}

function probabilityOfWord({ spam, fine }: TokenCount, learned: Learned): number {
  const inSpam = spam / Math.max(1, learned.spam);
  const inFine = fine / Math.max(1, learned.fine);
  const seen = spam + fine;
  const raw = inSpam + inFine === 0 ? 0.5 : inSpam / (inSpam + inFine);
  return (BELIEF * 0.5 + seen * raw) / (BELIEF + seen);
}

/** Chance that a chi-square of `freedom` (even) degrees is at least `value`. */
function chiSquareTail(value: number, freedom: number): number {
  const half = value / 2;
  let term = Math.exp(-half);
  let sum = term;
  for (let i = 1; i < freedom / 2; i++) {
    term *= half / i;
    sum += term;
  }
  return Math.min(1, sum);
}
