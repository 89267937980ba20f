// A text that is looked for, made ready once, and what rules another out without comparing the two character by character.
import { type Codes, Pattern } from '../../text/similarity.ts';
import { BEGIN, CLASSES, classOf, END, writePairs } from './pairs.ts';

/** A pair at place p of one text may stand at places p + back to p + forth of the other. */
export interface Drift {
  back: number;
  forth: number;
}

/** With so many edits between two texts, and `longer` more characters in the other. */
export function driftOf(longer: number, edits: number): Drift {
  return { back: Math.ceil((longer - edits) / 2), forth: Math.floor((longer + edits) / 2) };
}

/** Parts that a text is cut into, one for each bit of an integer. */
const PARTS = 32;
/** Classes that runs of three characters fall into, as `threeOf` has bits. */
const THREES = 4096;

export class Sought {
  readonly codes: Codes;
  readonly threshold: number;
  readonly pattern: Pattern;
  /** The class of each pair. */
  readonly pairs: Uint16Array;
  /** The part that each pair stands in. */
  readonly #partOf: Uint8Array;
  /** For each class of pairs, and of threes, the parts of the text in which one of it begins, as bits. */
  readonly #pairParts = new Int32Array(CLASSES);
  readonly #threeParts = new Int32Array(THREES);

  constructor(codes: Codes, threshold: number) {
    this.codes = codes;
    this.threshold = threshold;
    this.pattern = new Pattern(codes);
    this.pairs = new Uint16Array(codes.length + 1);
    writePairs(codes, 0, codes.length, this.pairs);
    const width = Math.ceil(this.pairs.length / PARTS);
    this.#partOf = Uint8Array.from(this.pairs, (_, at) => Math.floor(at / width));
    for (const [at, pair] of this.pairs.entries()) {
      const part = 1 << (this.#partOf[at] as number);
      this.#pairParts[pair] = (this.#pairParts[pair] as number) | part;
      const three = threeOf(pair, at + 1 < codes.length ? (codes[at + 1] as number) : END);
      this.#threeParts[three] = (this.#threeParts[three] as number) | part;
    }
  }

  get length(): number {
    return this.codes.length;
  }

  /**
   * False when `codes[from]` … `codes[to - 1]` cannot be within so many edits: each two and each three of its characters that
   * do not stand about there in what is looked for must be touched by an edit. The fewest edits that touch them all are
   * found from left to right, each put as far to the right as it may.
   */
  mayBeWithin(edits: number, codes: Codes, from: number, to: number): boolean {
    const { back, forth } = driftOf(this.length - (to - from), edits);
    let before = BEGIN;
    let pairBefore = 0;
    let untouched = 1;
    let needed = 0;
    // `at` counts pairs: the last is the one with the end.
    for (let at = 0; at <= to - from; at++) {
      const code = from + at < to ? (codes[from + at] as number) : END;
      const pair = classOf(before, code);
      untouched++;
      const missing =
        (untouched > 1 && !this.#holds(this.#pairParts[pair] as number, at + back, at + forth)) ||
        (untouched > 2 &&
          !this.#holds(this.#threeParts[threeOf(pairBefore, code)] as number, at - 1 + back, at - 1 + forth));
      if (missing) {
        if (++needed > edits) return false;
        untouched = 0;
      }
      before = code;
      pairBefore = pair;
    }
    return true;
  }

  /** Whether any of the parts, as bits, lies between two places. */
  #holds(parts: number, low: number, high: number): boolean {
    const last = this.length;
    if (high < 0 || low > last) return false;
    const first = this.#partOf[Math.max(0, low)] as number;
    const final = this.#partOf[Math.min(last, high)] as number;
    return (parts & (-1 << first) & (-1 >>> (PARTS - 1 - final))) !== 0;
  }
}

/** The class of three characters: of their first two, and the third. */
function threeOf(pair: number, code: number): number {
  return (Math.imul(pair, 0x9e3779b1) + Math.imul(code, 0x85ebca77)) >>> 20;
}
