// The backups of a press as its operator sees them, in a browser: none yet, the first one made by itself and good, one that fails.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVisitor } from '../support/browser.ts';
import { lookAt } from '../support/looking.ts';
import { type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { inherited } from '../support/press.ts';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** Milliseconds: a press looks once a minute whether a backup is due. */
const SOON = 150_000;

let folder: string;
const presses = new Map<string, NewBlog>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiyaku-backups-'));
  // Where a file is, no folder can be made.
  await writeFile(join(folder, 'full'), '');
  const opened = await Promise.all(
    [
      ['sqlite', 'sqlite', join(folder, 'sqlite')] as const,
      ['postgres', 'postgres', join(folder, 'postgres')] as const,
      ['failing', 'sqlite', join(folder, 'full', 'press')] as const,
      ['without', 'sqlite', null] as const,
    ].map(async ([name, dialect, to]) => {
      const env: Record<string, string> = to === null ? {} : { TAIYAKU_BACKUP_TO: to };
      presses.set(name, await openNewBlog(dialect, { name: 'みなとの書きもの', slug: 'minato', env }));
    }),
  );
  expect(opened).toHaveLength(4);
}, SOON);
afterAll(async () => {
  for (const press of presses.values()) await press.close();
  await rm(folder, { recursive: true, force: true });
});

async function backupsOf(name: string) {
  const blog = presses.get(name);
  if (!blog) throw new Error(`there is no press ${name}`);
  await blog.page.goto(`${blog.press.address}/account/backups`);
  return blog;
}

/** Looks again until the page says so. */
async function until(name: string, words: RegExp) {
  const { page } = await backupsOf(name);
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('main').innerText();
      },
      { timeout: SOON, interval: 1_000 },
    )
    .toMatch(words);
  return page;
}

/** How `taiyaku verify` ends, and what it says. */
function verified(backup: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'verify', backup], { env: inherited() }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}` });
    });
  });
}

describe('the backups of a press', () => {
  it('are not there where nobody has said where to, and the page says what to do', async () => {
    const { page, press } = await backupsOf('without');
    await page.goto(`${press.address}/account`);
    await page.getByRole('link', { name: 'サーバーの控えを見る' }).click();
    await page.getByRole('heading', { name: 'サーバーの控え', level: 1 }).waitFor();
    await page.getByText('TAIYAKU_BACKUP_TO').waitFor();
    await page.locator('.empty').waitFor();
    await lookAt(page);
  });

  it.each(['sqlite', 'postgres'])(
    'are made by themselves, read again, and told of (%s)',
    { timeout: SOON * 2 },
    async (name) => {
      const page = await until(name, /いちばん新しい控え：/);
      const row = page.locator('.rows > li').first();
      const called = (await row.locator('b').innerText()).trim();
      expect(called).toMatch(/^taiyaku-\d{8}T\d{6}Z$/);
      expect(await row.innerText()).toMatch(/\d+個のファイル、\d+ MB/);
      expect(await page.locator('main').innerText()).toContain(join(folder, name));
      await lookAt(page);
      expect(await verified(join(folder, name, called))).toMatchObject({ code: 0 });
      await rm(join(folder, name, called, 'manifest.json'));
      expect((await verified(join(folder, name, called))).code).toBe(1);
    },
  );

  it('that fail say so, why, and that it is tried again', { timeout: SOON * 2 }, async () => {
    const page = await until('failing', /とれませんでした/);
    expect(await page.locator('.strip--danger').innerText()).toContain('控えがまだひとつもとれていません');
    expect(await page.locator('.rows > li').first().innerText()).toMatch(
      /理由：.+[\s\S]*またあとでためします（1回ためした）/,
    );
    await lookAt(page);
  });

  it('can be read without a script, and in English', async () => {
    const { page, press } = await backupsOf('sqlite');
    const browser = page.context().browser();
    if (!browser) throw new Error('there is no browser');
    const still = await openVisitor(browser, { javaScriptEnabled: false, locale: 'en-GB' });
    await still.addCookies(await page.context().cookies());
    const plain = await still.newPage();
    await plain.goto(`${press.address}/account/backups`);
    await plain.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
    expect(await plain.locator('.rows > li').count()).toBeGreaterThan(0);
    await still.close();
  });
});
