// The backups of a folder: which were read again and found whole, and which the rule lets go.
import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeepRule } from '../../config/keep-rule.ts';
import { type Held, toRemove } from './keep.ts';
import { MANIFEST, momentOf } from './manifest.ts';
import { backupsIn, PART } from './write-backup.ts';

/** Holds the sum of the manifest it speaks of. */
const MARK = 'verified';

export async function markVerified(folder: string): Promise<void> {
  await writeFile(join(folder, MARK), `${await manifestSum(folder)}\n`, { mode: 0o600 });
}

/** The oldest first. */
export async function heldIn(to: string): Promise<Held[]> {
  const held: Held[] = [];
  for (const name of await backupsIn(to)) {
    const at = momentOf(name);
    if (at) held.push({ name, at, isVerified: await isVerified(join(to, name)) });
  }
  return held;
}

/** Returns the names of those that went. The caller is alone in the folder. */
export async function removeOld(to: string, rule: KeepRule): Promise<string[]> {
  const names = toRemove(await heldIn(to), rule);
  for (const name of names) {
    // Cut off in the middle it must not look like a backup.
    const part = join(to, `${name}${PART}`);
    await rename(join(to, name), part);
    await rm(part, { recursive: true, force: true });
  }
  return names;
}

async function isVerified(folder: string): Promise<boolean> {
  const mark = await readFile(join(folder, MARK), 'utf8').catch(() => null);
  return mark !== null && mark.trim() === (await manifestSum(folder));
}

async function manifestSum(folder: string): Promise<string> {
  const text = await readFile(join(folder, MANIFEST)).catch(() => Buffer.alloc(0));
  return createHash('sha256').update(text).digest('hex');
}
