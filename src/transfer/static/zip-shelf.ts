// A static site as a zip.
import type { Writable } from 'node:stream';
import { ZipOut } from '../whole/zip-out.ts';
import type { Shelf, Shelved } from './shelf.ts';

/** Pictures and such are as small as they get. */
const SMALL = /\.(?:webp|jpe?g|png|gif|avif|ico|woff2)$/;

export class ZipShelf implements Shelf {
  readonly alone = false;
  readonly #zip: ZipOut;

  constructor(sink: Writable) {
    this.#zip = new ZipOut(sink);
  }

  known(): null {
    return null;
  }

  async put(name: string, body: string | Uint8Array): Promise<void> {
    await this.#zip.add(name, [body], !SMALL.test(name));
  }

  keep(name: string): void {
    throw new Error(`a zip has no ${name} from before`);
  }

  async end(): Promise<Shelved> {
    await this.#zip.end();
    const { length } = this.#zip.entries;
    return { files: length, written: length, removed: 0 };
  }

  abort(error: unknown): void {
    this.#zip.abort(error);
  }
}
