// The bytes of pictures that the files of a move bring along, by what `move_pictures.in_file` calls them.
import type { Context } from '../../platform/context.ts';
import { Refused } from '../xml/read-xml.ts';
import { filesOf } from './files-of-move.ts';
import type { MoveFile } from './incoming.ts';
import type { MoveKey } from './store.ts';
import { openZip, type Zip } from './zip/zip-of.ts';

export interface PictureFiles {
  /** Null where the file is gone, damaged, or larger than `most` bytes. */
  bytesOf(inFile: string, most: number): Promise<Buffer | null>;
}

/** Opens each zip once, when the first picture of it is asked for. */
export async function pictureFilesOf(ctx: Context, move: MoveKey): Promise<PictureFiles> {
  const files = await filesOf(ctx, move);
  const zips = new Map<number, Promise<Map<string, MoveFile> | null>>();
  const insideOf = (position: number, file: MoveFile) => {
    const known = zips.get(position) ?? openZip(file).then(filesIn, nullWhenRefused);
    zips.set(position, known);
    return known;
  };
  return {
    bytesOf: async (inFile, most) => {
      const [, number = '', name = ''] = /^(\d+):(.*)$/s.exec(inFile) ?? [];
      const file = files[Number(number)];
      if (number === '' || !file) return null;
      const inside = name === '' ? file : (await insideOf(Number(number), file))?.get(name);
      if (!inside || inside.size > most) return null;
      const bytes = await bytesOf(inside).catch(nullWhenRefused);
      return bytes !== null && bytes.length === inside.size ? bytes : null;
    },
  };
}

function filesIn(zip: Zip): Map<string, MoveFile> {
  return new Map(zip.entries.map((entry) => [entry.name, zip.fileOf(entry)]));
}

async function bytesOf(file: MoveFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const bytes of file.stream(0)) parts.push(bytes);
  return Buffer.concat(parts);
}

function nullWhenRefused(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}
