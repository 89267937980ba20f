// Bytes on disk that survive a crash: written under a temporary name, synced, renamed.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, constants, existsSync, openSync, readFile, readFileSync, readSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

/** Without the handle that `node:fs/promises` makes of each file: pages are many and small. */
const readWhole = promisify(readFile);

/** Room for bytes that are lent; most pages need a tenth of it. */
const LENT = 256 * 1024;

/** A store of named bytes. Names are relative paths with `/`; blobs are named by what they hold. */
export interface Files {
  /** Stores bytes under their SHA-256 (hex), which it returns; the same bytes are stored once. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a blob, or null when there is none. */
  get(sha256: string): Promise<Buffer | null>;
  has(sha256: string): Promise<boolean>;
  /** Length of a blob in bytes; 0 when there is none. */
  sizeOfBlob(sha256: string): Promise<number>;
  /** Removes a blob for good; no error when there is none. The caller knows that nothing names it. */
  drop(sha256: string): Promise<void>;
  /** Replaces a named file whole: a reader sees the old bytes or the new ones, never a mixture. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<Buffer | null>;
  /** Removes a file or a whole folder; no error when there is none. */
  remove(name: string): Promise<void>;
  /**
   * Adds bytes to a named file that is `at` long; false, and nothing done, when it has another length. For what comes in
   * pieces: nobody reads it before it is whole.
   */
  append(name: string, at: number, bytes: Uint8Array): Promise<boolean>;
  /** Length of a named file in bytes; 0 when there is none. */
  sizeOf(name: string): Promise<number>;
  /** The bytes of a named file from one of them on, in pieces; none when there is no such file. */
  stream(name: string, from: number): AsyncIterable<Uint8Array>;
  /** Names of all files below a folder. */
  list(prefix: string): Promise<string[]>;
}

export class DiskFiles implements Files {
  readonly #root: string;
  /** Whether each write waits for the disk. Rendered pages can be made again, so their store need not wait. */
  readonly #sync: boolean;
  #lent = Buffer.alloc(0);

  constructor(root: string, options: { sync?: boolean } = {}) {
    this.#root = resolve(root);
    this.#sync = options.sync ?? true;
  }

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes);
    if (!(await this.has(sha256))) await this.write(blobName(sha256), bytes);
    return sha256;
  }

  get(sha256: string): Promise<Buffer | null> {
    return this.read(blobName(sha256));
  }

  sizeOfBlob(sha256: string): Promise<number> {
    return this.sizeOf(blobName(sha256));
  }

  async has(sha256: string): Promise<boolean> {
    return stat(this.#path(blobName(sha256))).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  drop(sha256: string): Promise<void> {
    return this.remove(blobName(sha256));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const file = await open(temporary, 'wx', 0o644);
      try {
        await file.writeFile(bytes);
        if (this.#sync) await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      if (this.#sync) await syncFolder(folder);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  read(name: string): Promise<Buffer | null> {
    return readWhole(this.#path(name)).catch(nullWhenAbsent);
  }

  /**
   * The bytes at once, for a command that nobody else waits for. They are lent: the next that are read lie where they lay,
   * because memory for each of some thousand files takes longer to get than the files.
   */
  lendNow(name: string): Buffer | null {
    let file: number;
    try {
      file = openSync(this.#path(name), 'r');
    } catch (error) {
      return nullWhenAbsent(error as NodeJS.ErrnoException);
    }
    try {
      if (this.#lent.length === 0) this.#lent = Buffer.allocUnsafe(LENT);
      for (let at = 0; ; ) {
        const read = readSync(file, this.#lent, at, this.#lent.length - at, null);
        at += read;
        if (read === 0 || at < this.#lent.length) return this.#lent.subarray(0, at);
        this.#lent = Buffer.concat([this.#lent], this.#lent.length * 2);
      }
    } finally {
      closeSync(file);
    }
  }

  hasNow(name: string): boolean {
    return existsSync(this.#path(name));
  }

  /** Its text at once. */
  textNow(name: string): string | null {
    try {
      return readFileSync(this.#path(name), 'utf8');
    } catch (error) {
      return nullWhenAbsent(error as NodeJS.ErrnoException);
    }
  }

  async append(name: string, at: number, bytes: Uint8Array): Promise<boolean> {
    const path = this.#path(name);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o644);
    try {
      if ((await file.stat()).size !== at) return false;
      // To its place, not to the end: the same piece sent twice at once comes to lie upon itself.
      for (let done = 0; done < bytes.length; )
        done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
      if (this.#sync) await file.sync();
      return true;
    } finally {
      await file.close();
    }
  }

  sizeOf(name: string): Promise<number> {
    return stat(this.#path(name)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  async *stream(name: string, from: number): AsyncIterable<Uint8Array> {
    const file = await open(this.#path(name), 'r').catch(nullWhenAbsent);
    if (file) yield* file.createReadStream({ start: from });
  }

  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { recursive: true, force: true });
  }

  async list(prefix: string): Promise<string[]> {
    const folder = this.#path(prefix);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullWhenAbsent);
    return (entries ?? [])
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
      .map((entry) => relative(this.#root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  }

  #path(name: string): string {
    return pathWithin(this.#root, name);
  }
}

/** The path of a name in a folder, which is absolute. Throws when it leads out of it. */
export function pathWithin(folder: string, name: string): string {
  // Nearly every name is plain, and some ask for thousands.
  if (sep === '/' && PLAIN.test(name)) return `${folder}/${name}`;
  const path = resolve(folder, name);
  if (path !== folder && !path.startsWith(folder + sep)) throw new Error(`outside the folder: ${name}`);
  return path;
}

/** Steps without an empty one, `.` or `..`. */
const PLAIN = /^(?:(?!\.{1,2}(?:\/|$))[^/]+(?:\/(?!$)|$))+$/;

/** The name that `put` gives to bytes. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function blobName(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256 in hex');
  return `blobs/${sha256.slice(0, 2)}/${sha256}`;
}

async function syncFolder(folder: string): Promise<void> {
  // A rename is durable only when its folder is; Windows cannot open one and does not need it.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return null;
  throw error;
}
