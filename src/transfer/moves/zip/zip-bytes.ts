// The bytes of one file in a zip: unpacked as they are asked for, never more than the list of contents says, and the same that went in.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { Refused } from '../../xml/read-xml.ts';
import type { MoveFile } from '../incoming.ts';

/** A file in a zip, as its list of contents says. */
export interface ZipEntry {
  /** With its folders, between `/`. */
  name: string;
  /** Bytes unpacked, and as they lie in the zip. */
  size: number;
  packed: number;
  crc: number;
  /** Where its header begins. */
  at: number;
  /** Deflated, or else stored as it is. */
  isPacked: boolean;
}

/** From one of them on; their sum is checked where all are read. Throws `Refused`. */
export async function* bytesIn(zip: MoveFile, entry: ZipEntry, from: number): AsyncGenerator<Uint8Array> {
  const refused = (what: 'damaged' | 'bomb') =>
    new Refused(`moves.file.zip-${what}`, 0, { name: zip.name, inside: entry.name });
  const start = await dataOf(zip, entry);
  if (start === null) throw refused('damaged');
  let at = 0;
  let sum = 0;
  try {
    for await (const bytes of unpacked(bytesBetween(zip, start, start + entry.packed), entry)) {
      if (at + bytes.length > entry.size) throw refused('bomb');
      sum = crc32(bytes, sum);
      const rest = bytes.subarray(Math.max(0, from - at));
      at += bytes.length;
      if (rest.length > 0) yield rest;
    }
  } catch (error) {
    // What zlib says of bytes that it cannot unpack.
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw refused('damaged');
    throw error;
  }
  if (at !== entry.size || sum !== entry.crc) throw refused('damaged');
}

/** The end is not among them; fewer where the file ends before. */
export async function* bytesBetween(file: MoveFile, start: number, end: number): AsyncGenerator<Uint8Array> {
  let left = end - start;
  if (left <= 0) return;
  for await (const bytes of file.stream(start)) {
    yield bytes.subarray(0, left);
    left -= bytes.length;
    if (left <= 0) return;
  }
}

/** Where the bytes begin: behind a header whose length only the header knows. Null where there is none. */
async function dataOf(zip: MoveFile, { at }: ZipEntry): Promise<number | null> {
  const parts: Uint8Array[] = [];
  for await (const bytes of bytesBetween(zip, at, at + 30)) parts.push(bytes);
  const header = Buffer.concat(parts);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return null;
  return at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function* unpacked(
  bytes: AsyncGenerator<Uint8Array>,
  { isPacked }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  if (!isPacked) return yield* bytes;
  const inflate = createInflateRaw();
  const packing = pipeline(Readable.from(bytes, { objectMode: false }), inflate);
  // Who stops in the middle breaks it off; what goes wrong comes out of `inflate` as well.
  packing.catch(() => undefined);
  yield* inflate as AsyncIterable<Uint8Array>;
}
