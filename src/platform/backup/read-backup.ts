// Looks whether a backup is what it was when it was made.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { databaseOf, type Entry, manifestOf } from './manifest.ts';
import { type Place, troubleOf } from './place.ts';
import { migrationsIn } from './postgres-rows.ts';

/** Why a backup is no good, one line for each thing; none where it is whole. Every byte is read. */
export async function problemsOf(place: Place): Promise<string[]> {
  const manifest = manifestOf(await place.manifest());
  if (typeof manifest === 'string') return [manifest];
  const database = databaseOf(manifest);
  const problems: string[] = [];
  for (const entry of manifest.entries) {
    const trouble = database.includes(entry) ? null : await troubleOf(place, entry);
    if (trouble !== null) problems.push(trouble);
  }
  if (place.folder !== null)
    return [...(await databaseIn(place, database, place.folder)).problems, ...problems];
  // A database is opened, and what is opened has to lie here.
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-verify-'));
  try {
    const read = await databaseInto(place, database, folder);
    return [...read.problems, ...problems];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface DatabaseRead {
  problems: string[];
  /** The migrations that made it, where it is whole. */
  migrations: string[];
}

/** Copies the database of a backup into a folder and looks it over there. */
export async function databaseInto(
  place: Place,
  entries: readonly Entry[],
  folder: string,
): Promise<DatabaseRead> {
  const problems: string[] = [];
  for (const entry of entries) {
    const trouble = await troubleOf(place, entry, join(folder, entry.name));
    if (trouble !== null) problems.push(trouble);
  }
  return problems.length > 0 ? { problems, migrations: [] } : lookedOver(entries, folder);
}

async function databaseIn(place: Place, entries: readonly Entry[], folder: string): Promise<DatabaseRead> {
  const troubles = await Promise.all(entries.map((entry) => troubleOf(place, entry)));
  const problems = troubles.filter((trouble) => trouble !== null);
  return problems.length > 0 ? { problems, migrations: [] } : lookedOver(entries, folder);
}

async function lookedOver(entries: readonly Entry[], folder: string): Promise<DatabaseRead> {
  if (entries.some(({ name }) => name === 'database.sqlite'))
    return sqliteRead(join(folder, 'database.sqlite'));
  if (!entries.some(({ name }) => name === 'database/migrations.csv'))
    return { problems: ['there is no database in it'], migrations: [] };
  return { problems: [], migrations: await migrationsIn(folder) };
}

function sqliteRead(path: string): DatabaseRead {
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    const said = database.pragma('integrity_check', { simple: true });
    const loose = database.pragma('foreign_key_check') as unknown[];
    const problems = [
      ...(said === 'ok' ? [] : [`the database is damaged: ${String(said)}`]),
      ...(loose.length === 0 ? [] : [`${loose.length} rows of the database name rows that are not there`]),
    ];
    const migrations = database.prepare<[], string>('select name from migrations').pluck().all();
    return { problems, migrations };
  } finally {
    database.close();
  }
}
