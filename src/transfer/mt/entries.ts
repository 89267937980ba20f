// The posts of a file one after another, each in its parts: bytes → letters → lines → posts.
import type { MoveFile, ReadingChoices } from '../moves/incoming.ts';
import { Divider, type Entry } from './divide.ts';
import { type LettersFound, LettersReader } from './letters.ts';
import { lineBlocks } from './line-blocks.ts';
import { narrowed } from './wide-bytes.ts';

export interface Passing {
  /** Lines kept of each part; all of them when left out. */
  most?: number;
  /** Every line, also those that no part keeps. */
  onLine?: (line: string) => void;
  /** Bytes read until now, about. */
  onByte?: (byte: number) => void;
}

/** Its letters are known when the last post has come. Throws `Refused`. */
export class Entries {
  readonly #file: MoveFile;
  readonly #letters: LettersReader;
  readonly #passing: Passing;

  constructor(file: MoveFile, encoding: ReadingChoices['encoding'], passing: Passing = {}) {
    this.#file = file;
    this.#letters = new LettersReader(encoding);
    this.#passing = passing;
  }

  get letters(): LettersFound {
    return this.#letters.found;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Entry> {
    const { most, onLine, onByte } = this.#passing;
    const divider = new Divider(most);
    let byte = 0;
    for await (const block of lineBlocks(narrowed(this.#file.stream(0)), () => this.#letters.line + 1)) {
      let number = this.#letters.line;
      for (const line of this.#letters.lines(block)) {
        number += 1;
        onLine?.(line);
        divider.push(line, number);
      }
      byte += block.length;
      onByte?.(Math.min(byte, this.#file.size));
      yield* divider.take();
    }
    divider.end();
    yield* divider.take();
  }
}
