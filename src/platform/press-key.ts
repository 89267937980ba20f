// Keys for what the press signs: derived from one secret of its own, the same for all of its processes.
import { hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { nowIso } from './clock.ts';
import type { Context } from './context.ts';

const known = new WeakMap<Config, Promise<string>>();

/** 32 bytes for one purpose, such as `unlock`; what is signed for one purpose says nothing for another. */
export async function pressKey(ctx: Context, purpose: string): Promise<Buffer> {
  let secret = known.get(ctx.config);
  if (secret === undefined) {
    secret = secretOf(ctx);
    known.set(ctx.config, secret);
    secret.catch(() => known.delete(ctx.config));
  }
  return Buffer.from(hkdfSync('sha256', Buffer.from(await secret, 'base64url'), '', purpose, 32));
}

/** Two processes that start together both end up with the one that was written first. */
async function secretOf(ctx: Context): Promise<string> {
  await ctx.db
    .insertInto('press_secrets')
    .values({ name: 'press', secret: randomBytes(32).toString('base64url'), created_at: nowIso(ctx) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await ctx.db
    .selectFrom('press_secrets')
    .select('secret')
    .where('name', '=', 'press')
    .executeTakeFirstOrThrow();
  return row.secret;
}

export interface PressSecretsTable {
  name: string;
  /** 256 random bits, base64url. */
  secret: string;
  created_at: string;
}
