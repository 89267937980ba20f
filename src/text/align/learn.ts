// A lexicon of words that go together, learned from texts already aligned or from a first alignment of the text itself.
import type { Side } from './evidence.ts';
import type { Found } from './lattice.ts';
import { SHAPES } from './line.ts';
import type { Level, Lexicon } from './links.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Tokens that stand for words and may be learned; single Han characters are in too many. */
function isWord(token: Token): boolean {
  return /^[wkb]/.test(token);
}

/** A word in a larger share of the beads than this says nothing. */
const COMMON = 0.3;
/** Dice's coefficient from which on two words are taken for translations, faintly or surely known. */
const LIKELY = 0.55;
const SURE = 0.75;
/** Times that two words must have met: what met once is where the first alignment put it. */
const MET = 1.7;

interface Pair {
  source: readonly Token[];
  target: readonly Token[];
  weight: number;
}

/** From the beads that were found, each with its probability as its weight. */
export function learnFromBeads(source: Side, target: Side, beads: readonly Found[]): Lexicon {
  const words = (side: Side, from: number, count: number) =>
    [...new Set(side.lines.slice(from, from + count).flat())]
      .map((at) => side.tokens[at] ?? '')
      .filter(isWord);
  const pairs = beads.flatMap(({ source: i, target: j, shape, posterior }) => {
    const [a, b] = SHAPES[shape] ?? [0, 0];
    if (a === 0 || b === 0 || posterior < 0.3) return [];
    return [{ source: words(source, i, a), target: words(target, j, b), weight: posterior }];
  });
  return associate(pairs);
}

/** From pairs of finished translations, and terms: pairs of a word or two, which count as certain. */
export function learnLexicon(
  pairs: Iterable<{ source: string; target: string }>,
  terms: Iterable<{ source: string; target: string }>,
  languages: { from: string; to: string },
): Lexicon {
  const tokens = (text: string, language: string) => [...tokensOf({ text }, language)].filter(isWord);
  const both = ({ source, target }: { source: string; target: string }) => ({
    source: tokens(source, languages.from),
    target: tokens(target, languages.to),
    weight: 1,
  });
  const lexicon = associate(Array.from(pairs, both));
  for (const { source, target } of Array.from(terms, both)) {
    for (const word of source)
      for (const other of target) {
        const known = lexicon.get(word) ?? new Map<Token, Level>();
        lexicon.set(word, known.set(other, source.length === 1 ? 3 : 2));
      }
  }
  return lexicon;
}

/** Words that meet far more often than chance would have it, by Dice's coefficient (Smadja et al., 1996). */
function associate(pairs: readonly Pair[]): Map<Token, Map<Token, Level>> {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const left = countsOf(pairs, ({ source }) => source);
  const right = countsOf(pairs, ({ target }) => target);
  const usual = (count: number | undefined) =>
    count !== undefined && count >= MET && (count <= COMMON * total || count < 4);
  const met = new Map<Token, Map<Token, number>>();
  for (const { source, target, weight } of pairs) {
    const others = target.filter((token) => usual(right.get(token)));
    for (const word of source) {
      if (!usual(left.get(word))) continue;
      const row = met.get(word) ?? new Map<Token, number>();
      for (const other of others) row.set(other, (row.get(other) ?? 0) + weight);
      met.set(word, row);
    }
  }
  const lexicon = new Map<Token, Map<Token, Level>>();
  for (const [word, row] of met) {
    for (const [other, count] of row) {
      const dice = (2 * count) / ((left.get(word) ?? 0) + (right.get(other) ?? 0));
      if (count < MET || dice < LIKELY) continue;
      const known = lexicon.get(word) ?? new Map<Token, Level>();
      lexicon.set(word, known.set(other, dice >= SURE ? 3 : 2));
    }
  }
  return lexicon;
}

function countsOf(pairs: readonly Pair[], side: (pair: Pair) => readonly Token[]): Map<Token, number> {
  const counts = new Map<Token, number>();
  for (const pair of pairs)
    for (const token of side(pair)) counts.set(token, (counts.get(token) ?? 0) + pair.weight);
  return counts;
}
