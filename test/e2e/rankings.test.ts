// The rankings in a real browser: places that moved, a visit that counts, every page on wide screens and phones, by keyboard, without a script.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { launchBrowser, openVisitor, phone } from '../support/browser.ts';
import { lookAt } from '../support/looking.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { type Press, startPress } from '../support/press.ts';
import { fillRanked, type RankedPlan } from '../support/ranked-press.ts';

/** Without the word by which Chromium without a window names itself a robot. */
const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

const plan: RankedPlan = {
  category: { slug: 'kids', name: 'こどもと読む' },
  blogs: [
    {
      ...{ name: 'ちいさな望遠鏡', slug: 'telescope', tagline: '北の国の理科の記事を、図鑑みたいに' },
      ...{ votes: [4, 2], share: 100, weeks: [3, 8, 5] },
    },
    {
      ...{ name: '朝ごはん新聞', slug: 'breakfast', tagline: '世界の台所の話', votes: [2, 30], visits: 3 },
      ...{ share: 50, posts: [{ title: '卵の殻はなぜ割れやすいか', views: 40, before: 10 }] },
    },
    {
      ...{ name: 'A Very Long Name of a Blog About Lighthouses', slug: 'light', language: 'en' },
      ...{ tagline: 'Letters from the north, one a week', votes: [0, 1], isNew: true },
    },
  ],
};

const pages = [
  ...['/rankings', '/rankings/month', '/rankings/in/kids', '/rankings/posts'],
  ...['/rankings/counting', '/rankings/record'],
];

describe.each(['sqlite', 'postgres'] as const)('the rankings, on %s', (dialect) => {
  let browser: Browser;
  let press: Press;
  let database: string | null = null;
  let env: Record<string, string>;

  beforeAll(async () => {
    const data = await mkdtemp(join(tmpdir(), 'taiyaku-press-'));
    if (dialect === 'postgres') database = await postgresUrl();
    env = { TAIYAKU_DATA: data, ...(database ? { TAIYAKU_DATABASE_URL: database } : {}) };
    await fillRanked({ ...env, TAIYAKU_LOG_LEVEL: 'silent' }, plan);
    press = await startPress({ data, env });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    if (database) await dropPostgres(database);
  });

  async function open(path: string, options: Parameters<typeof openVisitor>[1] = {}) {
    const visitor = await openVisitor(browser, { userAgent: AGENT, ...options });
    const page = await visitor.newPage();
    await page.goto(`${press.address}${path}`);
    return { page, close: () => visitor.close() };
  }

  it('show places and how they moved, and lead to a blog so that the visit counts', async () => {
    const { page, close } = await open('/rankings');
    const rows = page.getByRole('table').getByRole('row');
    await expect.poll(() => rows.count()).toBe(4);
    const text = async (at: number) => ((await rows.nth(at).textContent()) ?? '').replace(/\s+/g, ' ');
    expect(await text(1)).toMatch(/^1上がった 1朝ごはん新聞.*票 32.*訪問 3/);
    expect(await text(2)).toMatch(/^2下がった 1ちいさな望遠鏡.*票 11/);
    expect(await text(3)).toMatch(/^3新A Very Long Name.*票 1/);
    await page.getByRole('link', { name: '朝ごはん新聞' }).first().click();
    await page.waitForURL(`${press.address}/breakfast/`);
    const { db, close: shut } = openDatabase(readConfig(env).databaseUrl);
    const visits = () =>
      db
        .selectFrom('vote_networks')
        .innerJoin('blogs', 'blogs.id', 'vote_networks.participant_id')
        .select((eb) => eb.fn.sum<number>('votes').as('votes'))
        .where('slug', '=', 'breakfast')
        .where('kind', '=', 'out')
        .executeTakeFirst();
    // Three that were there, and this one.
    await expect.poll(async () => Number((await visits())?.votes)).toBe(4);
    await shut();
    await close();
  });

  it('hold nothing that axe finds and nothing beyond the edge, by day and by night', async () => {
    for (const path of pages) {
      const { page, close } = await open(path);
      for (const closed of await page.locator('main details:not([open]) > summary').all())
        await closed.click();
      await lookAt(page);
      await close();
    }
  });

  it('mark the row that a link leads to, on a page that is the same for everybody', async () => {
    const { page, close } = await open('/rankings');
    const row = page.getByRole('row', { name: /望遠鏡/ });
    const ground = () => row.evaluate((one) => getComputedStyle(one).backgroundColor);
    const plain = await ground();
    await page.goto(`${press.address}/rankings#${await row.getAttribute('id')}`);
    expect(await page.locator('tr:target').textContent()).toContain('ちいさな望遠鏡');
    expect(await ground()).not.toBe(plain);
    await close();
  });

  it('are walked with the keyboard', async () => {
    const { page, close } = await open('/rankings/in/kids');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    const until = async (name: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()) === name) return;
      }
      throw new Error(`${name} cannot be reached`);
    };
    await until('すべて');
    await until('月');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rankings/in/kids/month');
    await until('ちいさな望遠鏡');
    await until('くわしい数えかた');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '票の数えかた' }).waitFor();
    await until('formula.ts を読む');
    await page.keyboard.press('Enter');
    await page.getByText('export function countDay').waitFor();
    await close();
  });

  it('are whole on a phone without a script, and stay a table to who hears them', async () => {
    const { page, close } = await open('/rankings', { viewport: phone, javaScriptEnabled: false });
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBe(6);
    expect(await table.getByRole('rowheader').count()).toBe(3);
    const cells = await table.getByRole('row').nth(1).getByRole('cell').allTextContents();
    expect(cells.map((cell) => cell.trim()).slice(1, 4)).toEqual(['票 32', '訪問 3', '読まれた 40']);
    const sizeOf = async (name: string) => page.getByText(name, { exact: true }).first().boundingBox();
    expect((await sizeOf('朝ごはん新聞'))?.width).toBeGreaterThan(60);
    await page.getByRole('navigation', { name: '分類' }).getByRole('link', { name: 'こどもと読む' }).click();
    await page.waitForURL('**/rankings/in/kids');
    expect(await table.getByRole('rowheader').count()).toBe(2);
    await page.getByRole('link', { name: 'よく読まれた話' }).click();
    await page.getByRole('heading', { level: 1, name: 'よく読まれた話' }).waitFor();
    await page.getByRole('link', { name: /卵の殻/ }).click();
    await page.getByRole('heading', { level: 1, name: '卵の殻はなぜ割れやすいか' }).waitFor();
    await close();
  });
});
