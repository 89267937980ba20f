// What somebody typed into the search field, taken apart into words that must all be found.
import { asHiragana, asKatakana } from '../text/kana.ts';
import { fold } from './fold.ts';
import { type Asked, gramsAsked } from './grams.ts';

/** Characters of a query; the rest is cut off. */
export const LONGEST_QUERY = 100;
const MOST_WORDS = 8;
/** Runs of kana in a word that are tried in both kana, when asked for. */
const MOST_KANA_RUNS = 3;

export interface Word {
  /** Folded, as typed: what the base form of a word is compared with. */
  text: string;
  /** Every way of writing it that counts: one, or more when both kana are to count as the same. */
  forms: { text: string; asked: Asked }[];
}

export interface Query {
  words: Word[];
  /** Single characters that are no kanji, and words beyond the eighth: nothing was looked for with them. */
  left: string[];
}

/** White space parts words, quotes hold a phrase together. `bothKana`: ひらがな and カタカナ count as the same. */
export function parseQuery(typed: string, bothKana: boolean): Query {
  const words: Word[] = [];
  const left: string[] = [];
  for (const text of new Set(partsOf(fold(typed.slice(0, LONGEST_QUERY))))) {
    if (words.length === MOST_WORDS || !canBeFound(text)) left.push(text);
    else
      words.push({
        text,
        forms: formsOf(text, bothKana).map((form) => ({ text: form, asked: gramsAsked(form) })),
      });
  }
  return { words, left };
}

function partsOf(folded: string): string[] {
  const pieces = folded.split('"');
  return pieces
    .flatMap((piece, at) => {
      // A quote that was not closed yet parts words like any other sign.
      const quoted = at % 2 === 1 && at < pieces.length - 1;
      return quoted ? [piece.trim()] : piece.split(' ');
    })
    .filter((part) => part !== '');
}

/** A kanji is found by the grams that begin with it. One kana or one letter stands in every text. */
function canBeFound(text: string): boolean {
  return [...text].length > 1 || /^\p{Script=Han}$/u.test(text);
}

/** Each run of kana as hiragana and as katakana: 「からす天狗」 as 「カラス天狗」, too. */
function formsOf(text: string, bothKana: boolean): string[] {
  if (!bothKana) return [text];
  const runs = text.split(/([\u3041-\u3096\u309d\u309e\u30a1-\u30f6\u30fc-\u30fe]+)/);
  let forms = [''];
  let tried = 0;
  for (const [at, run] of runs.entries()) {
    const isKana = at % 2 === 1 && tried < MOST_KANA_RUNS;
    if (isKana) tried += 1;
    const ways = isKana ? [...new Set([asHiragana(run), asKatakana(run), run])] : [run];
    forms = forms.flatMap((form) => ways.map((way) => form + way));
  }
  return forms;
}
