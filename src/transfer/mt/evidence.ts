// What the bytes of a line say of the letters it was written in, where it is not UTF-8 from end to end.

export type Letters = 'utf-8' | 'euc-jp' | 'shift_jis';

/** In which letters a line can be read with the fewest mistakes, the likeliest first. */
export interface Verdict {
  readings: readonly Letters[];
  /** There is no other way to read it, and nothing in it is unreadable. */
  isSure: boolean;
}

/** Of a line with letters beyond ASCII. `isUtf8` says that it is UTF-8 from end to end. */
export function verdictOf(bytes: Uint8Array, isUtf8: boolean): Verdict {
  // Three bytes for a letter: nothing else looks like that for a whole line.
  if (isUtf8 && bytes.some((byte) => byte >= 0xe0)) return { readings: ['utf-8'], isSure: true };
  const mistakes = kinds.map((letters) => ({ letters, count: mistakesIn(bytes, letters) }));
  const least = Math.min(...mistakes.map(({ count }) => count));
  const readings = mistakes.filter(({ count }) => count === least).map(({ letters }) => letters);
  // EUC-JP with half a letter in it is a row of half-width kana in Shift_JIS, which hardly anybody writes.
  const halved = least === 0 && readings.length === 1 && readings[0] === 'shift_jis' && isHalfKana(bytes);
  if (halved && mistakesIn(bytes, 'euc-jp') === 1)
    return { readings: ['shift_jis', 'euc-jp'], isSure: false };
  return { readings, isSure: least === 0 && readings.length === 1 };
}

function isHalfKana(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 || (byte >= 0xa1 && byte <= 0xdf));
}

const kinds: readonly Letters[] = ['utf-8', 'euc-jp', 'shift_jis'];

/** Bytes that are no letter, nor part of one. */
export function mistakesIn(bytes: Uint8Array, letters: Letters): number {
  if (letters === 'utf-8') return utf8Mistakes(bytes);
  return letters === 'euc-jp' ? eucMistakes(bytes) : sjisMistakes(bytes);
}

function eucMistakes(bytes: Uint8Array): number {
  let mistakes = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const width = byte === 0x8f ? 2 : byte === 0x8e || (byte >= 0xa1 && byte < 0xff) ? 1 : 0;
    const second = bytes[at + 1] ?? 0;
    const fits = byte === 0x8e ? second >= 0xa1 && second <= 0xdf : isHigh(second);
    if (width === 0 || !fits || (width === 2 && !isHigh(bytes[at + 2] ?? 0))) mistakes += 1;
    else at += width;
  }
  return mistakes;
}

function isHigh(byte: number): boolean {
  return byte >= 0xa1 && byte < 0xff;
}

function sjisMistakes(bytes: Uint8Array): number {
  let mistakes = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || (byte >= 0xa1 && byte <= 0xdf)) continue;
    const isLead = byte !== 0x80 && byte !== 0xa0 && byte < 0xfd;
    const second = bytes[at + 1] ?? 0;
    if (isLead && second >= 0x40 && second <= 0xfc && second !== 0x7f) at += 1;
    else mistakes += 1;
  }
  return mistakes;
}

function utf8Mistakes(bytes: Uint8Array): number {
  let mistakes = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const width = widthOf(byte);
    let following = 0;
    while (following < width && isFollowing(bytes[at + 1 + following] ?? 0)) following += 1;
    if (width === 0 || following < width) mistakes += 1;
    at += following;
  }
  return mistakes;
}

/** Bytes that follow the first one of a letter. */
function widthOf(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
}

function isFollowing(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
