// Places to restore a press into, and a press that is written in all the while.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { transact } from '../../src/platform/context.ts';
import { openDatabase } from '../../src/platform/database.ts';
import type { DialectName } from '../../src/platform/dialect.ts';
import { addComment } from './comments.ts';
import type { TestContext } from './database.ts';
import { dropPostgres, postgresUrl } from './postgres.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-backup-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Settings of a press that has nothing yet, not even tables. */
export async function emptyPlace(
  dialect: DialectName,
  settings: Record<string, string> = {},
): Promise<Config> {
  const quiet = { TAIYAKU_DATA: await freshFolder(), TAIYAKU_LOG_LEVEL: 'silent', ...settings };
  if (dialect === 'sqlite') return readConfig(quiet);
  const url = await postgresUrl('template0');
  closers.push(() => dropPostgres(url));
  return readConfig({ ...quiet, TAIYAKU_DATABASE_URL: url });
}

/** The settings by which a command reaches the press of a test. */
export function configOf(ctx: TestContext): Config {
  return { ...ctx.config, databaseUrl: ctx.url };
}

export interface Writing {
  /** How many pairs were written so far. */
  count: () => number;
  stop(): Promise<void>;
}

/** Writes comments that wait, two in each transaction, over a connection of its own until it is stopped. */
export function keepWriting(ctx: TestContext, blogId: string, postId: string): Writing {
  const open = openDatabase(ctx.url);
  let count = 0;
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      await transact({ ...ctx, db: open.db }, async (tx) => {
        await addComment(tx, blogId, postId, { body: '一つ目' });
        await addComment(tx, blogId, postId, { body: '二つ目' });
      });
      count += 1;
      // Whoever copies gets a turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const running = run();
  return {
    count: () => count,
    stop: async () => {
      stopped = true;
      await running.finally(() => open.close());
    },
  };
}
