// `taiyaku import`: moves the files of another blog in, after reading them through; broken off, it goes on where it was.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { record } from '../accounts/log/record.ts';
import { openContext } from '../app/open-context.ts';
import { anyBlogBySlug, type Blog } from '../blogs/store.ts';
import { readConfig } from '../config.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { takesWhole } from '../transfer/archive/bring-move.ts';
import { checkFiles, namesOf, newMove } from '../transfer/moves/begin-move.ts';
import { type MoveChoices, usualChoices } from '../transfer/moves/choices.ts';
import { folderOf, LARGEST_FILE, layElsewhere } from '../transfer/moves/files-of-move.ts';
import type { MoveFile } from '../transfer/moves/incoming.ts';
import type { PutIn } from '../transfer/moves/move-work.ts';
import { isOwnArchive } from '../transfer/moves/open-files.ts';
import { getPictures } from '../transfer/moves/pictures/get-pictures.ts';
import { putFurther } from '../transfer/moves/put/lane.ts';
import { readMove } from '../transfer/moves/read-move.ts';
import { pressReaders, type Readers } from '../transfer/moves/readers.ts';
import {
  deleteMove,
  filesOfMove,
  insertMove,
  type MoveRow,
  moveOf,
  unfinishedByCommand,
  updateMove,
} from '../transfer/moves/store.ts';
import { changesReading, choicesOf, clearReading } from '../transfer/moves/store-batch.ts';
import { say, translator } from '../web/messages/index.ts';
import { type Asked, readArguments, USAGE } from './import-asked.ts';
import { type Io, standardIo } from './io.ts';
import { reasonOf, tellEnd, tellMove } from './tell-move.ts';

/** Milliseconds between two lines that say how far it is. */
const TELL_MS = 1_000;
/** Milliseconds of a rest that is told of. */
const LONG_MS = 10_000;

/** What a test or a later room gives in place of what the press has. */
export interface Doing {
  readers?: Readers;
  putIn?: PutIn | null;
}

/** 0 done, 1 it could not be done or not to the end, 2 used wrongly. */
export async function importBlog(args: string[], io: Io = standardIo): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    io.err(`taiyaku import: ${asked}\n${USAGE}`);
    return 2;
  }
  const { ctx, close } = await openContext(readConfig());
  try {
    return await runImport(ctx, asked, io);
  } finally {
    await close();
  }
}

export async function runImport(
  ctx: Context,
  asked: Asked,
  io: Io,
  { readers = pressReaders, putIn = putFurther }: Doing = {},
): Promise<number> {
  const failed = (reason: string) => {
    io.err(`taiyaku import: ${reason}\n`);
    return 1;
  };
  const blog = await anyBlogBySlug(ctx.db, asked.blog);
  if (!blog) return failed(`there is no blog “${asked.blog}”`);
  const found = await filesAt(asked.files);
  if (typeof found === 'string') return failed(found);
  const { files } = found;
  const move = await openMove(ctx, blog, found, asked);
  layElsewhere(move.id, files);
  if (move.read_at === null) {
    const end = await readMove(ctx, move, files, tellProgress(io, files), { readers });
    if (end === 'over') return failed('it was stopped, or somebody else is reading it at this moment');
  }
  const row = (await moveOf(ctx.db, blog.id, move.id)) ?? move;
  await tellMove(ctx, row, io, asked.isJson);
  const end = row.problem === null ? 0 : failed(`${reasonOf(row.problem)} ${nothingDone}`);
  if (asked.isDry || end !== 0) return forget(ctx, row, end);
  return putIn
    ? put(ctx, row, io, putIn, asked.isJson)
    : failed('this version only reads; --dry-run says so');
}

const nothingDone = translator('en')('moves.problem.safe');

interface FilesAt {
  files: MoveFile[];
  /** As a move knows them, without their sums. */
  rows: ReturnType<typeof checkFiles>;
}

/** The files as they lie there, or what is wrong with one of them. */
export async function filesAt(paths: readonly string[]): Promise<FilesAt | string> {
  const files: MoveFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return `${path}: there is no such file`;
    const stream = (from: number) => createReadStream(path, { start: from });
    files.push({ name: basename(path), size: found.size, stream });
  }
  // What a press wrote whole cannot be written in parts.
  const free = new Set<MoveFile>();
  for (const file of files) if (file.size > LARGEST_FILE && (await isOwnArchive(file))) free.add(file);
  try {
    return { files, rows: checkFiles(files, [], free) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return say(translator('en'), error.key, error.params);
  }
}

/** The one that was broken off, where the bytes are the same; what is chosen otherwise now counts. */
async function openMove(
  ctx: Context,
  blog: Blog,
  { files, rows: known }: FilesAt,
  { choices, isDry }: Asked,
): Promise<MoveRow> {
  const sums = await Promise.all(files.map(sha256Of));
  const begun = await unfinishedOf(ctx, blog.id, sums);
  if (begun) return goOn(ctx, begun, { ...choicesOf(begun), ...choices });
  const row = {
    ...newMove(ctx, blog.id, {
      choices: { ...usualChoices(blog.timeZone), ...choices },
      ...{ ranBy: 'command', by: null },
    }),
    whole_at: nowIso(ctx),
  };
  const rows = known.map((file, at) => ({ ...file, sha256: sums[at] ?? '' }));
  await transact(ctx, async (tx) => {
    await insertMove(tx.db, row, rows);
    if (!isDry)
      await record(tx, { blogId: blog.id, by: null, act: 'move.begun', on: { name: namesOf(rows) } });
  });
  return row;
}

async function unfinishedOf(ctx: Context, blogId: string, sums: readonly string[]): Promise<MoveRow | null> {
  for (const row of await unfinishedByCommand(ctx.db, blogId)) {
    const known = (await filesOfMove(ctx.db, row)).map(({ sha256 }) => sha256);
    if (known.join() === sums.join()) return row;
  }
  return null;
}

/** Stopped in the studio, it goes on because somebody says so here. What was begun to be put in stays as it was chosen. */
async function goOn(ctx: Context, row: MoveRow, choices: MoveChoices): Promise<MoveRow> {
  const change = {
    ...{ stopped_at: null, problem: null },
    ...(row.begun_at === null ? { choices: JSON.stringify(choices) } : {}),
  };
  await transact(ctx, (tx) => updateMove(tx.db, row, change));
  const now = { ...row, ...change };
  const isAnew = row.begun_at === null && (row.problem !== null || changesReading(choicesOf(row), choices));
  return isAnew ? clearReading(ctx, now) : now;
}

/** On the other stream: what is on the first may be for a program. */
function tellProgress(io: Io, files: readonly MoveFile[]): (row: MoveRow) => boolean {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let told = performance.now();
  return (row) => {
    const now = performance.now();
    if (now - told < TELL_MS) return true;
    io.err(`read: ${Math.floor((row.done / all) * 100)} %\n`);
    told = now;
    return true;
  };
}

/** Whatever was read of files that are not put in goes again. */
async function forget(ctx: Context, row: MoveRow, end: number): Promise<number> {
  if (row.begun_at !== null) return end;
  await deleteMove(ctx.db, row);
  await ctx.files.remove(folderOf(row.id));
  return end;
}

async function put(ctx: Context, row: MoveRow, io: Io, putIn: PutIn, isJson: boolean): Promise<number> {
  const begun = {
    ...row,
    begun_at: row.begun_at ?? nowIso(ctx),
    ...(row.begun_at === null ? { done: 0 } : {}),
  };
  await transact(ctx, async (tx) => {
    await updateMove(tx.db, row, { begun_at: begun.begun_at, done: begun.done });
    if (row.begun_at !== null) return;
    const name = namesOf(await filesOfMove(tx.db, row));
    await record(tx, { blogId: row.blog_id, by: null, act: 'move.let-in', on: { name } });
  });
  if (row.kind === 'taiyaku' && !(await takesWhole(ctx, row)))
    io.err('the blog is not empty: posts and comments alone come in, into an empty one everything would\n');
  const end = await putIn(ctx, begun, tellPut(io));
  if (end === 'finished') {
    await getAll(ctx, begun, io);
    await tellEnd(ctx, begun, io, isJson);
    return 0;
  }
  const problem = (await moveOf(ctx.db, row.blog_id, row.id))?.problem;
  const reason = problem
    ? reasonOf(problem)
    : 'it was stopped, or somebody else is putting it in at this moment';
  io.err(`taiyaku import: ${reason}\n`);
  return 1;
}

/** Asked between posts. */
function tellPut(io: Io): () => boolean {
  let posts = 0;
  let told = performance.now();
  return () => {
    posts += 1;
    const now = performance.now();
    if (now - told < TELL_MS) return true;
    io.err(`put in: ${posts} posts\n`);
    told = now;
    return true;
  };
}

/** The press cannot read files that lie elsewhere, so pictures are got while the command runs. Broken off, the press gets the rest. */
async function getAll(ctx: Context, row: MoveRow, io: Io): Promise<void> {
  for (;;) {
    const end = await getPictures(ctx, row, () => true);
    if (end.is !== 'waits') return;
    const ms = Math.max(0, Date.parse(end.until) - ctx.clock.now().getTime());
    if (ms > LONG_MS) io.err(`pictures: a server is let alone until ${end.until}\n`);
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
}

async function sha256Of(file: MoveFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of file.stream(0)) hash.update(bytes);
  return hash.digest('hex');
}
