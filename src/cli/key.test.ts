// The key file that was lost, and what older versions kept in the database instead of it.
import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { openTestSite } from '../../test/support/published.ts';
import { isGoodPass } from '../accounts/pass.ts';
import { currentKey, heldByPress } from '../comments/letters/keys/letter-key.ts';
import { keyTrouble, retireFormerSecret } from '../platform/press-key.ts';
import { unseal } from '../platform/sealed.ts';
import { addTarget } from '../site/pings/change-targets.ts';
import { resealTargets } from '../site/pings/reseal.ts';
import { key, renew } from './key.ts';

const address = 'https://ping.example.com/rpc?key=himitsu';

async function press(ctx: TestContext) {
  const site = await openTestSite(ctx);
  const actor = { id: site.author.id } as Parameters<typeof addTarget>[1];
  await addTarget(ctx, actor, 'hashi', { address, way: 'extended' });
  const target = () => ctx.db.selectFrom('ping_targets').selectAll().executeTakeFirst();
  return { site, target };
}

/** As version 0.1 derived its keys from the row in the database. */
function oldKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}

function oldSeal(secret: Buffer, about: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', oldKey(secret, 'pings'), iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

describeDatabases('the key of the press', (open) => {
  test('takes along ping addresses and passes that the secret in the database has sealed and signed', async () => {
    const ctx = await open();
    const { target } = await press(ctx);
    const secret = randomBytes(32);
    const row = await target();
    const id = row?.id ?? '';
    await ctx.db
      .updateTable('ping_targets')
      .set({ address: oldSeal(secret, id, address) })
      .execute();
    const stored = { name: 'press', secret: secret.toString('base64url'), created_at: '' };
    await ctx.db.insertInto('press_secrets').values(stored).execute();
    const until = Math.floor(ctx.clock.now().getTime() / 1000) + 60;
    const signed = createHmac('sha256', oldKey(secret, 'unlock'))
      .update(`a\nb\n${until}`)
      .digest('base64url');
    const isGood = () => isGoodPass(ctx, { purpose: 'unlock', said: ['a', 'b'] }, `${until}.${signed}`);
    expect(await isGood()).toBe(false);

    await retireFormerSecret(ctx, resealTargets);
    expect(await unseal(ctx, 'pings', id, (await target())?.address ?? '')).toBe(address);
    expect(await isGood()).toBe(true);
    expect(await isGoodPass(ctx, { purpose: 'other', said: ['a', 'b'] }, `${until}.${signed}`)).toBe(false);
    expect(JSON.stringify(await ctx.db.selectFrom('press_secrets').selectAll().execute())).not.toContain(
      stored.secret,
    );
  });

  test('is given up only by name, and says what is lost with it', async () => {
    const ctx = await open();
    const { site, target } = await press(ctx);
    const letterKey = await currentKey(ctx, site.blog.id);
    expect(await heldByPress(ctx, letterKey)).toContain('AGE-SECRET-KEY-1');
    expect(await keyTrouble(ctx)).toBeNull();
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    expect(await renew(ctx, say)).toBe(0);
    expect(said).toEqual([expect.stringContaining('nothing was changed')]);
    expect(await target()).toBeDefined();

    await writeFile(join(ctx.config.data, 'press.key'), randomBytes(32).toString('base64url'));
    const anew = { ...ctx, config: { ...ctx.config, data: `${ctx.config.data}/.` } };
    expect(await keyTrouble(anew)).toBe('other');
    await renew(anew, say);
    expect(said.slice(1)).toEqual([
      'ping address at ping.example.com: type it in again',
      '1 blog: letters so far can no longer be opened',
      expect.stringContaining('press.key is new'),
    ]);
    expect(await keyTrouble(anew)).toBeNull();
    expect(await target()).toBeUndefined();
    expect(await heldByPress(anew, { ...letterKey, held_by_press: null })).toBeNull();
  });
});

test('taiyaku key says how it is used', async () => {
  expect(await key([])).toBe(2);
});
