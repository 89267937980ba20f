// Puts a backup back where there is nothing yet: all of it, or nothing.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openDatabase } from '../database.ts';
import { unknownMigrations } from '../migrate.ts';
import { isPostgres, sqliteFile } from './copy-database.ts';
import { databaseOf, type Entry, manifestOf } from './manifest.ts';
import { type Place, troubleOf } from './place.ts';
import { putRows, type TableCopied } from './postgres-rows.ts';
import { databaseInto } from './read-backup.ts';
import { putWhole, type Source } from './write-backup.ts';

/**
 * Everything is brought beside its place first and looked over there, byte for byte; the database and the files get their names
 * when all is whole. Neither is ever written over. Throws an Error that says why not.
 */
export async function restoreBackup(place: Place, to: Source): Promise<{ files: number; hasKey: boolean }> {
  const manifest = manifestOf(await place.manifest());
  if (typeof manifest === 'string') throw new Error(manifest);
  const database = databaseOf(manifest);
  refuseOther(database, to);
  await refuseFull(to);
  await mkdir(to.data, { recursive: true, mode: 0o700 });
  await removeHalves(to.data);
  const beside = await mkdtemp(join(to.data, BESIDE));
  try {
    const read = await databaseInto(place, database, beside);
    const problems = [...read.problems];
    const rest = manifest.entries.filter((entry) => !database.includes(entry));
    for (const entry of rest) {
      const trouble = await troubleOf(place, entry, join(beside, entry.name));
      if (trouble !== null) problems.push(trouble);
    }
    if (problems.length > 0) throw new Error(problems.join('; '));
    refuseNewer(read.migrations);
    await refuseOtherKey(to, beside, rest);
    await settle(beside, database, read.migrations, to);
    return { files: manifest.entries.length - database.length, hasKey: hasKey(rest) };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

const BESIDE = 'restoring-';

/** What a restore left that was killed. */
async function removeHalves(data: string): Promise<void> {
  for (const name of await readdir(data))
    if (name.startsWith(BESIDE)) await rm(join(data, name), { recursive: true, force: true });
}

/** The database last: with it the press is there, and without it nothing is. */
async function settle(
  beside: string,
  database: readonly Entry[],
  migrations: string[],
  to: Source,
): Promise<void> {
  const put: string[] = [];
  try {
    for (const name of ['files', 'press.key']) {
      if (!(await isThere(join(beside, name)))) continue;
      const path = join(to.data, name);
      if (name === 'files' || !(await isThere(path))) put.push(path);
      // An empty folder gives way.
      await rename(join(beside, name), path);
    }
    // Pages of whatever was here before; those of this press are made anew.
    await rm(join(to.data, 'pages'), { recursive: true, force: true });
    if (isPostgres(to.databaseUrl)) await putRows(to.databaseUrl, beside, database.map(tableOf), migrations);
    else await putSqlite(join(beside, 'database.sqlite'), to.databaseUrl);
  } catch (error) {
    for (const path of put) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

async function putSqlite(from: string, url: string): Promise<void> {
  const file = sqliteFile(url);
  await mkdir(dirname(file), { recursive: true });
  await putWhole(from, file);
}

function tableOf({ name, rows = 0 }: Entry): TableCopied {
  return { table: name.slice('database/'.length, -'.csv'.length), rows };
}

function hasKey(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === 'press.key');
}

function refuseOther(database: readonly Entry[], to: Source): void {
  const isOfSqlite = database.some(({ name }) => name === 'database.sqlite');
  if (isOfSqlite !== isPostgres(to.databaseUrl)) return;
  const [is, other] = isOfSqlite ? ['SQLite', 'PostgreSQL'] : ['PostgreSQL', 'SQLite'];
  throw new Error(`the backup is of ${is}, and TAIYAKU_DATABASE_URL says ${other}`);
}

function refuseNewer(migrations: readonly string[]): void {
  const unknown = unknownMigrations(migrations);
  if (unknown.length > 0)
    throw new Error(
      `the backup was made by a newer version of the press (${unknown.join(', ')}): update the press first`,
    );
}

async function refuseFull(to: Source): Promise<void> {
  const held = (await readdir(join(to.data, 'files')).catch(() => [])).length > 0;
  if (held) throw new Error(`${to.data} has files already: restore into an empty folder`);
  if (!isPostgres(to.databaseUrl)) {
    const file = sqliteFile(to.databaseUrl);
    for (const path of [file, `${file}-wal`])
      if (await isThere(path)) throw new Error(`${path} is there already: restore where there is none`);
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

/** The key that lies there already may be the right one, put there beforehand; another one is not written over. */
async function refuseOtherKey(to: Source, beside: string, entries: readonly Entry[]): Promise<void> {
  if (!hasKey(entries)) return;
  const there = await readFile(join(to.data, 'press.key'), 'utf8').catch(() => null);
  if (there !== null && there !== (await readFile(join(beside, 'press.key'), 'utf8')))
    throw new Error(`${to.data} has a press.key already, which is not the one of the backup`);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
