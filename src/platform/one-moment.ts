// Reads a whole database as it is at one moment, for as long as that takes, while everybody else goes on writing.
import { sql } from 'kysely';
import type { Context } from './context.ts';
import { openDatabase } from './database.ts';

/**
 * Whatever `work` reads through the context it is given was so when it began. On a connection of its own: a SQLite
 * connection that is kept busy would hold up every other reader of this process.
 */
export async function atOneMoment<T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> {
  const file = await ctx.dialect.fileOf(ctx.db);
  const own = file === null ? null : openDatabase(`sqlite:${file}`);
  try {
    return await (own?.db ?? ctx.db).connection().execute(async (db) => {
      await ctx.dialect.beginReading().execute(db);
      try {
        return await work({ ...ctx, db });
      } finally {
        await sql`rollback`.execute(db);
      }
    });
  } finally {
    await own?.close();
  }
}
