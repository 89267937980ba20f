// A zip as it is written: entry after entry, none held whole, and the same bytes for the same content.
import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  name: string;
  /** Bytes, unpacked. */
  size: number;
  sha256: string;
}

export type Parts = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Said of every entry, because when something was packed says nothing. Local time is what zips hold. */
const LONG_AGO = new Date(1980, 0, 1);

/**
 * `add` one entry after the other, then `end`. What fails, a source or the sink, fails the call that waits. Larger than
 * four gigabytes, and of more than 65,535 entries, it becomes a zip64 by itself.
 */
export class ZipOut {
  /** Those added so far. */
  readonly entries: ZipEntry[] = [];
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;
  readonly #failed: Promise<never>;

  constructor(sink: Writable) {
    this.#written = pipeline(this.#zip.outputStream, sink);
    this.#failed = new Promise((_, reject) => {
      this.#written.catch(reject);
      this.#zip.on('error', reject);
    });
    this.#failed.catch(() => undefined);
  }

  /** `packed` is false for what is small already. */
  async add(name: string, parts: Parts, packed = true): Promise<ZipEntry> {
    const hash = createHash('sha256');
    let size = 0;
    const source = Readable.from(
      (async function* () {
        for await (const part of parts) {
          const bytes = typeof part === 'string' ? Buffer.from(part) : part;
          hash.update(bytes);
          size += bytes.length;
          yield bytes;
        }
      })(),
      { objectMode: false },
    );
    const ended = new Promise<void>((resolve, reject) => {
      source.once('end', resolve);
      source.once('error', reject);
    });
    const options = { compress: packed, mtime: LONG_AGO, mode: 0o100644, forceDosTimestamp: true };
    this.#zip.addReadStream(source, name, options);
    await Promise.race([ended, this.#failed]);
    const entry = { name, size, sha256: hash.digest('hex') };
    this.entries.push(entry);
    return entry;
  }

  /** Resolves when the sink has everything. */
  async end(): Promise<void> {
    this.#zip.end();
    await Promise.race([this.#written, this.#failed]);
  }

  /** The sink is not to take a half for the whole. */
  abort(error: unknown): void {
    const { outputStream } = this.#zip;
    if ('destroy' in outputStream && typeof outputStream.destroy === 'function') outputStream.destroy(error);
  }
}
