// The terms that stand in a sentence: the longest first, none inside another, each with its places.
import { writesWithoutSpaces } from '../../text/language.ts';
import { type Place, readingOf } from '../../text/terms/use.ts';
import { rootsOf } from './roots.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Standing, Trie } from './trie.ts';

/** What of a term is looked for. */
export interface Sought {
  sources: readonly string[];
  /** Counts as a form where the source is Japanese. */
  reading: string;
  letterCase: 'any' | 'exact';
  /** For each form, what `rootsOf` said of its tokens; a form that has none is found as it is written. */
  roots: readonly (readonly string[])[];
}

export interface Found {
  /** Of the term, in the list that was given. */
  term: number;
  places: Place[];
}

/** Terms of one source language, made ready for any number of sentences. */
export class TermFinder {
  readonly #language: string;
  readonly #trie = new Trie();

  constructor(terms: readonly Sought[], language: string) {
    this.#language = language;
    terms.forEach((term, at) => {
      formsOf(term, language).forEach((source, nth) => {
        const tokens = tokensOf(source, language);
        const exact = term.letterCase === 'exact' ? tokens.map((token) => writtenAs(source, token)) : null;
        this.#trie.add({ term: at, tokens, exact }, exact ? [] : (term.roots[nth] ?? []));
      });
    });
  }

  /** In the order of the text; terms with the same form stand at the same places. */
  async find(text: string): Promise<Found[]> {
    const tokens = tokensOf(text, this.#language);
    const roots = await rootsOf(text, tokens, this.#language);
    const standing = this.#trie.find(tokens, roots).filter((one) => stands(text, tokens, one));
    const places = new Map<number, Place[]>();
    for (const { from, to, form } of withoutOverlaps(standing, tokens)) {
      const place = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
      const known = places.get(form.term) ?? [];
      // Two forms of one term may come to the same.
      if (known.at(-1)?.start !== place.start) known.push(place);
      places.set(form.term, known);
    }
    return [...places].map(([term, all]) => ({ term, places: all }));
  }
}

function formsOf(term: Sought, language: string): readonly string[] {
  return writesWithoutSpaces(language) ? [...term.sources, ...readingOf(term)] : term.sources;
}

function writtenAs(text: string, { start, end }: Place): string {
  return text.slice(start, end).normalize('NFKC');
}

function stands(text: string, tokens: readonly Token[], { from, to, form }: Standing): boolean {
  if (form.exact && !isExact(text, tokens.slice(from, to), form.exact)) return false;
  return !isPartOfKatakana(text, tokens, from, to);
}

/** With capitals as they are; more than one of it is still it: NGOs. */
function isExact(text: string, standing: readonly Token[], exact: readonly string[]): boolean {
  return standing.every((token, at) => {
    const written = writtenAs(text, token);
    return written === exact[at] || (at === exact.length - 1 && written === `${exact[at]}s`);
  });
}

/** As they are written: hiragana is compared as katakana, and a particle may follow it. */
const KATAKANA = /^[ァ-ヺｦ-ﾝ]$/u;

/** リン is no part of プリン: two characters of katakana are a word only by themselves. */
function isPartOfKatakana(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const isKatakana = (token: Token | undefined) =>
    token !== undefined && KATAKANA.test(text.charAt(token.start));
  if (to - from > 2 || !tokens.slice(from, to).every(isKatakana)) return false;
  const [before, after] = [tokens[from - 1], tokens[to]];
  return (
    (isKatakana(before) && before?.end === tokens[from]?.start) ||
    (isKatakana(after) && after?.start === tokens[to - 1]?.end)
  );
}

/** The longest stays; of two that are as long, the one that comes first. What has the very same place stays together. */
function withoutOverlaps(standing: readonly Standing[], tokens: readonly Token[]): Standing[] {
  const length = ({ from, to }: Standing) => (tokens[to - 1] as Token).end - (tokens[from] as Token).start;
  const longestFirst = standing.toSorted((a, b) => length(b) - length(a) || a.from - b.from);
  /** For each token, the place that took it. */
  const taken = new Map<number, string>();
  const kept = longestFirst.filter(({ from, to }) => {
    const place = `${from} ${to}`;
    for (let at = from; at < to; at++) if ((taken.get(at) ?? place) !== place) return false;
    for (let at = from; at < to; at++) taken.set(at, place);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}
