// The two kana: the sounds of one stand at the same distance from those of the other.

const DISTANCE = 0x60;

/** ァ–ヶ and ヽヾ as hiragana; long marks and everything else stay. */
export function asHiragana(text: string): string {
  return text.replace(/[ァ-ヶヽヾ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - DISTANCE));
}

/** ぁ–ゖ and ゝゞ as katakana; everything else stays. */
export function asKatakana(text: string): string {
  return text.replace(/[ぁ-ゖゝゞ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + DISTANCE));
}
