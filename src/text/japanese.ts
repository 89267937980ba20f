// What is particular to Japanese text: its letters, and full and half width forms.

const KANA_OR_KANJI = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const KANJI = /^[\p{Script=Han}々〆ヶ]+$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;

export function hasJapanese(text: string): boolean {
  return KANA_OR_KANJI.test(text);
}

export function isKanji(text: string): boolean {
  return KANJI.test(text);
}

export function isKana(text: string): boolean {
  return KANA.test(text);
}

/** Katakana → hiragana, for readings and for sorting. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** １２ＡＢ！ → 12AB!; the full-width space becomes a plain one. Kana are left as they are. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (letter) => letter.normalize('NFKC')).replaceAll('　', ' ');
}

/** ﾊﾝｶｸ → ハンカク, voiced marks joined to their letter. */
export function toFullWidthKana(text: string): string {
  return text.replace(/[｡-ﾟ]+/gu, (run) => run.normalize('NFKC'));
}
