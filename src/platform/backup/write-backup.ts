// Copies a press to another folder while it runs: its database at one moment, its files, and a list of both with their sums.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { BACKUP, type BackupManifest, isBackupName, manifestOf, nameOf } from './manifest.ts';

export interface Source {
  /** The data folder, and where the database is, as in `Config`. */
  data: string;
  databaseUrl: string;
}

export interface BackupOptions {
  /** The folder in which each backup is a folder of its own. */
  to: string;
  now: Date;
  /** `press.key` too. With the database beside it, whoever finds the backup opens what the key seals. */
  withKey: boolean;
  /** How many backups stay; null for all. */
  keep: number | null;
}

export interface Backup {
  folder: string;
  files: number;
  bytes: number;
  /** Those removed by the rule. */
  removed: string[];
}

/**
 * The database first and files second: files are named by what they hold and go a day after nothing names them, so that
 * the copy has all that the database speaks of. The folder has its name once it is whole. Files that a backup beside it
 * has already are the same bytes on the disk.
 */
export async function writeBackup(source: Source, options: BackupOptions): Promise<Backup> {
  const folder = join(options.to, nameOf(options.now));
  const part = `${folder}.part`;
  await mkdir(options.to, { recursive: true, mode: 0o700 });
  await mkdir(part, { mode: 0o700 });
  try {
    const database = await copyDatabase(source.databaseUrl, part);
    const before = await newest(options.to);
    const entries = [{ name: database, ...(await sumOf(join(part, database))) }];
    for (const name of await filesIn(join(source.data, 'files'))) {
      const entry = await copyOne(join(source.data, 'files', name), part, `files/${name}`, before);
      if (entry) entries.push(entry);
    }
    if (options.withKey) {
      await copyFile(join(source.data, 'press.key'), join(part, 'press.key'));
      entries.push({ name: 'press.key', ...(await sumOf(join(part, 'press.key'))) });
    }
    const manifest: BackupManifest = { format: BACKUP, version: 1, at: options.now.toISOString(), entries };
    await writeFile(join(part, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
    await rename(part, folder);
    const bytes = entries.reduce((sum, { size }) => sum + size, 0);
    return { folder, files: entries.length, bytes, removed: await removeOld(options) };
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** Returns what the copy is called. */
async function copyDatabase(url: string, to: string): Promise<string> {
  if (/^postgres(ql)?:/.test(url)) {
    await dump(url, join(to, 'database.pgdump'));
    return 'database.pgdump';
  }
  const database = new SqliteDatabase(url.replace(/^sqlite:/, ''), { readonly: true, fileMustExist: true });
  try {
    await database.backup(join(to, 'database.sqlite'));
  } finally {
    database.close();
  }
  return 'database.sqlite';
}

/** Runs a program of PostgreSQL. The password lies in a file for as long as it runs, so that no list of processes shows it. */
export async function withDatabase(
  url: string,
  program: 'pg_dump' | 'pg_restore',
  argumentsFor: (dbname: string) => string[],
): Promise<void> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-'));
  try {
    if (password !== '') {
      const passfile = join(folder, 'pgpass');
      await writeFile(passfile, `*:*:*:*:${password.replace(/[\\:]/g, '\\$&')}\n`, { mode: 0o600 });
      address.password = '';
      address.searchParams.set('passfile', passfile);
    }
    await promisify(execFile)(program, argumentsFor(address.href));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function dump(url: string, to: string): Promise<void> {
  return withDatabase(url, 'pg_dump', (dbname) => [
    ...['--format=custom', '--no-owner', '--file', to, '--dbname', dbname],
  ]);
}

interface Entry {
  name: string;
  size: number;
  sha256: string;
}

/** Null for one that has gone meanwhile: what the database spoke of has not. */
async function copyOne(from: string, to: string, name: string, before: Before | null): Promise<Entry | null> {
  const path = join(to, name);
  await mkdir(dirname(path), { recursive: true });
  const known = before?.entries.get(name);
  // Named by what it holds, it cannot be another; of any other the copy is read again.
  if (before && known && /^files\/blobs\//.test(name)) {
    const isLinked = await link(join(before.folder, name), path).then(
      () => true,
      () => false,
    );
    if (isLinked) return known;
  }
  try {
    await copyFile(from, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { name, ...(await sumOf(path)) };
}

interface Before {
  folder: string;
  entries: ReadonlyMap<string, Entry>;
}

/** The newest whole backup beside the one that is being made. */
async function newest(to: string): Promise<Before | null> {
  const name = (await backupsIn(to)).at(-1);
  if (name === undefined) return null;
  const text = await readFile(join(to, name, 'manifest.json'), 'utf8').catch(() => '');
  const manifest = manifestOf(text);
  return (
    manifest && { folder: join(to, name), entries: new Map(manifest.entries.map((one) => [one.name, one])) }
  );
}

/** The oldest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter(isBackupName).sort();
}

async function removeOld({ to, keep }: BackupOptions): Promise<string[]> {
  if (keep === null) return [];
  const old = (await backupsIn(to)).slice(0, -Math.max(1, keep));
  for (const name of old) await rm(join(to, name), { recursive: true, force: true });
  return old;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export async function sumOf(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return { size: (await stat(path)).size, sha256: hash.digest('hex') };
}
