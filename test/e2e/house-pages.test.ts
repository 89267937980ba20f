// The pages of people and blogs in a real browser: without scripts, at both widths, in the dark, under axe.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openVisitor } from '../support/browser.ts';
import { lookAt } from '../support/looking.ts';
import { type Press, startPress } from '../support/press.ts';

let browser: Browser;
let press: Press;

beforeAll(async () => {
  browser = await launchBrowser();
  press = await startPress({ command: ['start'] });
});

afterAll(async () => {
  await press?.remove();
  await browser?.close();
});

describe('without JavaScript', () => {
  it('an owner sets the press up, mends a mistake, makes a category and invites somebody who joins', async () => {
    const visitor = await openVisitor(browser, { locale: 'en-GB', javaScriptEnabled: false });
    const page = await visitor.newPage();
    await page.goto((await press.line(/\/set-up\//)).trim());
    await page.getByLabel('Name', { exact: true }).fill('Minamo');
    await page.getByLabel('E-mail').fill('minamo@example.test');
    await page.getByLabel('Password', { exact: true }).fill('aaaaaaaaaaaa');
    await page.getByLabel('Name of the blog').fill('Bridge');
    await page.getByLabel('Address').fill('bridge');
    await page.getByRole('button', { name: 'Begin' }).click();

    const alert = page.getByRole('alert');
    await alert.getByRole('link', { name: /Password: Too few different characters/ }).click();
    expect(await page.getByLabel('Name of the blog').inputValue()).toBe('Bridge');
    await page.getByLabel('Password', { exact: true }).fill('a long river of words');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL('**/studio/bridge');

    await page.goto(`${press.address}/studio/bridge/categories`);
    await page.getByLabel('Name of the category').fill('Nature');
    await page.getByLabel('Word for the address').fill('nature');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('nature', { exact: true }).waitFor();

    await page.goto(`${press.address}/studio/bridge/members`);
    await page.getByRole('button', { name: 'Make an invitation link' }).click();
    const invitation = (await page.locator('#invited').textContent()) ?? '';

    const guests = await openVisitor(browser, { locale: 'en-GB', javaScriptEnabled: false });
    const guest = await guests.newPage();
    await guest.goto(invitation);
    await guest.getByLabel('Name', { exact: true }).fill('Kurumi');
    await guest.getByLabel('E-mail').fill('kurumi@example.test');
    await guest.getByLabel('Password', { exact: true }).fill('walnuts in autumn');
    await guest.getByRole('button', { name: 'Join' }).click();
    await guest.waitForURL('**/studio/bridge');
    await page.reload();
    await guests.close();
    await visitor.close();
  });
});

describe('every page of people and blogs', () => {
  it('has no fault axe can see, light and dark, and never scrolls sideways', async () => {
    const visitor = await openVisitor(browser);
    const page = await visitor.newPage();
    await page.goto(`${press.address}/sign-in`);
    await lookAt(page);
    await page.getByLabel('メール').fill('minamo@example.test');
    await page.getByLabel('パスワード').fill('まちがったパスワード');
    await page.getByRole('button', { name: 'サインインする', exact: true }).click();
    await page.getByText('メールアドレスかパスワードがちがいます').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await lookAt(page);
    await page.getByLabel('パスワード').fill('a long river of words');
    await page.getByRole('button', { name: 'サインインする', exact: true }).click();
    await page.waitForURL('**/studio/bridge');
    for (const path of ['/account', '/blogs/new', '/studio/bridge/nothing']) {
      await page.goto(press.address + path);
      await lookAt(page);
    }
    for (const path of ['settings', 'members', 'categories']) {
      await page.goto(`${press.address}/studio/bridge/${path}`);
      for (const more of await page.locator('summary').all()) await more.click();
      await lookAt(page);
    }
    await visitor.close();
  });
});
