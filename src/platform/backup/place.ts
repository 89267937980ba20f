// Where a backup lies, for whoever reads one: a folder here, or a store elsewhere.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, MANIFEST } from './manifest.ts';

export interface Place {
  /** For people. */
  readonly name: string;
  /** Where its files lie on this machine; null when they do not. */
  readonly folder: string | null;
  /** The text of its manifest; null where there is none. */
  manifest(): Promise<string | null>;
  /** The bytes of one entry, in pieces; the stream fails where it is missing. */
  read(entry: Entry): AsyncIterable<Uint8Array>;
}

export function folderPlace(folder: string): Place {
  return {
    name: folder,
    folder,
    manifest: () => readFile(join(folder, MANIFEST), 'utf8').catch(() => null),
    read: (entry) => createReadStream(join(folder, entry.name)),
  };
}

/** A sentence that says why the bytes of an entry are not what they were; null when they are. With `to` they are written there as they come. */
export async function troubleOf(
  place: Place,
  entry: Entry,
  to: string | null = null,
): Promise<string | null> {
  const hash = createHash('sha256');
  let size = 0;
  const seen = async function* () {
    for await (const piece of place.read(entry)) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  };
  try {
    if (to === null) for await (const _ of seen());
    else {
      await mkdir(dirname(to), { recursive: true });
      await pipeline(seen, createWriteStream(to, { mode: modeOf(entry.name) }));
    }
  } catch (error) {
    if (isMissing(error)) return `${entry.name} is missing`;
    throw error;
  }
  return size === entry.size && hash.digest('hex') === entry.sha256
    ? null
    : `${entry.name} is not what it was`;
}

/** Thrown by a place for what it does not have. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

function isMissing(error: unknown): boolean {
  return error instanceof Missing || (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** A proxy that serves public files may read them; nobody else reads the rest. */
function modeOf(name: string): number {
  return name.startsWith('files/') ? 0o644 : 0o600;
}
