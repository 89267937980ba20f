// Slips of single kana: small and large, hiragana and katakana, signs that look like another.
import { asHiragana, asKatakana } from '../../kana.ts';
import type { Check, Found } from '../finding.ts';

const K = '\\p{Script=Katakana}';
const H = '\\p{Script=Hiragana}';

/** Kana that ought to be small, in words that everybody writes the same way. */
const LARGE: readonly (readonly [RegExp, string])[] = [
  [/ちよっと|ちょつと|ちよつと/gu, 'ちょっと'],
  [/(?<=[でま])しよ(?=う(?![りか]))/gu, 'しょ'],
  [/じや(?=な[いくか]|あ[、。])/gu, 'じゃ'],
  [/だつ(?=た)/gu, 'だっ'],
  [/しまつ(?=[たて])/gu, 'しまっ'],
  [/(?<=[てで]い|[てで]しま|[てで])つ(?=た[。、の])/gu, 'っ'],
  [/(?<=[一-龠])つ(?=た[。、の]|ていた|ています|ている|てしま)/gu, 'っ'],
  [/ちや(?=ん)/gu, 'ちゃ'],
  [/きよう(?=は|も|の)/gu, 'きょう'],
  [/いつしよ|いつしょ|いっしよ/gu, 'いっしょ'],
  [/いらつ(?=しゃ)|(?<=お)つ(?=しゃ)/gu, 'いらっ'],
  [/(?<![\p{Script=Hiragana}ひとふたみいな])もつと(?=[\p{Script=Han}大小早])/gu, 'もっと'],
  [/びつくり/gu, 'びっくり'],
  [/ゆつくり/gu, 'ゆっくり'],
  [/はつきり/gu, 'はっきり'],
  [/しつかり/gu, 'しっかり'],
  [/やつぱり/gu, 'やっぱり'],
];

const small: Check = {
  id: 'ja-small-kana',
  severity: 'must',
  to: ['ja'],
  *find({ target: { text } }) {
    // ポチっと, but ママっ子, バスって, 中国っぽい.
    for (const match of text.matchAll(
      new RegExp(
        `(?<=${K}|ー)[ぁぃぅぇぉゃゅょ]|(?<=${K}|ー)っ(?=${K})|(?<=${K}{2})っ(?=と|た|ち|[かくけこさすせそつてとはひふへほ]${H}?と)(?!て)(?!とい)`,
        'gu',
      ),
    ))
      yield swap(match, asKatakana(match[0]));
    for (const match of text.matchAll(new RegExp(`(?<=${H})[ァィゥェォッャュョ](?=${H})`, 'gu')))
      yield swap(match, asHiragana(match[0]));
    for (const match of text.matchAll(/っっ+(?=[^っ])|ッッ+(?=[^ッ])|([ゃゅょャュョ])\1+/gu))
      yield swap(match, match[0].charAt(0));
    for (const match of text.matchAll(/(?<=^|[、。「（])[ゃゅょャュョ]/gu))
      yield swap(match, large(match[0]));
    for (const [pattern, right] of LARGE)
      for (const match of text.matchAll(pattern)) yield swap(match, match[0] === 'つ' ? 'っ' : right);
  },
};

const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  // A dash, a minus or the kanji 一 where a long vowel belongs.
  [
    /(?<=[ァ-ヴ])[―－—‐–−-](?=[ァ-ヴ])|(?<=[ァ-ヴ]{2})[―－—‐–−](?=[をはがのにで、。])|(?<=[ァ-ヴ])一(?=[ァ-ヴ])/gu,
    'ー',
  ],
  [/(?<=[\p{Script=Hiragana}\p{Script=Han}])ヘ(?=[\p{Script=Hiragana}\p{Script=Han}、])/gu, 'へ'],
  [/(?<=[\p{Script=Hiragana}\p{Script=Han}、。「]|^)ニ(?=人|つ|[〇一二三四五六七八九十百千万])/gu, '二'],
  [/(?<=[ァ-ヴー])ニ(?=人組)/gu, '二'],
  [/(?<=[ァ-ヴー])力(?=[ァ-ヴー])/gu, 'カ'],
  [/(?<=[ァ-ヴー])口(?=[ァ-ヴー])/gu, 'ロ'],
  [/(?<=[ァ-ヴー])工(?=[ァ-ヴー])/gu, 'エ'],
  [/(?<=[ァ-ヴー])夕(?=[ァ-ヴー])/gu, 'タ'],
  [/(?<=[ァ-ヴー])二(?=[ァ-ヴー])/gu, 'ニ'],
  [/(?<=[ァ-ヴー])へ(?=[ァ-ヴー])/gu, 'ヘ'],
  [/(?<=[\p{Script=Hiragana}])リ(?=[\p{Script=Hiragana}])/gu, 'り'],
];

const lookalikes: Check = {
  id: 'ja-lookalikes',
  severity: 'must',
  to: ['ja'],
  *find({ target: { text } }) {
    for (const [pattern, right] of LOOKALIKES)
      for (const match of text.matchAll(pattern)) yield swap(match, right);
  },
};

export const kanaChecks: readonly Check[] = [small, lookalikes];

function swap(match: RegExpExecArray, right: string): Found {
  const place = { start: match.index, end: match.index + match[0].length };
  return { side: 'target', ...place, params: { text: match[0], right }, fix: { ...place, text: right } };
}

function large(kana: string): string {
  return String.fromCharCode(kana.charCodeAt(0) + 1);
}
