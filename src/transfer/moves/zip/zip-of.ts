// The list of contents of a zip that somebody sends, held against what zips do to harm. Nothing of it is ever written to the disk.
import { type Entry, fromRandomAccessReaderPromise, validateFileName } from 'yauzl';
import { Refused } from '../../xml/read-xml.ts';
import type { MoveFile } from '../incoming.ts';
import { PlacesOf } from './places-of.ts';
import { bytesIn, type ZipEntry } from './zip-bytes.ts';

export type { ZipEntry } from './zip-bytes.ts';

export interface Zip {
  /** Files without folders and without what systems leave behind, in the order of their names: `2` before `10`. */
  entries: ZipEntry[];
  /** As a file that can be read like any other; its bytes are refused where they are not what the list says. */
  fileOf(entry: ZipEntry): MoveFile;
}

/**
 * Files in one zip; twenty years of pictures are some tens of thousands, and an archive of this press has some ten of each. A
 * million would fill the memory with their names.
 */
export const MOST_ENTRIES = 500_000;
/** Bytes of the list of contents. */
const LARGEST_LIST = 128 * 1024 * 1024;
/** Bytes of everything unpacked; a zip that is larger itself, being of pictures, may unpack to twice what it is. */
const LARGEST_CONTENTS = 40 * 1024 * 1024 * 1024;
const MOST_TIMES_IN_ALL = 2;
/** A file this large that was packed to less than the 300th part is no text and no picture. */
const SUSPICIOUS_SIZE = 16 * 1024 * 1024;
const MOST_TIMES = 300;

const LOCAL_HEADER = 30;

/** Throws `Refused`. */
export async function openZip(file: MoveFile): Promise<Zip> {
  const entries = await entriesOf(file);
  refuseOverlaps(entries, file);
  const kept = entries.filter(({ name }) => !isLeftBehind(name));
  const order = new Intl.Collator('en', { numeric: true }).compare;
  return {
    entries: kept.sort((a, b) => order(a.name, b.name)),
    fileOf: (entry) => ({
      name: entry.name,
      size: entry.size,
      stream: (from) => bytesIn(file, entry, from),
    }),
  };
}

async function entriesOf(file: MoveFile): Promise<ZipEntry[]> {
  try {
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const zip = await fromRandomAccessReaderPromise(new PlacesOf(file), file.size, options);
    const params = { name: file.name, most: MOST_ENTRIES };
    if (zip.entryCount > MOST_ENTRIES) throw new Refused('moves.file.zip-many', 0, params);
    const found: ZipEntry[] = [];
    const most = Math.max(LARGEST_CONTENTS, file.size * MOST_TIMES_IN_ALL);
    let listed = 0;
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      const one = entryOf(file, entry);
      listed += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      unpacked += one.size;
      if (listed > LARGEST_LIST) throw new Refused('moves.file.zip-many', 0, params);
      if (unpacked > most || isBomb(one))
        throw new Refused('moves.file.zip-bomb', 0, { name: file.name, inside: one.name });
      if (!one.name.endsWith('/')) found.push(one);
    }
    return found;
  } catch (error) {
    if (error instanceof Refused || !(error instanceof Error)) throw error;
    const cut = /truncated|unexpected EOF|Invalid comment length/i.test(error.message);
    throw new Refused(`moves.file.zip-${cut ? 'cut' : 'damaged'}`, 0, { name: file.name });
  }
}

function entryOf(file: MoveFile, entry: Entry): ZipEntry {
  const name = nameOf(entry);
  const params = { name: file.name, inside: name.slice(0, 200) };
  if (name === '' || name.includes('\0') || validateFileName(name) !== null)
    throw new Refused('moves.file.zip-name', 0, params);
  if (entry.isEncrypted()) throw new Refused('moves.file.zip-locked', 0, params);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new Refused('moves.file.zip-method', 0, params);
  return {
    ...{ name, size: entry.uncompressedSize, packed: entry.compressedSize, crc: entry.crc32 },
    ...{ at: entry.relativeOffsetOfLocalHeader, isPacked: entry.compressionMethod === 8 },
  };
}

/** Programs in Japan wrote names in Shift_JIS, and Windows wrote them with its own slashes. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
  for (const encoding of isUtf8 ? ['utf-8'] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw).replaceAll('\\', '/');
    } catch {
      // The next one, then.
    }
  }
  return fileNameRaw.toString('latin1').replaceAll('\\', '/');
}

function isBomb({ size, packed }: ZipEntry): boolean {
  return size > SUSPICIOUS_SIZE && size > packed * MOST_TIMES;
}

/** Files that lie over each other unpack to far more than the zip holds, without any of them looking strange. */
function refuseOverlaps(entries: readonly ZipEntry[], file: MoveFile): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    if (entry.at < end) throw new Refused('moves.file.zip-bomb', 0, { name: file.name, inside: entry.name });
    end = entry.at + LOCAL_HEADER + entry.packed;
    if (end > file.size) throw new Refused('moves.file.zip-cut', 0, { name: file.name });
  }
}

function isLeftBehind(name: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}
