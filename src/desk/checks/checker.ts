// Everything that looks at a segment, loaded once: the pure checks, a dictionary and the rules of textlint.
import type { Finding, Given, Pair } from '../../text/checks/finding.ts';
import { type Chosen, inOrder, runChecks } from '../../text/checks/registry.ts';
import { primaryLanguage } from '../../text/language.ts';
import { readNouns } from './nouns.ts';
import { loadTextlint, type Spelling } from './textlint.ts';
import { createTokenizer, type OwnWord, wordsOf } from './words.ts';

/** What a blog decided about its checks. Plain data, to be stored and sent to a thread. */
export interface CheckSettings {
  chosen?: Chosen;
  readings?: readonly OwnWord[];
  spellings?: readonly Spelling[];
}

export type PairGiven = Omit<Given, 'words' | 'nouns'>;

export interface Checker {
  check(pair: Pair, given?: PairGiven): Promise<Finding[]>;
}

/** Takes a second or two and 300 MB: for a thread, or a command that ends. */
export async function createChecker(settings: CheckSettings = {}): Promise<Checker> {
  const { chosen = {}, readings = [], spellings = [] } = settings;
  const tokenize = createTokenizer();
  const nouns = readNouns();
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
