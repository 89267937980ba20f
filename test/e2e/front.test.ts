// The first page of a host of many blogs in a real browser: without JavaScript, by keyboard, on a phone and wide, by day and by night.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openVisitor, phone, wide } from '../support/browser.ts';
import { startHost } from '../support/host-world.ts';
import { lookAt } from '../support/looking.ts';
import type { Press } from '../support/press.ts';

let browser: Browser;
let press: Press;
let reader: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  press = await startHost();
  reader = await openVisitor(browser, { javaScriptEnabled: false });
  page = await reader.newPage();
});
afterAll(async () => {
  await browser?.close();
  await press?.remove();
});

it('leads without a script from the newest posts to a post, its blog, the list of blogs and back', async () => {
  await page.setViewportSize(phone);
  await page.goto(`${press.address}/`);
  expect(await page.locator('h1').textContent()).toBe('みなと');
  expect(await page.locator('.plist--host > li').count()).toBeGreaterThan(4);
  const ofOne = page.locator('.hentry__blog', { hasText: 'ちいさな望遠鏡' });
  expect(await ofOne.count()).toBe(3);
  await page.getByRole('link', { name: '九人の学校の運動会' }).click();
  await page.waitForURL(/\/shima\/posts\/post-1$/);
  await page.goBack();
  await page.locator('.cats a', { hasText: '科学' }).click();
  await page.waitForURL(/\/blogs\/in\/c2$/);
  expect(await page.locator('.bloglist h2').allTextContents()).toEqual(['島の学校だより']);
  expect(await page.locator('.catrow [aria-current]').textContent()).toBe('科学');
  await page.locator('.catrow a', { hasText: 'すべて' }).click();
  await page.waitForURL(/\/blogs$/);
  expect(await page.locator('.bloglist > li').count()).toBe(5);
  await page.goto(`${press.address}/`);
  expect(await page.locator('.begin a').getAttribute('href')).toBe('/sign-up');
});

it('finds two characters in the posts of every blog', async () => {
  await page.setViewportSize(wide);
  await page.goto(`${press.address}/`);
  await page.locator('.topbar input[type=search]').fill('学校');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/);
  expect(await page.locator('.hentry__blog').allTextContents()).toContain('島の学校だより');
  expect(await page.locator('.plist mark').allTextContents()).toContain('学校');
});

it('is used by keyboard from the first link on, which leads past the frame', async () => {
  await page.setViewportSize(wide);
  await page.goto(`${press.address}/`);
  const names: string[] = [];
  for (let times = 0; times < 10; times += 1) {
    await page.keyboard.press('Tab');
    names.push((await page.locator(':focus').textContent()) ?? '');
  }
  expect(names.slice(0, 3)).toEqual(['本文へ進む', 'みなと', '新しい話']);
  await page.goto(`${press.address}/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('stands within the window and by the rules of axe on every page', async () => {
  const looked = await openVisitor(browser);
  const page = await looked.newPage();
  const paths = ['/', '/blogs', '/blogs/in/c1', '/about', '/terms', '/search?q=%E8%8A%B1', '/search?q=zz'];
  for (const path of paths) {
    expect((await page.goto(`${press.address}${path}`))?.status()).toBe(200);
    await lookAt(page);
  }
  await looked.close();
});
