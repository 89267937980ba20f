// What every command and the press itself stand on: settings, database, files, clock, log; nothing of the pages.
import { join } from 'node:path';
import { type Config, ConfigError } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { openDatabase } from '../platform/database.ts';
import { DiskFiles } from '../platform/files.ts';
import { openLog } from '../platform/log.ts';
import { migrate } from '../platform/migrate.ts';
import { keyTrouble, retireFormerSecret } from '../platform/press-key.ts';
import { resealTargets } from '../site/pings/reseal.ts';

/** Opens the database and the files and brings the schema up to date. `close` ends the connections. */
export async function openContext(
  config: Config,
  { lostKey = false }: { lostKey?: boolean } = {},
): Promise<{ ctx: Context; close(): Promise<void> }> {
  const log = openLog(config.logLevel);
  const { db, dialect, close } = openDatabase(config.databaseUrl);
  const applied = await migrate(db, dialect);
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date');
  const files = new DiskFiles(join(config.data, 'files'));
  const ctx: Context = { config, db, dialect, files, clock: systemClock, log, wake: () => undefined };
  try {
    if (!lostKey) await settleKey(ctx);
  } catch (error) {
    await close();
    throw error;
  }
  return { ctx, close };
}

/** Nothing is opened, sealed or signed with a key that is not this database's. */
async function settleKey(ctx: Context): Promise<void> {
  const trouble = await keyTrouble(ctx);
  if (trouble !== null) {
    const what = trouble === 'missing' ? 'is missing' : 'belongs to another database';
    const about = [
      `press.key in ${ctx.config.data} ${what}: restore it from the backup.`,
      'If it is lost for good, "taiyaku key renew" makes a new one and says what is lost with the old.',
    ];
    throw new ConfigError(about, 'The press cannot start');
  }
  if (await retireFormerSecret(ctx, resealTargets))
    ctx.log.info({}, 'the secret of the press left the database');
}
