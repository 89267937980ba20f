// How well the lengths of lines fit, for beads of every shape.
import { writesWithoutSpaces } from '../language.ts';

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
