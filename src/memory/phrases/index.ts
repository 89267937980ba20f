// Texts of one memory in both languages, to find every unit that holds a phrase. It reads all of them: nothing is missed.
import { comparable } from '../../text/similarity.ts';
import { findParts, type Part } from './find-parts.ts';
import { type Block, Lines, rowAt } from './lines.ts';

export interface Found {
  /** How many units hold it, in either language. */
  count: number;
  /** The newest of them. */
  numbers: number[];
}

export class PhraseIndex {
  readonly #sources = new Lines();
  readonly #targets = new Lines();
  readonly #gone = new Set<number>();

  /** `number` is higher than all before. */
  add(number: number, source: string, target: string): void {
    this.#sources.push(number, comparable(source));
    this.#targets.push(number, comparable(target));
  }

  remove(number: number): void {
    this.#gone.add(number);
  }

  /** Units that hold `phrase`: how many, and of those below the number `below` the newest `most`. */
  find(phrase: string, most: number, below = Number.POSITIVE_INFINITY): Found {
    const sought = comparable(phrase);
    const found: Found = { count: 0, numbers: [] };
    if (sought === '') return found;
    const targets = this.#targets.blocks();
    // Both sides are cut into blocks alike.
    for (const block of this.#sources.blocks()) {
      const rows = new Uint8Array(block.numbers.length);
      markRows(block, sought, rows);
      markRows(targets.next().value as Block, sought, rows);
      for (let row = rows.length - 1; row >= 0; row--) {
        const number = block.numbers[row] as number;
        if (rows[row] === 0 || this.#gone.has(number)) continue;
        found.count++;
        if (number < below && found.numbers.length < most) found.numbers.push(number);
      }
    }
    return found;
  }

  /** The longest parts of a sentence that stand in sources; see `findParts`. `except` is a unit that does not count. */
  parts(sentence: string, except = 0): Part[] {
    const gone = except === 0 ? this.#gone : new Set([...this.#gone, except]);
    return findParts(this.#sources.blocks(), gone, comparable(sentence));
  }
}

/** Sets what stands for a text that holds `sought`. */
function markRows(block: Block, sought: string, rows: Uint8Array): void {
  let row = 0;
  let at = block.text.indexOf(sought);
  while (at >= 0) {
    row = rowAt(block, at, row);
    rows[row] = 1;
    at = block.text.indexOf(sought, block.begins[row + 1] as number);
  }
}
