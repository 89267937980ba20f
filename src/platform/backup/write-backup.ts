// Copies a press to another folder while it runs: its database at one moment, its files, and a list of both with their sums.
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { copyDatabase } from './copy-database.ts';
import { type Entry, isBackupName, MANIFEST, manifestOf, manifestText, nameOf } from './manifest.ts';

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
}

export interface Backup {
  name: string;
  folder: string;
  files: number;
  bytes: number;
}

/**
 * The database first and files second: files are named by what they hold and go a day after nothing names them, so that
 * the copy has all that the database speaks of. The folder has its name once it is whole. Files that a backup beside it
 * has already are the same bytes on the disk. The caller is alone in the folder.
 */
export async function writeBackup(source: Source, { to, now, withKey }: BackupOptions): Promise<Backup> {
  const name = nameOf(now);
  const folder = join(to, name);
  const part = `${folder}${PART}`;
  await removeParts(to);
  await mkdir(part, { mode: 0o700 });
  try {
    const entries = await copyAll(source, to, part, withKey);
    await writeFile(join(part, MANIFEST), manifestText(now, entries), { mode: 0o600 });
    await settled(join(part, MANIFEST));
    await rename(part, folder);
    await sync(to);
    const bytes = entries.reduce((sum, { size }) => sum + size, 0);
    return { name, folder, files: entries.length, bytes };
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function copyAll(
  { data, databaseUrl }: Source,
  to: string,
  part: string,
  withKey: boolean,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const copied of await copyDatabase(databaseUrl, part))
    entries.push({ ...copied, ...(await settled(join(part, copied.name))) });
  const before = await newest(to);
  for (const name of await filesIn(join(data, 'files'))) {
    if (PASSING.test(name)) continue;
    const entry = await copyOne(join(data, 'files', name), part, `files/${name}`, before);
    if (entry) entries.push(entry);
  }
  if (!withKey) return entries;
  await copyFile(join(data, 'press.key'), join(part, 'press.key'));
  return [...entries, { name: 'press.key', ...(await settled(join(part, 'press.key'))) }];
}

export const PART = '.part';

/** What a blog that moves in has sent, with letters and passwords in clear: it goes when the move ends, and a copy would stay. */
const PASSING = /^moves\//;

/** What a process left that was killed. */
async function removeParts(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith(PART) && isBackupName(basename(name, PART)))
      await rm(join(folder, name), { recursive: true, force: true });
}

/** Null for one that has gone meanwhile: what the database spoke of has not. */
async function copyOne(from: string, to: string, name: string, before: Before | null): Promise<Entry | null> {
  const path = join(to, name);
  await mkdir(dirname(path), { recursive: true });
  const known = before?.entries.get(name);
  // Named by what it holds, it cannot be another; of any other the copy is read again.
  if (before && known && /^files\/blobs\//.test(name) && (await isWhole(before.folder, known))) {
    const isLinked = await link(join(before.folder, name), path).then(
      () => true,
      () => false,
    );
    if (isLinked) return known;
  }
  try {
    await copyFile(from, path, constants.COPYFILE_FICLONE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { name, ...(await settled(path)) };
}

/** A file that rotted in the backup before must not be handed on: it is copied anew. */
async function isWhole(folder: string, { name, size, sha256 }: Entry): Promise<boolean> {
  const found = await sumOf(join(folder, name)).catch(() => null);
  return found !== null && found.size === size && found.sha256 === sha256;
}

interface Before {
  folder: string;
  entries: ReadonlyMap<string, Entry>;
}

/** The newest backup beside the one that is being made. */
async function newest(to: string): Promise<Before | null> {
  const name = (await backupsIn(to)).at(-1);
  if (name === undefined) return null;
  const manifest = manifestOf(await readFile(join(to, name, MANIFEST), 'utf8').catch(() => null));
  if (typeof manifest === 'string') return null;
  return { folder: join(to, name), entries: new Map(manifest.entries.map((one) => [one.name, one])) };
}

/** The oldest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter(isBackupName).sort();
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

/** On the disk for good, and its sum as it is there. */
async function settled(path: string): Promise<{ size: number; sha256: string }> {
  await sync(path);
  return sumOf(path);
}

async function sumOf(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return { size: (await stat(path)).size, sha256: hash.digest('hex') };
}

async function sync(path: string): Promise<void> {
  // Windows opens no folder, and needs no such thing.
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A file under its name whole or not at all, also from another disk. */
export async function putWhole(from: string, to: string): Promise<void> {
  const part = `${to}${PART}`;
  await copyFile(from, part, constants.COPYFILE_FICLONE);
  await sync(part);
  await rename(part, to);
}
