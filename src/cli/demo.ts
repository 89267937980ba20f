// `taiyaku demo`: fills an empty installation with a small blog to look at and to try things on.
import { openContext } from '../app.ts';
import { readConfig } from '../config.ts';
import { type Context, transact } from '../platform/context.ts';
import { fill } from './demo/fill.ts';

export async function demo(): Promise<number> {
  const { ctx, close } = await openContext(readConfig());
  try {
    const filled = await fillDemo(ctx);
    process.stdout.write(
      filled ? 'The demo blog is there.\n' : 'This press is not empty; nothing was changed.\n',
    );
    return 0;
  } finally {
    await close();
  }
}

/** Only where there are no people and no blogs yet; true when it filled the press, which it does whole or not at all. */
export function fillDemo(ctx: Context): Promise<boolean> {
  return transact(ctx, async (tx) => {
    if (await hasAny(tx, 'people')) return false;
    if (await hasAny(tx, 'blogs')) return false;
    await fill(tx);
    return true;
  });
}

async function hasAny(ctx: Context, table: 'people' | 'blogs'): Promise<boolean> {
  return (await ctx.db.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined;
}
