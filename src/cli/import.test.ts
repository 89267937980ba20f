// The command that moves another blog in.
import { mkdtemp, open as openFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { addBlog } from '../../test/support/desk.ts';
import { harbour, library } from '../../test/support/finished-translations.ts';
import { incomingComment, incomingPost, lineReaders, linesOf, postsFile } from '../../test/support/moves.ts';
import { LARGEST_FILE } from '../transfer/moves/files-of-move.ts';
import type { MoveRow } from '../transfer/moves/store.ts';
import { choicesOf } from '../transfer/moves/store-batch.ts';
import { importBlog, runImport } from './import.ts';
import { readArguments } from './import-asked.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function listening() {
  let out = '';
  let err = '';
  const io = {
    out: async (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  return { io, said: () => ({ out, err }) };
}

async function place(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const readers = lineReaders;
const dry = { isDry: true, isJson: false, choices: {} };

describeDatabases('taiyaku import', (open) => {
  it('reads files where they lie, says what is in them, and leaves nothing behind when it only looks', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    await ctx.db.updateTable('blogs').set({ closed_at: '2026-01-01T00:00:00.000Z' }).execute();
    const comments = [incomingComment('1'), incomingComment('2', { editorOnly: true })];
    const posts = [
      incomingPost(1, { comments }),
      incomingPost(2, { state: 'draft' }),
      incomingPost(3, { title: '' }),
    ];
    const file = await place('river.txt', linesOf(posts.map((post) => ({ is: 'post', post }))));
    const { io, said } = listening();
    expect(await runImport(ctx, { ...dry, files: [file], blog: blog.slug }, io, { readers })).toBe(0);
    expect(said().out).toMatch(/posts +3: 2 published, 1 draft\n/);
    expect(said().out).toMatch(/comments +1 shown\nletters +1 for the editor alone\n/);
    expect(said().out).toMatch(/know +It has no title\n/);
    expect(said().err).toBe('');
    for (const table of ['moves', 'move_posts', 'posts', 'log_entries'] as const)
      expect(await ctx.db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await ctx.files.list('moves')).toEqual([]);
  });

  it('tells programs the same, a line for each thing', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const posts = Array.from({ length: 1_203 }, (_, at) => incomingPost(at + 1, { title: '' }));
    const file = await place('untitled.txt', linesOf(posts.map((post) => ({ is: 'post', post }))));
    const { io, said } = listening();
    const asked = { ...dry, isJson: true, files: [file], blog: blog.slug };
    expect(await runImport(ctx, asked, io, { readers })).toBe(0);
    const [move, ...findings] = said()
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(move).toMatchObject({
      is: 'move',
      kind: 'mt',
      found: { posts: { published: 1_203 } },
      problem: null,
    });
    expect(move.files).toEqual([
      { name: 'untitled.txt', size: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(findings).toHaveLength(1_203);
    expect(findings.at(-1)).toEqual({
      ...{ is: 'finding', post: 1_203, title: '', weight: 'know', key: 'title-missing' },
      ...{ params: {}, said: 'It has no title' },
    });
  });

  it('names what looks like a finished translation, by its likeness, and what names no source', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const p = (text: string) => `<p>${text}</p>`;
    const inTurn = harbour.map(([source, target]) => p(source) + p(target)).join('');
    const linked =
      library.map(([, target]) => p(target)).join('') + p('元記事：https://chair.example/window');
    const posts = [
      incomingPost(1),
      incomingPost(2, {
        ...{ title: '静かな冬', body: inTurn, markup: 'html', addresses: ['/blog-entry-2.html'] },
      }),
      incomingPost(3, { title: '窓ぎわの椅子', body: linked, markup: 'html', slug: 'chair', addresses: [] }),
    ];
    const file = await place('translated.txt', linesOf(posts.map((post) => ({ is: 'post', post }))));
    const people = listening();
    expect(await runImport(ctx, { ...dry, files: [file], blog: blog.slug }, people.io, { readers })).toBe(0);
    const { out } = people.said();
    expect(out).toContain('look like finished translations: 2: 1 interleaved, 1 linked\n');
    expect(out).toContain('1 of them name no source');
    expect(out).toMatch(/interleaved +静かな冬 +\/blog-entry-2\.html\n +linked +窓ぎわの椅子 +chair\n/);
    expect(out).not.toContain('more\n');
    const programs = listening();
    const asked = { ...dry, isJson: true, files: [file], blog: blog.slug };
    expect(await runImport(ctx, asked, programs.io, { readers })).toBe(0);
    const lines = programs
      .said()
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].recognised).toEqual({
      ...{ posts: 2, interleaved: 1, beside: 0, linked: 1, credited: 0, uncredited: 1 },
    });
    expect(lines.filter(({ is }) => is === 'translation')).toEqual([
      {
        ...{ is: 'translation', post: 2, title: '静かな冬', address: '/blog-entry-2.html' },
        ...{ likeness: 'interleaved', sure: 'sure', sourceLanguage: 'en', credit: null },
      },
      expect.objectContaining({ post: 3, likeness: 'linked', address: 'chair' }),
    ]);
  });

  it('goes on with the same files where it was broken off, and puts in what was read', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const file = await place('long.txt', postsFile(350));
    const asked = { files: [file], blog: blog.slug, isDry: false, isJson: false, choices: {} };
    let read = 0;
    const breaking = {
      mt: async function* (...args: Parameters<NonNullable<typeof readers.mt>>) {
        for await (const one of readers.mt?.(...args) ?? []) {
          if (read++ === 260) throw new Error('the power is gone');
          yield one;
        }
      },
    };
    await expect(runImport(ctx, asked, listening().io, { readers: breaking })).rejects.toThrow('power');
    const rows = () => ctx.db.selectFrom('moves').selectAll().execute();
    const [before] = await rows();
    expect(JSON.parse(before?.found ?? '').seen).toBe(200);
    const put: MoveRow[] = [];
    const putIn = async (_: unknown, move: MoveRow) => {
      put.push(move);
      return put.length === 1 ? 'over' : 'finished';
    };
    const first = listening();
    expect(await runImport(ctx, asked, first.io, { readers, putIn })).toBe(1);
    expect(first.said().err).toContain('it was stopped');
    expect(first.said().out).toMatch(/posts +350/);
    // Whoever changes the choices afterwards changes nothing of what is on its way.
    expect(
      await runImport(ctx, { ...asked, choices: { timeZone: 'UTC' } }, listening().io, { readers, putIn }),
    ).toBe(0);
    expect(put.map(({ id, begun_at }) => [id, begun_at !== null])).toEqual([
      [before?.id, true],
      [before?.id, true],
    ]);
    expect(await rows()).toHaveLength(1);
    const acts = await ctx.db.selectFrom('log_entries').select(['act', 'person_id']).orderBy('id').execute();
    expect(acts).toEqual([
      { act: 'move.begun', person_id: null },
      { act: 'move.let-in', person_id: null },
    ]);
    const [after] = await rows();
    expect(choicesOf(after ?? { choices: '{}' }).timeZone).toBe('Asia/Tokyo');
  });

  it('says what it cannot do', async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const good = await place('good.txt', postsFile(2));
    const cut = await place('cut.txt', postsFile(40).subarray(0, -500));
    const empty = await place('empty.txt', Buffer.alloc(0));
    const large = join(folder, 'large.txt');
    const handle = await openFile(large, 'w');
    await handle.truncate(LARGEST_FILE + 1);
    await handle.close();
    const cases: [string[], string, RegExp][] = [
      [[join(folder, 'nowhere.txt')], blog.slug, /nowhere\.txt: there is no such file/],
      [[folder], blog.slug, /there is no such file/],
      [[good], 'nowhere', /there is no blog “nowhere”/],
      [[good, empty], blog.slug, /“empty\.txt” is empty/],
      [[large], blog.slug, /“large\.txt” is too large. A file may have 5 GB/],
      [[cut], blog.slug, /line \d+: /],
    ];
    for (const [files, name, reason] of cases) {
      const { io, said } = listening();
      expect(await runImport(ctx, { ...dry, files, blog: name }, io, { readers })).toBe(1);
      expect(said().err).toMatch(reason);
    }
    expect(await ctx.db.selectFrom('moves').select('id').execute()).toEqual([]);
    expect(await ctx.files.list('moves')).toEqual([]);
  });
});

it.each([
  [[]],
  [['a.txt']],
  [['a.txt', '--blog', 'b', '--encoding', 'utf-7']],
  [['a.txt', '--blog', 'b', '--hours', '13']],
  [['a.txt', '--blog', 'b', '--breaks', 'maybe']],
  [['a.txt', '--blog', 'b', '--time-zone', 'Mars/Olympus']],
  [['a.txt', '--blog', 'b', '--address', 'ftp://x']],
  [['a.txt', '--blog', 'b', '--loud']],
])('taiyaku import %j is used wrongly', async (args) => {
  const { io, said } = listening();
  expect(await importBlog(args, io)).toBe(2);
  expect(said().err).toContain('usage:');
});

it('taiyaku import takes every choice', () => {
  const options =
    '--encoding euc-jp --hours 24 --breaks kept --time-zone Asia/Seoul --address https://b.example/x';
  const args = `a.txt b.zip --blog b --dry-run --json --closed --leave-pictures ${options}`.split(' ');
  expect(readArguments(args)).toEqual({
    ...{ files: ['a.txt', 'b.zip'], blog: 'b', isDry: true, isJson: true },
    choices: {
      ...{
        encoding: 'euc-jp',
        hours: 24,
        breaks: 'kept',
        timeZone: 'Asia/Seoul',
        address: 'https://b.example/x/',
      },
      ...{ opening: 'closed', pictures: 'leave' },
    },
  });
});
