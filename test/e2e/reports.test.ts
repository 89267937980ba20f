// A mistranslation from the reader to the page, in a real browser on both databases: reported and answered without a
// script, side by side with its original in the inbox, corrected by key, taken back, left as it is with a word.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink, wide } from '../support/browser.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { type Press, startPress } from '../support/press.ts';

const POST = 'the-playground-nobody-finished';

describe.each(['sqlite', 'postgres'] as const)('a mistranslation on %s', (dialect) => {
  let browser: Browser;
  let press: Press;
  let database: string | null = null;
  let page: Page;
  let post = '';
  /** The sentence as it was published at first. */
  let before = '';

  beforeAll(async () => {
    database = dialect === 'postgres' ? await postgresUrl() : null;
    press = await startPress({
      command: ['start'],
      env: { TAIYAKU_DEMO: '1', ...(database ? { TAIYAKU_DATABASE_URL: database } : {}) },
    });
    browser = await launchBrowser();
    const studio = await openVisitor(browser);
    studio.setDefaultTimeout(20_000);
    page = await studio.newPage();
    await signInByLink(page, press);
    post = `${press.address}/futarigake/posts/${POST}`;
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    if (database) await dropPostgres(database);
  });

  const inbox = () => `${press.address}/studio/futarigake/inbox?tab=report`;

  /** Without a script; returns the address of the receipt. */
  async function report(sentence: number, given: { proposal?: string; reason?: string }): Promise<string> {
    const reader = await openVisitor(browser, { javaScriptEnabled: false, viewport: phone });
    const form = await reader.newPage();
    await form.goto(post);
    const link = form.locator('.prose .s a.s__report').nth(sentence);
    await form.goto(new URL((await link.getAttribute('href')) ?? '', post).href);
    const quoted = (await form.locator('.report__q p').first().textContent()) ?? '';
    if (before === '') before = quoted;
    await form.locator('#report_proposal').fill(given.proposal ?? '');
    await form.locator('#report_reason').fill(given.reason ?? '');
    await form.locator('#report_name').fill('くるみ');
    // Nobody says what is wrong with a sentence within five seconds.
    await form.waitForTimeout(5200);
    await form.locator('form.report button').click();
    await form.getByText('知らせを受けとりました').first().waitFor();
    const receipt = form.url();
    await reader.close();
    return receipt;
  }

  async function textAt(address: string): Promise<string> {
    return (await (await fetch(address)).text()).replace(/<[^>]*>/g, '');
  }

  it('stands in the inbox beside its original, and is corrected by key', async () => {
    const receipt = await report(2, {
      proposal: 'はじまりは、ただの雨だったのです。',
      reason: '原文の気持ちに近いと思います。',
    });
    await page.goto(inbox());
    await page.locator('.inopen .pairbox [lang="en"]').waitFor();
    expect(await page.locator('.inopen .pairbox [lang="ja"]').innerText()).toContain(before);
    expect(await page.locator('.inopen__fix ins').count()).toBeGreaterThan(0);
    await photographed('report');
    // The key leads to the button first: what goes before readers is looked at once more.
    await page.keyboard.press('a');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('第2版');
    await page.keyboard.press('r');
    await page.keyboard.type('ありがとうございます。');
    await page.keyboard.press('Tab');
    // The button follows the field, so the hand is on it already.
    await page.keyboard.press('a');
    await page.getByText('直しを公開し、知らせた人に伝えました。').waitFor();
    await photographed('report-accepted');
    await expect.poll(() => textAt(post)).toContain('はじまりは、ただの雨だったのです。');
    expect(await textAt(post)).toContain('読者の知らせで直しました。');
    expect(await textAt(receipt)).toContain('ありがとうございます。');
  });

  it('is taken back by key within ten minutes, before readers too', async () => {
    await page.keyboard.press('z');
    await page.getByText('もとにもどしました。').waitFor();
    await expect.poll(() => textAt(post)).toContain(before);
    await page.goto(inbox());
    await page.locator('.inopen textarea[name="corrected"]').waitFor();
  });

  it('is left as it is with a word, without a script, and what was typed survives a problem', async () => {
    const plain = await openVisitor(browser, {
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
      viewport: phone,
    });
    const still = await plain.newPage();
    await still.goto(inbox());
    await still.locator('.inlist a[href*="/inbox/reports/"]').first().click();
    await still.locator('textarea[name="corrected"]').fill('書きなおしている途中');
    await still.getByRole('button', { name: '返事だけ送る' }).click();
    await still.locator('.strip li').first().waitFor();
    expect(await still.locator('textarea[name="corrected"]').inputValue()).toBe('書きなおしている途中');
    await still.locator('textarea[name="answer"]').fill('原文どおりに訳しています。');
    await still.getByRole('button', { name: '返事だけ送る' }).click();
    await still.getByText('このままにすると、知らせた人に伝えました。').waitFor();
    await plain.close();
  });

  it('that advertises waits among the spam, and leaves it at one press', async () => {
    await report(3, {
      reason: '格安 https://a.example.com https://b.example.com https://c.example.com casino bonus viagra',
    });
    await page.goto(inbox());
    await expect.poll(() => page.locator('.inlist > li').count()).toBe(1);
    await page.goto(`${press.address}/studio/futarigake/inbox?tab=spam`);
    await page.locator('.inlist a[href*="/inbox/reports/"]').first().click();
    await photographed('report-spam');
    await page.getByRole('button', { name: '迷惑ではない' }).click();
    await page.getByText('1件を迷惑から出しました。').waitFor();
    await page.goto(inbox());
    expect(await page.locator('.inlist > li').count()).toBe(2);
  });

  /** Both widths, light and dark: nothing that axe can see, nothing that scrolls sideways. */
  async function photographed(name: string): Promise<void> {
    for (const viewport of [phone, wide]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const folder = process.env.VOICES_PICTURES;
        if (folder) {
          const path = `${folder}/${name}-${viewport.width}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        expect([name, await axeViolations(page)]).toEqual([name, []]);
      }
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([name, viewport.width, Math.max(0, sideways)]).toEqual([name, viewport.width, 0]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
});
