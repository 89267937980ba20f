// The files of a move, wherever they lie: in the data folder, or where a command was told to read them.
import type { Context } from '../../platform/context.ts';
import type { MoveFile } from './incoming.ts';
import { filesOfMove, type MoveRow } from './store.ts';

/** Bytes of one file, of all files of a move together, of one piece that is sent, and how many files there may be. */
export const LARGEST_FILE = 5 * 1024 * 1024 * 1024;
export const LARGEST_MOVE = 20 * 1024 * 1024 * 1024;
export const LARGEST_PIECE = 8 * 1024 * 1024;
export const MOST_FILES = 200;

/** Files that a command of this process reads where they lie, by the id of their move. */
const elsewhere = new Map<string, readonly MoveFile[]>();

/** For as long as the command runs. In the order of `move_files`. */
export function layElsewhere(moveId: string, files: readonly MoveFile[]): void {
  elsewhere.set(moveId, files);
}

/** In the order in which they are read; the place in the list is their `position`. */
export async function filesOf(ctx: Context, move: Pick<MoveRow, 'blog_id' | 'id'>): Promise<MoveFile[]> {
  const here = elsewhere.get(move.id);
  if (here) return [...here];
  return (await filesOfMove(ctx.db, move)).map(({ position, name, size }) => ({
    ...{ name, size },
    stream: (from: number) => ctx.files.stream(fileName(move.id, position), from),
  }));
}

export function fileName(moveId: string, position: number): string {
  return `${folderOf(moveId)}/${position}`;
}

export function spoolName(moveId: string): string {
  return `${folderOf(moveId)}/spool`;
}

/** Whatever a move holds of secrets lies in here, and goes with it. */
export function folderOf(moveId: string): string {
  return `moves/${moveId}`;
}
