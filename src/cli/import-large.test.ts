// An archive of a press that is larger than any other file may be: taken by `taiyaku import` where it lies, and nothing else is.
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hollowZip, type ZipPart } from '../../test/support/zips.ts';
import { openArchive } from '../transfer/archive/open-archive.ts';
import { LARGEST_FILE } from '../transfer/moves/files-of-move.ts';
import { sortFiles } from '../transfer/moves/open-files.ts';
import { openZip } from '../transfer/moves/zip/zip-of.ts';
import { filesAt } from './import.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-large-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A file of that size that takes a few blocks of the disk: there is nothing between its beginning and its end. */
async function hollowFile(name: string, parts: readonly ZipPart[], hole: number): Promise<string> {
  const path = join(folder, name);
  const { head, tail } = hollowZip(parts, hole);
  const file = await open(path, 'w');
  await file.write(head, 0, head.length, 0);
  await file.write(tail, 0, tail.length, head.length + hole);
  await file.close();
  return path;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** With one picture, the last of its entries, that is nearly all of it. */
function archiveOf(hole: number): ZipPart[] {
  const picture = `files/${'0'.repeat(64)}.jpg`;
  const texts: Record<string, Buffer> = {
    'blog.json': Buffer.from('{"name":"川"}\n'),
    'people.jsonl': Buffer.from(''),
  };
  const entries = [
    ...Object.entries(texts).map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
    { name: picture, size: hole, sha256: '0'.repeat(64) },
  ];
  const blog = { id: 'b', slug: 'hashi', name: '川' };
  const manifest = {
    format: 'taiyaku-archive',
    version: 1,
    shape: '0',
    blog,
    rows: {},
    missing: [],
    entries,
  };
  return [
    ...Object.entries(texts).map(([name, bytes]) => ({ name, bytes })),
    { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest, null, 1)) },
    { name: picture },
  ];
}

it.each([LARGEST_FILE + 1, 60 * 1024 ** 3])('an archive with %d bytes of pictures is taken', async (hole) => {
  const path = await hollowFile('hashi.zip', archiveOf(hole), hole);
  const found = await filesAt([path]);
  if (typeof found === 'string') throw new Error(found);
  expect(found.rows).toMatchObject([{ name: 'hashi.zip', position: 0 }]);
  expect(found.rows[0]?.size).toBeGreaterThan(hole);
  const sorted = await sortFiles(found.files);
  expect(sorted.sources.map(({ kind }) => kind)).toEqual(['taiyaku']);
  const [file] = found.files;
  if (!file) throw new Error('no file');
  // Places beyond four thousand million are read right: what stands behind the hole, and what stands before it.
  const archive = await openArchive(file);
  expect(archive.blog).toEqual({ name: '川' });
  expect((await openZip(file)).entries.map(({ size }) => size)).toContain(hole);
});

it('another zip of that size is not', async () => {
  const hole = LARGEST_FILE + 1;
  const path = await hollowFile('pictures.zip', [{ name: 'a.jpg' }], hole);
  expect(await filesAt([path])).toBe(
    '“pictures.zip” is too large. A file may have 5 GB. Export it in parts.',
  );
});

it('beside one, the other files have their bounds', async () => {
  const hole = LARGEST_FILE + 1;
  const archive = await hollowFile('hashi.zip', archiveOf(hole), hole);
  const other = await hollowFile('pictures.zip', [{ name: 'a.jpg' }], hole);
  expect(await filesAt([archive, other])).toContain('“pictures.zip” is too large');
});
