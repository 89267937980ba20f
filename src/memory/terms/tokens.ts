// A text in the pieces that terms are made of: words where a language parts them, characters where it does not.
import { writesWithoutSpaces } from '../../text/language.ts';
import { type Spelled, spelled } from '../../text/terms/spelling.ts';

export interface Token {
  /** As it is compared. */
  text: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** Whether a term may begin or end here: not in the middle of a word in Latin letters, or of a number. */
  begins: boolean;
  ends: boolean;
}

export function tokensOf(text: string, language: string): Token[] {
  return writesWithoutSpaces(language) ? charactersOf(spelled(text, 'sound')) : wordsOf(text);
}

/** A word with its apostrophes, or one sign. Hyphens and spaces part words and say nothing. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:'[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[^\s-]/gu;

/** `the town's` is the town, and a possessive after an s too. */
const POSSESSIVE = /'s$/u;

function wordsOf(text: string): Token[] {
  const folded = spelled(text, 'width');
  return [...folded.text.matchAll(WORD)].map(({ 0: word, index }) => {
    const bare = word.replace(POSSESSIVE, '') || word;
    return {
      text: withoutAccents(bare),
      ...placeOf(folded, index, index + bare.length),
      begins: true,
      ends: true,
    };
  });
}

/** `café` is `cafe`; the letters of other scripts keep what is written onto them. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}{1,30}/gu, '')
    .normalize('NFC');
}

const RUN = /[\p{Script=Latin}\p{Nd}]/u;

function charactersOf(folded: Spelled): Token[] {
  const characters = [...folded.text.matchAll(/[\s\S]/gu)].filter(([sign]) => !/^[\s-]$/u.test(sign));
  const isInRun = (sign: RegExpExecArray | undefined, beside: number) =>
    sign !== undefined && sign.index === beside && RUN.test(sign[0]);
  return characters.map((character, at) => {
    const { 0: sign, index } = character;
    const runs = RUN.test(sign);
    const before = characters[at - 1];
    const after = characters[at + 1];
    return {
      text: sign,
      ...placeOf(folded, index, index + sign.length),
      begins: !(runs && before && isInRun(before, index - before[0].length)),
      ends: !(runs && isInRun(after, index + sign.length)),
    };
  });
}

function placeOf({ starts, ends }: Spelled, from: number, to: number): { start: number; end: number } {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}
