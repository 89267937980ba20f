// Readings that a person wrote into a text: ｜川《かわ》, and 川《かわ》 where the kanji themselves say what is read. Pure.
import { asHiragana } from '../../text/kana.ts';
import type { Part } from './parts.ts';

const MARKED =
  /[｜|]([^｜|《》\n]{1,40})《([^《》\n]{1,60})》|([\p{Script=Han}ヶヵ]+)《([\p{sc=Hiragana}\p{sc=Katakana}ー]{1,60})》/gu;

export interface HandPart extends Part {
  /** Written by a person, and never read otherwise. */
  byHand: boolean;
}

export function handParts(text: string): HandPart[] {
  const parts: HandPart[] = [];
  let at = 0;
  const plain = (until: number) => {
    if (until > at) parts.push({ text: text.slice(at, until), reading: null, byHand: false });
  };
  for (const found of text.matchAll(MARKED)) {
    plain(found.index);
    const [all, base, reading, kanji, kana] = found;
    parts.push({ text: base ?? kanji ?? '', reading: asHiragana(reading ?? kana ?? ''), byHand: true });
    at = found.index + all.length;
  }
  plain(text.length);
  return parts;
}

/** The text as it is read without readings: for descriptions, feeds and machines. */
export function withoutReadings(text: string): string {
  return handParts(text)
    .map(({ text: part }) => part)
    .join('');
}
