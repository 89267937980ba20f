// Tests of backups in an S3-shaped store: what is sent and what is not, what breaks on the way, and what is kept there.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshFolder } from '../../../../test/support/backups.ts';
import { type ObjectServer, serveObjects } from '../../../../test/support/object-server.ts';
import type { KeepRule } from '../../../config/keep-rule.ts';
import { manifestText, nameOf } from '../manifest.ts';
import { troubleOf } from '../place.ts';
import { Objects } from './objects.ts';
import { sendBackup } from './send-backup.ts';
import { heldInStore, storePlace } from './store-place.ts';

let server: ObjectServer;
beforeEach(async () => {
  server = await serveObjects();
});
afterEach(() => server.close());

const day = (number: number) => new Date(Date.UTC(2026, 4, number));
const plain = { keep: null, recipient: null };
const large = randomBytes(2500);
const files = {
  'database.sqlite': large,
  'files/blobs/aa/1': Buffer.from('river'),
  'files/blobs/bb/2': Buffer.from(''),
};

describe('sending a backup', () => {
  it('sends large files in parts and small ones whole, each once, and comes back byte for byte', async () => {
    const first = await send(await backupOf(1, files));
    expect(first).toEqual({ files: 3, bytes: large.length + 5, removed: [], swept: 0 });
    expect(server.largest).toBeLessThan(1600);
    expect(server.asked.filter((asked) => asked.includes('partNumber'))).toHaveLength(3);
    const second = await send(await backupOf(2, { ...files, 'files/blobs/cc/3': Buffer.from('town') }));
    expect(second).toEqual({ files: 1, bytes: 4, removed: [], swept: 0 });
    const place = storePlace(server.store, nameOf(day(2)));
    expect(await troubleOf(place, entryOf('database.sqlite', large))).toBeNull();
    // The list names what is there, and is what it was here.
    expect(await place.manifest()).toContain('files/blobs/cc/3');
  });

  it('goes on after answers that pass and lines that break', async () => {
    let count = 0;
    server.trouble = () => {
      count += 1;
      return count % 3 === 1 ? 503 : count % 3 === 2 ? 'hang up' : undefined;
    };
    await send(await backupOf(1, files));
    server.trouble = (asked) =>
      /^GET objects/.test(asked) && server.asked.length % 2 === 0 ? 'break off' : undefined;
    const place = storePlace(server.store, nameOf(day(1)));
    expect(await troubleOf(place, entryOf('database.sqlite', large))).toBeNull();
  });

  it('is begun anew cleanly where it broke off: nothing is open, nothing sent twice, and no list before its time', async () => {
    const folder = await backupOf(1, files);
    server.trouble = (asked) => (asked.includes('partNumber=2') ? 403 : undefined);
    await expect(send(folder)).rejects.toThrow('the store answers 403 SlowDown to PUT');
    // A process that was killed drops nothing.
    server.open.set('left', { key: `press/objects/aa/${'a'.repeat(64)}`, parts: new Map() });
    server.open.set('of others', { key: 'elsewhere/1', parts: new Map() });
    expect(await heldInStore(new Objects(server.store))).toEqual([]);
    server.trouble = (asked) => (asked.startsWith('PUT backups/') ? 403 : undefined);
    await expect(send(folder)).rejects.toThrow('403');
    expect([...server.open.keys()]).toEqual(['of others']);
    server.trouble = () => undefined;
    expect(await send(folder)).toMatchObject({ files: 0 });
    expect(await heldInStore(new Objects(server.store))).toHaveLength(1);
  });

  it.each([
    ['a small file', (asked: string) => asked.startsWith('PUT objects/') && !asked.includes('part')],
    ['its list', (asked: string) => asked.startsWith('PUT backups/')],
  ])('notices that %s arrived as other bytes, and leaves no backup there', async (_, isSpoilt) => {
    server.trouble = (asked) => (isSpoilt(asked) ? 'spoil' : undefined);
    await expect(send(await backupOf(1, files))).rejects.toThrow(
      'did not arrive in the store as it was sent',
    );
    expect(await heldInStore(new Objects(server.store))).toEqual([]);
  });

  it('reads back what a store names in its own way', async () => {
    server.ownNames = true;
    await send(await backupOf(1, files));
    expect(server.asked.filter((asked) => asked.startsWith('GET objects/'))).toHaveLength(3);
    server.trouble = (asked) => (asked.startsWith('PUT objects/') ? 'spoil' : undefined);
    await expect(send(await backupOf(2, { 'database.sqlite': Buffer.from('other') }))).rejects.toThrow(
      'arrive',
    );
  });

  it('says what the store refuses, and never what opens it', async () => {
    const folder = await backupOf(1, files);
    const wrong = { ...server.store, secret: 'another' };
    const said = await sendBackup(folder, wrong, plain).catch((error: Error) => error.message);
    expect(said).toBe('the store answers 403 SignatureDoesNotMatch to GET');
    const away = { ...server.store, endpoint: 'http://127.0.0.1:9' };
    const reason = await sendBackup(folder, away, plain, { objects: new Objects(away, [1]) }).catch(
      (error: Error) => error.message,
    );
    expect(reason).toMatch(/^the store cannot be reached: /);
    expect(`${said}${reason}`).not.toContain(server.store.secret);
  });

  it('keeps by the rule, and lets files go a day after no list names them', async () => {
    const keep = { newest: 2, daily: 0, weekly: 0, monthly: 0 };
    const only = (number: number) => ({ ...files, 'files/blobs/cc/3': Buffer.from(`only ${number}`) });
    for (const number of [1, 2]) await send(await backupOf(number, only(number)), keep);
    const third = await send(await backupOf(3, only(3)), keep);
    expect(third).toMatchObject({ removed: [nameOf(day(1))], swept: 0 });
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
    const fourth = await send(await backupOf(4, only(4)), keep, tomorrow);
    expect(fourth).toMatchObject({ removed: [nameOf(day(2))], swept: 2 });
    const left = [...server.objects.values()].map(({ bytes }) => bytes.toString());
    expect(left.filter((text) => text.startsWith('only')).sort()).toEqual(['only 3', 'only 4']);
  });

  it('sweeps nothing while a list cannot be read', async () => {
    const keep = { newest: 1, daily: 0, weekly: 0, monthly: 0 };
    await send(await backupOf(1, files), keep);
    server.objects.set(`press/backups/${nameOf(day(30))}.json`, { bytes: Buffer.from('{'), at: new Date() });
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
    const sent = await send(await backupOf(2, { 'database.sqlite': Buffer.from('x') }), keep, tomorrow);
    expect(sent).toMatchObject({ swept: 0 });
  });

  it('seals what goes there to a key, once, and opens it with the other half alone', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    await send(await backupOf(1, files));
    const second = await backupOf(2, files);
    expect(await send(second, null, new Date(), recipient)).toMatchObject({ files: 3 });
    expect(await send(second, null, new Date(), recipient)).toMatchObject({ files: 0 });
    const stored = [...server.objects].filter(([key]) => key.includes('objects/'));
    expect(stored.map(([key]) => key.endsWith('.age'))).toEqual([true, true, true]);
    expect(stored.some(([, { bytes }]) => bytes.includes('river'))).toBe(false);
    const entry = entryOf('database.sqlite', large);
    // Also by the list that was sent before there was a key.
    for (const name of [nameOf(day(1)), nameOf(day(2))]) {
      expect(await troubleOf(storePlace(server.store, name, identity), entry)).toBeNull();
      await expect(troubleOf(storePlace(server.store, name), entry)).rejects.toThrow('--identity');
      const other = storePlace(server.store, name, await generateX25519Identity());
      await expect(troubleOf(other, entry)).rejects.toThrow();
    }
  });

  it('sends nothing that is not what its list says', async () => {
    const folder = await backupOf(1, files);
    await writeFile(join(folder, 'files/blobs/aa/1'), 'River');
    await expect(send(folder)).rejects.toThrow('files/blobs/aa/1 is not what it was');
    expect(await heldInStore(new Objects(server.store))).toEqual([]);
  });
});

function send(
  folder: string,
  keep: KeepRule | null = null,
  now = new Date(),
  recipient: string | null = null,
) {
  return sendBackup(
    folder,
    server.store,
    { keep, recipient },
    {
      part: 1000,
      objects: new Objects(server.store, [1, 1, 1, 1]),
      now,
    },
  );
}

async function backupOf(number: number, content: Record<string, Buffer>): Promise<string> {
  const folder = join(await freshFolder(), nameOf(day(number)));
  for (const [name, bytes] of Object.entries(content)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const entries = Object.entries(content).map(([name, bytes]) => entryOf(name, bytes));
  await writeFile(join(folder, 'manifest.json'), manifestText(day(number), entries));
  return folder;
}

function entryOf(name: string, bytes: Buffer) {
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
