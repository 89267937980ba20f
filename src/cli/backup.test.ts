// The restore drill: a press is copied while it runs, looked over, and comes back with every page as it was.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { differing, everyPage, fillWhole, settleWhole } from '../../test/support/whole-blog.ts';
import { openContext } from '../app/open-context.ts';
import { readConfig } from '../config.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { settleSite } from '../site/site.ts';
import { backup, restore, verify } from './backup.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('taiyaku backup', () => {
  it('copies a press that runs, and what comes back has the same pages', async () => {
    const [data, to, other] = [await fresh(), await fresh(), await fresh()];
    const press = await openContext(configOf(data));
    const blog = await fillWhole(press.ctx);
    await settleWhole(press.ctx);
    const pages = await everyPage(press.ctx, blog.id);
    const made = await run(backup, ['--to', to, '--with-key'], configOf(data));
    expect(made.code).toBe(0);
    const [name = ''] = await readdir(to);
    await settleSite(press.ctx);
    await press.close();
    expect(await run(verify, [join(to, name)])).toMatchObject({ code: 0, err: '' });

    expect((await run(restore, [join(to, name)], configOf(other))).code).toBe(0);
    const back = await openContext(configOf(other));
    expect(differing(pages, await everyPage(back.ctx, blog.id))).toEqual([]);
    await settleSite(back.ctx);
    await back.close();
    // Nothing is written over, not even by itself.
    const again = await run(restore, [join(to, name)], configOf(other));
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('already') });
  }, 60_000);

  it('says of every byte that is not what it was', async () => {
    const { folder, files } = await smallBackup();
    await writeFile(join(folder, files[0] ?? ''), 'something else');
    const found = await run(verify, [folder]);
    expect(found).toMatchObject({ code: 1, err: expect.stringContaining('is not what it was') });
    expect((await run(restore, [folder], configOf(await fresh()))).code).toBe(1);
    await rm(join(folder, 'manifest.json'));
    expect((await run(verify, [folder])).err).toContain('no whole backup');
  });

  it('shares files with the backup before, keeps as many as it was told, and leaves no half', async () => {
    const { source, to, folder, files } = await smallBackup();
    const at = (day: number) => new Date(Date.UTC(2026, 4, day));
    const second = await writeBackup(source, { to, now: at(18), withKey: false, keep: null });
    const [one, other] = await Promise.all(
      [folder, second.folder].map((path) => stat(join(path, files[0] ?? ''))),
    );
    expect(one?.ino).toBe(other?.ino);
    const third = await writeBackup(source, { to, now: at(19), withKey: false, keep: 2 });
    expect(third.removed).toHaveLength(1);
    expect(await readdir(to)).toEqual(['taiyaku-20260518T000000Z', 'taiyaku-20260519T000000Z']);
    const broken = { ...source, databaseUrl: `sqlite:${join(source.data, 'none.sqlite')}` };
    await expect(writeBackup(broken, { to, now: at(20), withKey: false, keep: null })).rejects.toThrow();
    expect(await readdir(to)).toHaveLength(2);
  });
});

async function smallBackup() {
  const [data, to] = [await fresh(), await fresh()];
  const { ctx, close } = await openContext(configOf(data));
  const sha256 = await ctx.files.put(Buffer.from('a picture'));
  await close();
  const source = configOf(data);
  const now = new Date(Date.UTC(2026, 4, 17));
  const { folder } = await writeBackup(source, { to, now, withKey: false, keep: null });
  return { source, to, folder, files: [`files/blobs/${sha256.slice(0, 2)}/${sha256}`] };
}

async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-backup-'));
  folders.push(folder);
  return folder;
}

function configOf(data: string) {
  return readConfig({ TAIYAKU_DATA: data, TAIYAKU_LOG_LEVEL: 'silent' });
}

async function run<C>(
  command: (
    args: string[],
    io: { out(text: string): Promise<void>; err(text: string): void },
    config?: C,
  ) => Promise<number>,
  args: string[],
  config?: C,
) {
  const said = { out: '', err: '' };
  const io = {
    out: async (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const code = config === undefined ? await command(args, io) : await command(args, io, config);
  return { code, ...said };
}
