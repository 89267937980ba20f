// Three blogs of one press in a real browser: readers vote, a reload and a robot count nothing, visits and views are counted,
// places move, the widget shows what is read, and the numbers of the writer agree. On both databases.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLink } from '../../src/accounts/create-link.ts';
import { openContext } from '../../src/app/open-context.ts';
import { readConfig } from '../../src/config.ts';
import { nowIso } from '../../src/platform/clock.ts';
import type { Context } from '../../src/platform/context.ts';
import { launchBrowser, openVisitor, phone } from '../support/browser.ts';
import { lookAt } from '../support/looking.ts';
import { aDayPasses, anHourPasses } from '../support/passing-time.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { type Press, startPress } from '../support/press.ts';
import { openTestSite, type TestSite } from '../support/published.ts';

/** Without the word by which Chromium without a window names itself a robot. */
const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

describe.each(['sqlite', 'postgres'] as const)('three blogs of one press, on %s', (dialect) => {
  let browser: Browser;
  let press: Press;
  let ctx: Context;
  let close: () => Promise<void>;
  let database: string | null = null;
  let sites: TestSite[];
  let owner: BrowserContext;
  let studio: Page;
  /** Of the first post of each blog. */
  let posts: string[];

  beforeAll(async () => {
    database = dialect === 'postgres' ? await postgresUrl() : null;
    const env = { TAIYAKU_TRUST_PROXY: '1', ...(database ? { TAIYAKU_DATABASE_URL: database } : {}) };
    press = await startPress({ env });
    ({ ctx, close } = await openContext(
      readConfig({ ...env, TAIYAKU_DATA: press.data, TAIYAKU_LOG_LEVEL: 'silent' }),
    ));
    const named = { hashi: 'ことばの橋', asa: '朝ごはん新聞', shima: '島の学校だより' };
    sites = [];
    for (const [slug, name] of Object.entries(named)) sites.push(await openTestSite(ctx, { slug, name }));
    posts = [];
    for (const site of sites) {
      const { slug } = await site.publish();
      await site.publish();
      posts.push(`${press.address}/${site.blog.slug}/posts/${slug}`);
    }
    browser = await launchBrowser();
    owner = await openVisitor(browser, { userAgent: AGENT });
    studio = await owner.newPage();
    await signIn();
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    await close?.();
    if (database) await dropPostgres(database);
  });

  /** One person owns all three, and runs the press. */
  async function signIn() {
    const personId = sites[0]?.author.id ?? '';
    await ctx.db
      .updateTable('people')
      .set({ operator_since: nowIso(ctx) })
      .where('id', '=', personId)
      .execute();
    for (const { blog } of sites.slice(1)) {
      await ctx.db
        .insertInto('members')
        .values({ blog_id: blog.id, person_id: personId, role: 'owner', created_at: nowIso(ctx) })
        .execute();
    }
    const token = await createLink(ctx, { purpose: 'sign-in', personId });
    await studio.goto(`${press.address}/sign-in/link/${token}`);
    await studio.locator('main button[type=submit]').first().click();
    await studio.waitForURL(/\/studio/);
  }

  /** Somebody at home, in a network of their own. */
  async function readerAt(
    network: string,
    options: { userAgent?: string | undefined } = { userAgent: AGENT },
  ) {
    const visitor = await openVisitor(browser, {
      viewport: phone,
      extraHTTPHeaders: { 'x-forwarded-for': network },
      ...(options.userAgent ? { userAgent: options.userAgent } : {}),
    });
    await visitor.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }));
    return visitor.newPage();
  }

  /** Opens a post as a reader does, so that its view is counted. */
  async function read(page: Page, address: string) {
    const counted = page.waitForResponse((answer) => answer.url().endsWith('/views'));
    await page.goto(address);
    expect((await counted).status()).toBe(204);
  }

  const strip = (page: Page) => page.locator('.cheer__rank');

  async function vote(page: Page, address: string): Promise<string> {
    await read(page, address);
    await strip(page).getByRole('button', { name: '一票を入れる' }).click();
    const said = strip(page).getByRole('status');
    await expect.poll(() => said.textContent()).not.toBe('');
    return (await said.textContent()) ?? '';
  }

  /** The lines of the table as they stand, once the table has so many. */
  async function table(): Promise<string[]> {
    const reader = await readerAt('203.0.113.200');
    await reader.goto(`${press.address}/rankings`);
    const lines = await reader.getByRole('table').first().locator('tbody tr').allTextContents();
    await reader.context().close();
    return lines.map((line) => line.replace(/\s+/g, ' ').trim());
  }

  it('take part, as their owner settles it', async () => {
    await studio.goto(`${press.address}/press/rankings/categories`);
    await studio.getByLabel('分類の名前').fill('こどもと読む');
    await studio.getByLabel('住所に使うことば').fill('children');
    await studio.getByRole('button', { name: '加える' }).click();
    for (const { blog } of sites) {
      await studio.goto(`${press.address}/studio/${blog.slug}/settings/rankings`);
      await studio.getByLabel('参加する').check();
      await studio.getByLabel('分類1', { exact: true }).selectOption({ label: 'こどもと読む' });
      await studio.getByLabel('分類1の割合（%）').fill('100');
      await studio.getByRole('button', { name: '保存' }).click();
      await studio.waitForURL(/saved/);
    }
    for (const post of posts) {
      await expect
        .poll(async () => {
          await studio.goto(post);
          return strip(studio).count();
        })
        .toBe(1);
    }
  });

  it('are voted for once a day by each reader; a reload and a robot count nothing', async () => {
    const [hashi = '', asa = ''] = posts;
    // Three for the first, two for the second, none for the third.
    for (const [at, address] of [hashi, hashi, hashi, asa, asa].entries()) {
      const reader = await readerAt(`${20 + at}.10.0.7`);
      expect(await vote(reader, address)).toBe('投票しました。ありがとうございます');
      await reader.reload();
      expect(await vote(reader, address)).toBe('今日はもう投票しています');
      await reader.context().close();
    }
    const robot = await readerAt('40.10.0.7', { userAgent: undefined });
    await robot.goto(asa);
    await strip(robot).getByRole('button', { name: '一票を入れる' }).click();
    await expect.poll(() => strip(robot).getByRole('status').textContent()).not.toBe('');
    expect(await strip(robot).getByRole('status').textContent()).not.toContain('ありがとうございます');
    // Looking at the page of votes is no vote.
    await robot.goto(`${press.address}/asa/votes?given`);
    await robot.context().close();
    await expect.poll(viewsCounted, { timeout: 15_000 }).toBe(5);
    await anHourPasses(ctx);
    await expect
      .poll(table)
      .toEqual([
        expect.stringMatching(/^1.*ことばの橋.*票 3訪問 0読まれた 3/),
        expect.stringMatching(/^2.*朝ごはん新聞.*票 2訪問 0読まれた 2/),
        expect.stringMatching(/^3.*島の学校だより.*票 0訪問 0読まれた 0/),
      ]);
  });

  async function viewsCounted(): Promise<number> {
    const row = await ctx.db
      .selectFrom('view_days')
      .select((eb) => eb.fn.sum<number>('views').as('views'))
      .executeTakeFirst();
    return Number(row?.views ?? 0);
  }

  it('are visited from the rankings, which is counted beside the votes', async () => {
    const reader = await readerAt('50.10.0.7');
    await reader.goto(`${press.address}/rankings`);
    await lookAt(reader);
    await reader.getByRole('link', { name: '島の学校だより' }).first().click();
    await reader.waitForURL(`${press.address}/shima/`);
    await reader.goBack();
    await reader.getByRole('link', { name: '島の学校だより' }).first().click();
    await reader.waitForURL(`${press.address}/shima/`);
    await reader.context().close();
    await anHourPasses(ctx);
    await expect.poll(async () => (await table())[2]).toMatch(/島の学校だより.*訪問 1読/);
    // The view of whoever was led there falls on this day, before it passes.
    await expect.poll(viewsCounted, { timeout: 15_000 }).toBe(6);
  });

  it('move when others are voted for', async () => {
    await aDayPasses(ctx);
    const [, asa = ''] = posts;
    for (let at = 0; at < 4; at += 1) {
      const reader = await readerAt(`${60 + at}.10.0.7`);
      expect(await vote(reader, asa)).toBe('投票しました。ありがとうございます');
      await reader.context().close();
    }
    await expect.poll(viewsCounted, { timeout: 15_000 }).toBe(10);
    await anHourPasses(ctx);
    await expect
      .poll(table)
      .toEqual([
        expect.stringMatching(/^1上がった 1朝ごはん新聞.*票 6訪問 0読まれた 6/),
        expect.stringMatching(/^2下がった 1ことばの橋.*票 3訪/),
        expect.stringMatching(/^3−変わらず島の学校だより.*票 0訪/),
      ]);
    const reader = await readerAt('70.10.0.7');
    await read(reader, asa);
    await strip(reader).scrollIntoViewIfNeeded();
    await expect
      .poll(async () => (await strip(reader).innerText()).replace(/\s+/g, ' '))
      .toContain('こどもと読む 1位');
    await lookAt(reader);
    await reader.context().close();
  });

  it('show what is read most beside their posts', async () => {
    await studio.goto(`${press.address}/studio/asa/widgets`);
    await studio.getByRole('button', { name: '「よく読まれている話」を加える' }).click();
    await studio.waitForURL(/open=/);
    const reader = await readerAt('70.10.0.8');
    await read(reader, `${press.address}/asa/`);
    await expect
      .poll(async () => {
        await reader.goto(`${press.address}/asa/`);
        return reader.locator('.side .ranked li').allTextContents();
      })
      .toEqual([expect.stringContaining('6')]);
    await reader.context().close();
  });

  it('tell their writer the same numbers', async () => {
    await studio.goto(`${press.address}/studio/asa`);
    const standing = studio.locator('section[aria-labelledby="today-standing"]');
    expect((await standing.innerText()).replace(/\s+/g, ' ')).toContain('こどもと読む 1位');
    // All of the second day is written before it passes: four who voted for 朝ごはん新聞, and two who looked.
    await expect.poll(viewsCounted, { timeout: 15_000 }).toBe(12);
    // A day is told once it is over; with one more between, that does not hang on the hour of the clock.
    await aDayPasses(ctx);
    await aDayPasses(ctx);
    await anHourPasses(ctx);
    expect(await daysOf('hashi')).toEqual([['3', '3', '0']]);
    expect(await daysOf('shima')).toEqual([['1', '0', '1']]);
    expect(await daysOf('asa')).toEqual([
      ['6', '4', '0'],
      ['2', '2', '0'],
    ]);
    await lookAt(studio);
  });

  /** Who read, votes and visits of each day that has any, as the writer is told them; the newest first. */
  async function daysOf(slug: string): Promise<string[][]> {
    await studio.goto(`${press.address}/studio/${slug}/figures`);
    await studio.getByText('数で見る', { exact: true }).click();
    const rows = studio.locator('table', { hasText: '票 IN' }).locator('tbody tr');
    const days = await rows.evaluateAll((lines) =>
      lines.map((line) => Array.from(line.querySelectorAll('td'), (cell) => cell.textContent ?? '')),
    );
    return days
      .map(([views = '', , ins = '', outs = '']) => [views, ins, outs])
      .filter((day) => day.some((count) => Number(count) > 0));
  }
});
