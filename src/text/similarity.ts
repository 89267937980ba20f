// How alike two texts are: what is compared of a text, and the edits between two of them.

/** Signs that a keyboard, a printer and a web page write differently and no translation depends on. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′´`]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/\s+/gu, ' '],
];

/** What two texts are compared by: NFKC, small letters, one kind of quote, dash and space. */
export function comparable(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return ALIKE.reduce((sofar, [sign, plain]) => sofar.replace(sign, plain), folded).trim();
}

/** 1 for the same, 0 for nothing in common: 1 − edits / length of the longer, in characters. */
export function similarity(edits: number, longer: number): number {
  return longer === 0 ? 1 : 1 - edits / longer;
}

/** Most edits with which two texts, the longer of so many characters, are still `threshold` alike. */
export function editsWithin(threshold: number, longer: number): number {
  // What is exactly at the threshold counts, whatever the last binary digit says.
  return Math.floor((1 - threshold) * longer + 1e-9);
}

/** The characters of a text, by their code points. */
export function charactersOf(text: string): Uint32Array {
  return Uint32Array.from([...text], (character) => character.codePointAt(0) ?? 0);
}

/** The characters of a text as numbers; what is compared with what must be numbered alike. */
export type Codes = Uint16Array | Uint32Array;

function greatest(codes: Codes): number {
  let most = 0;
  for (const code of codes) most = Math.max(most, code);
  return most;
}

const BITS = 32;

/**
 * A text made ready for being compared with many others: the edit distance of Levenshtein by the bits of Myers, “A fast
 * bit-vector algorithm for approximate string matching” (1999), in blocks as by Hyyrö (2003), within the diagonal band
 * that so many edits can reach (Ukkonen, 1985).
 */
export class Pattern {
  readonly length: number;
  readonly #blocks: number;
  /** Number of each character among those of the pattern, 0 for one that is not in it. */
  readonly #slots: Uint16Array;
  /** For each character, in which rows it stands. */
  readonly #rows: Int32Array;
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;

  constructor(codes: Codes) {
    this.length = codes.length;
    this.#blocks = Math.ceil(codes.length / BITS);
    this.#slots = new Uint16Array(greatest(codes) + 1);
    let count = 1;
    for (const code of codes) if (this.#slots[code] === 0) this.#slots[code] = count++;
    this.#rows = new Int32Array(count * this.#blocks);
    codes.forEach((code, at) => {
      const word = (this.#slots[code] as number) * this.#blocks + (at >>> 5);
      this.#rows[word] = (this.#rows[word] as number) | (1 << (at & 31));
    });
    this.#plus = new Int32Array(this.#blocks);
    this.#minus = new Int32Array(this.#blocks);
  }

  /** Edits to the text `codes[from]` … `codes[to - 1]`: exact up to `most`, `most + 1` for anything beyond. */
  distance(codes: Codes, from: number, to: number, most: number): number {
    const width = to - from;
    const slant = this.length - width;
    if (Math.abs(slant) > most) return most + 1;
    if (width === 0 || this.length === 0) return Math.max(width, this.length);
    const edits = this.#within(codes, from, width, (most + slant) >> 1, (most - slant) >> 1, most);
    return Math.min(edits, most + 1);
  }

  /**
   * `below` and `above`: how far the row may run ahead of the column, and behind. Values outside that band are taken for
   * the greatest they can be, so that every way inside it is counted right.
   */
  #within(codes: Codes, from: number, width: number, below: number, above: number, most: number): number {
    const blocks = this.#blocks;
    const slots = this.#slots;
    const rows = this.#rows;
    const plus = this.#plus;
    const minus = this.#minus;
    const lowest = blocks - 1;
    const lastBit = (this.length - 1) & 31;
    let last = Math.min(lowest, below >> 5);
    // The edits down to the last row of the last block of the band.
    let edits = last === lowest ? this.length : (last + 1) * BITS;
    plus.fill(-1, 0, last + 1);
    minus.fill(0, 0, last + 1);
    for (let column = 0; column < width; column++) {
      if (last < lowest && (column + below) >> 5 > last) {
        last++;
        plus[last] = -1;
        minus[last] = 0;
        edits += last === lowest ? lastBit + 1 : BITS;
      }
      const code = codes[from + column] as number;
      const slot = code < slots.length ? (slots[code] as number) : 0;
      const row = slot * blocks;
      let carry = 1;
      for (let block = column > above ? (column - above) >> 5 : 0; block <= last; block++) {
        let same = rows[row + block] as number;
        const up = plus[block] as number;
        const down = minus[block] as number;
        const vertical = same | down;
        if (carry < 0) same |= 1;
        const horizontal = (((same & up) + up) ^ up) | same;
        let rise = down | ~(horizontal | up);
        let fall = up & horizontal;
        const top = block === lowest ? lastBit : 31;
        const out = ((rise >>> top) & 1) - ((fall >>> top) & 1);
        rise = (rise << 1) | (carry > 0 ? 1 : 0);
        fall = (fall << 1) | (carry < 0 ? 1 : 0);
        plus[block] = fall | ~(vertical | rise);
        minus[block] = rise & vertical;
        carry = out;
      }
      edits += carry;
      if (last === lowest && edits - (width - 1 - column) > most) return most + 1;
    }
    return edits;
  }
}
