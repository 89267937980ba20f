// The longest parts of a sentence that stand in texts of a memory: every one is found, by looking for all runs of so many letters at once.
import { type Block, rowAt } from './lines.ts';

/** From and to in the sentence as it is compared, with the newest unit that holds it. */
export interface Part {
  from: number;
  to: number;
  number: number;
}

/** Fewer words, or letters of a script without spaces, say too little; and so does what is shorter than the characters. */
const LEAST_WORDS = 3;
const LEAST_SPACED = 12;
const LEAST_UNSPACED = 8;

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a run of letters is worth showing. */
export function isLong(text: string): boolean {
  let unspaced = 0;
  for (const letter of text) if (UNSPACED.test(letter)) unspaced++;
  if (unspaced >= LEAST_UNSPACED) return true;
  return (
    text.length >= LEAST_SPACED && text.split(' ').filter((word) => LETTER.test(word)).length >= LEAST_WORDS
  );
}

/** Whether a part may begin or end before the character at a place: not inside a word of a script with spaces. */
export function isBoundary(text: string, at: number): boolean {
  return !(isInWord(text, at - 1) && isInWord(text, at));
}

function isInWord(text: string, at: number): boolean {
  const sign = text.charAt(at);
  // An apostrophe between letters is of their word.
  if (sign === "'") return isLetterOfWord(text.charAt(at - 1)) && isLetterOfWord(text.charAt(at + 1));
  return isLetterOfWord(sign);
}

function isLetterOfWord(sign: string): boolean {
  if (sign === '') return false;
  const code = sign.charCodeAt(0);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  // Half of a character is never a place to begin.
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return LETTER.test(sign) && !UNSPACED.test(sign);
}

/** `sentence` as it is compared. Of parts inside others only the longer stands, each with the newest unit. */
export function findParts(blocks: Iterable<Block>, gone: ReadonlySet<number>, sentence: string): Part[] {
  const least = UNSPACED.test(sentence) ? LEAST_UNSPACED : LEAST_SPACED;
  if (sentence.length < least) return [];
  const sought = new Runs(sentence, least);
  const found = new Map<number, Part>();
  for (const block of blocks) {
    let row = 0;
    sought.scan(block.text, (from, place, length) => {
      row = rowAt(block, place, row);
      const number = block.numbers[row] as number;
      if (gone.has(number)) return;
      const part = settled(sentence, block.text, from, place, length);
      if (part === null) return;
      const key = part[0] * 0x1_0000_0000 + part[1];
      if ((found.get(key)?.number ?? 0) < number) found.set(key, { from: part[0], to: part[1], number });
    });
  }
  return outermost([...found.values()]);
}

/** The most of a common run that begins and ends with whole words; null when too little is left. */
function settled(
  sentence: string,
  text: string,
  from: number,
  place: number,
  length: number,
): readonly [number, number] | null {
  let [begin, end] = [0, length];
  const mayCut = (at: number) => isBoundary(sentence, from + at) && isBoundary(text, place + at);
  while (begin < end && (!mayCut(begin) || !isLetter(sentence, from + begin))) begin++;
  while (end > begin && (!mayCut(end) || !isLetter(sentence, from + end - 1))) end--;
  return isLong(sentence.slice(from + begin, from + end)) ? [from + begin, from + end] : null;
}

/** A part begins and ends with one. */
export function isLetter(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return isLetterOfWord(sign) || UNSPACED.test(sign);
}

/** Those that stand in no other, the longest first; of two at the same place, the one that was given first. */
export function outermost(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  let reached = -1;
  for (const part of parts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (part.to <= reached) continue;
    reached = part.to;
    kept.push(part);
  }
  return kept.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

/**
 * All runs of `least` characters of a sentence, looked for at once: a text is read at every so many characters, and at each only
 * where the four that end there are in the sentence (Wu and Manber, “A fast algorithm for multi-pattern searching”, 1994).
 */
class Runs {
  readonly #sentence: string;
  readonly #least: number;
  /** How far to go on when four characters end at a place. */
  readonly #shifts = new Uint8Array(1 << 16);
  readonly #places = new Map<string, number[]>();

  constructor(sentence: string, least: number) {
    this.#sentence = sentence;
    this.#least = least;
    this.#shifts.fill(least - 3);
    for (let at = 3; at < sentence.length; at++) {
      const four = fourAt(sentence, at);
      const shift = Math.max(0, least - 1 - at);
      this.#shifts[four] = Math.min(this.#shifts[four] as number, shift);
    }
    for (let at = 0; at + least <= sentence.length; at++) {
      const run = sentence.slice(at, at + least);
      const known = this.#places.get(run);
      if (known) known.push(at);
      else this.#places.set(run, [at]);
    }
  }

  /** Tells every common run that cannot be made longer: where it begins in the sentence and in the text, and its length. */
  scan(text: string, tell: (from: number, place: number, length: number) => void): void {
    const least = this.#least;
    let at = least - 1;
    while (at < text.length) {
      const shift = this.#shifts[fourAt(text, at)] as number;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const place = at - least + 1;
      const starts = this.#mayBegin(text, place) ? this.#places.get(text.slice(place, at + 1)) : undefined;
      if (starts) for (const from of starts) this.#reach(text, from, place, tell);
      at++;
    }
  }

  /** A cheap look before the text is cut. */
  #mayBegin(text: string, place: number): boolean {
    return (this.#shifts[fourAt(text, place + 3)] as number) < this.#least - 3;
  }

  #reach(
    text: string,
    from: number,
    place: number,
    tell: (from: number, place: number, length: number) => void,
  ): void {
    const sentence = this.#sentence;
    // The run that began one character before was told already.
    if (from > 0 && place > 0 && sentence.charCodeAt(from - 1) === text.charCodeAt(place - 1)) return;
    let length = this.#least;
    while (
      from + length < sentence.length &&
      sentence.charCodeAt(from + length) === text.charCodeAt(place + length)
    )
      length++;
    tell(from, place, length);
  }
}

function fourAt(text: string, at: number): number {
  const one = Math.imul(text.charCodeAt(at - 3), 0x9e3779b1);
  const two = Math.imul(text.charCodeAt(at - 2), 0x85ebca77);
  const three = Math.imul(text.charCodeAt(at - 1), 0xc2b2ae3d);
  const four = Math.imul(text.charCodeAt(at), 0x27d4eb2f);
  return (one + two + three + four) >>> 16;
}
