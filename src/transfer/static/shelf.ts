// Where the files of a static site are put: a zip, or a folder that is brought up to date.
import type { Writable } from 'node:stream';
import { ZipOut } from '../whole/zip-out.ts';

/** What is known of a file beside its bytes. */
export interface About {
  /** Differs whenever the bytes do. */
  hash: string;
  /** Files that it names. */
  named?: readonly string[];
}

export interface Shelf {
  /** What lies there from before under a name, whole; null for nothing. Whoever does not put it again says `keep`. */
  known(name: string): Required<About> | null;
  /** Whether something of ours lay there, whole or not. */
  had(name: string): boolean;
  /** The bytes of what is known. */
  read(name: string): Buffer | null;
  put(name: string, bytes: Uint8Array, about: About): Promise<void>;
  keep(name: string): void;
  /** Everything was put: what was not goes, and the whole is a whole. */
  end(): Promise<Shelved>;
  /** It came to nothing. */
  abort(error: unknown): void;
}

export interface Shelved {
  files: number;
  written: number;
  removed: number;
}

/** Pictures and such are as small as they get. */
const SMALL = /\.(?:webp|jpe?g|png|gif|avif|ico|woff2)$/;

export class ZipShelf implements Shelf {
  readonly #zip: ZipOut;

  constructor(sink: Writable) {
    this.#zip = new ZipOut(sink);
  }

  known(): null {
    return null;
  }

  had(): boolean {
    return false;
  }

  read(): null {
    return null;
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    await this.#zip.add(name, [bytes], !SMALL.test(name));
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
