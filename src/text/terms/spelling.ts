// Texts as terms are looked for in them: what is only written otherwise is the same, and every character knows where it stood.
import { asKatakana } from '../kana.ts';

export interface Spelled {
  text: string;
  /** For each unit of `text`, from where to where in the original the character reaches that it came from. */
  starts: readonly number[];
  ends: readonly number[];
}

/** `width`: NFKC, small letters, one kind of quote and dash. `sound`: kana alike as well, whatever their spelling. */
export type Manner = 'width' | 'sound';

/** A character with what is written onto it. More accents than any letter has would make normalising slow. */
const CHARACTER = /[\s\S][\p{M}\u1160-\u11ffﾞﾟ]{0,30}/gu;

const ALIKE = new Map([
  ...[...'‘’‚‛′´`'].map((sign) => [sign, "'"] as const),
  ...[...'“”„‟″«»'].map((sign) => [sign, '"'] as const),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-'] as const),
  ['ς', 'σ'],
]);

interface Piece {
  text: string;
  start: number;
  end: number;
}

export function spelled(text: string, manner: Manner): Spelled {
  const pieces: Piece[] = [];
  for (const { 0: sign, index } of text.matchAll(CHARACTER)) {
    const folded = sign.normalize('NFKC').toLowerCase();
    const plain = /^\s+$/u.test(folded) ? ' ' : (ALIKE.get(folded) ?? folded);
    // One character may become several (㌔ → キロ): each of them stood where it stood.
    for (const one of plain) pieces.push({ text: one, start: index, end: index + sign.length });
  }
  return joined(manner === 'sound' ? sounding(pieces) : pieces);
}

function joined(pieces: readonly Piece[]): Spelled {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { text, start, end } of pieces) {
    for (let unit = 0; unit < text.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: pieces.map(({ text }) => text).join(''), starts, ends };
}

const KATAKANA = /^[ァ-ヺヽヾ]$/u;

const PAIRS: Readonly<Record<string, string>> = {
  ヴァ: 'バ',
  ヴィ: 'ビ',
  ヴェ: 'ベ',
  ヴォ: 'ボ',
  ティ: 'チ',
  ディ: 'ジ',
  トゥ: 'ツ',
  ドゥ: 'ズ',
};

const ALONE: Readonly<Record<string, string>> = {
  ヴ: 'ブ',
  ヂ: 'ジ',
  ヅ: 'ズ',
  ヰ: 'イ',
  ヱ: 'エ',
  ヶ: 'カ',
  ヵ: 'カ',
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ヮ: 'ワ',
};

/**
 * Hiragana as katakana, ヴァ as バ, ティ as チ, small vowels as large ones; long marks, and what parts two words in katakana,
 * left out. `サーバー` and `サーバ` are one, and so are `ジョン・スミス` and `ジョンスミス`.
 */
function sounding(pieces: readonly Piece[]): Piece[] {
  const kana = pieces.map((piece) => ({ ...piece, text: asKatakana(piece.text) }));
  const result: Piece[] = [];
  for (let at = 0; at < kana.length; at++) {
    const piece = kana[at] as Piece;
    const next = kana[at + 1];
    const last = result.at(-1);
    const pair = next && PAIRS[piece.text + next.text];
    if (pair) {
      result.push({ text: pair, start: piece.start, end: next.end });
      at++;
    } else if (last && isSilent(piece.text, last.text, next?.text)) {
      // What is left out belongs to what it follows, so that a place reaches over it.
      if (piece.text === 'ー') last.end = piece.end;
    } else if (piece.text === '々' && last) result.push({ ...piece, text: last.text });
    else result.push({ ...piece, text: ALONE[piece.text] ?? piece.text });
  }
  return result;
}

function isSilent(sign: string, before: string, after: string | undefined): boolean {
  if (sign === 'ー') return KATAKANA.test(before);
  if (!/^[・=゠ ]$/u.test(sign)) return false;
  return KATAKANA.test(before) && after !== undefined && KATAKANA.test(after);
}

/** A text alone, as `spelled` writes it. */
export function spelling(text: string, manner: Manner): string {
  return spelled(text, manner).text;
}
