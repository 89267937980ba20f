// What two posts are compared by: pairs of kanji and of katakana, and English words. Pure.
import type { SearchPostsTable } from '../tables.ts';

export type Said = Pick<SearchPostsTable, 'title' | 'body' | 'source'>;

/** What a term of the title counts for, against one of the text. */
const TITLE = 3;
/** Of each post so many of its weightiest terms are kept to be found by. */
export const KEPT_TERMS = 80;

const RUN =
  /[\p{Script=Han}々]{2,}|[\u30a1-\u30fa\u30fc]{2,}|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3,}/gu;
// Words that say nothing of what a text is about.
const COMMON = new Set(
  `the and for that this with was were are not but you your they their them there then than from have has had his her she him
  its who whom whose which what when where why how all any some one two can could would should will shall may might must did
  does done been being into out over under about after before between because while also more most much many such only own
  same other another each every very just even still too our ours out off upon per via said says say`.split(
    /\s+/,
  ),
);

/** How often each term stands in a folded text. */
export function termsOf({ title, body, source }: Said): Map<string, number> {
  const terms = new Map<string, number>();
  count(title, TITLE, terms);
  count(body, 1, terms);
  count(source, 1, terms);
  return terms;
}

export interface Weighted {
  term: string;
  weight: number;
}

/**
 * TF-IDF with a damped frequency, made a vector of length one over all terms, of which the weightiest are returned.
 * `postsWith` says in how many of the `posts` a term stands.
 */
export function weightiest(
  terms: ReadonlyMap<string, number>,
  posts: number,
  postsWith: ReadonlyMap<string, number>,
): Weighted[] {
  const weighted = [...terms].map(([term, times]) => {
    const rarity = Math.log((posts + 1) / (postsWith.get(term) ?? 1));
    return { term, weight: (1 + Math.log(times)) * Math.max(rarity, 0) };
  });
  const length = Math.sqrt(weighted.reduce((sum, { weight }) => sum + weight * weight, 0));
  return weighted
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, KEPT_TERMS)
    .map(({ term, weight }) => ({ term, weight: weight / length }));
}

function count(text: string, worth: number, terms: Map<string, number>): void {
  for (const [run] of text.matchAll(RUN)) {
    if (isWord(run)) {
      if (!COMMON.has(run)) add(terms, run.slice(0, 40), worth);
      continue;
    }
    const letters = [...run];
    for (let at = 0; at + 1 < letters.length; at++) add(terms, `${letters[at]}${letters[at + 1]}`, worth);
  }
}

function isWord(run: string): boolean {
  return run.charCodeAt(0) < 0x2e80;
}

function add(terms: Map<string, number>, term: string, worth: number): void {
  terms.set(term, (terms.get(term) ?? 0) + worth);
}
