// Bytes in pieces of any size → blocks of whole lines, the same ones however the bytes come.
import { Refused } from '../xml/read-xml.ts';

/** Bytes that a block has at least, the last one aside; it goes to the end of the line in which it has them. */
const BLOCK = 64 * 1024;
/** What one line may have: a whole post with its pictures in it is shorter. */
const MEGABYTES = 64;
const LONGEST_LINE = MEGABYTES * 1024 * 1024;

const CR = 0x0d;
const LF = 0x0a;

/** Lines end with LF, CR, CR LF, or CR CR LF, which Windows made of CR LF. Throws `Refused` in the line that `line` tells. */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  line: () => number = () => 1,
): AsyncGenerator<Buffer> {
  const waiting = new Waiting();
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += BLOCK) {
      waiting.add(chunk.subarray(at, at + BLOCK));
      if (waiting.length > LONGEST_LINE) throw new Refused('moves.mt.large', line(), { most: MEGABYTES });
      for (let block = waiting.take(); block; block = waiting.take()) yield block;
    }
  }
  const rest = waiting.all();
  if (rest.length > 0) yield rest;
}

/** Bytes of which no block has been made yet. */
class Waiting {
  #parts: Uint8Array[] = [];
  #length = 0;
  /** No line ends between the bytes that a block has at least and this one. */
  #searched = BLOCK - 1;

  add(part: Uint8Array): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  get length(): number {
    return this.#length;
  }

  take(): Buffer | null {
    // Two bytes more than needed: what stands behind a CR decides where its line ends.
    if (this.#length < this.#searched + 3) return null;
    const end = this.#lineEnd();
    if (end === null) return null;
    const bytes = this.all();
    const rest = bytes.subarray(end);
    if (rest.length > 0) this.add(rest);
    return bytes.subarray(0, end);
  }

  /** Behind the first line that ends where it may; null where that cannot be said yet. */
  #lineEnd(): number | null {
    const from = this.#searched;
    const tail = this.#from(from);
    const found = firstEnd(tail);
    if (found !== null) return from + found;
    // The last two bytes are looked at again when more have come.
    this.#searched = Math.max(from, this.#length - 2);
    return null;
  }

  /** Only the parts that are needed are put together: a long line costs its length once. */
  #from(from: number): Buffer {
    let begins = this.#length;
    let first = this.#parts.length;
    while (begins > from && first > 0) {
      first -= 1;
      begins -= this.#parts[first]?.length ?? 0;
    }
    return Buffer.concat(this.#parts.slice(first)).subarray(from - begins);
  }

  all(): Buffer {
    const [only] = this.#parts;
    const whole =
      this.#parts.length === 1 && only
        ? Buffer.from(only.buffer, only.byteOffset, only.length)
        : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    this.#searched = BLOCK - 1;
    return whole;
  }
}

/** Where the first line ends that is sure to end; null when what is there does not say. */
function firstEnd(bytes: Buffer): number | null {
  const [lf, cr] = [bytes.indexOf(LF), bytes.indexOf(CR)];
  if (cr < 0 || (lf >= 0 && lf < cr)) return lf < 0 ? null : lf + 1;
  if (cr + 2 >= bytes.length) return null;
  if (bytes[cr + 1] === LF) return cr + 2;
  return bytes[cr + 1] === CR && bytes[cr + 2] === LF ? cr + 3 : cr + 1;
}

/** The lines of a text without their ends. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r{0,2}\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
