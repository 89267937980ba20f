// Reads the files of a move: what stands in them goes into the spool and the tables of the move, batch by batch. The blog is not touched.
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { Refused, type Unreadable } from '../xml/read-xml.ts';
import { shortened } from './findings-of.ts';
import type { Incoming, MoveFile } from './incoming.ts';
import { type Sorted, sortFiles } from './open-files.ts';
import { pressReaders, type Readers } from './readers.ts';
import { FilesChanged, Reading, type Stored } from './reading.ts';
import { lastPost, lockMove, type MoveRow, pictureCounts, updateMove } from './store.ts';
import { choicesOf, clearReading, foundOf, isSame, storeBatch } from './store-batch.ts';

/**
 * `paused`: `mayGoOn` said no; it goes on from there. `over`: stopped, read already, gone, or read by somebody else meanwhile.
 * `refused`: the files cannot be read, and the row says why.
 */
export type ReadEnd = 'finished' | 'refused' | 'paused' | 'over';

export interface ReadOptions {
  readers?: Readers;
}

/** `mayGoOn` is asked between batches, with what has been stored. */
export async function readMove(
  ctx: Context,
  move: MoveRow,
  files: readonly MoveFile[],
  mayGoOn: (row: MoveRow) => boolean,
  { readers = pressReaders }: ReadOptions = {},
): Promise<ReadEnd> {
  let now = move;
  try {
    const sorted = await sortFiles(files);
    const reading = new Reading(choicesOf(move), sorted, await storedOf(ctx, move), nowIso(ctx));
    for await (const done of batches(reading, sorted, files, readers)) {
      const next = await storeBatch(ctx, now, reading, done);
      if (!next) return 'over';
      now = next;
      if (!mayGoOn(now)) return 'paused';
      // Whoever else asks the press goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (reading.posts === 0) throw new Refused('moves.file.no-posts', 0);
    return (await finish(ctx, now, reading, sorted)) ? 'finished' : 'over';
  } catch (error) {
    if (error instanceof FilesChanged)
      return readMove(ctx, await clearReading(ctx, now), files, mayGoOn, { readers });
    if (!(error instanceof Refused)) throw error;
    return (await fail(ctx, now, error.problem)) ? 'refused' : 'over';
  }
}

/** Says when there is a batch to store, and how far it is through the files then, in bytes of all of them together. */
async function* batches(
  reading: Reading,
  { sources }: Sorted,
  files: readonly MoveFile[],
  readers: Readers,
): AsyncGenerator<number> {
  const all = sum(files);
  const toRead = sum(sources.map(({ file }) => file));
  let before = 0;
  for (const { kind, file } of sources) {
    const read = readers[kind];
    if (!read) throw new Refused('moves.file.no-reader', 0, { name: file.name });
    let at = 0;
    const progress = (byte: number) => {
      at = byte;
    };
    for await (const incoming of naming(file, read(file, reading.choices, progress))) {
      await reading.take(incoming, file.name);
      if (reading.isFull) yield Math.floor((all * (before + at)) / toRead);
    }
    before += file.size;
  }
  reading.end();
  yield all;
}

/** Readers know one file each and say what is wrong in it; of several somebody has to know in which. */
async function* naming(file: MoveFile, things: AsyncIterable<Incoming>): AsyncGenerator<Incoming> {
  try {
    yield* things;
  } catch (error) {
    // What is said of a file as a whole names it already.
    if (error instanceof Refused && !/^moves\.file\./.test(error.problem.key))
      error.problem.file = shortened(file.name);
    throw error;
  }
}

function sum(files: readonly MoveFile[]): number {
  return files.reduce((all, { size }) => all + size, 0);
}

async function storedOf(ctx: Context, move: MoveRow): Promise<Stored> {
  const { seen } = foundOf(move);
  const last = seen === 0 ? undefined : await lastPost(ctx.db, move);
  return { seen, posts: last?.number ?? 0, lastOrigin: last?.origin ?? null };
}

async function finish(ctx: Context, before: MoveRow, reading: Reading, sorted: Sorted): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const row = await lockMove(tx, before);
    if (!isSame(row, before)) return false;
    const pictures = await pictureCounts(tx.db, row);
    await updateMove(tx.db, row, {
      kind: sorted.sources[0]?.kind ?? null,
      blog: JSON.stringify(reading.counting.blog),
      found: JSON.stringify({ ...reading.counting.found, pictures }),
      read_at: nowIso(tx),
      problem: null,
    });
    return true;
  });
}

/** What was read until then stays in the tables, to be looked at, and cannot be put in. */
export async function fail(ctx: Context, before: MoveRow, problem: Unreadable): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const row = await lockMove(tx, before);
    if (!isSame(row, before)) return false;
    await updateMove(tx.db, row, { problem: JSON.stringify(problem) });
    return true;
  });
}
