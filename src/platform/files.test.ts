// Tests of the file store on a real disk.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiskFiles } from './files.ts';

let root: string;
let files: DiskFiles;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'taiyaku-files-'));
  files = new DiskFiles(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('the same bytes are stored once, under their SHA-256', async () => {
  const bytes = Buffer.from('対訳');
  const first = await files.put(bytes);
  const second = await files.put(Buffer.from('対訳'));
  expect(second).toBe(first);
  expect(await files.list('blobs')).toEqual([`blobs/${first.slice(0, 2)}/${first}`]);
  expect(await files.get(first)).toEqual(bytes);
});

test('what is not there reads as null, and removing it is no error', async () => {
  expect(await files.get('0'.repeat(64))).toBeNull();
  expect(await files.read('pages/none')).toBeNull();
  await files.remove('pages/none');
  expect(await files.list('pages')).toEqual([]);
});

test('a write replaces the whole file and leaves nothing temporary behind', async () => {
  await files.write('pages/a/index.html', Buffer.from('a longer first text'));
  await files.write('pages/a/index.html', Buffer.from('new'));
  expect((await files.read('pages/a/index.html'))?.toString()).toBe('new');
  expect(await readdir(join(root, 'pages/a'))).toEqual(['index.html']);
});

test('a write that fails leaves the old bytes and no temporary file', async () => {
  await writeFile(join(root, 'plain'), 'a file where a folder is wanted');
  await expect(files.write('plain/index.html', Buffer.from('x'))).rejects.toThrow();
  expect(await readdir(root)).toEqual(['plain']);
});

test('readers never see half of a file while it is being replaced', async () => {
  const texts = ['a'.repeat(300_000), 'b'.repeat(300_000)];
  await files.write('page', Buffer.from(texts[0] ?? ''));
  const writing = (async () => {
    for (let i = 0; i < 20; i += 1) await files.write('page', Buffer.from(texts[i % 2] ?? ''));
  })();
  for (let i = 0; i < 50; i += 1) expect(texts).toContain((await files.read('page'))?.toString());
  await writing;
});

test('a piece that is sent twice at once is there once', async () => {
  for (const name of Array.from({ length: 40 }, (_, at) => `imports/${at}`)) {
    await files.append(name, 0, Buffer.from('first '));
    const piece = Buffer.from('second'.repeat(1_000));
    const answers = await Promise.all([files.append(name, 6, piece), files.append(name, 6, piece)]);
    expect(answers).toContain(true);
    expect((await files.read(name))?.toString()).toBe(`first ${piece}`);
    expect(await files.append(name, 6, piece)).toBe(false);
  }
});

test('a name cannot leave the store', async () => {
  await expect(files.write('../outside', Buffer.from('x'))).rejects.toThrow('outside the folder');
  expect(() => files.read('../../etc/passwd')).toThrow('outside the folder');
  expect(() => files.get('../../etc/passwd')).toThrow('not a SHA-256');
});
