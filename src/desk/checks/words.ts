// Cuts Japanese into words with a dictionary. The words of the blog itself go first: 令和 is one word and read れいわ.
import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import type { Word } from '../../text/checks/finding.ts';

/** A word the dictionary lacks or misreads, as the blog settled it. */
export interface OwnWord {
  surface: string;
  /** In katakana. */
  reading: string;
}

const OWN: readonly OwnWord[] = [{ surface: '令和', reading: 'レイワ' }];

export interface Token {
  surface: string;
  baseForm?: string;
  partOfSpeech?: string;
  partOfSpeechSubcategory1?: string;
  partOfSpeechSubcategory2?: string;
  partOfSpeechSubcategory3?: string;
  conjugationType?: string;
  conjugationForm?: string;
  reading?: string;
  pronunciation?: string;
}

export type Tokenize = (text: string) => Token[];

/** Loads the dictionary: about half a second and 135 MB, so it belongs in a thread. */
export function createTokenizer(): Tokenize {
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  // White space counts, or positions would not be those of the text.
  builder.setKeepWhitespace(true);
  const tokenizer = builder.build();
  return (text) => tokenizer.tokenize(text) as Token[];
}

export function wordsOf(tokenize: Tokenize, text: string, own: readonly OwnWord[] = []): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const token of tokenize(text)) {
    const start = text.indexOf(token.surface, at);
    if (start < 0 || token.surface === '') continue;
    at = start + token.surface.length;
    if (token.surface.trim() !== '') words.push(wordOf(token, start));
  }
  return withOwn(words, text, [...own, ...OWN]);
}

function wordOf(token: Token, start: number): Word {
  const known = (value: string | undefined) => (value === undefined || value === '*' ? '' : value);
  return {
    surface: token.surface,
    start,
    end: start + token.surface.length,
    base: known(token.baseForm) || token.surface,
    kind: known(token.partOfSpeech),
    detail: known(token.partOfSpeechSubcategory1),
    // The package names the two the other way round.
    inflection: known(token.conjugationForm),
    form: known(token.conjugationType),
    reading: known(token.reading),
  };
}

/** Joins what the dictionary cut where one of the blog's own words begins and ends with the pieces. */
function withOwn(words: Word[], text: string, own: readonly OwnWord[]): Word[] {
  let result = words;
  for (const { surface, reading } of own) {
    for (
      let start = text.indexOf(surface);
      start >= 0 && surface !== '';
      start = text.indexOf(surface, start + 1)
    ) {
      const end = start + surface.length;
      const first = result.findIndex((word) => word.start === start);
      const last = result.findIndex((word) => word.end === end);
      if (first < 0 || last < first) continue;
      const word = { surface, start, end, base: surface, reading, inflection: '', form: '' };
      const joined: Word = { ...word, kind: '名詞', detail: '固有名詞' };
      result = [...result.slice(0, first), joined, ...result.slice(last + 1)];
    }
  }
  return result;
}
