// What `taiyaku import --json` tells programs, for every kind of file that it reads: the same lines of the same shape.
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportsOf } from '../../test/support/bad-move-files.ts';
import { runCommand } from '../../test/support/commands.ts';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { addBlog, addMember } from '../../test/support/desk.ts';
import { everyRow } from '../../test/support/rows.ts';
import { zipOf } from '../../test/support/zips.ts';
import { anyBlogBySlug } from '../blogs/store.ts';
import { writeArchive } from '../transfer/archive/write-archive.ts';
import { likenessKinds } from '../transfer/moves/bilingual/likeness.ts';
import { choicesSchema } from '../transfer/moves/choices.ts';
import { runImport } from './import.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-kinds-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = <T extends string>(...names: T[]) =>
  v.strictObject(Object.fromEntries(names.map((name) => [name, count])) as Record<T, typeof count>);
const moment = v.nullable(v.pipe(v.string(), v.isoTimestamp()));
const params = v.record(v.string(), v.union([v.string(), v.number()]));

const moveLine = v.strictObject({
  is: v.literal('move'),
  id: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(['mt', 'wxr', 'ghost', 'blogger', 'taiyaku']),
  files: v.array(
    v.strictObject({ name: v.string(), size: count, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  choices: v.strictObject(choicesSchema.entries),
  found: v.strictObject({
    posts: counts('published', 'draft', 'waiting', 'scheduled', 'private', 'trashed'),
    comments: counts('shown', 'waiting', 'spam', 'trashed', 'letters', 'passwords'),
    pictures: counts('file', 'address', 'missing'),
    categories: v.array(v.strictObject({ path: v.array(v.string()), posts: count })),
    files: v.array(v.strictObject({ name: v.string(), encoding: v.string(), from: v.nullable(v.string()) })),
    dates: v.strictObject({
      ...{ first: moment, last: moment, missing: count, future: count, strange: count, doubtful: count },
    }),
    lost: v.record(v.string(), count),
    ...{ locked: count, tags: count, twice: count, troubles: count },
  }),
  blog: v.strictObject({
    ...{ title: v.string(), description: v.string() },
    ...{ address: v.nullable(v.string()), language: v.nullable(v.string()) },
    categories: v.array(v.array(v.string())),
    authors: v.array(v.strictObject({ name: v.string(), shown: v.string() })),
  }),
  recognised: counts('posts', ...likenessKinds, 'uncredited'),
  problem: v.null(),
});

const findingLine = v.strictObject({
  is: v.literal('finding'),
  post: v.nullable(v.pipe(v.number(), v.minValue(1))),
  title: v.nullable(v.string()),
  weight: v.picklist(['decide', 'mind', 'know']),
  ...{ key: v.string(), params },
  // A sentence, with nothing left open in it.
  said: v.pipe(v.string(), v.nonEmpty(), v.regex(/^[^{}]+$/)),
});

const endLine = v.strictObject({
  is: v.literal('end'),
  posts: counts('added', 'known', 'left', 'failed'),
  pictures: counts('found', 'here', 'missing'),
});

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

/** A name, and what it is read as. */
const kinds: [string, string, () => Buffer][] = [
  ['export.txt', 'mt', exportsOf.mt],
  ['export.xml', 'wxr', exportsOf.wxr],
  ['ghost.json', 'ghost', exportsOf.ghost],
  ['blog.xml', 'blogger', exportsOf.blogger],
  ...Object.entries({ mt: 'a.txt', wxr: 'a.xml', ghost: 'a.json', blogger: 'b.xml' }).map(
    ([kind, name]): [string, string, () => Buffer] => [
      `${kind}.zip`,
      kind,
      () =>
        zipOf([
          { name, bytes: exportsOf[kind as keyof typeof exportsOf]() },
          { name: 'img/a.jpg', bytes: jpeg },
        ]),
    ],
  ),
];

async function told(ctx: TestContext, path: string, slug: string, isDry: boolean) {
  const asked = { files: [path], blog: slug, isDry, isJson: true, choices: {} };
  const { code, out, err } = await runCommand((_, io) => runImport(ctx, asked, io), []);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.endsWith('\n')).toBe(true);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const move = v.parse(moveLine, lines[0]);
  const findings = lines.slice(1, isDry ? undefined : -1).map((line) => v.parse(findingLine, line));
  return { move, findings, end: isDry ? null : v.parse(endLine, lines.at(-1)) };
}

/** The same, but for the name of the move. */
async function bothWays(ctx: TestContext, path: string, slug: string) {
  const before = await everyRow(ctx.db);
  const dry = await told(ctx, path, slug, true);
  expect(await everyRow(ctx.db)).toEqual(before);
  const put = await told(ctx, path, slug, false);
  expect({ ...put.move, id: '' }).toEqual({ ...dry.move, id: '' });
  expect(put.findings).toEqual(dry.findings);
  return put;
}

describeDatabases('taiyaku import --json', (open) => {
  it.each(kinds)('tells of %s as of any other', async (name, kind, bytes) => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    await addMember(ctx, blog, 'owner');
    const path = join(folder, name);
    await writeFile(path, bytes());
    const { move, end } = await bothWays(ctx, path, blog.slug);
    expect(move).toMatchObject({ kind, files: [{ name, size: bytes().length }] });
    expect(move.found.posts.published).toBe(2);
    expect(end).toMatchObject({ posts: { added: 2, known: 0, left: 0, failed: 0 } });
    // Once more, everything is known.
    const again = await told(ctx, path, blog.slug, false);
    expect(again.end).toMatchObject({ posts: { added: 0, known: 2 } });
  });

  it('tells of an archive of a press as of any other, and of one in a zip', async () => {
    const ctx = await open();
    const from = await addBlog(ctx);
    await addMember(ctx, from, 'owner');
    const text = join(folder, 'first.txt');
    await writeFile(text, exportsOf.mt());
    await told(ctx, text, from.slug, false);
    const whole = await anyBlogBySlug(ctx.db, from.slug);
    if (!whole) throw new Error('there is no blog');
    const path = join(folder, 'hashi.taiyaku.zip');
    await writeArchive(ctx, whole, createWriteStream(path));
    const to = await addBlog(ctx);
    await addMember(ctx, to, 'owner');
    const { move, end } = await bothWays(ctx, path, to.slug);
    expect(move).toMatchObject({ kind: 'taiyaku', files: [{ name: 'hashi.taiyaku.zip' }] });
    expect(move.found.posts.published).toBe(2);
    expect(end).toMatchObject({ posts: { added: 2, known: 0 } });
    // Zips inside others are not opened: whoever packed one hears so.
    const packed = join(folder, 'packed.zip');
    await writeFile(packed, zipOf([{ name: 'hashi.taiyaku.zip', bytes: await readFile(path) }]));
    const asked = { files: [packed], blog: to.slug, isDry: true, isJson: true, choices: {} };
    const { code, out } = await runCommand((_, io) => runImport(ctx, asked, io), []);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      problem: { key: 'moves.file.zip-nested', params: { name: 'packed.zip' } },
    });
  });
});
