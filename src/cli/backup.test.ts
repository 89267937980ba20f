// The restore drill, on both databases: a press is copied while people write in it, looked over, and comes back with every page
// and every row as it was; a backup that is damaged says so, and puts nothing anywhere.
import { createHash } from 'node:crypto';
import { appendFile, cp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configOf, emptyPlace, freshFolder, keepWriting } from '../../test/support/backups.ts';
import { runCommand as run } from '../../test/support/commands.ts';
import { describeDatabases, type Open } from '../../test/support/database.ts';
import { serveObjects } from '../../test/support/object-server.ts';
import { differingTables, everyRow } from '../../test/support/rows.ts';
import { differing, everyPage, fillWhole, settleWhole } from '../../test/support/whole-blog.ts';
import { openContext } from '../app/open-context.ts';
import { type Config, readConfig } from '../config.ts';
import { isPostgres } from '../platform/backup/copy-database.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import { type Entry, manifestText } from '../platform/backup/manifest.ts';
import { folderPlace } from '../platform/backup/place.ts';
import { problemsOf } from '../platform/backup/read-backup.ts';
import { openDatabase } from '../platform/database.ts';
import { pressKey } from '../platform/press-key.ts';
import { settleSite } from '../site/site.ts';
import { postsToLeave } from '../transfer/whole/store.ts';
import { backup, restore, verify } from './backup.ts';

const at = (day: number) => new Date(Date.UTC(2026, 4, day));

describeDatabases('the restore drill', (open, dialect) => {
  test('brings back a press that was written in all the while, page for page and row for row', async () => {
    const ctx = await open();
    const blog = await fillWhole(ctx);
    await settleWhole(ctx);
    await pressKey(ctx, 'forms');
    await ctx.files.append('moves/under-way/spool', 0, Buffer.from('A letter in clear.'));
    const pages = await everyPage(ctx, blog.id);
    const rows = await everyRow(ctx.db);
    const [post] = await postsToLeave(ctx, blog.id);
    const writing = keepWriting(ctx, blog.id, post?.id ?? '');
    await expect.poll(writing.count).toBeGreaterThan(0);
    const to = await freshFolder();
    const before = writing.count();
    const made = await run(backup, ['--to', to, '--with-key'], configOf(ctx));
    const after = writing.count();
    await writing.stop();
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(after).toBeGreaterThan(before);
    const folder = await onlyIn(to);
    expect(await run(verify, [folder])).toMatchObject({ code: 0, err: '' });
    expect(await readdir(join(folder, 'files'))).not.toContain('moves');

    const place = await emptyPlace(dialect);
    expect(await run(restore, [folder], place)).toMatchObject({ code: 0, err: '' });
    const found = await rowsOf(place);
    expect(differingTables(rows, found, ['comments'])).toEqual([]);
    // Of what was written in one transaction both are there, or neither.
    const pairs = ((found.get('comments')?.length ?? 0) - (rows.get('comments')?.length ?? 0)) / 2;
    expect(Number.isInteger(pairs)).toBe(true);
    expect(pairs).toBeGreaterThanOrEqual(before);
    expect(pairs).toBeLessThanOrEqual(after);
    const back = await openContext(place);
    expect(differing(pages, await everyPage(back.ctx, blog.id))).toEqual([]);
    await settleSite(back.ctx);
    await back.close();
    // Nothing is written over, not even by itself.
    const again = await run(restore, [folder], place);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('already') });
  });

  const database = dialect === 'sqlite' ? 'database.sqlite' : 'database/press_secrets.csv';
  const damages: [words: string, damage: (folder: string, file: string) => Promise<void>][] = [
    ['is not what it was', (folder) => flip(join(folder, database))],
    ['is missing', (folder) => rm(join(folder, database))],
    ['is not what it was', (folder, file) => flip(join(folder, file))],
    ['is not what it was', (folder, file) => truncate(join(folder, file), 3)],
    ['is missing', (folder, file) => rm(join(folder, file))],
    ['no whole backup', (folder) => relist(folder, (list) => list.entries.pop())],
    ['no whole backup', (folder) => truncate(join(folder, 'manifest.json'), 200)],
    ['no whole backup', (folder) => rm(join(folder, 'manifest.json'))],
    ['format 7', (folder) => relist(folder, (list) => Object.assign(list, { version: 7 }))],
  ];

  test('tells of flipped bytes, missing and cut files, damaged lists and other formats, and puts nothing anywhere', async () => {
    const { folder, file } = await smallBackup(open);
    const place = await emptyPlace(dialect);
    for (const [words, damage] of damages) {
      const copy = join(await freshFolder(), 'copy');
      await cp(folder, copy, { recursive: true });
      await damage(copy, file);
      expect(await run(verify, [copy])).toMatchObject({ code: 1, err: expect.stringContaining(words) });
      await expectRefusal(copy, place, words);
    }
    expect((await run(restore, [folder], place)).code).toBe(0);
  });

  test('puts nothing anywhere that a newer version has made', async () => {
    const ctx = await open();
    await ctx.db.insertInto('migrations').values({ name: '9999-later', applied_at: '' }).execute();
    const { folder } = await makeBackup(configOf(ctx), {
      to: await freshFolder(),
      now: at(17),
      withKey: false,
      keep: null,
    });
    await expectRefusal(folder, await emptyPlace(dialect), 'newer version of the press (9999-later)');
  });

  if (dialect === 'postgres')
    test('leaves the database as empty as it was, and no files, when rows do not fit', async () => {
      const { folder } = await smallBackup(open);
      await appendFile(join(folder, database), 'one more,row,of another hand\n');
      // Somebody mended the sums, but not the number of rows.
      await resum(folder, database);
      expect(await problemsOf(folderPlace(folder))).toEqual([]);
      await expectRefusal(folder, await emptyPlace(dialect), 'rows now');
    });

  test('leaves a place as it was that is not empty, or of the other database, or has another key', async () => {
    const { folder, source } = await smallBackup(open);
    const other = await emptyPlace(dialect === 'sqlite' ? 'postgres' : 'sqlite');
    await expectRefusal(folder, other, 'TAIYAKU_DATABASE_URL says');
    // The database is there, the files are not.
    const files = await freshFolder();
    const full = await run(restore, [folder], { ...source, data: files });
    expect(full).toMatchObject({ code: 1, err: expect.stringContaining('already') });
    expect(await readdir(files)).toEqual([]);
    const keyed = await emptyPlace(dialect);
    await writeFile(join(keyed.data, 'press.key'), 'another');
    expect(await run(restore, [folder], keyed)).toMatchObject({
      code: 1,
      err: expect.stringContaining('press.key'),
    });
    expect(await readFile(join(keyed.data, 'press.key'), 'utf8')).toBe('another');
    expect(await readdir(keyed.data)).toEqual(['press.key']);
  });

  test('goes to a store as well, and comes back straight from there', async () => {
    const server = await serveObjects();
    try {
      const { source, file } = await smallBackup(open);
      const store = { TAIYAKU_BACKUP_TO: await freshFolder(), TAIYAKU_BACKUP_STORE: server.setting };
      const { backup: plan } = readConfig({ ...store, TAIYAKU_DATA: source.data });
      const here = { ...source, backup: plan };
      const made = await run(backup, ['--with-key'], here);
      expect(made).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^s3:taiyaku-\d{8}T/m) });
      expect((await run(backup, ['list'], here)).out.match(/taiyaku-\d{8}T/g)).toHaveLength(2);
      expect(await run(verify, ['s3:newest'], () => here)).toMatchObject({ code: 0, err: '' });

      const place = { ...(await emptyPlace(dialect)), backup: plan };
      expect(await run(restore, ['s3:newest'], place)).toMatchObject({ code: 0, err: '' });
      expect(await rowsOf(place)).toEqual(await rowsOf(source));
      expect(await readFile(join(place.data, file), 'utf8')).toBe('a picture');
      const sum = file.split('/').at(-1) ?? '';
      server.objects.delete(`press/objects/${sum.slice(0, 2)}/${sum}`);
      expect((await run(verify, ['s3:newest'], () => here)).err).toBe(`${file} is missing\n`);
      const other = { ...(await emptyPlace(dialect)), backup: plan };
      expect(await run(restore, ['s3:newest'], other)).toMatchObject({
        code: 1,
        err: expect.stringContaining('missing'),
      });
      expect(await readdir(other.data)).toEqual([]);
      expect(await run(restore, ['s3:taiyaku-20200101T000000Z'], other)).toMatchObject({
        code: 1,
        err: expect.stringContaining('no whole backup'),
      });
    } finally {
      await server.close();
    }
  });

  test('shares files with the backup before, keeps by rule, and leaves no half', async () => {
    const { source, to, folder, file } = await smallBackup(open);
    const options = { to, withKey: false, keep: null };
    const second = await makeBackup(source, { ...options, now: at(18) });
    expect((await stat(join(second.folder, file))).ino).toBe((await stat(join(folder, file))).ino);
    // What has rotted is not handed on.
    await flip(join(second.folder, file));
    const keep = { newest: 2, daily: 0, weekly: 0, monthly: 0 };
    const third = await makeBackup(source, { ...options, now: at(19), keep });
    expect((await run(verify, [third.folder])).code).toBe(0);
    expect(third.removed).toEqual(['taiyaku-20260517T000000Z']);
    const broken = { ...source, databaseUrl: `${source.databaseUrl}-none` };
    await expect(makeBackup(broken, { ...options, now: at(20) })).rejects.toThrow();
    expect(await backupsIn(to)).toEqual(['taiyaku-20260518T000000Z', 'taiyaku-20260519T000000Z']);
  });

  test('lets one backup at a time into a folder, and goes on after one that was killed', async () => {
    const { source, to } = await smallBackup(open);
    const options = { to, withKey: false, keep: null };
    const both = await Promise.allSettled(
      [18, 19].map((day) => makeBackup(source, { ...options, now: at(day) })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await writeFile(join(to, 'taiyaku-20260520T000000Z.part'), 'half');
    // Of another life of this very process, or thread.
    await writeFile(join(to, '.backup.lock'), `${hostname()} ${process.pid}\n`);
    await makeBackup(source, { ...options, now: at(21) });
    expect(await readdir(to)).not.toContain('taiyaku-20260520T000000Z.part');
    await writeFile(join(to, '.backup.lock'), 'elsewhere 1\n');
    await expect(makeBackup(source, { ...options, now: at(22) })).rejects.toThrow(
      'another backup is under way',
    );
    const before = new Date(Date.now() - 6 * 60_000);
    await utimes(join(to, '.backup.lock'), before, before);
    await makeBackup(source, { ...options, now: at(22) });
  });
});

interface List {
  version: number;
  at: string;
  entries: Entry[];
}

async function relist(folder: string, change: (list: List) => unknown): Promise<void> {
  const path = join(folder, 'manifest.json');
  const list = JSON.parse(await readFile(path, 'utf8')) as List;
  change(list);
  await writeFile(path, JSON.stringify(list));
}

async function resum(folder: string, name: string): Promise<void> {
  const list = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as List;
  const bytes = await readFile(join(folder, name));
  const sum = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const entries = list.entries.map((entry) => (entry.name === name ? { ...entry, ...sum } : entry));
  await writeFile(join(folder, 'manifest.json'), manifestText(new Date(list.at), entries));
}

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function expectRefusal(folder: string, place: Config, words: string): Promise<void> {
  expect(await run(restore, [folder], place)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
  expect(await readdir(place.data)).toEqual([]);
  // A file of SQLite would lie in the folder, and would come to be by being looked for.
  if (isPostgres(place.databaseUrl)) expect(await rowsOf(place)).toEqual(new Map());
}

async function rowsOf({ databaseUrl }: Config): Promise<Map<string, string[]>> {
  const { db, close } = openDatabase(databaseUrl);
  try {
    return await everyRow(db);
  } finally {
    await close();
  }
}

async function onlyIn(to: string): Promise<string> {
  const [name = ''] = await backupsIn(to);
  return join(to, name);
}

async function backupsIn(to: string): Promise<string[]> {
  return (await readdir(to)).filter((name) => name.startsWith('taiyaku-')).sort();
}

async function smallBackup(open: Open) {
  const ctx = await open();
  const to = await freshFolder();
  const sha256 = await ctx.files.put(Buffer.from('a picture'));
  await pressKey(ctx, 'forms');
  await ctx.db.insertInto('press_secrets').values({ name: 'x', secret: 'y', created_at: '' }).execute();
  const source = configOf(ctx);
  const { folder } = await makeBackup(source, { to, now: at(17), withKey: true, keep: null });
  return { source, to, folder, file: `files/blobs/${sha256.slice(0, 2)}/${sha256}` };
}
