// One unchanging part of the index: texts in order of their length, cut into blocks.
import type { Best } from './best.ts';
import { blockSize, findRows, ROWS, type Wanted, writeRow } from './block.ts';
import { MOST } from './count-bits.ts';
import { writePairs } from './pairs.ts';
import { driftOf, type Sought } from './sought.ts';
import { Texts } from './texts.ts';

export class Tier {
  readonly #texts: Texts;
  readonly #bits: Int32Array;
  /** Where each block begins in `bits`; one more for the end. */
  readonly #bases: Float64Array;

  private constructor(texts: Texts) {
    this.#texts = texts;
    this.#bases = new Float64Array(Math.ceil(texts.size / ROWS) + 1);
    for (let block = 0; block < this.#blocks; block++) {
      this.#bases[block + 1] = (this.#bases[block] as number) + blockSize(this.#longestOf(block));
    }
    this.#bits = new Int32Array(this.#bases[this.#blocks] as number);
  }

  get size(): number {
    return this.#texts.size;
  }

  get texts(): Texts {
    return this.#texts;
  }

  /** Builds from texts that are not `gone`, in small steps, so that a thread can answer in between. */
  static *build(parts: readonly Texts[], gone: ReadonlySet<number>): Generator<void, Tier> {
    const texts = yield* inOrder(parts, gone);
    const tier = new Tier(texts);
    const pairs = new Uint16Array(texts.size === 0 ? 1 : texts.lengthAt(texts.size - 1) + 1);
    for (let row = 0; row < texts.size; row++) {
      if (row % ROWS === 0) yield;
      const count = writePairs(texts.codes, texts.beginOf(row), texts.endOf(row), pairs);
      const base = tier.#bases[Math.floor(row / ROWS)] as number;
      writeRow(tier.#bits, base, row % ROWS, pairs, count);
    }
    return tier;
  }

  /** Puts every text into `best` that belongs there. */
  search(sought: Sought, best: Best): void {
    const found = new Uint16Array(ROWS);
    // From the middle outwards: what is most alike is about as long, and sets the mark for the rest.
    const middle = Math.floor(this.#firstRow(sought.length) / ROWS);
    for (let block = middle; block < this.#blocks; block++) {
      if (this.#shortestOf(block) > sought.length / sought.threshold + 1e-9) break;
      this.#searchBlock(sought, block, found, best);
    }
    for (let block = middle - 1; block >= 0; block--) {
      if (this.#longestOf(block) < sought.length * sought.threshold - 1e-9) break;
      this.#searchBlock(sought, block, found, best);
    }
  }

  #searchBlock(sought: Sought, block: number, found: Uint16Array, best: Best): void {
    const first = block * ROWS;
    const rows = Math.min(ROWS, this.size - first);
    const longest = this.#longestOf(block);
    // A sentence of a thousand characters is rare, and so are those as long.
    if (sought.pairs.length > MOST) {
      for (let row = first; row < first + rows; row++) best.compare(sought, this.#texts, row);
      return;
    }
    const wanted = wantedIn(sought, this.#shortestOf(block), longest, best);
    const count = findRows(this.#bits, this.#bases[block] as number, longest, rows, wanted, found);
    for (let at = 0; at < count; at++) best.compare(sought, this.#texts, first + (found[at] as number));
  }

  get #blocks(): number {
    return this.#bases.length - 1;
  }

  #shortestOf(block: number): number {
    return this.#texts.lengthAt(block * ROWS);
  }

  #longestOf(block: number): number {
    return this.#texts.lengthAt(Math.min(this.size, (block + 1) * ROWS) - 1);
  }

  /** The first row whose text has so many characters or more. */
  #firstRow(length: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#texts.lengthAt(middle) < length) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The texts of all parts, the shortest first. */
function* inOrder(parts: readonly Texts[], gone: ReadonlySet<number>): Generator<void, Texts> {
  const byLength: [part: Texts, row: number][][] = [];
  // What a part holds now: it may grow between two steps.
  for (const [part, size] of parts.map((part) => [part, part.size] as const)) {
    for (let row = 0; row < size; row++) {
      if (row % (8 * ROWS) === 0) yield;
      if (gone.has(part.numberAt(row))) continue;
      const length = part.lengthAt(row);
      byLength[length] ??= [];
      byLength[length].push([part, row]);
    }
  }
  const texts = new Texts();
  for (const rows of byLength) {
    if (texts.size % ROWS === 0) yield;
    for (const [part, row] of rows ?? []) {
      texts.push(part.numberAt(row), part.codes.subarray(part.beginOf(row), part.endOf(row)));
    }
  }
  return texts;
}

/** Where texts are longer, characters were put in, and each of those touches one pair only: then all missing ones count. */
function wantedIn({ pairs, length }: Sought, shortest: number, longest: number, best: Best): Wanted {
  const edits = best.editsLeft(Math.max(longest, length));
  const single = shortest <= length * 1.05;
  return {
    pairs,
    back: driftOf(shortest - length, best.editsLeft(Math.max(shortest, length))).back,
    forth: driftOf(longest - length, edits).forth,
    missing: single ? edits : missingAt(length, shortest, best),
    single,
  };
}

/** Pairs of a shorter text that may be missing in one of so many characters or more. */
function missingAt(length: number, shortest: number, best: Best): number {
  // One more, because edits grow in steps; twice the edits grow slower than the length from a threshold of one half on.
  return 2 * (best.editsLeft(shortest) + 1) - (shortest - length);
}
