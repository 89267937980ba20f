// The command that brings a memory in and takes one out.
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { listening, testFolder } from '../../test/support/commands.ts';
import { describeDatabases } from '../../test/support/database.ts';
import { addBlog } from '../../test/support/desk.ts';
import { newImport } from '../transfer/tmx/imports.ts';
import { runImport } from '../transfer/tmx/run-import.ts';
import { importsOf, insertImport } from '../transfer/tmx/store.ts';
import { runTmx, tmx } from './tmx.ts';

const { pathOf } = testFolder();

const languages = { from: 'en', to: 'ja' };

function file(count: number): string {
  const unit = (n: number) =>
    `<tu><tuv xml:lang="en"><seg>Bridge ${n}.</seg></tuv><tuv xml:lang="ja"><seg>橋${n}。</seg></tuv></tu>\n`;
  const units = Array.from({ length: count }, (_, n) => unit(n)).join('');
  return `<tmx version="1.4"><header/><body>${units}</body></tmx>`;
}

describeDatabases('taiyaku tmx', (open) => {
  it('brings a file in, goes on with one that was broken off, and writes it out again', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const name = pathOf('bridges.tmx');
    const text = file(1700);
    await writeFile(name, text);
    const sha256 = (await import('node:crypto')).createHash('sha256').update(text).digest('hex');
    const row = newImport(ctx, blog.id, {
      ...{
        name: 'bridges.tmx',
        size: Buffer.byteLength(text),
        sha256,
        ranBy: 'command',
        by: null,
        languages,
      },
    });
    await insertImport(ctx.db, row);
    const bytes = async function* (from: number) {
      yield Buffer.from(text).subarray(from);
    };
    expect(await runImport(ctx, row, bytes, () => false)).toBe('paused');
    const { io, said } = listening();
    expect(await runTmx(ctx, { verb: 'import', file: name, blog: blog.slug, languages }, io)).toBe(0);
    expect(said().out).toMatch(/^going on at \d+ %\n[\s\S]*\n1700 added, 0 known already, 0 left out\n$/);
    expect(await importsOf(ctx.db, blog.id, 9)).toHaveLength(1);
    const copy = pathOf('copy.tmx');
    expect(await runTmx(ctx, { verb: 'export', file: copy, blog: blog.slug, languages }, io)).toBe(0);
    expect((await readFile(copy, 'utf8')).match(/<tu /g)).toHaveLength(1700);
  });

  it('says where a file breaks off', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const name = pathOf('broken.tmx');
    await writeFile(name, '<tmx version="1.4">\n<header/>\n<body><tu>');
    const { io, said } = listening();
    expect(await runTmx(ctx, { verb: 'import', file: name, blog: blog.slug, languages }, io)).toBe(1);
    expect(said().err).toMatch(/broken\.tmx: line 3: This is not well-formed XML/);
    expect(await runTmx(ctx, { verb: 'import', file: 'nowhere.tmx', blog: blog.slug, languages }, io)).toBe(
      1,
    );
    expect(await runTmx(ctx, { verb: 'import', file: name, blog: 'nowhere', languages }, io)).toBe(1);
  });
});

it.each([
  [['import']],
  [['export', 'x']],
  [['import', 'x', '--blog', 'b', '--from', '!']],
  [['export', '--blog', 'b', '--from', 'en']],
  [['import', 'x', '--blog', 'b', '--to', 'EN']],
])('taiyaku tmx %j is used wrongly', async (args) => {
  const { io, said } = listening();
  expect(await tmx(args, io)).toBe(2);
  expect(said().err).toContain('usage:');
});
