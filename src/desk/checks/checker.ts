// Everything that looks at a segment: the pure checks, a dictionary and the rules of textlint.
import type { Finding, Given, Nouns, Pair } from '../../text/checks/finding.ts';
import { type Chosen, inOrder, runChecks } from '../../text/checks/registry.ts';
import { primaryLanguage } from '../../text/language.ts';
import { readNouns } from './nouns.ts';
import { loadTextlint, type Spelling } from './textlint.ts';
import { createTokenizer, type OwnWord, type Tokenize, wordsOf } from './words.ts';

/** What a blog decided about its checks. Plain data, to be stored and sent to a thread. */
export interface CheckSettings {
  chosen?: Chosen;
  readings?: readonly OwnWord[];
  spellings?: readonly Spelling[];
}

/** Plain data as well; words and nouns come from the dictionary. */
export type PairGiven = Omit<Given, 'words' | 'nouns'>;

export interface Checker {
  /** In the order of the text; ids and severities as the settings have them. */
  check(pair: Pair, given?: PairGiven): Promise<Finding[]>;
}

export interface Dictionaries {
  tokenize: Tokenize;
  nouns: Nouns;
}

/** Takes a second or two and 350 MB: for a thread, or a command that ends. */
export function openDictionaries(): Dictionaries {
  return { tokenize: createTokenizer(), nouns: readNouns() };
}

export async function createChecker(
  settings: CheckSettings = {},
  dictionaries: Dictionaries = openDictionaries(),
): Promise<Checker> {
  const { chosen = {}, readings = [], spellings = [] } = settings;
  const { tokenize, nouns } = dictionaries;
  const textlint = await loadTextlint(tokenize, spellings);
  return {
    async check(pair, given = {}) {
      const { text } = pair.target;
      if (primaryLanguage(pair.to) !== 'ja' || text.trim() === '') return runChecks(pair, given, chosen);
      const words = wordsOf(tokenize, text, readings);
      const own = runChecks(pair, { ...given, words, nouns }, chosen);
      return inOrder([...own, ...(await textlint.lint(text, chosen))]);
    },
  };
}
