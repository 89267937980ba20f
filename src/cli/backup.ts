// `taiyaku backup`, `taiyaku verify`, `taiyaku restore`: a copy of the whole press, whether it is good, and back again.
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type KeepRule, keepRuleOf } from '../config/keep-rule.ts';
import type { ObjectStore } from '../config/object-store.ts';
import { type Config, readConfig } from '../config.ts';
import { heldIn } from '../platform/backup/kept-backups.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import { folderPlace, type Place } from '../platform/backup/place.ts';
import { problemsOf } from '../platform/backup/read-backup.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { Objects } from '../platform/backup/store/objects.ts';
import { type SendOptions, sendBackup } from '../platform/backup/store/send-backup.ts';
import { heldInStore, storePlace } from '../platform/backup/store/store-place.ts';
import { type Io, standardIo } from './io.ts';

const USAGE = `usage:
  taiyaku backup [--to FOLDER] [--keep RULE] [--with-key] [--leave-here]
      makes one, reads it again, and removes what the rule does not keep.
      Without --to into TAIYAKU_BACKUP_TO, and to TAIYAKU_BACKUP_STORE unless --leave-here.
      RULE: 14, or like '7 daily, 4 weekly, 12 monthly'
  taiyaku backup list                  those in TAIYAKU_BACKUP_TO and TAIYAKU_BACKUP_STORE
  taiyaku verify <backup> [--identity FILE]     reads every byte of one again
  taiyaku restore <backup> [--identity FILE]    puts one back where there is nothing yet
      <backup>: a folder; or s3:NAME, s3:newest in TAIYAKU_BACKUP_STORE
      FILE: the key of age that opens what went there sealed
`;

type Settings = Pick<Config, 'data' | 'databaseUrl' | 'backup'>;

/** 0 done, 1 it could not be done, 2 used wrongly. */
export async function backup(
  args: string[],
  io: Io = standardIo,
  config: Settings = readConfig(),
): Promise<number> {
  if (args.length === 1 && args[0] === 'list') return tried('backup', io, () => list(io, config));
  const asked = read(args, config);
  if (typeof asked === 'string') return usedWrongly('backup', io, asked);
  const { store, recipient, ...options } = asked;
  return tried('backup', io, async () => {
    const made = await makeBackup(config, { ...options, now: new Date() });
    await io.out(`${made.folder}\n${made.files} files, ${made.bytes} bytes, read again and whole\n`);
    for (const name of made.removed) await io.out(`removed ${name}\n`);
    if (!asked.withKey) io.err('press.key is not in it: keep a copy of it somewhere else\n');
    if (store) await send(made.folder, store, { keep: options.keep, recipient }, io);
    return 0;
  });
}

async function send(folder: string, store: ObjectStore, options: SendOptions, io: Io): Promise<void> {
  const sent = await sendBackup(folder, store, options);
  await io.out(`s3:${basename(folder)}\n${sent.files} files, ${sent.bytes} bytes sent and looked over\n`);
  for (const name of sent.removed) await io.out(`removed s3:${name}\n`);
}

async function list(io: Io, { backup: settings }: Settings): Promise<number> {
  if (!settings) throw new Error('TAIYAKU_BACKUP_TO is not set');
  for (const { name, isVerified } of await heldIn(settings.to))
    await io.out(`${join(settings.to, name)}${isVerified ? '' : '  (never found whole)'}\n`);
  if (!settings.store) return 0;
  for (const { name } of await heldInStore(new Objects(settings.store))) await io.out(`s3:${name}\n`);
  return 0;
}

export async function verify(
  args: string[],
  io: Io = standardIo,
  config: () => Settings = readConfig,
): Promise<number> {
  const named = which(args);
  if (typeof named === 'string') return usedWrongly('verify', io, named);
  return tried('verify', io, async () => {
    // A folder needs no settings.
    const place = await placeOf(named, config);
    const problems = await problemsOf(place);
    for (const problem of problems) io.err(`${problem}\n`);
    if (problems.length === 0) await io.out(`${place.name} is whole\n`);
    return problems.length === 0 ? 0 : 1;
  });
}

export async function restore(
  args: string[],
  io: Io = standardIo,
  config: Settings = readConfig(),
): Promise<number> {
  const named = which(args);
  if (typeof named === 'string') return usedWrongly('restore', io, named);
  return tried('restore', io, async () => {
    const place = await placeOf(named, () => config);
    const { files, hasKey } = await restoreBackup(place, config);
    await io.out(`${files} files and the database of ${place.name} are back in ${config.data}\n`);
    if (!hasKey)
      io.err('press.key is not in the backup: put the one of this press there before you start it\n');
    return 0;
  });
}

interface Which {
  backup: string;
  /** File with the private key of age. */
  identity: string | undefined;
}

function which(args: string[]): Which | string {
  try {
    const options = { identity: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [backup, ...more] = positionals;
    return backup === undefined || more.length > 0
      ? 'name one backup'
      : { backup, identity: values.identity };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function placeOf(named: Which, config: () => Settings): Promise<Place> {
  if (!named.backup.startsWith('s3:')) return folderPlace(resolve(named.backup));
  const identity = named.identity === undefined ? null : await identityIn(named.identity);
  const store = config().backup?.store;
  if (!store) throw new Error('TAIYAKU_BACKUP_STORE is not set');
  const name = named.backup.slice('s3:'.length);
  if (name !== 'newest') return storePlace(store, name, identity);
  const newest = (await heldInStore(new Objects(store))).at(-1);
  if (!newest) throw new Error('there is no backup in TAIYAKU_BACKUP_STORE');
  return storePlace(store, newest.name, identity);
}

/** As age-keygen writes it: lines of remarks, and the key. */
async function identityIn(path: string): Promise<string> {
  const found = /^AGE-SECRET-KEY-1\S+$/m.exec(await readFile(path, 'utf8'))?.[0];
  if (found === undefined) throw new Error(`${path} has no line that begins with AGE-SECRET-KEY-1`);
  return found;
}

interface Asked {
  to: string;
  keep: KeepRule | null;
  withKey: boolean;
  store: ObjectStore | null;
  recipient: string | null;
}

function read(args: string[], { backup: settings }: Settings): Asked | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const to = parsed.to ?? settings?.to;
  if (to === undefined) return 'say with --to into which folder, or set TAIYAKU_BACKUP_TO';
  const keep = parsed.keep === undefined ? null : keepRuleOf(parsed.keep);
  if (parsed.keep !== undefined && !keep)
    return '--keep is a number from 1 on, or like “7 daily, 4 weekly, 12 monthly”';
  // Another folder than that of the settings is another purpose: their rule and their store are left alone.
  const isOwn = settings !== null && resolve(to) === settings.to;
  return {
    to: resolve(to),
    keep: keep ?? (isOwn ? settings.keep : null),
    withKey: parsed['with-key'],
    store: isOwn && !parsed['leave-here'] ? settings.store : null,
    recipient: settings?.recipient ?? null,
  };
}

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({ args, options: { to: text, keep: text, 'with-key': flag, 'leave-here': flag } })
      .values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function usedWrongly(name: string, io: Io, why: string): number {
  io.err(`taiyaku ${name}: ${why}\n${USAGE}`);
  return 2;
}

async function tried(name: string, io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    io.err(`taiyaku ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
