// Alignment: which lines of a translation say what which lines of its source say.
import { type Anchor, bandFor, heaviestChain } from './align/band.ts';
import { type Chances, gatherEvidence, type Side, sideOf } from './align/evidence.ts';
import { judged } from './align/judge.ts';
import { type Found, mostRight, weigh } from './align/lattice.ts';
import { learnFromBeads } from './align/learn.ts';
import { lengthModel, lengthOf, lengthScore, stretchOf } from './align/lengths.ts';
import { type Bead, type Line, SHAPES } from './align/line.ts';
import { type Lexicon, type Link, linksBetween, withLexicon } from './align/links.ts';
import { isFunctional } from './align/seed.ts';
import { structureScorer } from './align/structure.ts';
import { type Token, tokensOf } from './align/tokens.ts';
import { primaryLanguage } from './language.ts';

export { learnLexicon } from './align/learn.ts';
export type { Bead, Line } from './align/line.ts';

export interface Languages {
  /** BCP 47 tags. */
  from: string;
  to: string;
}

/** Lines per side up to which a text is aligned. */
export const MOST_LINES = 5000;

/**
 * Beads in order, which cover every line once. `lexicon` is what was learned from the blog's archive and terms.
 *
 * Beads of up to four lines on each side are weighed over all ways through both texts at once (forward-backward; the
 * lattice and the lengths after Gale and Church, 1993) by what their tokens say: numbers, Latin words, katakana that sounds
 * like the other side's word (Knight and Graehl, 1998), cognates (Simard et al., 1992), a seed lexicon and what the text
 * itself teaches in a first round (as Moore, 2002, and Varga et al., 2005, realign; the model of words being left out or
 * found by chance is a much simplified Brown et al., 1993). The way kept is the one with the most beads that are right.
 */
export function alignLines(
  source: readonly Line[],
  target: readonly Line[],
  languages: Languages,
  lexicon: Lexicon = new Map(),
): Bead[] {
  const codes = { from: primaryLanguage(languages.from), to: primaryLanguage(languages.to) };
  const text = prepare(source, target, codes);
  const known = linksBetween(text.source.tokens, text.target.tokens, codes);
  const links = withLexicon(known, text.source.tokens, text.target.tokens, lexicon);
  const first = pass(text, links, PRIORS);
  const learned = learnFromBeads(text.source, text.target, first);
  const more = withLexicon(links, text.source.tokens, text.target.tokens, learned);
  const second = pass(text, more, priorsFrom(first));
  return judged(second, text.stretch);
}

interface Prepared {
  /** How far the lengths of a bead are from what is usual, as a logarithm. */
  stretch: (bead: Found) => number;
  source: Side;
  target: Side;
  shapeScore: (i: number, j: number, shape: number) => number;
}

function prepare(source: readonly Line[], target: readonly Line[], codes: Languages): Prepared {
  const lengths = [source, target].map((lines) => lines.map((line) => lengthOf(line.text)));
  const [sourceLengths = [], targetLengths = []] = lengths;
  const model = lengthModel(sourceLengths, targetLengths, codes);
  const [sums, others] = [sumsOf(sourceLengths), sumsOf(targetLengths)];
  const structure = structureScorer(source, target);
  const lengthsOf = (i: number, j: number, shape: number): [number, number] => {
    const [a, b] = SHAPES[shape] ?? [1, 1];
    return [(sums[i + a] ?? 0) - (sums[i] ?? 0), (others[j + b] ?? 0) - (others[j] ?? 0)];
  };
  return {
    source: sideOf(source.map((line) => tokensOf(line, codes.from))),
    target: sideOf(target.map((line) => tokensOf(line, codes.to))),
    shapeScore: (i, j, shape) => lengthScore(...lengthsOf(i, j, shape), model) + structure(i, j, shape),
    stretch: (bead) => stretchOf(...lengthsOf(bead.source, bead.target, bead.shape), model),
  };
}

function sumsOf(lengths: readonly number[]): number[] {
  const sums = [0];
  for (const length of lengths) sums.push((sums.at(-1) ?? 0) + length);
  return sums;
}

/** How much of what each token says counts: tokens are not independent, and each link is seen from both sides. */
const WEIGHT = 0.35;

function pass(text: Prepared, links: readonly (readonly Link[])[], priors: readonly number[]): Found[] {
  const { source, target, shapeScore } = text;
  const back = reversed(links, target.tokens.length);
  const band = bandFor(source.lines.length, target.lines.length, anchorsOf(source, target, links));
  const model = {
    band,
    forth: gatherEvidence(source, target, links, band, chances, false),
    back: gatherEvidence(target, source, back, band, chances, true),
    shapeScore,
    priors,
    weight: WEIGHT,
  };
  return mostRight(band, weigh(model));
}

const chances: Chances = (token: Token) => {
  const first = token.charAt(0);
  if (first === 'n') return [0.3, 0.5, 0.85];
  if (first === 'm') return [0.2, 0.4, 0.5];
  if (first === 'k') return [0.2, 0.4, 0.8];
  if (first === 's') return [0.3, 0.5, 0.95];
  if (first === 'q') return [0.3, 0.5, 0.75];
  if (first === 'd') return [0.3, 0.45, 0.6];
  if (first === 'h') return [0.3, 0.3, 0.5];
  if (first === 'b') return [0.3, 0.5, 0.6];
  if (first === 'w' && isFunctional(token.slice(1))) return [0.2, 0.4, 0.5];
  return [0.35, 0.5, 0.75];
};

function reversed(links: readonly (readonly Link[])[], size: number): Link[][] {
  const back: Link[][] = Array.from({ length: size }, () => []);
  for (const [at, found] of links.entries())
    for (const { token, level } of found) back[token]?.push({ token: at, level });
  return back;
}

/** A token in so many lines at most may make an anchor. */
const RARE = 3;
const ANCHOR = 1.5;

function anchorsOf(source: Side, target: Side, links: readonly (readonly Link[])[]): Anchor[] {
  const weights = new Map<number, number>();
  const columns = target.lines.length;
  for (const [at, found] of links.entries()) {
    const mine = source.postings[at] ?? [];
    if (mine.length > RARE) continue;
    for (const { token, level } of found) {
      const theirs = target.postings[token] ?? [];
      if (level < 2 || theirs.length > RARE) continue;
      const weight = (level - 1) / mine.length / theirs.length;
      for (const i of mine)
        for (const j of theirs) weights.set(i * columns + j, (weights.get(i * columns + j) ?? 0) + weight);
    }
  }
  const pairs = Array.from(weights, ([key, weight]) => ({
    source: Math.floor(key / columns),
    target: key % columns,
    weight,
  })).filter(({ weight }) => weight >= ANCHOR);
  return heaviestChain(pairs, columns);
}

const SHARES = [0.8, 0.03, 0.03, 0.05, 0.05, 0.008, 0.012, 0.012, 0.003, 0.003, 0.001, 0.001];
const PRIORS = SHARES.map(Math.log);
/** Beads' worth of the usual shares that the text's own are mixed with. */
const TRUST = 30;

function priorsFrom(beads: readonly Found[]): number[] {
  const counts = SHARES.map((share) => share * TRUST);
  for (const { shape, posterior } of beads) counts[shape] = (counts[shape] ?? 0) + posterior;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => Math.log(count / total));
}
