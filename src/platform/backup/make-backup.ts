// One backup from its beginning to its end: copied, read again, and then what the rule no longer keeps goes.
import { mkdir } from 'node:fs/promises';
import { isCopied } from '../../config/backups.ts';
import type { KeepRule } from '../../config/keep-rule.ts';
import { aloneIn } from './alone-in.ts';
import { markVerified, removeOld } from './kept-backups.ts';
import { folderPlace } from './place.ts';
import { problemsOf } from './read-backup.ts';
import { type Backup, type BackupOptions, type Source, writeBackup } from './write-backup.ts';

export interface MakeOptions extends BackupOptions {
  /** Null keeps all. */
  keep: KeepRule | null;
}

export interface Made extends Backup {
  /** Those that the rule let go. */
  removed: string[];
}

/**
 * Throws where another one is under way in the folder, and where the copy is not whole when it is read again: then nothing is
 * removed, and the copy stays for somebody to look at.
 */
export async function makeBackup(source: Source, options: MakeOptions): Promise<Made> {
  if (isCopied(source.data, options.to))
    throw new Error(`${options.to} lies in what is copied: take another folder`);
  await mkdir(options.to, { recursive: true, mode: 0o700 });
  return aloneIn(options.to, async () => {
    const made = await writeBackup(source, options);
    const problems = await problemsOf(folderPlace(made.folder));
    if (problems.length > 0)
      throw new Error(`${made.folder} was made and is not whole: ${problems.join('; ')}`);
    await markVerified(made.folder);
    return { ...made, removed: options.keep ? await removeOld(options.to, options.keep) : [] };
  });
}
