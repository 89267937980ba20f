// Salts of the day in no backup, on both databases: what readers did cannot be traced from a copy, however long it is kept.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configOf, emptyPlace, freshFolder } from '../../test/support/backups.ts';
import { runCommand as run } from '../../test/support/commands.ts';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestSite } from '../../test/support/published.ts';
import { openContext } from '../app/open-context.ts';
import { clap, forgetPastDays } from '../comments/claps/clap.ts';
import type { Context } from '../platform/context.ts';
import { pressKey } from '../platform/press-key.ts';
import { settleSite } from '../site/site.ts';
import { backup, restore, verify } from './backup.ts';

describeDatabases('the salts of the day', (open, dialect) => {
  test('stand in no byte of a backup, those of today and those of before, and are made anew where it comes back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { slug } = await site.publish();
    const clapIn = (at: Context) =>
      clap(at, { blog: site.blog, slug, network: '203.0.113.7', agent: 'Firefox' });
    await clapIn(ctx);
    const salts = await saltsOf(ctx);
    ctx.clock.advance(3 * 24 * 60 * 60 * 1000);
    await forgetPastDays(ctx);
    await clapIn(ctx);
    salts.push(...(await saltsOf(ctx)));
    expect(new Set(salts).size).toBe(2);
    const [mark] = await ctx.db.selectFrom('clap_marks').select('reader').execute();
    await settleSite(ctx);

    await pressKey(ctx, 'forms');
    const to = await freshFolder();
    expect(await run(backup, ['--to', to, '--with-key'], configOf(ctx))).toMatchObject({ code: 0, err: '' });
    const [name = ''] = (await readdir(to)).filter((one) => one.startsWith('taiyaku-'));
    const bytes = await everyByte(join(to, name));
    expect(salts.filter((salt) => bytes.includes(salt))).toEqual([]);
    // The mark is in it, and without its salt says nothing.
    expect(bytes.includes(mark?.reader ?? '-')).toBe(true);
    // The press that was copied goes on with its own.
    expect(await saltsOf(ctx)).toEqual(salts.slice(1));
    expect(await clapIn(ctx)).toEqual({ claps: 2, fresh: false });

    expect(await run(verify, [join(to, name)])).toMatchObject({ code: 0, err: '' });
    const place = await emptyPlace(dialect);
    expect(await run(restore, [join(to, name)], place)).toMatchObject({ code: 0, err: '' });
    const back = await openContext(place);
    const there = { ...back.ctx, clock: ctx.clock };
    expect(await saltsOf(there)).toEqual([]);
    // Whoever clapped before the copy may do so again on that one day, and once.
    expect(await clapIn(there)).toEqual({ claps: 3, fresh: true });
    expect(await clapIn(there)).toEqual({ claps: 3, fresh: false });
    expect(salts).not.toContain((await saltsOf(there))[0]);
    await settleSite(back.ctx);
    await back.close();
  });
});

async function saltsOf(ctx: Pick<TestContext, 'db'>): Promise<string[]> {
  return (await ctx.db.selectFrom('day_salts').select('salt').execute()).map(({ salt }) => salt);
}

async function everyByte(folder: string): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile());
  return Buffer.concat(await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name)))));
}
