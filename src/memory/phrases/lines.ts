// Many short texts as a few long ones, so that a phrase is looked for in thousands of them at once.

/** Texts that came last lie by themselves until so many of them become a block. */
const BLOCK = 2_048;
/** Between two texts of a block; a text as it is compared holds no such sign. */
const BREAK = '\n';

/** Texts joined; `begins` has one more than there are texts. */
export interface Block {
  text: string;
  begins: Uint32Array;
  numbers: Float64Array;
}

export class Lines {
  readonly #blocks: Block[] = [];
  #tail: string[] = [];
  #numbers: number[] = [];

  /** `number` is higher than all before. */
  push(number: number, text: string): void {
    this.#tail.push(text);
    this.#numbers.push(number);
    if (this.#tail.length < BLOCK) return;
    this.#blocks.push(blockOf(this.#tail, this.#numbers));
    this.#tail = [];
    this.#numbers = [];
  }

  /** Every block, that of the newest first. */
  *blocks(): Generator<Block> {
    if (this.#tail.length > 0) yield blockOf(this.#tail, this.#numbers);
    for (let at = this.#blocks.length - 1; at >= 0; at--) yield this.#blocks[at] as Block;
  }
}

function blockOf(texts: readonly string[], numbers: readonly number[]): Block {
  const begins = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) begins[at + 1] = (begins[at] as number) + text.length + 1;
  return { text: texts.join(BREAK), begins, numbers: Float64Array.from(numbers) };
}

/** Which text of a block a place lies in, found from `row` on. */
export function rowAt({ begins }: Block, place: number, row = 0): number {
  let low = row;
  let high = begins.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((begins[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}
