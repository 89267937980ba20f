// Bad files at `taiyaku import`: each ends with 1 and one clear line, for people and for programs, and nothing of it stays.
import { mkdir, mkdtemp, open as openFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  badFiles,
  exportsOf,
  type Files,
  falsePictures,
  showingFalsePictures,
} from '../../test/support/bad-move-files.ts';
import { runCommand } from '../../test/support/commands.ts';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { differingTables, everyRow } from '../../test/support/rows.ts';
import { zipOf } from '../../test/support/zips.ts';
import { LARGEST_FILE } from '../transfer/moves/files-of-move.ts';
import { runImport } from './import.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-bad-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function placed(files: Files): Promise<string[]> {
  const here = await mkdtemp(join(folder, 'x'));
  const paths = Object.keys(files).map((name) => join(here, name));
  for (const [at, bytes] of Object.values(files).entries()) await writeFile(paths[at] ?? '', bytes);
  return paths;
}

/** What the command says of these files, and whether anything is there that was not there before. */
async function tried(ctx: TestContext, files: string[], slug: string, isJson: boolean) {
  const before = { rows: await everyRow(ctx.db), files: await ctx.files.list('') };
  const asked = { files, blog: slug, isDry: false, isJson, choices: {} };
  const said = await runCommand((_, io) => runImport(ctx, asked, io), []);
  const after = { rows: await everyRow(ctx.db), files: await ctx.files.list('') };
  // That somebody tried stands in the record.
  const left = differingTables(before.rows, after.rows, ['log_entries']);
  return { ...said, left, leftFiles: after.files.filter((name) => !before.files.includes(name)) };
}

const ONE_LINE = /^taiyaku import: [^\n{}]+\n$/;

describeDatabases('taiyaku import of a bad file', (open) => {
  it.each(badFiles)('$what is refused in one line', async ({ files, key, named = Object.keys(files)[0] }) => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    await addMember(ctx, blog, 'owner');
    const paths = await placed(files);
    const people = await tried(ctx, paths, blog.slug, false);
    expect(people).toMatchObject({ code: 1, err: expect.stringMatching(ONE_LINE), left: [], leftFiles: [] });
    const programs = await tried(ctx, paths, blog.slug, true);
    expect(programs).toMatchObject({ code: 1, err: people.err, left: [], leftFiles: [] });
    const lines = programs.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    // What cannot be opened at all has nothing that could be told of it.
    if (lines.length > 0) {
      expect(lines[0]).toMatchObject({ is: 'move', problem: { key } });
      expect(people.err).toContain(lines[0].problem.said);
    }
    // Whoever reads the line finds the file by it.
    expect(people.err).toContain(`“${named}”`);
  });

  it('one of more than 5 GB is refused before a byte of it is read', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const path = join(folder, 'large.xml');
    const handle = await openFile(path, 'w');
    await handle.truncate(LARGEST_FILE + 1);
    await handle.close();
    for (const isJson of [false, true])
      expect(await tried(ctx, [path], blog.slug, isJson)).toEqual({
        ...{ code: 1, out: '', left: [], leftFiles: [] },
        err: 'taiyaku import: “large.xml” is too large. A file may have 5 GB. Export it in parts.\n',
      });
  });

  it('one that is not there, and a folder, are named as they were given', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const away = join(folder, 'away.xml');
    const place = join(folder, 'place');
    await mkdir(place, { recursive: true });
    for (const path of [away, place])
      expect(await tried(ctx, [path], blog.slug, true)).toMatchObject({
        ...{ code: 1, out: '', left: [] },
        err: expect.stringContaining(path),
      });
  });

  it('is named among good ones in a zip', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const zip = zipOf([
      { name: '1.xml', bytes: exportsOf.wxr() },
      { name: '2.xml', bytes: exportsOf.wxr().subarray(0, -60) },
    ]);
    const { err, code, left } = await tried(ctx, await placed({ 'blog.zip': zip }), blog.slug, false);
    expect({ code, left }).toEqual({ code: 1, left: [] });
    expect(err).toMatch(/^taiyaku import: “2\.xml”, line \d+: The file ends before it is complete\./);
  });

  it.each(['beside', 'in a zip'])(
    'pictures that are programs, %s, are left out and told of',
    async (where) => {
      const ctx = await open();
      const blog = await addBlog(ctx);
      await addMember(ctx, blog, 'owner');
      const inZip = Object.entries(falsePictures).map(([name, bytes]) => ({ name: `img/${name}`, bytes }));
      const beside = where === 'beside' ? falsePictures : { 'img.zip': zipOf(inZip) };
      const paths = await placed({ 'export.txt': showingFalsePictures(), ...beside });
      const asked = { files: paths, blog: blog.slug, isDry: false, isJson: true, choices: {} };
      const { code, out } = await runCommand((_, io) => runImport(ctx, asked, io), []);
      expect(code).toBe(0);
      const names = Object.keys(falsePictures);
      expect(await ctx.db.selectFrom('posts').select('id').execute()).toHaveLength(names.length);
      expect(await ctx.db.selectFrom('pictures').selectAll().execute()).toEqual([]);
      expect((await ctx.files.list('')).filter((name) => !name.startsWith('moves/'))).toEqual([]);
      const told = [...out.matchAll(/“(?:img\/)?([^”]*)”/g)].map(([, name]) => name);
      // The one that begins as a picture does is found out when it is opened.
      for (const name of names.filter((one) => one !== 'both.gif')) expect(told).toContain(name);
      const gotten = await ctx.db.selectFrom('move_pictures').select(['address', 'problem']).execute();
      expect(gotten.filter(({ problem }) => problem === null)).toEqual([]);
      expect(gotten.find(({ address }) => address.endsWith('/both.gif'))?.problem).toBe('broken');
      // Nothing that runs is in any row, whatever it is called.
      const rows = await everyRow(ctx.db);
      expect(
        [...rows].filter(([, all]) => /alert|<script|onload/.test(all.join())).map(([name]) => name),
      ).toEqual([]);
      const missing = await ctx.db.selectFrom('move_posts').select('pictures_missing').execute();
      expect(missing.map(({ pictures_missing }) => pictures_missing)).toEqual(names.map(() => 1));
    },
  );
});
