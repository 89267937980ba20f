// The strip that asks for votes, in a real browser: a blog takes part, readers vote with and without a script, and see where it stands
// and what is read most.
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { type Standing, stored } from '../../src/rankings/ranked-row.ts';
import { launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { demoPresses } from '../support/demo-presses.ts';
import { lookAt } from '../support/looking.ts';
import type { Press } from '../support/press.ts';

const newPress = demoPresses();
let browser: Browser;
let press: Press;
let owner: BrowserContext;
let page: Page;
/** Of a post that the blog has. */
let post: string;

beforeAll(async () => {
  browser = await launchBrowser();
  press = await newPress();
  owner = await openVisitor(browser);
  page = await owner.newPage();
  await signInByLink(page, press);
  await page.goto(`${press.address}/futarigake/`);
  const path = await page.locator('main a[href*="/posts/"]').first().getAttribute('href');
  post = new URL(path ?? '', press.address).href;
});
afterAll(async () => {
  await browser?.close();
  await press?.remove();
});

/** Without the word by which Chromium without a window names itself a robot. */
function agent(version: number): string {
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/14${version}.0.0.0 Safari/537.36`;
}

const strip = (of: Page) => of.locator('.cheer__rank');

/** What is counted by the hour, as if hours had gone by. */
async function hoursGoBy(): Promise<void> {
  const { db, close } = openDatabase(`sqlite:${join(press.data, 'taiyaku.sqlite')}`);
  const { id } = await db
    .selectFrom('blogs')
    .select('id')
    .where('slug', '=', 'futarigake')
    .executeTakeFirstOrThrow();
  const category = await db.selectFrom('ranking_categories').select('id').executeTakeFirstOrThrow();
  const posts = await db
    .selectFrom('posts')
    .select('id')
    .where('blog_id', '=', id)
    .where('published_at', 'is not', null)
    .orderBy('place')
    .execute();
  const standing: Standing = {
    ...{ participantId: id, place: 3, movement: { kind: 'up', by: 1 }, ins: 64, outs: 3, views: 200 },
    spark: [0, 0, 3, 5, 8, 13, 40, 64],
  };
  const at = new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString();
  for (const category_id of ['', category.id])
    await db
      .insertInto('ranking_tables')
      .values({ period: 7, category_id, computed_at: at, rows: stored([standing]) })
      .execute();
  await db
    .insertInto('post_rankings')
    .values({
      ...{ blog_id: id, kind: 'read', period: 30, made_at: at },
      rows: JSON.stringify(posts.slice(0, 3).map((one, place) => [id, one.id, 1200 - place * 311])),
    })
    .execute();
  await close();
}

it('is not there before the blog takes part', async () => {
  await page.goto(post);
  await page.locator('.cheer').waitFor();
  expect(await strip(page).count()).toBe(0);
});

it('comes with taking part, which an owner settles among the settings', async () => {
  await page.goto(`${press.address}/press/rankings/categories`);
  await page.getByLabel('分類の名前').fill('こどもと読む');
  await page.getByLabel('住所に使うことば').fill('children');
  await page.getByRole('button', { name: '加える' }).click();
  await page.goto(`${press.address}/studio/futarigake/settings`);
  await page.getByRole('link', { name: 'ランキング', exact: true }).click();
  await page.getByLabel('参加する').check();
  await page.getByLabel('分類1', { exact: true }).selectOption({ label: 'こどもと読む' });
  await page.getByLabel('分類1の割合（%）').fill('60');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/saved/);
  await lookAt(page);
  await hoursGoBy();
  await expect
    .poll(async () => {
      await page.goto(post);
      return strip(page).count();
    })
    .toBe(1);
});

it('says where the blog stands, and thanks for a vote where it was given, by keyboard too', async () => {
  const visitor = await openVisitor(browser, { viewport: phone, userAgent: agent(1) });
  const reader = await visitor.newPage();
  await reader.goto(post);
  await strip(reader).scrollIntoViewIfNeeded();
  await strip(reader).getByText('3位').waitFor();
  expect((await strip(reader).locator('[data-part]').innerText()).replace(/\s+/g, ' ')).toBe(
    'localhostのランキング こどもと読む 3位 上がった 1',
  );
  expect(await strip(reader).getByRole('link').getAttribute('href')).toBe('/rankings/in/children');
  const button = strip(reader).getByRole('button', { name: '一票を入れる' });
  const said = strip(reader).getByRole('status');
  await visitor.setOffline(true);
  await button.click();
  await expect.poll(() => said.textContent()).toContain('票を送れませんでした');
  await visitor.setOffline(false);
  await button.focus();
  await reader.keyboard.press('Enter');
  await expect.poll(() => said.textContent()).toBe('投票しました。ありがとうございます');
  expect(reader.url()).toBe(post);
  await lookAt(reader);
  await reader.keyboard.press('Enter');
  await expect.poll(() => said.textContent()).toBe('今日はもう投票しています');
  await visitor.close();
});

it('is a link and a button without a script, and leads back to the post', async () => {
  const visitor = await openVisitor(browser, {
    ...{ viewport: phone, userAgent: agent(2), javaScriptEnabled: false },
  });
  const reader = await visitor.newPage();
  await reader.goto(post);
  expect(await strip(reader).getByRole('link', { name: 'ランキング' }).isVisible()).toBe(true);
  expect((await strip(reader).textContent())?.includes('位')).toBe(false);
  const vote = () => strip(reader).getByRole('button', { name: '一票を入れる' }).click();
  await vote();
  await reader.getByRole('heading', { name: '投票しました。ありがとうございます' }).waitFor();
  await reader.getByRole('link', { name: '記事へもどる' }).click();
  expect(reader.url()).toBe(post);
  await vote();
  await reader.getByRole('heading', { name: '今日はもう投票しています' }).waitFor();
  await visitor.close();
});

it('stands beside the posts with those that are read most, where the owner puts them', async () => {
  await page.goto(`${press.address}/studio/futarigake/widgets`);
  await page.getByRole('button', { name: '「ランキングの順位」を加える' }).click();
  await page.getByRole('button', { name: '「よく読まれている話」を加える' }).click();
  await page.waitForURL(/open=/);
  await page.getByLabel('並べる数').last().fill('2');
  await page.getByLabel('いつの数か').selectOption({ label: 'この30日間' });
  await lookAt(page);
  await page.getByRole('button', { name: '保存' }).last().click();
  const visitor = await openVisitor(browser, { userAgent: agent(3) });
  const reader = await visitor.newPage();
  const side = reader.locator('.side');
  await expect
    .poll(async () => {
      await reader.goto(`${press.address}/futarigake/`);
      return side.locator('.ranked li').count();
    })
    .toBe(2);
  expect(await side.locator('.ranked span').allTextContents()).toEqual(['1,200回', '889回']);
  await side.locator('.vote').scrollIntoViewIfNeeded();
  await side.locator('.vote').getByText('3位').waitFor();
  await side.getByRole('button', { name: '一票を入れる' }).click();
  await expect.poll(() => side.getByRole('status').textContent()).toBe('投票しました。ありがとうございます');
  await lookAt(reader);
  await visitor.close();
});

it('is told to the writer on きょう, and gone from every page when the blog leaves', async () => {
  await page.goto(`${press.address}/studio/futarigake`);
  const standing = page.locator('section[aria-labelledby="today-standing"]');
  expect((await standing.innerText()).replace(/\s+/g, ' ')).toContain(
    'こどもと読む 3位 上がった 1 今週の票 64',
  );
  await lookAt(page);
  await page.goto(`${press.address}/studio/futarigake/figures`);
  await page.getByText('数で見る', { exact: true }).click();
  await page.getByRole('columnheader', { name: '票 IN' }).waitFor();
  await lookAt(page);
  await page.goto(`${press.address}/studio/futarigake/settings/rankings`);
  await page.getByLabel('参加しない').check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/saved/);
  for (const address of [post, `${press.address}/futarigake/`])
    await expect
      .poll(async () => {
        await page.goto(address);
        return page.locator('.cheer__rank, .vote').count();
      })
      .toBe(0);
  expect((await page.goto(`${press.address}/futarigake/parts/standing`))?.status()).toBe(404);
});
