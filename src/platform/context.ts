// What every action is given first: the database, the files, the clock, the settings.
import type { Config } from '../config.ts';
import type { Clock } from './clock.ts';
import type { Db } from './database.ts';
import type { Dialect } from './dialect.ts';
import type { Files } from './files.ts';
import type { Logger } from './log.ts';

export interface Context {
  readonly config: Config;
  readonly db: Db;
  readonly dialect: Dialect;
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Logger;
  /** Tells the worker that the outbox holds something new. */
  wake(): void;
}

/**
 * Runs `work` in one transaction: all of it is stored or none of it. The context it is given must be used for
 * everything inside. The worker is woken only after the commit. Inside another transaction it is part of that one.
 */
export async function transact<T>(ctx: Context, work: (tx: Context) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  let woken = false;
  const result = await ctx.db.transaction().execute((db) =>
    work({
      ...ctx,
      db,
      wake: () => {
        woken = true;
      },
    }),
  );
  if (woken) ctx.wake();
  return result;
}
