// Views in a real browser: a reader counts once however often a page is opened, a robot and the writer never, and the numbers say so.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { demoPresses } from '../support/demo-presses.ts';
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
  owner = await openVisitor(browser, { userAgent: agent(1) });
  page = await owner.newPage();
  await signInByLink(page, press);
});
afterEach(async () => {
  await owner?.close();
  await press?.remove();
});

/** Without the word by which Chromium without a window names itself a robot. */
function agent(version: number): string {
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/14${version}.0.0.0 Safari/537.36`;
}

/** A reader whose browser says nothing of being driven by a test. */
async function reader(userAgent?: string): Promise<Page> {
  const visitor = await openVisitor(browser, { viewport: phone, ...(userAgent ? { userAgent } : {}) });
  await visitor.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }));
  return visitor.newPage();
}

it('are counted once for each reader and page, and shown to the writer', async () => {
  const blog = `${press.address}/futarigake`;
  const [one, other, robot] = [await reader(agent(1)), await reader(agent(2)), await reader()];
  const seen = async (who: Page, address: string) => {
    const told = who.waitForResponse((answer) => answer.url().endsWith('/views'));
    await who.goto(address);
    expect((await told).status()).toBe(204);
  };
  await seen(one, `${blog}/`);
  await seen(one, `${blog}/`);
  await seen(other, `${blog}/`);
  await seen(robot, `${blog}/`);
  const post = await one.locator('main a[href*="/posts/"]').first().getAttribute('href');
  await seen(one, new URL(post ?? '', blog).href);
  // The writer's own, who is signed in here.
  await page.addInitScript(() => Object.defineProperty(navigator, 'webdriver', { get: () => false }));
  await seen(page, `${blog}/`);
  // Asking not to be counted lasts on this device.
  await other.goto(`${blog}/months#uncounted`);
  await other.goto(new URL(post ?? '', blog).href);
  const days = async () => {
    await page.goto(`${press.address}/studio/futarigake/figures`);
    return page.locator('.big b').textContent();
  };
  await expect.poll(days, { timeout: 15_000 }).toBe('3');
  const first = page.locator('table.figures tr', { hasText: '最初のページ' });
  expect(await first.locator('td').allTextContents()).toEqual(['2', '3']);
  await lookAt(page);
  await page.goto(`${press.address}/studio/futarigake`);
  await page.getByRole('img', { name: /30日の読まれた数/ }).waitFor();
  await lookAt(page);
  for (const visitor of [one, other, robot]) await visitor.context().close();
});
