// From the first word of a post to its readers, and what stands around its text.
import { describe, expect, it } from 'vitest';
import { axeViolations, phone } from '../../support/browser.ts';
import { drop, expectSaved, insert, picture, textOf as text } from '../../support/typing.ts';
import { publish, writeScreen } from '../../support/write-screen.ts';

const at = writeScreen();

describe('from the first word to the reader', () => {
  it('leads a post with a picture, ruby and a fold to its public page, and a correction after it', async () => {
    const page = await at.openPost();
    await page.keyboard.insertText('ふねの日');
    await page.keyboard.press('Enter');
    await page.keyboard.type('｜川《かわ》にふねが来た。');
    await drop(page, 'boat.png', await picture());
    await text(page).locator('figure img').waitFor();
    await page.getByLabel('画像の説明').last().fill('青いふね');
    await text(page).locator('> p').last().click();
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.insertText('夕方、ふねは帰った。');
    await publish(page, 'boat-day');
    await page.goto(`${at.press.address}/futarigake/posts/boat-day`);
    expect(await page.locator('.prose ruby rt').textContent()).toBe('かわ');
    const image = page.locator('.prose .fig img');
    expect(await image.getAttribute('alt')).toBe('青いふね');
    expect(await image.getAttribute('srcset')).toMatch(/480w.*600w/);
    expect(await page.locator('#more + p').textContent()).toBe('夕方、ふねは帰った。');
    await page.goto(`${at.press.address}${at.path}/edit`);
    await text(page).locator('p', { hasText: '夕方' }).click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('また来る。');
    await page.getByRole('link', { name: '直しを公開' }).click();
    await page.waitForURL(/#publish$/);
    await page.locator('#publish').locator('..').getByRole('button').last().click();
    await page.waitForURL((url) => !url.hash);
    // The page is drawn anew a moment after the publishing is answered.
    const after = async () => {
      await page.goto(`${at.press.address}/futarigake/posts/boat-day`);
      return page.locator('#more + p').textContent();
    };
    await expect.poll(after).toBe('夕方、ふねは帰った。また来る。');
  });
});

describe('the language of a post', () => {
  it('is chosen until it is published, and another post says the same in another one', async () => {
    const page = await at.openPost();
    await page.keyboard.insertText('川の日');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('本文。');
    await expectSaved(page);
    await publish(page, 'river-day');
    await page.goto(`${at.press.address}/studio/futarigake/posts/new`);
    await page.getByRole('button', { name: '書きはじめる' }).click();
    await page.waitForURL(/\/edit$/);
    at.path = new URL(page.url()).pathname.replace(/\/edit$/, '');
    await text(page).waitFor();
    await page.getByLabel('書くことば').selectOption('en');
    expect(await text(page).getAttribute('lang')).toBe('en');
    await page.locator('#post-title').fill('River day');
    await text(page).focus();
    await page.keyboard.insertText('The text.');
    await expectSaved(page);
    expect((await at.draft()).language).toBe('en');
    await publish(page, 'river-day-en');
    await page.goto(`${at.press.address}${at.path}/edit`);
    await text(page).waitFor();
    expect(await page.getByLabel('書くことば').isDisabled()).toBe(true);
    await page.getByLabel('つなぐ記事の住所').fill('nowhere');
    await page.keyboard.press('Enter');
    await page.getByText('その住所の記事はありません').waitFor();
    await page.getByLabel('つなぐ記事の住所').fill(`${at.press.address}/futarigake/posts/river-day`);
    await page.keyboard.press('Enter');
    await page.locator('.w-siblings', { hasText: '川の日' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    for (const [here, there, language] of [
      ['river-day', 'river-day-en', 'en'],
      ['river-day-en', 'river-day', 'ja'],
    ] as const) {
      const alternate = async () => {
        await page.goto(`${at.press.address}/futarigake/posts/${here}`);
        return page
          .locator(`link[rel="alternate"][hreflang="${language}"]`)
          .getAttribute('href', { timeout: 1_000 })
          .catch(() => null);
      };
      await expect.poll(alternate).toContain(`/posts/${there}`);
    }
    await page.goto(`${at.press.address}${at.path}/edit`);
    await page.getByRole('button', { name: 'つながりをはずす' }).click();
    await page.locator('.w-siblings').waitFor({ state: 'detached' });
  });
});

describe('around the text', () => {
  it('stands what lists and readers get, saved as it is typed, and a password that is kept nowhere', async () => {
    const page = await at.openPost();
    await page.getByLabel('あらすじ').fill('川へ行った話。');
    await page.getByLabel('住所').fill('Not An Address');
    await page.getByText('使えるのは、小さい英字').waitFor();
    await page.getByLabel('住所').fill('kawa-e');
    await page.getByLabel('タグ', { exact: true }).fill('川、 町 、川');
    await page.getByLabel('コメント').focus();
    await page.getByLabel('コメント').selectOption('approval');
    await page.getByLabel('いつまで見せるか').fill('2031-05-01T09:00');
    await page.getByRole('button', { name: 'パスワードを付ける' }).click();
    await page.getByLabel('新しいパスワード').fill('かわ');
    await page.getByRole('button', { name: 'このパスワードにする' }).click();
    await page.getByText('4字以上にしてください').waitFor();
    await page.getByLabel('新しいパスワード').fill('かわのおと');
    await page.getByRole('button', { name: 'このパスワードにする' }).click();
    await page.locator('#password-is', { hasText: '新しく決めた' }).waitFor();
    await expectSaved(page);
    expect(await at.draft()).toMatchObject({
      summary: '川へ行った話。',
      slug: 'kawa-e',
      tags: ['川', '町'],
      comments: 'approval',
      expiresAt: '2031-05-01T00:00:00.000Z',
    });
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain('かわのおと');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('fits a phone, by day and by night, with its panel and tools open', async () => {
    const begun = await at.writer.newPage();
    await begun.goto(`${at.press.address}/studio/futarigake/posts/new`);
    expect(await axeViolations(begun)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await at.openPost();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(phone);
      await text(page).focus();
      await insert(page, '表');
      for (const key of ['A', 'Tab', 'B', 'Tab', 'C']) await page.keyboard.press(key);
      await page.getByRole('button', { name: '入れる', exact: true }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: '記事のまわり' }).click();
      expect(await axeViolations(page)).toEqual([]);
      const sideways = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});
