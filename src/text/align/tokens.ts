// The words, numbers and signs of a line that can be found again in its translation, each as a short key.
import { baseForms, stemOf } from './english.ts';
import type { Line } from './line.ts';
import { quantitiesIn } from './numbers.ts';
import { inSeed, phrasesFrom, seedRunsIn } from './seed.ts';

/**
 * The first letter of a key: n number, m number that may be part of a word, w word with spaces around it, p phrase of
 * the seed lexicon, k katakana word, d Japanese string of the seed lexicon, h one Han character, b two of them in a row,
 * q sign such as a question mark, s address of a link or picture.
 */
export type Token = string;

/** Each token once. */
export function tokensOf(line: Line, language: string): Set<Token> {
  const text = line.text.normalize('NFKC');
  const tokens = new Set<Token>();
  for (const { value, sure } of quantitiesIn(text)) tokens.add(`${sure ? 'n' : 'm'}${value}`);
  addWords(text, language, tokens);
  addUnspaced(text, language, tokens);
  addSigns(text, tokens);
  for (const address of line.links ?? []) tokens.add(`s${address}`);
  return tokens;
}

const WORD = /[\p{L}\p{M}\p{Pc}][\p{L}\p{M}\p{N}\p{Pc}]*(?:[’'][\p{L}\p{M}]+)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;

function addWords(text: string, language: string, tokens: Set<Token>): void {
  const words: string[] = [];
  for (const [run] of text.matchAll(WORD)) {
    if (UNSPACED.test(run)) words.push(...spacedParts(run));
    else words.push(run);
  }
  const english = language === 'en';
  const plain = words.flatMap((word) => (english ? withoutApostrophe(word) : [bare(word)]));
  for (const word of plain) {
    if (word.length > 1 || word === 'i') tokens.add(`w${english ? englishKey(word) : word}`);
  }
  if (english) for (const phrase of phrasesFrom(plain)) tokens.add(`p${phrase}`);
}

/** Latin words inside Japanese: `MacやLinux`. */
function spacedParts(run: string): string[] {
  return run
    .split(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/u)
    .filter((part) => part !== '');
}

/** `don't` → do, not; `course's` → course. */
function withoutApostrophe(word: string): string[] {
  const [head = '', tail = ''] = bare(word).split(/[’']/);
  if (tail === 't') return [head.replace(/n$/, '').replace(/^ca$/, 'can').replace(/^wo$/, 'will'), 'not'];
  return [head];
}

function bare(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function englishKey(word: string): string {
  return baseForms(word).find(inSeed) ?? stemOf(word);
}

function addUnspaced(text: string, language: string, tokens: Set<Token>): void {
  if (!UNSPACED.test(text)) return;
  for (const [word] of text.matchAll(/[ァ-ヴ][ァ-ヴー]+/gu)) tokens.add(`k${word}`);
  for (const [run] of text.matchAll(/[\p{Script=Han}々]+/gu)) {
    const letters = Array.from(run);
    for (const [at, letter] of letters.entries()) {
      tokens.add(`h${letter}`);
      const next = letters[at + 1];
      if (next !== undefined) tokens.add(`b${letter}${next}`);
    }
  }
  if (language === 'ja') for (const run of seedRunsIn(text)) tokens.add(`d${run}`);
}

function addSigns(text: string, tokens: Set<Token>): void {
  if (/\?|か[。」』]|でしょうか/u.test(text)) tokens.add('q?');
  if (text.includes('!')) tokens.add('q!');
  if (/["“”„«「『]/u.test(text)) tokens.add('q"');
  if (/[([【〔]/u.test(text)) tokens.add('q(');
}
