// Finds which letters of a reading belong to which kanji of a text: 魚のなまえ帳 and さかなのなまえちょう. Pure.
import { asHiragana } from '../../text/kana.ts';
import { hasKanji, joined, KANJI_RUN, type Part } from './parts.ts';

/** Longer texts are not titles; the table below grows with both lengths. */
const MOST_LETTERS = 240;
/** Kana that one kanji is read as at most: 志 and 承る take five, with room. */
const MOST_KANA = 6;

interface Stretch {
  text: string;
  /** The kana it must be read as; null for kanji, figures and Latin letters, which may be read as anything. */
  kana: string | null;
  /** Kana it is most likely read as. */
  likely: number;
  most: number;
}

/** Null when the reading cannot be that of the text. */
export function alignReading(text: string, reading: string): Part[] | null {
  const kana = asHiragana(reading.normalize('NFKC')).replace(/[^\p{L}\p{M}\p{N}ー]/gu, '');
  if (kana === '' || text.length > MOST_LETTERS || kana.length > MOST_LETTERS) return null;
  const stretches = stretchesOf(text);
  const ends = cheapest(stretches, [...kana]);
  if (ends === null) return null;
  let from = 0;
  const parts = stretches.map(({ text }, at): Part => {
    const to = ends[at] ?? from;
    const read = [...kana].slice(from, to).join('');
    from = to;
    return { text, reading: hasKanji(text) && read !== '' ? read : null };
  });
  return joined(parts);
}

/** Kanji, kana, figures, Latin letters, and signs that nobody reads aloud, each for itself. */
function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const between = (plain: string) => {
    for (const [part] of plain.matchAll(
      /[\p{sc=Hiragana}\p{sc=Katakana}ーゝゞヽヾ]+|\p{N}+|\p{L}+|[^\p{L}\p{N}]+/gu,
    )) {
      if (/^[\p{sc=Hiragana}\p{sc=Katakana}ーゝゞヽヾ]/u.test(part)) {
        stretches.push({ text: part, kana: asHiragana(part.normalize('NFKC')), likely: 0, most: 0 });
      } else if (/^[\p{L}\p{N}]/u.test(part)) {
        stretches.push({ text: part, kana: null, likely: part.length * 2, most: part.length * MOST_KANA });
      } else stretches.push({ text: part, kana: '', likely: 0, most: 0 });
    }
  };
  for (const run of text.matchAll(KANJI_RUN)) {
    between(text.slice(at, run.index));
    const letters = [...run[0]].length;
    stretches.push({ text: run[0], kana: null, likely: letters * 2, most: letters * MOST_KANA });
    at = run.index + run[0].length;
  }
  between(text.slice(at));
  return stretches;
}

/**
 * Where in the reading each stretch ends, at the least strangeness: how far what is free is from the length it is likely to
 * have. Null when there is no way through.
 */
function cheapest(stretches: readonly Stretch[], kana: readonly string[]): number[] | null {
  let costs = new Map<number, { cost: number; ends: readonly number[] }>([[0, { cost: 0, ends: [] }]]);
  for (const stretch of stretches) {
    const next: typeof costs = new Map();
    for (const [from, { cost, ends }] of costs) {
      for (const [to, more] of waysOn(stretch, kana, from)) {
        const known = next.get(to);
        if (!known || known.cost > cost + more) next.set(to, { cost: cost + more, ends: [...ends, to] });
      }
    }
    costs = next;
  }
  return costs.get(kana.length)?.ends.slice() ?? null;
}

function waysOn(
  { text, kana: own, likely, most }: Stretch,
  kana: readonly string[],
  from: number,
): [number, number][] {
  if (own !== null) {
    const letters = [...own];
    return letters.every((letter, at) => soundsAs(letter, kana[from + at], letters[at - 1]))
      ? [[from + letters.length, 0]]
      : [];
  }
  const ways: [number, number][] = [];
  // Figures and Latin letters may stand in a reading as they are.
  const same = [...asHiragana(text.normalize('NFKC'))];
  if (!hasKanji(text) && same.every((letter, at) => letter === kana[from + at]))
    ways.push([from + same.length, 0]);
  for (let to = from + 1; to <= Math.min(kana.length, from + most); to++) {
    // Nothing is read from a small kana on, nor up to one.
    if (!begins(kana[from]) || (to < kana.length && isTail(kana[to]))) continue;
    ways.push([to, Math.abs(to - from - likely)]);
  }
  return ways;
}

const begins = (letter: string | undefined) =>
  letter !== undefined && /[^ぁぃぅぇぉっゃゅょゎんー\p{N}a-z]/u.test(letter);
const isTail = (letter: string | undefined) => letter !== undefined && /[ぁぃぅぇぉゃゅょゎー]/u.test(letter);

/** Letters that catalogues write by their sound: は as わ, へ as え, を as お, づ as ず. */
const BY_SOUND: Record<string, string> = {
  は: 'わ',
  へ: 'え',
  を: 'お',
  づ: 'ず',
  ぢ: 'じ',
  っ: 'つ',
  ゐ: 'い',
  ゑ: 'え',
};

function soundsAs(letter: string, read: string | undefined, before: string | undefined): boolean {
  if (read === undefined) return false;
  if (letter === read || BY_SOUND[letter] === read || BY_SOUND[read] === letter) return true;
  if (letter === 'ゝ' || letter === 'ヽ') return before === read;
  if (letter === 'ー' || read === 'ー') return /[あいうえおー]/.test(letter === 'ー' ? read : letter);
  return letter === 'ゞ' || letter === 'ヾ';
}
