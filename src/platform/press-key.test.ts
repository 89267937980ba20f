// The key file of the press: made once, the same for all, missed when it is gone, and heir to the secret in the database.
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { acceptKey, formerKey, keyTrouble, pressKey, retireFormerSecret } from './press-key.ts';

/** Another process of the same press: it remembers nothing of this one. */
function elsewhere(ctx: TestContext): TestContext {
  return { ...ctx, config: { ...ctx.config, data: `${ctx.config.data}/.` } };
}

const fileOf = (ctx: TestContext) => join(ctx.config.data, 'press.key');

describeDatabases('the key file', (open) => {
  it('is one for all processes, for its owner’s eyes, and gives each use a key of its own', async () => {
    const ctx = await open();
    const [one, two, other] = await Promise.all([
      pressKey(ctx, 'forms'),
      pressKey(elsewhere(ctx), 'forms'),
      pressKey(ctx, 'pings'),
    ]);
    expect(one.equals(two)).toBe(true);
    expect(one.equals(other)).toBe(false);
    expect((await stat(fileOf(ctx))).mode & 0o777).toBe(0o600);
  });

  it('belongs to its database: a missing one is not made anew, and another is not taken', async () => {
    const ctx = await open();
    expect(await keyTrouble(ctx)).toBeNull();
    expect(await keyTrouble(elsewhere(ctx))).toBeNull();
    const secret = (await readFile(fileOf(ctx), 'utf8')).trim();
    const rows = await ctx.db.selectFrom('press_secrets').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
    await rm(fileOf(ctx));
    expect(await keyTrouble({ ...ctx, config: { ...ctx.config, data: `${ctx.config.data}/./.` } })).toBe(
      'missing',
    );
    await writeFile(fileOf(ctx), Buffer.alloc(32, 7).toString('base64url'));
    const anew = { ...ctx, config: { ...ctx.config, data: `${ctx.config.data}/././.` } };
    expect(await keyTrouble(anew)).toBe('other');
    await acceptKey(anew);
    expect(await keyTrouble(anew)).toBeNull();
  });

  it('takes over the secret that lay in the database, cut off anywhere', async () => {
    const ctx = await open();
    const secret = Buffer.alloc(32, 9).toString('base64url');
    await ctx.db.insertInto('press_secrets').values({ name: 'press', secret, created_at: '' }).execute();
    const before = await pressKey(ctx, 'pings');
    const broken = retireFormerSecret(ctx, () => Promise.reject(new Error('cut off')));
    await expect(broken).rejects.toThrow('cut off');
    const left = () =>
      ctx.db.selectFrom('press_secrets').select('name').where('name', '=', 'press').execute();
    expect(await left()).toHaveLength(1);
    expect(await retireFormerSecret(ctx, async () => undefined)).toBe(true);
    expect(await left()).toEqual([]);
    expect(await retireFormerSecret(ctx, async () => undefined)).toBe(false);
    expect((await pressKey(elsewhere(ctx), 'pings')).equals(before)).toBe(true);
    expect(await formerKey(elsewhere(ctx), 'pings')).not.toBeNull();
    expect(await readFile(fileOf(ctx), 'utf8')).toContain(`before ${secret}`);
  });
});
