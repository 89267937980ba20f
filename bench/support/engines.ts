// An empty press in either database, for what is measured below its server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { Context } from '../../src/platform/context.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { DiskFiles } from '../../src/platform/files.ts';
import { openLog } from '../../src/platform/log.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { startPostgres } from './postgres.ts';

const engines = ['sqlite', 'postgres'] as const;

/** Measures on both databases, or on `only` one; whether all bars were met. */
export async function onEngines(
  only: string | undefined,
  measure: (ctx: Context) => Promise<boolean>,
): Promise<boolean> {
  let passed = true;
  for (const engine of engines) {
    if (only === undefined || only === engine) passed = (await onEmpty(engine, measure)) && passed;
  }
  return passed;
}

async function onEmpty(
  engine: (typeof engines)[number],
  measure: (ctx: Context) => Promise<boolean>,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  const postgres = engine === 'postgres' ? await startPostgres() : null;
  const { db, dialect, close } = openDatabase(postgres?.address ?? `sqlite:${join(folder, 'press.sqlite')}`);
  try {
    await migrate(db, dialect);
    const config = readConfig({ TAIYAKU_DATA: folder, TAIYAKU_LOG_LEVEL: 'error' });
    const files = new DiskFiles(join(folder, 'files'));
    const log = openLog('error');
    return await measure({ config, db, dialect, files, log, clock: systemClock, wake: () => undefined });
  } finally {
    await close();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
