// Names and titles as they are compared: one width, one case, hiragana for katakana, no spaces and signs between.

const KATAKANA_TO_HIRAGANA = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);

/** `ハラペコ・あおむし` and `はらぺこ あおむし` are one. */
export function fold(text: string): string {
  return hiragana(text.slice(0, 2000).normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{M}\p{N}ー]/gu, '');
}

/** Katakana as hiragana, which readings are kept in; all else as it is. */
export function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - KATAKANA_TO_HIRAGANA),
  );
}
