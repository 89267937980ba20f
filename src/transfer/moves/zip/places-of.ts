// Lets a reader of zips jump about in a file that can only be read onwards.
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { MoveFile } from '../incoming.ts';
import { bytesBetween } from './zip-bytes.ts';

/** A list of contents is read in many small steps; each would open the file anew. */
const BLOCK = 256 * 1024;

export class PlacesOf extends RandomAccessReader {
  readonly #file: MoveFile;
  #block = { at: 0, bytes: Buffer.alloc(0) };

  constructor(file: MoveFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(bytesBetween(this.#file, start, end));
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, read?: number) => void,
  ): void {
    this.#bytes(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(null, bytes.length);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  async #bytes(at: number, length: number): Promise<Buffer> {
    const isHere = at >= this.#block.at && at + length <= this.#block.at + this.#block.bytes.length;
    if (!isHere) {
      const parts: Uint8Array[] = [];
      for await (const part of bytesBetween(this.#file, at, at + Math.max(length, BLOCK))) parts.push(part);
      this.#block = { at, bytes: Buffer.concat(parts) };
    }
    const from = at - this.#block.at;
    return this.#block.bytes.subarray(from, from + length);
  }
}
