// Looks whether a backup is what it was when it was made, and puts one back where there is nothing yet.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { openDatabase } from '../database.ts';
import { type BackupManifest, manifestOf } from './manifest.ts';
import { type Source, sumOf, withDatabase } from './write-backup.ts';

/** Why a backup is no good, one line for each thing; none where it is whole. */
export async function verifyBackup(folder: string): Promise<string[]> {
  const manifest = await manifestIn(folder);
  if (!manifest) return ['manifest.json is missing or damaged: this is no whole backup'];
  const problems: string[] = [];
  for (const { name, size, sha256 } of manifest.entries) {
    const found = await sumOf(join(folder, name)).catch(() => null);
    if (!found) problems.push(`${name} is missing`);
    else if (found.size !== size || found.sha256 !== sha256) problems.push(`${name} is not what it was`);
  }
  const database = databaseIn(manifest);
  if (database === undefined) problems.push('there is no database in it');
  else if (problems.length === 0) problems.push(...(await databaseProblems(join(folder, database))));
  return problems;
}

/** Into a press that has nothing: neither a database nor files are ever written over. Throws an Error that says why not. */
export async function restoreBackup(folder: string, to: Source): Promise<{ files: number; hasKey: boolean }> {
  const problems = await verifyBackup(folder);
  const manifest = await manifestIn(folder);
  if (!manifest || problems.length > 0) throw new Error(problems.join('; '));
  const database = databaseIn(manifest) ?? '';
  const isPostgres = /^postgres(ql)?:/.test(to.databaseUrl);
  if (isPostgres !== database.endsWith('.pgdump'))
    throw new Error(
      `the backup is of ${isPostgres ? 'SQLite' : 'PostgreSQL'}, and the settings name the other`,
    );
  await refuseFull(to, isPostgres);
  for (const { name } of manifest.entries) {
    if (name === database) continue;
    const path = join(to.data, name);
    await mkdir(dirname(path), { recursive: true });
    await copyFile(join(folder, name), path);
  }
  if (isPostgres) await load(to.databaseUrl, join(folder, database));
  else {
    const file = to.databaseUrl.replace(/^sqlite:/, '');
    await mkdir(dirname(file), { recursive: true });
    await copyFile(join(folder, database), file);
  }
  return {
    files: manifest.entries.length - 1,
    hasKey: manifest.entries.some(({ name }) => name === 'press.key'),
  };
}

async function refuseFull(to: Source, isPostgres: boolean): Promise<void> {
  const held = (await readdir(join(to.data, 'files')).catch(() => [])).length > 0;
  if (held) throw new Error(`${to.data} has files already: restore into an empty folder`);
  if (!isPostgres) {
    const file = to.databaseUrl.replace(/^sqlite:/, '');
    const found = await readFile(file).then(
      () => true,
      () => false,
    );
    if (found) throw new Error(`${file} is there already: restore where there is none`);
    return;
  }
  const { db, close } = openDatabase(to.databaseUrl);
  try {
    const tables = await db.introspection.getTables();
    if (tables.length > 0) throw new Error('the database has tables already: restore into an empty one');
  } finally {
    await close();
  }
}

function load(url: string, from: string): Promise<void> {
  return withDatabase(url, 'pg_restore', (dbname) => [
    ...['--no-owner', '--exit-on-error', '--single-transaction', '--dbname', dbname, from],
  ]);
}

async function databaseProblems(path: string): Promise<string[]> {
  if (path.endsWith('.pgdump')) {
    return promisify(execFile)('pg_restore', ['--list', path]).then(
      () => [],
      (error: Error) => [`the database cannot be read: ${error.message.split('\n')[0]}`],
    );
  }
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    const said = database.pragma('integrity_check', { simple: true });
    const loose = database.pragma('foreign_key_check') as unknown[];
    return [
      ...(said === 'ok' ? [] : [`the database is damaged: ${String(said)}`]),
      ...(loose.length === 0 ? [] : [`${loose.length} rows of the database name rows that are not there`]),
    ];
  } finally {
    database.close();
  }
}

function databaseIn({ entries }: BackupManifest): string | undefined {
  return entries.find(({ name }) => name.startsWith('database.'))?.name;
}

async function manifestIn(folder: string): Promise<BackupManifest | null> {
  return manifestOf(await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => ''));
}
