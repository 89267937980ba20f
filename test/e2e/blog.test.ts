// A blog in one walk, on both databases: write, schedule, publish, be answered in public and in confidence, be corrected,
// be found, with a real browser and readers without JavaScript.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentJson } from '../../src/text/document.ts';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink, wide } from '../support/browser.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { type Press, startPress } from '../support/press.ts';

const SECRET = 'ないしょの相談ごと';
const ANSWER = 'ふたりだけの返事';

describe.each(['sqlite', 'postgres'] as const)('a blog on %s', (dialect) => {
  let browser: Browser;
  let writer: BrowserContext;
  let page: Page;
  let press: Press;
  let database: string | null = null;
  /** Address of the blog, without a slash at its end. */
  let blog = '';
  let receipt = '';

  beforeAll(async () => {
    database = dialect === 'postgres' ? await postgresUrl() : null;
    press = await startPress({
      command: ['start'],
      env: { TAIYAKU_DEMO: '1', ...(database ? { TAIYAKU_DATABASE_URL: database } : {}) },
    });
    blog = `${press.address}/futarigake`;
    browser = await launchBrowser();
    writer = await openVisitor(browser);
    writer.setDefaultTimeout(20_000);
    page = await writer.newPage();
    await signInByLink(page, press);
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    if (database) await dropPostgres(database);
  });

  it('gets a post with a picture, written in the browser', async () => {
    await page.goto(`${press.address}/studio/futarigake/posts`);
    await expectAccessible(page);
    await page.getByRole('link', { name: '記事を書く' }).first().click();
    await page.getByRole('button', { name: '書きはじめる' }).click();
    await page.waitForURL(/\/edit$/);
    await page.locator('.w-title, [data-title]').first().waitFor();
    await page.keyboard.insertText('こどもと外交を話す');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('夕ごはんのあと、こどもに「外交ってなに」と聞かれました。');
    const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#5b8' } })
      .jpeg()
      .toBuffer();
    await page
      .locator('#w-picture')
      .setInputFiles({ name: 'yuhan.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page.locator('.ProseMirror figure img').waitFor();
    await expect.poll(async () => figureIn(await draftOf(page))).toMatch(/^media\/[0-9a-f]{64}-640\.jpg$/);
    await expectAccessible(page);
  });

  it('is scheduled, called back, scheduled anew, and publishes itself when its minute has come', async () => {
    await page.getByRole('link', { name: '公開へ' }).click();
    await page.waitForURL(/#publish$/);
    await expectAccessible(page);
    await page.getByRole('radio', { name: '日時を決める' }).check();
    await page.locator('#at').fill('2099-05-21T06:00');
    await page.locator('.posts-publish button[type=submit]').click();
    await page.getByText('2099年5月21日').first().waitFor();
    expect((await fetch(`${blog}/`)).status).toBe(200);
    expect(await (await fetch(`${blog}/`)).text()).not.toContain('こどもと外交を話す');
    await page.getByRole('button', { name: '予約をやめる' }).click();
    await page.getByRole('radio', { name: '日時を決める' }).check();
    await page.locator('#at').fill(nextMinuteInTokyo());
    await page.locator('.posts-publish button[type=submit]').click();
    await page.getByRole('button', { name: '予約をやめる' }).waitFor();
    await until(async () => (await (await fetch(`${blog}/`)).text()).includes('こどもと外交を話す'), 120_000);
    await page.reload();
    await page
      .getByRole('link', { name: '公開中の記事を見る' })
      .or(page.getByText('に公開'))
      .first()
      .waitFor();
  });

  it('shows its picture to readers, and the picture is there', async () => {
    const reader = await openVisitor(browser, { javaScriptEnabled: false, viewport: phone });
    const post = await reader.newPage();
    await post.goto(`${blog}/`);
    await post.getByRole('link', { name: 'こどもと外交を話す' }).first().click();
    const image = post.locator('.prose .fig img');
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0))
      .toBe(true);
    const src = new URL((await image.getAttribute('src')) ?? '', post.url()).href;
    const answer = await fetch(src);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const { dominant } = await sharp(Buffer.from(await answer.arrayBuffer())).stats();
    expect(dominant.g).toBeGreaterThan(dominant.r);
    // AVIF follows after the answer, and the page is drawn anew with it.
    const sources = async () => {
      await post.reload();
      const all = await post.locator('.prose .fig source').all();
      return Promise.all(
        all.map(async (one) => [await one.getAttribute('type'), await one.getAttribute('srcset')]),
      );
    };
    const types = async () => (await sources()).map(([type]) => type);
    await expect.poll(types, { timeout: 60_000 }).toEqual(['image/avif', 'image/webp']);
    for (const [type, set] of await sources()) {
      const sent = await fetch(new URL(set?.split(' ')[0] ?? '', post.url()));
      expect([sent.status, sent.headers.get('content-type')]).toEqual([200, type]);
    }
    await reader.close();
  });

  it('takes a comment and a letter from a reader without JavaScript', async () => {
    const reader = await openVisitor(browser, { javaScriptEnabled: false, viewport: phone });
    const post = await reader.newPage();
    await post.goto(`${blog}/`);
    await post.getByRole('link', { name: 'こどもと外交を話す' }).first().click();
    await post.locator('#cf-name').fill('けやき');
    await post.locator('#cf-body').fill('うちでも同じことを聞かれました。');
    await post.locator('.cform button[type=submit]').click();
    await post.locator('main button[type=submit]').first().click();
    await post.getByText('届きました').or(post.getByText('のりました')).first().waitFor();

    await post.goto(`${blog}/`);
    await post.getByRole('link', { name: 'こどもと外交を話す' }).first().click();
    await post.locator('#cf-name').fill('つくし');
    await post.locator('#cf-body').fill(SECRET);
    await post.locator('#cf-secret').check();
    await post.locator('.cform button[type=submit]').click();
    await post.locator('main button[type=submit]').first().click();
    await post.getByText('手紙の番号').first().waitFor();
    receipt = post.url();
    expect(receipt).toContain('/letters/');
    await reader.close();
  });

  it('shows the comment once the editor has read it', async () => {
    await page.goto(`${press.address}/studio/futarigake/inbox`);
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /けやき/ })
      .first()
      .click();
    await page.locator('#inbox-open h2', { hasText: 'けやき' }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('1件を公開しました。').waitFor();
    await until(async () =>
      (await publicBytes(blog)).some((text) => text.includes('うちでも同じことを聞かれました。')),
    );
  });

  it('answers the letter, which only the receipt opens in another browser', async () => {
    await page.goto(`${press.address}/studio/futarigake/inbox`);
    await page.locator('a[href*="/letters/"]').first().click();
    await page.getByText(SECRET).waitFor();
    await expectAccessible(page);
    await page.locator('textarea').first().fill(ANSWER);
    await page.getByRole('button', { name: '封をして送る' }).click();
    await page.getByText(ANSWER).first().waitFor();

    const other = await openVisitor(browser, { javaScriptEnabled: false, viewport: phone });
    const letter = await other.newPage();
    await letter.goto(receipt);
    expect(await letter.locator('main').innerText()).toContain(ANSWER);
    expect(await letter.locator('main').innerText()).toContain(SECRET);
    await other.close();
  });

  it('keeps every word of the letter out of what others get', async () => {
    for (const text of await publicBytes(blog)) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(ANSWER);
    }
  });

  it('corrects a sentence that a reader reports, and says so on the page', async () => {
    const reader = await openVisitor(browser, { viewport: phone });
    const post = await reader.newPage();
    await post.goto(`${blog}/posts/the-playground-nobody-finished`);
    await post.locator('.prose .s').nth(2).click();
    await post.locator('.s.is-open a.s__report').click();
    await post.locator('form.report').waitFor();
    await post.locator('#report_proposal').fill('はじまりは雨だったのです。');
    await post.locator('#report_name').fill('くるみ');
    await post.locator('form.report button').click();
    await post.getByRole('link', { name: '返事を読むページ' }).waitFor();
    const answer = await post.getByRole('link', { name: '返事を読むページ' }).getAttribute('href');

    await page.goto(`${press.address}/studio/futarigake/inbox`);
    await page.locator('.inlist a[href*="/inbox/reports/"]').first().click();
    await page.locator('.inopen').getByRole('link', { name: '机でひらく' }).first().click();
    await page.locator('.reported').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'この案を入れる' }).click();
    await page.getByRole('button', { name: '直しを公開する' }).click();
    await page.locator('.reported__answer textarea').fill('ありがとうございます。');
    await page.locator('.reported__answer .btn').first().click();
    await page.locator('.reported').waitFor({ state: 'detached' });

    await until(async () => {
      const text = await (await fetch(`${blog}/posts/the-playground-nobody-finished`)).text();
      return text.includes('はじまりは雨だったのです。') && text.includes('読者の知らせで直しました。');
    });
    await post.goto(answer ?? '');
    expect(await post.locator('main').innerText()).toContain('ありがとうございます。');
    await reader.close();
  });

  it('is searched by two kanji', async () => {
    await until(async () => {
      const found = await (await fetch(`${blog}/search?q=${encodeURIComponent('外交')}`)).text();
      return found.includes('<mark>外交</mark>');
    });
  });

  it('has no page that axe objects to or that scrolls sideways, light on a phone or dark and wide', async () => {
    const paths = [
      '/',
      '/posts/the-playground-nobody-finished',
      '/tags',
      '/months',
      '/categories',
      '/nowhere',
    ];
    const pages = [...paths, `/search?q=${encodeURIComponent('外交')}`, `/search?q=zzzz`, '/letters'];
    for (const look of [{ viewport: phone }, { viewport: wide, colorScheme: 'dark' as const }]) {
      const reader = await openVisitor(browser, look);
      const seen = await reader.newPage();
      for (const path of pages) {
        await seen.goto(blog + path);
        expect([path, await axeViolations(seen)]).toEqual([path, []]);
        const widest = await seen.evaluate(() => document.documentElement.scrollWidth);
        expect([path, widest <= look.viewport.width]).toEqual([path, true]);
      }
      await reader.close();
    }
  });
});

/** What is saved of the post that a page has open for writing. */
async function draftOf(page: Page): Promise<DocumentJson> {
  const address = page.url().replace(/\/edit.*$/, '/draft');
  const answer = await page.request.get(address, { headers: { accept: 'application/json' } });
  return ((await answer.json()) as { draft: { document: DocumentJson } }).draft.document;
}

function figureIn({ content }: DocumentJson): string {
  const figure = content.find(({ type }) => type === 'figure');
  return figure?.type === 'figure' ? figure.attrs.src : '';
}

/** Everything anybody can ask for without being told of it. */
async function publicBytes(blog: string): Promise<string[]> {
  const first = await (await fetch(`${blog}/`)).text();
  const links = [...first.matchAll(/href="([^"#]+)"/g)].map(
    ([, href = '']) => new URL(href, `${blog}/`).href,
  );
  const known = [
    '/feed.atom',
    '/feed.json',
    '/comments.atom',
    '/sitemap.xml',
    '/parts/comments',
    '/parts/side',
  ];
  const asked = new Set([
    ...links.filter((href) => href.startsWith(blog)),
    ...known.map((path) => blog + path),
  ]);
  asked.add(`${blog}/search?q=${encodeURIComponent('ないしょ')}`);
  asked.add(`${blog}/search?q=${encodeURIComponent('ふたりだけ')}`);
  return Promise.all([...asked].map(async (href) => (await fetch(href)).text()));
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}

/** A minute that begins within 15 to 75 seconds, by the clocks of the demo blog, as a field for a moment takes it. */
function nextMinuteInTokyo(): string {
  return new Date(Date.now() + 9 * 60 * 60 * 1000 + 75_000).toISOString().slice(0, 16);
}

async function until(holds: () => Promise<boolean>, within = 20_000): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it did not come about within ${within / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
