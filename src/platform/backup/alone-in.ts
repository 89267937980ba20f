// One backup at a time in a folder, whoever makes it: the press, a command, or another machine that has the same folder.
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const NAME = '.backup.lock';
/** Milliseconds between signs of life, and after which silence means that the process has died. */
const SIGN_MS = 20_000;
const DEAD_MS = 5 * 60_000;

/** What this thread holds; a thread of this process that was ended holds nothing. */
const held = new Set<string>();

/** Throws where somebody else is at work in the folder. */
export async function aloneIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, NAME);
  if (held.has(path)) throw busy(path);
  held.add(path);
  try {
    await takeOver(path);
    await claim(path);
    return await signing(path, work);
  } finally {
    held.delete(path);
  }
}

async function signing<T>(path: string, work: () => Promise<T>): Promise<T> {
  const sign = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, SIGN_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(sign);
    await rm(path, { force: true });
  }
}

async function claim(path: string): Promise<void> {
  try {
    await writeFile(path, `${hostname()} ${process.pid}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw busy(path);
  }
}

function busy(path: string): Error {
  return new Error(
    `another backup is under way in this folder; if none is, it can go on in five minutes (${path})`,
  );
}

async function takeOver(path: string): Promise<void> {
  if (!(await isDead(path))) return;
  // Moved aside before it is judged for good: of two that find it dead only one takes it away.
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  const isMoved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  if (!(await isDead(aside))) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isDead(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  const said = await readFile(file, 'utf8').catch(() => '');
  if (!found) return false;
  if (Date.now() - found.mtimeMs > DEAD_MS) return true;
  const [, machine, pid] = /^(\S+) (\d+)\n$/.exec(said) ?? [];
  if (machine !== hostname()) return false;
  // This one holds none yet: it is of a thread, or of a process of the same number, that was ended.
  return Number(pid) === process.pid || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
