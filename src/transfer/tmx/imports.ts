// A file of units that is sent to the press in pieces, read in the background, stopped, and let go on.
import { record } from '../../accounts/log/record.ts';
import { type Actor, requireMay } from '../../memory/actor.ts';
import type { Languages } from '../../memory/store.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';
import type { Handlers } from '../../platform/worker.ts';
import { runImport } from './run-import.ts';
import {
  countUnfinished,
  deleteImport,
  type ImportKey,
  type ImportRow,
  importOf,
  importsBefore,
  insertImport,
  lockImport,
  updateImport,
  waitingImports,
} from './store.ts';

/** Bytes of a whole file, and of one piece of it. */
export const LARGEST_TMX = 2 * 1024 * 1024 * 1024;
export const LARGEST_PIECE = 8 * 1024 * 1024;

/** Files of a blog that wait for something: each may have two gigabytes here. */
export const MOST_UNFINISHED = 3;

/** Milliseconds after which a long file lets what else is due go first. */
const SLICE_MS = 3_000;

export interface BeginInput {
  name: string;
  size: number;
  languages: Languages;
}

export async function beginImport(ctx: Context, actor: Actor, input: BeginInput): Promise<{ id: string }> {
  requireMay(actor, 'edit');
  if (input.languages.from === input.languages.to) throw refuse('invalid', 'exchange.import.one-language');
  const row = newImport(ctx, actor.blog.id, { ...input, sha256: '', ranBy: 'press', by: actor.id });
  await transact(ctx, async (tx) => {
    if ((await countUnfinished(tx.db, row.blog_id)) >= MOST_UNFINISHED)
      throw refuse('conflict', 'exchange.import.many', { most: MOST_UNFINISHED });
    await insertImport(tx.db, row);
    await record(tx, { blogId: row.blog_id, by: actor.id, act: 'unit.file-taken', on: { name: row.name } });
  });
  return { id: row.id };
}

export function newImport(
  ctx: Context,
  blogId: string,
  input: BeginInput & { sha256: string; ranBy: ImportRow['ran_by']; by: string | null },
): ImportRow {
  const name = [...input.name.toWellFormed().replaceAll('\0', '')].slice(0, 200).join('');
  return {
    ...{ blog_id: blogId, id: newId(ctx.clock.now()), name, sha256: input.sha256, size: input.size },
    ...{ ran_by: input.ranBy, source_language: input.languages.from, target_language: input.languages.to },
    ...{ at_byte: 0, at_line: 1, added: 0, known: 0, left_out: 0, lefts: '[]', problem: null },
    ...{ created_by: input.by, created_at: nowIso(ctx), finished_at: null, stopped_at: null },
  };
}

/** `received` is what the press has of it, wherever the piece belonged. `stopped`: no piece is taken until somebody lets it go on. */
export type PieceTaken = { ok: boolean; received: number; stopped?: true };

/** The piece that makes it whole begins the reading. One that does not go on where the last ended changes nothing. */
export async function takePiece(
  ctx: Context,
  actor: Actor,
  { importId, at, bytes }: { importId: string; at: number; bytes: Uint8Array },
): Promise<PieceTaken> {
  requireMay(actor, 'edit');
  const row = await openImport(ctx, actor, importId);
  const name = fileName(row);
  const fits = row.stopped_at === null && at + bytes.length <= row.size;
  const ok = fits && (await ctx.files.append(name, at, bytes));
  const received = await ctx.files.sizeOf(name);
  if (ok && received === row.size)
    await transact(ctx, (tx) => emit(tx, { kind: 'import.due', blogId: row.blog_id, importId: row.id }));
  return { ok, received, ...(row.stopped_at === null ? {} : { stopped: true as const }) };
}

/** What has been put in stays. */
export async function stopImport(ctx: Context, actor: Actor, importId: string): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const row = await importOf(tx.db, actor.blog.id, importId);
    if (!row) throw refuse('not-found', 'exchange.gone');
    if (row.finished_at !== null || row.stopped_at !== null) return;
    await updateImport(tx.db, row, { stopped_at: nowIso(tx) });
    await record(tx, { blogId: row.blog_id, by: actor.id, act: 'unit.file-stopped', on: { name: row.name } });
  });
}

export async function resumeImport(ctx: Context, actor: Actor, importId: string): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const row = await importOf(tx.db, actor.blog.id, importId);
    if (row?.ran_by !== 'press') throw refuse('not-found', 'exchange.gone');
    if (row.finished_at !== null || row.stopped_at === null) return;
    await updateImport(tx.db, row, { stopped_at: null });
    if ((await ctx.files.sizeOf(fileName(row))) === row.size)
      await emit(tx, { kind: 'import.due', blogId: row.blog_id, importId: row.id });
  });
}

/** Lets go of the file. What has been read of it stays; where nothing has, nothing is left of it. */
export async function discardImport(ctx: Context, actor: Actor, importId: string): Promise<void> {
  requireMay(actor, 'edit');
  await transact(ctx, async (tx) => {
    const row = await lockImport(tx, { blog_id: actor.blog.id, id: importId });
    if (row?.ran_by !== 'press') throw refuse('not-found', 'exchange.gone');
    if (row.finished_at !== null) return;
    await record(tx, { blogId: row.blog_id, by: actor.id, act: 'unit.file-stopped', on: { name: row.name } });
    if (row.at_byte === 0) return deleteImport(tx.db, row);
    const problem = JSON.stringify({ key: 'exchange.tmx.discarded', params: {}, line: row.at_line });
    await updateImport(tx.db, row, { finished_at: nowIso(tx), problem });
  });
  await ctx.files.remove(`imports/${importId}`);
}

/** One that is still to take something in. */
export async function openImport(ctx: Context, actor: Actor, importId: string): Promise<ImportRow> {
  const row = await importOf(ctx.db, actor.blog.id, importId);
  if (row?.ran_by !== 'press' || row.finished_at !== null) throw refuse('not-found', 'exchange.gone');
  return row;
}

export function fileName({ id }: ImportKey): string {
  return `imports/${id}`;
}

/** The lane that reads files of units; it waits for nothing else, and nothing waits for it. */
export function importWork(): Handlers {
  return { 'import.due': readFurther };
}

async function readFurther(
  ctx: Context,
  { blogId, importId }: { blogId: string; importId: string },
): Promise<void> {
  const row = await importOf(ctx.db, blogId, importId);
  if (!row || row.finished_at !== null || row.stopped_at !== null) return;
  const name = fileName(row);
  if ((await ctx.files.sizeOf(name)) !== row.size) return lose(ctx, row);
  const until = performance.now() + SLICE_MS;
  const end = await runImport(
    ctx,
    row,
    (from) => ctx.files.stream(name, from),
    () => performance.now() < until,
  );
  if (end === 'paused') await transact(ctx, (tx) => emit(tx, { kind: 'import.due', blogId, importId }));
  else if (end !== 'over') await ctx.files.remove(name);
}

/** The file is not what it was: a store that was brought back without it, or another one. What was read of it stays. */
async function lose(ctx: Context, row: ImportRow): Promise<void> {
  const problem = { key: 'exchange.tmx.lost', params: {}, line: row.at_line };
  await transact(ctx, (tx) =>
    updateImport(tx.db, row, { finished_at: nowIso(tx), problem: JSON.stringify(problem) }),
  );
}

/** Milliseconds that a report of an import is kept, and the file of one that was left alone. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A daily chore. A whole file that nobody reads, because the press stopped at the wrong moment, is read after all. */
export async function wakeImports(ctx: Context): Promise<void> {
  for (const row of await waitingImports(ctx.db)) {
    if ((await ctx.files.sizeOf(fileName(row))) !== row.size) continue;
    await transact(ctx, (tx) => emit(tx, { kind: 'import.due', blogId: row.blog_id, importId: row.id }));
  }
}

/** A daily chore. */
export async function forgetImports(ctx: Context): Promise<void> {
  for (const key of await importsBefore(ctx.db, isoFromNow(ctx, -KEPT_MS))) {
    await ctx.files.remove(fileName(key));
    await deleteImport(ctx.db, key);
  }
}
