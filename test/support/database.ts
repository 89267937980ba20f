// Runs the same tests on SQLite and on a real PostgreSQL, each with a fresh press.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { Context } from '../../src/platform/context.ts';
import { openDatabase } from '../../src/platform/database.ts';
import type { DialectName } from '../../src/platform/dialect.ts';
import { DiskFiles } from '../../src/platform/files.ts';
import { openLog } from '../../src/platform/log.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { settleSite } from '../../src/site/site.ts';
import { dropPostgres, postgresUrl } from './postgres.ts';

/** A clock that stands still until a test moves it. */
class TestClock implements Clock {
  #now = new Date('2026-05-16T09:00:00.000Z');

  now(): Date {
    return new Date(this.#now);
  }

  set(iso: string): void {
    this.#now = new Date(iso);
  }

  advance(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }
}

export interface TestContext extends Context {
  readonly clock: TestClock;
  /** Of its database, for another process. */
  readonly url: string;
  /** SQL of every query since the context was opened. */
  readonly queries: string[];
  /** How often the outbox's worker would have been woken. */
  readonly wakes: { count: number };
}

export type Open = (settings?: Record<string, string>) => Promise<TestContext>;

/**
 * Declares `tests` once for each database. Each `open()` gives a fresh migrated press, removed after the test; `openOther()`
 * one on the other database.
 */
export function describeDatabases(
  name: string,
  tests: (open: Open, dialect: DialectName, openOther: Open) => void,
): void {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    describe(`${name} (${dialect})`, () => {
      const closers: (() => Promise<void>)[] = [];
      afterEach(async () => {
        for (const close of closers.splice(0).reverse()) await close();
      });
      const other = dialect === 'sqlite' ? 'postgres' : 'sqlite';
      tests(
        (settings) => openTestContext(dialect, closers, settings),
        dialect,
        (settings) => openTestContext(other, closers, settings),
      );
    });
  }
}

let migrated: Promise<Buffer> | undefined;

/** The bytes of a migrated file, made once for each test file: PostgreSQL copies a template in the same way. */
function migratedSqlite(): Promise<Buffer> {
  migrated ??= makeSqlite();
  return migrated;
}

async function makeSqlite(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-template-'));
  const file = join(folder, 'press.sqlite');
  const { db, dialect, close } = openDatabase(`sqlite:${file}`);
  await migrate(db, dialect);
  await close();
  const bytes = await readFile(file);
  await rm(folder, { recursive: true, force: true });
  return bytes;
}

async function openTestContext(
  dialect: DialectName,
  closers: (() => Promise<void>)[],
  settings: Record<string, string> = {},
): Promise<TestContext> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-test-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const url = dialect === 'sqlite' ? `sqlite:${join(folder, 'press.sqlite')}` : await postgresUrl();
  if (dialect === 'postgres') closers.push(() => dropPostgres(url));

  if (dialect === 'sqlite') await writeFile(join(folder, 'press.sqlite'), await migratedSqlite());
  const queries: string[] = [];
  const open = openDatabase(url, { onQuery: (sql) => queries.push(sql) });
  closers.push(() => open.close());

  const wakes = { count: 0 };
  const ctx: TestContext = {
    config: readConfig({ TAIYAKU_DATA: folder, TAIYAKU_LOG_LEVEL: 'silent', ...settings }),
    db: open.db,
    dialect: open.dialect,
    files: new DiskFiles(join(folder, 'files'), { sync: false }),
    clock: new TestClock(),
    url,
    log: openLog('silent'),
    queries,
    wakes,
    wake: () => {
      wakes.count += 1;
    },
  };
  // A page asked for last may still be on its way to the disk.
  closers.push(() => settleSite(ctx));
  return ctx;
}
