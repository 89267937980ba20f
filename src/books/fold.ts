// Names and titles as they are compared: one width, one case, hiragana for katakana, no spaces and signs between.
import { asHiragana } from '../text/kana.ts';

/** `ハラペコ・あおむし` and `はらぺこ あおむし` are one. */
export function fold(text: string): string {
  return asHiragana(text.slice(0, 2000).normalize('NFKC').toLowerCase()).replace(
    /[^\p{L}\p{M}\p{N}ー]/gu,
    '',
  );
}
