// Whoever runs a press in a real browser: names it, bounds a blog, takes it from its readers and gives it back, decides held votes.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { demoPresses } from '../support/demo-presses.ts';
import { holdVotes } from '../support/held-votes.ts';
import { lookAt } from '../support/looking.ts';
import type { Press } from '../support/press.ts';

const newPress = demoPresses();
let browser: Browser;
let press: Press;
let owner: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  press = await newPress();
  owner = await openVisitor(browser);
  page = await owner.newPage();
  page.setDefaultTimeout(15_000);
  await signInByLink(page, press);
});
afterEach(async () => {
  await owner?.close();
  await press?.remove();
});

it('say what the press is called, and are told what is wrong with what they typed', async () => {
  await page.goto(`${press.address}/account`);
  await page.getByRole('link', { name: 'このサーバー' }).click();
  await page.getByLabel('この場所の名前').fill('訳者の家');
  await page.getByLabel('ここでブログを書く人との約束').fill('なかよくすること。\n\n出典を書くこと。');
  await page.getByLabel('だれでも').check();
  await page.getByRole('button', { name: '保存する' }).click();
  const summary = page.locator('.strip--danger');
  expect(await summary.textContent()).toContain('メールを送れない');
  expect(await page.getByLabel('この場所の名前').inputValue()).toBe('訳者の家');
  await lookAt(page);
  await page.getByLabel('招待のリンクを持っている人').check();
  await page.getByLabel('一日に公開できる記事の数').fill('３');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('status').waitFor();
  expect(await page.getByLabel('一日に公開できる記事の数').inputValue()).toBe('3');
  await lookAt(page);
  // What somebody else saved meanwhile stands above what one typed oneself.
  const other = await owner.newPage();
  await other.goto(`${press.address}/press`);
  await other.getByLabel('ひとこと').fill('先に書いた');
  await other.getByRole('button', { name: '保存する' }).click();
  await other.getByRole('status').waitFor();
  await page.getByLabel('ひとこと').fill('あとから書いた');
  await page.getByRole('button', { name: '保存する' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('先に書いた');
  expect(await page.getByLabel('ひとこと').inputValue()).toBe('あとから書いた');
  await lookAt(page);
});

it('take a blog from its readers with a reason, which its studio says, and give it back', async () => {
  const reader = await (await openVisitor(browser, { viewport: phone })).newPage();
  const blog = `${press.address}/futarigake/`;
  expect((await reader.goto(blog))?.status()).toBe(200);
  const title = await reader.title();

  await page.goto(`${press.address}/press/blogs`);
  await page.getByLabel('名前か住所').fill('futari');
  await page.getByRole('button', { name: 'さがす' }).click();
  await lookAt(page);
  await page.locator('.rows a').first().click();
  await page.getByLabel('写真の大きさの合計').fill('800');
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByRole('status').waitFor();
  await lookAt(page);
  await page.getByLabel('理由').fill('広告だけの記事が続いている');
  await page.getByRole('button', { name: '公開を止める' }).click();
  await page.getByRole('status').waitFor();
  await lookAt(page);

  await expect.poll(async () => (await reader.goto(blog))?.status(), { timeout: 15_000 }).toBe(410);
  expect(await reader.locator('main').textContent()).toContain('いまは読めません');
  expect(await reader.content()).not.toContain('広告だけの記事');
  await page.goto(`${press.address}/studio/futarigake`);
  const strip = page.locator('[data-suspended]');
  expect(await strip.textContent()).toContain('広告だけの記事が続いている');
  await lookAt(page);
  await page.goto(`${press.address}/studio/futarigake/access`);
  await page.locator('[data-suspended]').waitFor();
  await lookAt(page);
  await page.goto(`${press.address}/studio/futarigake/settings`);
  expect(await page.locator('.room-used').textContent()).toContain('800 MBのうち');
  await lookAt(page);

  await page.goto(`${press.address}/press/blogs/futarigake`);
  await page.getByRole('button', { name: '公開をもとにもどす' }).click();
  await page.getByRole('status').waitFor();
  await expect.poll(async () => (await reader.goto(blog))?.status(), { timeout: 15_000 }).toBe(200);
  expect(await reader.title()).toBe(title);
  await page.goto(`${press.address}/studio/futarigake`);
  expect(await page.locator('[data-suspended]').count()).toBe(0);
  await reader.context().close();
});

it('decide held votes, change their mind, and take a blog out of the rankings and let it in again', async () => {
  await holdVotes(press.data, 'futarigake', 12);
  await page.goto(`${press.address}/press/rankings/holds`);
  const waiting = page.locator('section[aria-labelledby="waiting"]');
  expect(await waiting.locator('li').textContent()).toContain('票（IN）12票');
  await lookAt(page);
  await waiting.getByRole('button', { name: /^ぜんぶ数える/ }).click();
  await page.getByRole('status').waitFor();
  expect(await waiting.textContent()).toContain('いま、止めてある票はありません');
  const decided = page.locator('section[aria-labelledby="decided"]');
  expect(await decided.textContent()).toContain('数えることにした');
  await lookAt(page);
  await decided.getByRole('button', { name: /^数えないことに変える/ }).click();
  await page.getByRole('status').waitFor();
  expect(await decided.textContent()).toContain('数えないことにした');

  await page.getByRole('link', { name: 'ランキングから外す' }).click();
  await lookAt(page);
  await page.getByLabel('名前か住所').fill('futari');
  await page.getByRole('button', { name: 'さがす' }).click();
  await page.getByLabel('理由').fill('票を買っていた');
  await lookAt(page);
  await page.getByRole('button', { name: '外す', exact: true }).click();
  await page.getByRole('status').waitFor();
  expect(await page.locator('section[aria-labelledby="standing"]').textContent()).toContain('票を買っていた');
  await lookAt(page);
  await page.getByRole('button', { name: /をもどす$/ }).click();
  await page.getByRole('status').waitFor();
  expect(await page.locator('section[aria-labelledby="ended"]').textContent()).toContain('もどした');
  await lookAt(page);
});
