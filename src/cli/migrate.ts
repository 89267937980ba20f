// `taiyaku migrate`: brings the database up to date and says what was done.
import { readConfig } from '../config.ts';
import { openDatabase } from '../platform/database.ts';
import { migrate as bringUpToDate } from '../platform/migrate.ts';

export async function migrate(): Promise<number> {
  const config = readConfig();
  const { db, dialect, close } = openDatabase(config.databaseUrl);
  try {
    const applied = await bringUpToDate(db, dialect);
    process.stdout.write(applied.length > 0 ? `applied: ${applied.join(', ')}\n` : 'nothing to apply\n');
    return 0;
  } finally {
    await close();
  }
}
