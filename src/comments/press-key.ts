// The key file of the press: what signs forms, and seals letter keys until an owner sets a passphrase.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../platform/context.ts';

/** Beside the data, never in the database: whoever has a copy of the database alone cannot use what it seals. */
const NAME = 'press.key';
const BYTES = 32;

const keys = new Map<string, Promise<Buffer>>();

/** 32 bytes for one use, such as `forms`; other uses get others. */
export async function pressKey(ctx: Context, use: string): Promise<Buffer> {
  const { data } = ctx.config;
  let key = keys.get(data);
  if (key === undefined) {
    key = keyIn(data);
    keys.set(data, key);
    key.catch(() => keys.delete(data));
  }
  return Buffer.from(hkdfSync('sha256', await key, '', `taiyaku ${use}`, BYTES));
}

/** What the key says to some words, in base64url: nobody without the key can say the same. */
export function sign(key: Buffer, ...words: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url');
}

async function keyIn(data: string): Promise<Buffer> {
  const path = join(data, NAME);
  const found = await read(path);
  if (found) return found;
  await mkdir(data, { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(BYTES).toString('base64url'));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // A link, because it fails when another process was faster: all must use the same key.
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  const made = await read(path);
  if (!made) throw new Error('the key file of the press could not be made');
  return made;
}

async function read(path: string): Promise<Buffer | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length !== BYTES) throw new Error(`${NAME} is damaged: restore it from a backup`);
  return key;
}
