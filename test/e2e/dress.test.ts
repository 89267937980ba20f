// What an owner arranges and chooses, in a real browser: widgets dragged and stepped into order, a sign for the blog, and
// the same dress on stored pages and on those that are drawn for one reader.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink, wide } from '../support/browser.ts';
import { type Press, startPress } from '../support/press.ts';

let browser: Browser;
let press: Press;
let owner: BrowserContext;
let page: Page;
let studio = '';
let blog = '';

beforeAll(async () => {
  press = await startPress({ command: ['start'], env: { TAIYAKU_DEMO: '1' } });
  studio = `${press.address}/studio/futarigake`;
  blog = `${press.address}/futarigake`;
  browser = await launchBrowser();
  owner = await openVisitor(browser);
  owner.setDefaultTimeout(20_000);
  page = await owner.newPage();
  await signInByLink(page, press);
});

afterAll(async () => {
  await browser?.close();
  await press?.remove();
});

const names = (at: Page = page) => at.locator('.rows[data-arrange] .rows__what b').allInnerTexts();

/** Takes a row by its grip and moves it onto another row; the button stays down. */
async function take(from: number, onto: number): Promise<void> {
  const grip = await page.locator('.rows__grip').nth(from).boundingBox();
  const row = await page.locator('.rows[data-arrange] > li').nth(onto).boundingBox();
  if (!grip || !row) throw new Error('there is nothing to take');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  const y = onto < from ? row.y + row.height * 0.2 : row.y + row.height * 0.8;
  await page.mouse.move(grip.x + 10, (grip.y + y) / 2, { steps: 4 });
  await page.mouse.move(grip.x + 10, y, { steps: 4 });
}

describe('widgets', () => {
  it('are dragged into another order, which stays', async () => {
    await page.goto(`${studio}/widgets`);
    const before = await names();
    expect(before.length).toBeGreaterThan(2);
    await take(before.length - 1, 0);
    const reload = page.waitForEvent('load');
    await page.mouse.up();
    await reload;
    const order = [before.at(-1), ...before.slice(0, -1)];
    expect(await names()).toEqual(order);
    await page.goto(`${studio}/widgets`);
    expect(await names()).toEqual(order);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('stay where they were when Escape is pressed, or when the press cannot be reached', async () => {
    await page.goto(`${studio}/widgets`);
    const before = await names();
    await take(0, 2);
    expect(await names()).not.toEqual(before);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await names()).toEqual(before);
    await owner.setOffline(true);
    await take(0, 2);
    await page.mouse.up();
    const said = page.getByRole('alert').filter({ hasText: '順番を変えられませんでした' });
    await said.waitFor().finally(() => owner.setOffline(false));
    expect(await names()).toEqual(before);
  });

  it('are stepped into order by keyboard, and without JavaScript, where there is nothing to drag by', async () => {
    await page.goto(`${studio}/widgets`);
    const before = await names();
    await page.getByRole('button', { name: `「${before[0]}」を下へ` }).focus();
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    await expect.poll(() => names()).toEqual([before[1], before[0], ...before.slice(2)]);
    const plain = await openVisitor(browser, {
      javaScriptEnabled: false,
      viewport: phone,
      storageState: await owner.storageState(),
    });
    const still = await plain.newPage();
    await still.goto(`${studio}/widgets`);
    expect(await still.locator('.rows__grip').first().isVisible()).toBe(false);
    await still.getByRole('button', { name: `「${before[0]}」を上へ` }).click();
    expect(await names(still)).toEqual(before);
    await plain.close();
  });
});

describe('a sign', () => {
  it('is made of a picture that is sent in, and stands on every page of the blog', async () => {
    await page.goto(`${studio}/look`);
    const buffer = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a52' } })
      .jpeg()
      .toBuffer();
    await page.locator('#picture').setInputFiles({ name: 'shirushi.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: 'しるしに加える' }).click();
    await page.waitForURL(/icon=/);
    expect(await page.locator('input[name=icon]:checked').getAttribute('value')).toMatch(/^[0-9a-f]{64}$/);
    await page.getByLabel('明朝').check();
    await page.locator('#look button[type=submit]').first().click();
    await page.waitForURL(/done=saved/);
    expect(await axeViolations(page)).toEqual([]);
    const home = async () => (await fetch(`${blog}/`)).text();
    await expect.poll(home).toContain('apple-touch-icon');
    const href = /rel="apple-touch-icon"[^>]* href="([^"]+)"/.exec(await home())?.[1] ?? '';
    const icon = await fetch(new URL(href, blog));
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await (await fetch(`${blog}/letters`)).text()).toContain(href);
  });

  it('comes with one dress on stored pages and on those for one reader, on every screen', async () => {
    for (const look of [{ viewport: phone }, { viewport: wide, colorScheme: 'dark' as const }]) {
      const reader = await openVisitor(browser, look);
      const seen = await reader.newPage();
      const problems: string[] = [];
      seen.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      const dress = () =>
        seen.evaluate(() => {
          const name = document.querySelector('.spine__name');
          const styles = [document.body, name, document.querySelector('.topbar')].map(
            (one) => one && getComputedStyle(one),
          );
          return styles.map(
            (style) => style && [style.fontFamily, style.color, style.backgroundColor, style.display],
          );
        });
      await seen.goto(`${blog}/months`);
      const stored = await dress();
      await seen.goto(`${blog}/letters`);
      expect(await dress()).toEqual(stored);
      expect(await axeViolations(seen)).toEqual([]);
      const widest = await seen.evaluate(() => document.documentElement.scrollWidth);
      expect(widest).toBeLessThanOrEqual(look.viewport.width);
      expect(problems).toEqual([]);
      await reader.close();
    }
  });
});
