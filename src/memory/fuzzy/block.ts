// Texts of nearly one length, as a table of bits: which of them hold a pair of characters, and about where.
import { BITS, fewMissing } from './count-bits.ts';
import { CLASSES } from './pairs.ts';

/** A line of the table fills one line of a processor's cache. */
const WORDS = 16;
export const ROWS = WORDS * BITS;
/** Characters side by side whose pairs are written into one line. */
const REACH = 16;
const BUCKET = CLASSES * WORDS;

/** What is looked for in a block. */
export interface Wanted {
  /** Class of each pair of the text that is looked for. */
  pairs: Uint16Array;
  /** A pair at place p may stand at places p + back to p + forth. */
  back: number;
  forth: number;
  /** How many pairs may be missing. */
  missing: number;
  /** Of two missing pairs that follow each other only one counts. */
  single: boolean;
}

/** Integers that a block of texts of at most so many characters takes in the table. */
export function blockSize(longest: number): number {
  return bucketsOf(longest) * BUCKET;
}

/** Writes the pairs of the text in `row` into the block that begins at `base`. */
export function writeRow(
  bits: Int32Array,
  base: number,
  row: number,
  pairs: Uint16Array,
  count: number,
): void {
  const word = row >>> 5;
  const bit = 1 << (row & 31);
  for (let at = 0; at < count; at++) {
    const place = base + ((at >>> 4) * CLASSES + (pairs[at] as number)) * WORDS + word;
    bits[place] = (bits[place] as number) | bit;
  }
}

/** Where the lines of each pair begin, and how many there are: made anew for each block, in memory that stays. */
const begins = new Int32Array(1024);
const lines = new Int32Array(1024);

/** Writes the rows in which few enough pairs are missing into `found`; returns how many. `rows`: how many the block has. */
export function findRows(
  bits: Int32Array,
  base: number,
  longest: number,
  rows: number,
  wanted: Wanted,
  found: Uint16Array,
): number {
  findLines(base, longest, wanted);
  let count = 0;
  for (let word = 0; word * BITS < rows; word++) {
    let held = fewMissing(
      bits,
      word,
      begins,
      lines,
      wanted.pairs.length,
      BUCKET,
      wanted.missing,
      wanted.single,
    );
    while (held !== 0) {
      const bit = 31 - Math.clz32(held);
      const row = word * BITS + bit;
      if (row < rows) found[count++] = row;
      held &= ~(1 << bit);
    }
  }
  return count;
}

function findLines(base: number, longest: number, { pairs, back, forth }: Wanted): void {
  const last = bucketsOf(longest) - 1;
  for (let at = 0; at < pairs.length; at++) {
    const first = Math.max(0, at + back) >>> 4;
    const end = Math.min(last, Math.floor((at + forth) / REACH));
    begins[at] = base + (first * CLASSES + (pairs[at] as number)) * WORDS;
    lines[at] = Math.max(0, end - first + 1);
  }
}

function bucketsOf(longest: number): number {
  return Math.floor(longest / REACH) + 1;
}
