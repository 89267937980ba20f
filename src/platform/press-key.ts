// The key file of the press: what signs forms and passes, seals short secrets, and holds letter keys until an owner takes them over.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nowIso } from './clock.ts';
import { type Context, transact } from './context.ts';

/** Beside the data, never in the database: whoever has a copy of the database alone cannot use what it seals. */
const NAME = 'press.key';
const BYTES = 32;

interface KeyFile {
  key: Buffer;
  /** Of the time when the secret lay in the database: still tells the passes that were given then. */
  former: Buffer | null;
}

const files = new Map<string, Promise<KeyFile>>();

/** 32 bytes for one use, such as `forms`; what is made for one use says nothing for another. */
export async function pressKey(ctx: Context, use: string): Promise<Buffer> {
  return derived((await keyFile(ctx)).key, `taiyaku ${use}`);
}

/** The key that stood for `use` while the secret lay in the database; null on a press that never had one there. */
export async function formerKey(ctx: Context, use: string): Promise<Buffer | null> {
  const { former } = await keyFile(ctx);
  return former && derived(former, use);
}

/** What the key says to some words, in base64url: nobody without the key can say the same. */
export function sign(key: Buffer, ...words: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url');
}

function derived(secret: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', info, BYTES));
}

export type KeyTrouble = 'missing' | 'other';

/**
 * Whether the key file is the one this database was used with; null when it is, or when the two meet for the first
 * time. A missing file is not made anew behind the back of what the old one has sealed.
 */
export async function keyTrouble(ctx: Context): Promise<KeyTrouble | null> {
  const known = await secretNamed(ctx, FINGERPRINT);
  const found = await read(pathIn(ctx));
  if (known !== undefined && !found) return 'missing';
  const print = await fingerprint(ctx);
  if (known !== undefined) return known === print ? null : 'other';
  await ctx.db
    .insertInto('press_secrets')
    .values({ name: FINGERPRINT, secret: print, created_at: nowIso(ctx) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return null;
}

/** The operator gives the old key up: from now on the file that is there, or a new one, belongs to this database. */
export async function acceptKey(tx: Context): Promise<void> {
  await tx.db.deleteFrom('press_secrets').where('name', '=', FINGERPRINT).execute();
  await keyTrouble(tx);
}

/** Says which key it is and nothing of it. */
const FINGERPRINT = 'press.key';

async function fingerprint(ctx: Context): Promise<string> {
  return sign(await pressKey(ctx, 'fingerprint'), 'press.key');
}

/** The secret of older versions. */
const FORMER = 'press';

/**
 * Takes the secret of an older version out of the database: into the key file first, then `reseal` does anew what it
 * had sealed, in the transaction that deletes it. Cut off anywhere, it goes on at the next start.
 */
export async function retireFormerSecret(
  ctx: Context,
  reseal: (tx: Context) => Promise<void>,
): Promise<boolean> {
  const secret = await secretNamed(ctx, FORMER);
  if (secret === undefined) return false;
  const { key, former } = await keyFile(ctx);
  if (!former) {
    await put(pathIn(ctx), `${encoded(key)}\nbefore ${secret}\n`, rename);
    files.delete(ctx.config.data);
  }
  await transact(ctx, async (tx) => {
    await reseal(tx);
    await tx.db.deleteFrom('press_secrets').where('name', '=', FORMER).execute();
  });
  return true;
}

async function secretNamed(ctx: Context, name: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('press_secrets')
    .select('secret')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.secret;
}

function keyFile(ctx: Context): Promise<KeyFile> {
  const { data } = ctx.config;
  let file = files.get(data);
  if (file === undefined) {
    file = readOrMake(data, pathIn(ctx));
    files.set(data, file);
    file.catch(() => files.delete(data));
  }
  return file;
}

function pathIn(ctx: Context): string {
  return join(ctx.config.data, NAME);
}

async function readOrMake(data: string, path: string): Promise<KeyFile> {
  const found = await read(path);
  if (found) return found;
  await mkdir(data, { recursive: true });
  // A link, because it fails when another process was faster: all must use the same key.
  await put(path, encoded(randomBytes(BYTES)), link).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const made = await read(path);
  if (!made) throw new Error('the key file of the press could not be made');
  return made;
}

async function put(
  path: string,
  text: string,
  into: (temporary: string, path: string) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await into(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function read(path: string): Promise<KeyFile | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const [first = '', second = ''] = text.trim().split('\n');
  const key = Buffer.from(first.trim(), 'base64url');
  if (key.length !== BYTES) throw new Error(`${NAME} is damaged: restore it from a backup`);
  const former = /^before (\S+)$/.exec(second.trim())?.[1];
  return { key, former: former === undefined ? null : Buffer.from(former, 'base64url') };
}

function encoded(key: Buffer): string {
  return key.toString('base64url');
}

export interface PressSecretsTable {
  name: string;
  /** Of older versions a secret, base64url; now only what tells one key file from another. */
  secret: string;
  created_at: string;
}
