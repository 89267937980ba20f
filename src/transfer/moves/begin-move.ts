// A move begins: which files are coming and what they are called, and later others, until somebody says that all are there.
import { record } from '../../accounts/log/record.ts';
import { type MemberBlog, requireMay } from '../../blogs/blog-for.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import { sound } from '../words/sound.ts';
import { type MoveChoices, usualChoices } from './choices.ts';
import { fileName, LARGEST_FILE, LARGEST_MOVE, MOST_FILES } from './files-of-move.ts';
import { nothingFound } from './found.ts';
import { filesOfMove, insertFiles, insertMove, lockMove, type MoveRow, moveOf, updateMove } from './store.ts';
import { forgetReading } from './store-batch.ts';

/** Whoever moves a blog in owns it. */
export interface Mover {
  id: string;
  blog: Pick<MemberBlog, 'id' | 'may' | 'readersZone'>;
}

export interface ComingFile {
  name: string;
  /** Bytes. */
  size: number;
}

export async function beginMove(
  ctx: Context,
  actor: Mover,
  input: { files: readonly ComingFile[]; choices?: MoveChoices },
): Promise<{ id: string }> {
  requireMay(actor, 'manage');
  const files = checkFiles(input.files);
  const row = newMove(ctx, actor.blog.id, {
    choices: input.choices ?? usualChoices(actor.blog.readersZone),
    ...{ ranBy: 'press', by: actor.id },
  });
  await transact(ctx, async (tx) => {
    await insertMove(tx.db, row, files);
    await record(tx, { blogId: row.blog_id, by: actor.id, act: 'move.begun', on: { name: namesOf(files) } });
  });
  return { id: row.id };
}

/** Files that come later: the pictures that were missing. What was read before is read anew with them. Returns their positions. */
export async function addMoveFiles(
  ctx: Context,
  actor: Mover,
  input: { moveId: string; files: readonly ComingFile[] },
): Promise<{ positions: number[] }> {
  requireMay(actor, 'manage');
  return transact(ctx, async (tx) => {
    const row = await changeableMove(tx, actor, input.moveId);
    const known = await filesOfMove(tx.db, row);
    const files = checkFiles(input.files, known);
    await insertFiles(tx.db, row, files);
    await updateMove(tx.db, row, { whole_at: null, read_at: null, problem: null });
    return { positions: files.map(({ position }) => position) };
  });
}

/** All files are there, and are read. A file that has not come whole is refused by its name. */
export async function closeMoveFiles(ctx: Context, actor: Mover, input: { moveId: string }): Promise<void> {
  requireMay(actor, 'manage');
  await transact(ctx, async (tx) => {
    const row = await changeableMove(tx, actor, input.moveId);
    if (row.whole_at !== null) return;
    const choices = await forgetReading(tx, row);
    for (const { position, name, size } of await filesOfMove(tx.db, row))
      if ((await ctx.files.sizeOf(fileName(row.id, position))) !== size)
        throw refuse('conflict', 'moves.file.not-whole', { name });
    await updateMove(tx.db, row, { whole_at: nowIso(tx), stopped_at: null, choices, ...unread });
    await emit(tx, { kind: 'move.due', blogId: row.blog_id, moveId: row.id });
  });
}

/** What a move says that has not been read; its rows of posts go when the reading begins. */
export const unread = {
  ...{ found: JSON.stringify(nothingFound()), blog: null, kind: null, done: 0 },
  ...{ read_at: null, problem: null },
} as const;

/** One that nothing of has been put in, held until the transaction ends. */
export async function changeableMove(tx: Context, actor: Mover, moveId: string): Promise<MoveRow> {
  const row = await lockMove(tx, { blog_id: actor.blog.id, id: moveId });
  if (row?.ran_by !== 'press' || row.undone_at !== null)
    throw refuse('not-found', 'web.problem.not-found.do');
  if (row.begun_at !== null) throw refuse('conflict', 'moves.file.begun');
  return row;
}

export async function requireMove(ctx: Context, actor: Mover, moveId: string): Promise<MoveRow> {
  const row = await moveOf(ctx.db, actor.blog.id, moveId);
  if (!row) throw refuse('not-found', 'web.problem.not-found.do');
  return row;
}

export function newMove(
  ctx: Context,
  blogId: string,
  { choices, ranBy, by }: { choices: MoveChoices; ranBy: MoveRow['ran_by']; by: string | null },
): MoveRow {
  return {
    ...{ blog_id: blogId, id: newId(ctx.clock.now()), ran_by: ranBy, choices: JSON.stringify(choices) },
    ...{ ...unread, created_by: by, created_at: nowIso(ctx), whole_at: null, begun_at: null },
    ...{ stopped_at: null, finished_at: null, undone_at: null, room_at: null },
  };
}

/**
 * Throws where there are none, too many, an empty or a too large one; the door has seen to the rest. `free` are as large as they
 * are: archives of a press where they lie.
 */
export function checkFiles(
  coming: readonly ComingFile[],
  known: readonly ComingFile[] = [],
  free: ReadonlySet<ComingFile> = new Set(),
) {
  const all = [...known, ...coming];
  if (coming.length === 0) throw refuse('invalid', 'moves.file.none');
  if (all.length > MOST_FILES) throw refuse('too-large', 'moves.file.many', { most: MOST_FILES });
  for (const file of coming) {
    const { name, size } = file;
    if (size === 0) throw refuse('invalid', 'moves.file.is-empty', { name });
    if (size > LARGEST_FILE && !free.has(file))
      throw refuse('too-large', 'moves.file.large', { name, most: inGigabytes(LARGEST_FILE) });
  }
  const bounded = all.filter((file) => !free.has(file));
  if (bounded.reduce((sum, { size }) => sum + size, 0) > LARGEST_MOVE)
    throw refuse('too-large', 'moves.file.large-all', { most: inGigabytes(LARGEST_MOVE) });
  return coming.map(({ name, size }, at) => ({
    ...{ position: known.length + at, size, sha256: '' },
    name: [...sound(name)].slice(0, 200).join(''),
  }));
}

export function namesOf(files: readonly { name: string }[]): string {
  return files.map(({ name }) => name).join(', ');
}

function inGigabytes(bytes: number): number {
  return Math.floor(bytes / 1024 ** 3);
}
