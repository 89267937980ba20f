// How well the lengths of lines fit, and how their blocks do, for beads of every shape.
import { writesWithoutSpaces } from '../language.ts';
import { type Line, SHAPES } from './line.ts';

/** Characters of a line, white space aside; wide characters say more. */
export function lengthOf(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** Deviation of the logarithm of the ratio of lengths for sentences of one character, and what stays however long they are. */
const SPREAD = 1.5;
const LEAST_SPREAD = 0.22;
/** The same for lines that have nothing to do with each other. */
const FREE_SPREAD = 0.9;
/** Characters added to both sides, so that very short lines weigh little. */
const SOFT = 4;
/** Lengths may speak against a bead so much, and no more: translators also shorten and explain. */
const WORST = -7;

export interface LengthModel {
  /** Characters of the target for one of the source. */
  ratio: number;
}

/**
 * What the languages suggest (Japanese needs about half the letters of English), pulled towards the text's own totals,
 * which lines without a counterpart bend a little.
 */
export function lengthModel(
  source: readonly number[],
  target: readonly number[],
  languages: { from: string; to: string },
): LengthModel {
  const usual = Math.log(densityOf(languages.to) / densityOf(languages.from));
  const [long = 0, longer = 0] = [source, target].map((side) => side.reduce((sum, one) => sum + one, 0));
  if (long === 0 || longer === 0) return { ratio: Math.exp(usual) };
  const lines = Math.min(source.length, target.length);
  const trust = lines / (lines + 10);
  return { ratio: Math.exp(usual * (1 - trust) + Math.log(longer / long) * trust) };
}

/** Characters without spaces that say what 100 of English do, roughly. */
function densityOf(language: string): number {
  if (language === 'ja') return 50;
  if (language === 'zh') return 34;
  if (language === 'ko') return 48;
  return writesWithoutSpaces(language) ? 70 : 100;
}

/**
 * A log-likelihood ratio after Gale and Church, “A Program for Aligning Sentences in Bilingual Corpora” (1993), with the
 * logarithm of the ratio of lengths as what is normal, and against lines that have nothing to do with each other.
 */
export function lengthScore(source: number, target: number, { ratio }: LengthModel): number {
  const difference = stretchOf(source, target, { ratio });
  const spread = Math.sqrt(LEAST_SPREAD ** 2 + SPREAD ** 2 / (source + SOFT));
  return Math.max(
    WORST,
    Math.log(FREE_SPREAD / spread) -
      difference ** 2 / 2 / spread ** 2 +
      difference ** 2 / 2 / FREE_SPREAD ** 2,
  );
}

/** The logarithm of how much longer the target is than usual; below 0 when it is shorter. */
export function stretchOf(source: number, target: number, { ratio }: LengthModel): number {
  return Math.log((target + SOFT * ratio) / ((source + SOFT) * ratio));
}

/** Against a bead that joins lines of different blocks on one side while the other side knows of no border. */
const ACROSS_BLOCKS = -3;
/** For two lines that both begin a block, and against one that does while the other does not. */
const BOTH_BEGIN = 0.8;
const ONE_BEGINS = -0.8;

/** What the blocks say; 0 throughout where one of the texts has none. */
export function blockScorer(
  source: readonly Line[],
  target: readonly Line[],
): (i: number, j: number, shape: number) => number {
  if (!hasBlocks(source) || !hasBlocks(target)) return () => 0;
  const begins = [source, target].map((lines) =>
    lines.map((line, at) => at === 0 || line.block !== lines[at - 1]?.block),
  );
  const [sourceBegins = [], targetBegins = []] = begins;
  return (i, j, shape) => {
    const [a, b] = SHAPES[shape] ?? [1, 1];
    const begin = sourceBegins[i] === targetBegins[j] ? (sourceBegins[i] ? BOTH_BEGIN : 0) : ONE_BEGINS;
    const inside = crossings(sourceBegins, i, a) + crossings(targetBegins, j, b);
    return begin + inside * ACROSS_BLOCKS;
  };
}

function hasBlocks(lines: readonly Line[]): boolean {
  return lines.some((line) => line.block !== undefined && line.block !== lines[0]?.block);
}

function crossings(begins: readonly boolean[], from: number, count: number): number {
  let sum = 0;
  for (let at = from + 1; at < from + count; at++) if (begins[at]) sum++;
  return sum;
}
