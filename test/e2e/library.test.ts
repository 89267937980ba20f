// The library of pictures in a real browser: dropped in, found by words, put into a text, and deleted when nothing shows it.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EditorData } from '../../src/posts/schemas.ts';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { demoPresses } from '../support/demo-presses.ts';
import type { Press } from '../support/press.ts';
import { dropFile, expectSaved, insert, picture, textOf } from '../support/typing.ts';

const newPress = demoPresses();
let browser: Browser;
let press: Press;
let writer: BrowserContext;
let page: Page;
let studio: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  press = await newPress();
  writer = await openVisitor(browser);
  page = await writer.newPage();
  await signInByLink(page, press);
  studio = `${press.address}/studio/futarigake`;
});
afterEach(async () => {
  await writer?.close();
  await press?.remove();
});

describe('the library of pictures', () => {
  it('takes what is dropped on it, and finds it by the words about it', async () => {
    await page.goto(`${studio}/pictures`);
    await dropFile(page.locator('[data-pictures]'), 'aoi-fune.png', await picture());
    await page.getByText('aoi-fune.png — 加えました').waitFor();
    await page.getByRole('link', { name: '加えた写真を見る' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await describeNewest();
    await page.goto(`${studio}/pictures`);
    await page.getByLabel('写真をさがす').fill('ふね 川辺');
    await page.getByRole('button', { name: 'さがす' }).click();
    expect(await page.locator('.pics > li').count()).toBe(1);
    await page.getByLabel('写真をさがす').fill('ロケット');
    await page.getByRole('button', { name: 'さがす' }).click();
    await page.getByText('あてはまる写真はありません').waitFor();
  });

  it('hands a picture to the editor with its words, by keys alone, and counts that as a use', async () => {
    await page.goto(`${studio}/pictures`);
    await dropFile(page.locator('[data-pictures]'), 'aoi-fune.png', await picture());
    await page.getByText('aoi-fune.png — 加えました').waitFor();
    await page.goto(`${studio}/pictures`);
    const details = await describeNewest();
    const post = await newPost();
    await textOf(page).focus();
    await insert(page, 'ブログの写真');
    await page.getByLabel('写真をさがす').waitFor();
    await page.keyboard.insertText('ふね');
    await page.getByText('1枚').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await textOf(page).locator('figure img').waitFor();
    await expectSaved(page);
    const figure = (await draftOf(post)).document.content.find(({ type }) => type === 'figure');
    expect(figure?.attrs).toMatchObject({
      alt: '川辺の青いふね',
      credit: '山野ハナ',
      width: 600,
      height: 300,
    });
    // While something shows it, it cannot be deleted.
    await page.goto(details);
    await page.getByText('下書き').waitFor();
    await page.getByText('使っている所があるので、消せません').waitFor();
  });

  it('hands one to the main picture of a post, on a phone too, and lets one go that nothing shows', async () => {
    await page.goto(`${studio}/pictures`);
    await dropFile(page.locator('[data-pictures]'), 'aoi-fune.png', await picture());
    await page.getByText('aoi-fune.png — 加えました').waitFor();
    await page.goto(`${studio}/pictures`);
    const details = await describeNewest();
    await page.setViewportSize(phone);
    const post = await newPost();
    await page.getByRole('button', { name: '記事のまわり' }).click();
    await page.getByRole('button', { name: 'ブログの写真' }).click();
    await page.getByRole('button', { name: /この写真を使う：.*aoi-fune/ }).click();
    await expectSaved(page);
    expect((await draftOf(post)).picture).toMatchObject({ alt: '川辺の青いふね', credit: '山野ハナ' });
    expect(await axeViolations(page)).toEqual([]);
    const sideways = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'はずす' }).click();
    await expectSaved(page);
    await page.goto(details);
    await page.getByText('まだ、どこにも使っていません').waitFor();
    await page.locator('summary', { hasText: 'この写真を消す' }).click();
    await page.getByRole('button', { name: 'この写真を消す' }).click();
    await page.getByText('写真を消しました').waitFor();
  });
});

/** Says what the newest picture shows; resolves to where that is said. */
async function describeNewest(): Promise<string> {
  await page.locator('.pics a').first().click();
  await page.waitForURL(/\/details/);
  const details = page.url().replace(/\?.*/, '');
  await page.getByLabel('説明').fill('川辺の青いふね');
  await page.getByLabel('撮った人、かいた人').fill('山野ハナ');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('保存しました').waitFor();
  return details;
}

/** Begins a post; resolves to its address in the studio. */
async function newPost(): Promise<string> {
  await page.goto(`${studio}/posts/new`);
  await page.getByRole('button', { name: '書きはじめる' }).click();
  await page.waitForURL(/\/edit$/);
  await textOf(page).waitFor();
  return page.url().replace(/\/edit$/, '');
}

async function draftOf(post: string) {
  const answer = await writer.request.get(`${post}/draft`, { headers: { accept: 'application/json' } });
  return ((await answer.json()) as EditorData).draft;
}
