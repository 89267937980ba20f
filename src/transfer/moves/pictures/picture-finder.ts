// Looks for a picture in the files that were given with a move, also in those that came after it was read.
import type { Context } from '../../../platform/context.ts';
import { Refused } from '../../xml/read-xml.ts';
import { filesOf } from '../files-of-move.ts';
import type { MoveFile } from '../incoming.ts';
import { kindOf, type OpenedFile } from '../open-files.ts';
import { pictureFilesOf } from '../picture-files.ts';
import { PicturesInFiles } from '../pictures-in-files.ts';
import type { MoveKey } from '../store.ts';
import { openZip } from '../zip/zip-of.ts';

export interface PictureFinder {
  /** By the address that posts show it with, and by what the reading said of it; null where no file has it. */
  bytesOf(picture: { address: string; in_file: string | null }, most: number): Promise<Uint8Array | null>;
}

/** Opens each zip once. */
export async function pictureFinder(ctx: Context, move: MoveKey): Promise<PictureFinder> {
  const given = await pictureFilesOf(ctx, move);
  const opened: OpenedFile[] = [];
  for (const [position, file] of (await filesOf(ctx, move)).entries()) {
    const one = await openedOf(position, file);
    if (one !== null) opened.push(one);
  }
  const inFiles = new PicturesInFiles(opened);
  return {
    bytesOf: async ({ address, in_file }, most) => {
      const known = in_file ?? (await placeIn(inFiles, address));
      return known === null ? null : given.bytesOf(known, most);
    },
  };
}

async function placeIn(inFiles: PicturesInFiles, address: string): Promise<string | null> {
  if (inFiles.size === 0) return null;
  const found = await inFiles.find(address);
  return found.is === 'here' ? found.inFile : null;
}

/** A file that is gone or damaged has no pictures; nothing else ends because of it. */
async function openedOf(position: number, file: MoveFile): Promise<OpenedFile | null> {
  try {
    const kind = await kindOf(file);
    return { position, file, kind, zip: kind === 'zip' ? await openZip(file) : null };
  } catch (error) {
    if (error instanceof Refused || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
