// `taiyaku backup`, `taiyaku verify`, `taiyaku restore`: a copy of the whole press, whether it is good, and back again.
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import { restoreBackup, verifyBackup } from '../platform/backup/read-backup.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { type Io, standardIo } from './io.ts';

const USAGE = `usage:
  taiyaku backup --to FOLDER [--keep N] [--with-key]
  taiyaku verify <backup>
  taiyaku restore <backup>
`;

type Settings = Pick<Config, 'data' | 'databaseUrl'>;

/** 0 done, 1 it could not be done, 2 used wrongly. */
export async function backup(
  args: string[],
  io: Io = standardIo,
  config: Settings = readConfig(),
): Promise<number> {
  const asked = read(args);
  if (typeof asked === 'string') {
    io.err(`taiyaku backup: ${asked}\n${USAGE}`);
    return 2;
  }
  return tried('backup', io, async () => {
    const made = await writeBackup(config, { ...asked, now: new Date() });
    await io.out(`${made.folder}\n${made.files} files, ${made.bytes} bytes\n`);
    for (const name of made.removed) await io.out(`removed ${name}\n`);
    if (!asked.withKey) io.err('press.key is not in it: keep a copy of it somewhere else\n');
    return 0;
  });
}

export async function verify(args: string[], io: Io = standardIo): Promise<number> {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0) {
    io.err(`taiyaku verify: name one backup\n${USAGE}`);
    return 2;
  }
  return tried('verify', io, async () => {
    const problems = await verifyBackup(folder);
    for (const problem of problems) io.err(`${problem}\n`);
    if (problems.length === 0) await io.out(`${folder} is whole\n`);
    return problems.length === 0 ? 0 : 1;
  });
}

export async function restore(
  args: string[],
  io: Io = standardIo,
  config: Settings = readConfig(),
): Promise<number> {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0) {
    io.err(`taiyaku restore: name one backup\n${USAGE}`);
    return 2;
  }
  return tried('restore', io, async () => {
    const { files, hasKey } = await restoreBackup(folder, config);
    await io.out(`${files} files and the database are back in ${config.data}\n`);
    if (!hasKey)
      io.err('press.key is not in the backup: put the one of this press there before you start it\n');
    return 0;
  });
}

function read(args: string[]): { to: string; keep: number | null; withKey: boolean } | string {
  try {
    const text = { type: 'string' } as const;
    const options = { to: text, keep: text, 'with-key': { type: 'boolean', default: false } } as const;
    const { values } = parseArgs({ args, options });
    if (values.to === undefined) return 'say with --to into which folder';
    if (values.keep !== undefined && !/^[1-9]\d{0,3}$/.test(values.keep))
      return '--keep is a number from 1 on';
    return {
      to: values.to,
      keep: values.keep === undefined ? null : Number(values.keep),
      withKey: values['with-key'],
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function tried(name: string, io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    io.err(`taiyaku ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
