// A blog elsewhere in a real browser: entered, proved by a line in its head, voted for through the banner on its own page.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { lookAt } from '../support/looking.ts';
import { type OutsideBlog, startOutsideBlog } from '../support/outside-blog.ts';
import { type Press, startPress } from '../support/press.ts';

let browser: Browser;
let press: Press;
let blog: OutsideBlog;
let writer: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  blog = await startOutsideBlog();
  press = await startPress({
    command: ['start'],
    env: { TAIYAKU_DEMO: '1', TAIYAKU_FETCH_ALLOW: blog.host },
  });
  writer = await openVisitor(browser);
  page = await writer.newPage();
});
afterEach(async () => {
  await writer?.close();
  await press?.remove();
  await blog?.close();
});

/** Without the word by which Chromium without a window names itself a robot. */
const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

it('takes part once its head shows the proof, and its readers vote by the banner', async () => {
  await page.goto(`${press.address}/rankings/join`);
  await lookAt(page);
  await page.getByLabel('ブログの住所').fill('みなと');
  await page.getByRole('button', { name: 'ブログをさがす' }).click();
  await page.getByText('住所として読めませんでした').first().waitFor();
  await lookAt(page);
  await page.getByLabel('ブログの住所').fill(blog.page.replace('http://', ''));
  await page.getByRole('button', { name: 'ブログをさがす' }).click();
  await page.getByRole('heading', { name: '港の窓', level: 1 }).waitFor();
  await page.getByRole('link', { name: '灯台の夜番' }).waitFor();
  await lookAt(page);

  const check = page.getByRole('button', { name: '確かめる' });
  await check.click();
  await page.getByText('しるしはどこにもありませんでした').waitFor();
  await lookAt(page);
  const line = await page.getByRole('textbox', { name: 'head に一行入れる' }).inputValue();
  blog.show({ head: line });
  await check.click();
  await page.getByText('head の中に、しるしが見つかりました').waitFor();
  await page.getByText('から参加しています').waitFor();
  await lookAt(page);

  // The HTML of the page, as it stands, beside the posts of the blog.
  const banners = await Promise.all(
    ['一票を入れる', '今週の順位'].map((name) => page.getByRole('textbox', { name }).inputValue()),
  );
  blog.show({ head: line, body: banners.join('\n') });
  const reader = await openVisitor(browser, { viewport: phone, userAgent: agent, javaScriptEnabled: false });
  const reading = await reader.newPage();
  await reading.goto(blog.page);
  const widths = () =>
    reading.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  expect(await widths()).toEqual([176, 176]);
  await reading.locator('a').first().click();
  await reading.getByRole('heading', { name: '「港の窓」に投票する' }).waitFor();
  await reading.getByRole('button', { name: '一票を入れる' }).click();
  await reading.getByRole('heading', { name: '投票しました' }).waitFor();
  await reading.getByRole('link', { name: 'ブログへもどる' }).click();
  expect(reading.url()).toBe(blog.page);
  await reading.locator('a').first().click();
  await reading.getByRole('button', { name: '一票を入れる' }).click();
  await reading.getByRole('heading', { name: '今日はもう投票しています' }).waitFor();
  const vote = reading.url().replace(/\?.*/, '');
  await reader.close();

  for (const address of [vote, `${vote}?given`]) {
    await page.goto(address);
    await lookAt(page);
  }
  await signInByLink(page, press);
  await page.goto(`${press.address}/press/rankings/outside`);
  await page.getByText('に確認').waitFor();
  await lookAt(page);
});
