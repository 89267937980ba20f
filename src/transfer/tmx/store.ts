// The SQL of files of units on their way into the memory.
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { MemoryImportsTable } from './tables.ts';

export type ImportRow = Selectable<MemoryImportsTable>;
export type ImportKey = Pick<ImportRow, 'blog_id' | 'id'>;

export async function insertImport(db: Db, row: ImportRow): Promise<void> {
  await db.insertInto('memory_imports').values(row).execute();
}

export async function importOf(db: Db, blogId: string, id: string): Promise<ImportRow | undefined> {
  const row = await db
    .selectFrom('memory_imports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && withNumbers(row);
}

/** Held until the transaction ends: of two who read the same file one waits for the other. */
export async function lockImport(tx: Context, { blog_id, id }: ImportKey): Promise<ImportRow | undefined> {
  const row = await tx.db
    .selectFrom('memory_imports')
    .selectAll()
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .modifyEnd(tx.dialect.forUpdate())
    .executeTakeFirst();
  return row && withNumbers(row);
}

/** The newest first. */
export async function importsOf(db: Db, blogId: string, limit: number): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('memory_imports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(withNumbers);
}

/** One that a command began with the same bytes and did not finish. */
export async function unfinishedImport(
  db: Db,
  blogId: string,
  of: Pick<ImportRow, 'sha256' | 'source_language' | 'target_language'>,
): Promise<ImportRow | undefined> {
  const row = await db
    .selectFrom('memory_imports')
    .selectAll()
    .where('blog_id', '=', blogId)
    .where('ran_by', '=', 'command')
    .where('sha256', '=', of.sha256)
    .where('source_language', '=', of.source_language)
    .where('target_language', '=', of.target_language)
    .where('finished_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && withNumbers(row);
}

export async function updateImport(
  db: Db,
  { blog_id, id }: ImportKey,
  change: Partial<ImportRow>,
): Promise<void> {
  await db
    .updateTable('memory_imports')
    .set(change)
    .where('blog_id', '=', blog_id)
    .where('id', '=', id)
    .execute();
}

/** Sent to the press, and neither finished nor stopped. */
export async function waitingImports(db: Db): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('memory_imports')
    .selectAll()
    .where('ran_by', '=', 'press')
    .where('finished_at', 'is', null)
    .where('stopped_at', 'is', null)
    .execute();
  return rows.map(withNumbers);
}

/** Of those sent to the press, stopped ones included. */
export async function countUnfinished(db: Db, blogId: string): Promise<number> {
  const { count } = await db
    .selectFrom('memory_imports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('blog_id', '=', blogId)
    .where('ran_by', '=', 'press')
    .where('finished_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Finished, or begun and left alone, before a moment; their files may go. */
export async function importsBefore(db: Db, moment: string): Promise<ImportKey[]> {
  return db.selectFrom('memory_imports').select(['blog_id', 'id']).where('created_at', '<', moment).execute();
}

export async function deleteImport(db: Db, { blog_id, id }: ImportKey): Promise<void> {
  await db.deleteFrom('memory_imports').where('blog_id', '=', blog_id).where('id', '=', id).execute();
}

/** Of what is read, once all is here; else of what is here. */
export function percentOf({ size, at_byte }: ImportRow, received = size): number {
  if (size === 0) return 0;
  return Math.min(100, Math.floor(((received >= size ? at_byte : received) / size) * 100));
}

/** PostgreSQL gives great integers as text. */
function withNumbers(row: ImportRow): ImportRow {
  const { size, at_byte, at_line, added, known, left_out } = row;
  const numbers = { size, at_byte, at_line, added, known, left_out };
  return {
    ...row,
    ...(Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [name, Number(value)]),
    ) as typeof numbers),
  };
}
