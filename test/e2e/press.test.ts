// The whole press in one walk, on both databases: set up, bring in, translate, publish, read, with a real browser.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openVisitor, phone, wide } from '../support/browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { type Press, startPress } from '../support/press.ts';

const article = `<!doctype html><html lang="en"><head><title>The Lighthouse That Learned to Whistle | Pell Point Tidings</title>
<meta property="og:site_name" content="Pell Point Tidings"><meta name="author" content="Orla Finch">
<meta property="article:published_time" content="2026-04-02T08:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/tides">Tides</a></li><li><a href="/shop">Shop</a></li></ul></nav>
<div class="ad banner-ad"><a href="/buy">Buy two lamps, get a wick</a></div>
<article><h1>The Lighthouse That Learned to Whistle</h1><p class="byline">By Orla Finch</p>
<p>The lighthouse at Pell Point lost its lamp in January. It <em>kept</em> its keeper, <strong>Ada Morrow</strong>, who is eleven.</p>
<p>Ada whistles whenever a boat comes near. The town says that this is not an official signal.</p>
<p>The boats do not mind at all. They whistle back, according to <a href="https://harbour-log.example/whistles">the Harbour Log</a>.</p>
</article>
<aside class="related"><h2>Read next</h2><ul><li><a href="/a">Ten gulls and how to tell them</a></li><li><a href="/b">Where the fog goes</a></li></ul></aside>
<section id="comments"><h2>Comments</h2><p>First! I was there and heard it.</p><p>My aunt can whistle louder.</p></section>
<footer>Copyright Pell Point Tidings. All rights reserved.</footer></body></html>`;

describe.each(['sqlite', 'postgres'] as const)('a press on %s', (dialect) => {
  let browser: Browser;
  let page: Page;
  let press: Press;
  let source: PageServer;
  let database: string | null = null;
  let postAddress = '';

  beforeAll(async () => {
    source = await startPageServer();
    source.answer('/whistle', article);
    database = dialect === 'postgres' ? await postgresUrl() : null;
    press = await startPress({
      command: ['start'],
      env: { TAIYAKU_FETCH_ALLOW: source.host, ...(database ? { TAIYAKU_DATABASE_URL: database } : {}) },
    });
    browser = await launchBrowser();
    const writer = await openVisitor(browser);
    writer.setDefaultTimeout(15_000);
    page = await writer.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    await source?.close();
    if (database) await dropPostgres(database);
  });

  it('is set up by its one-time link', async () => {
    await page.goto((await press.line(/\/set-up\//)).trim());
    await expectAccessible(page);
    await page.getByLabel('名前', { exact: true }).fill('みなと');
    await page.getByLabel('メール').fill('minato@reader.example');
    await page.getByLabel('パスワード', { exact: true }).fill('灯台と口笛と十一歳の番人');
    await page.getByLabel('ブログの名前').fill('口笛の灯台');
    await page.getByLabel('住所').fill('whistle');
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(/\/studio\/whistle/);
    await expectAccessible(page);
  });

  it('brings an article in by its address, without what stands around it', async () => {
    await page.getByRole('link', { name: '記事を持ってくる' }).first().click();
    await expectAccessible(page);
    await page.getByLabel('記事の住所（URL）').fill(`${source.origin}/whistle`);
    await page.getByRole('button', { name: '読みにいく' }).click();
    await page.waitForURL(/\/articles\//);
    await expectAccessible(page);
    const found = await page.locator('main').innerText();
    for (const text of ['The Lighthouse That Learned to Whistle', 'Pell Point Tidings', 'Orla Finch']) {
      expect(found).toContain(text);
    }
    expect(found).toContain('6文');
    for (const noise of ['Buy two lamps', 'Ten gulls', 'My aunt', 'All rights'])
      expect(found).not.toContain(noise);
    await page.getByRole('button', { name: '出典に加える' }).first().click();
    await page.getByRole('radio', { name: /許可をもらった/ }).check();
    await page.getByRole('button', { name: '訳しはじめる' }).click();
    await page.waitForURL(/\/desk\//);
  });

  it('has a desk where sentences are translated with their marks, left out and joined', async () => {
    await page.locator('.edit__box').waitFor();
    await expectAccessible(page);
    await page.keyboard.type('ペル岬の灯台は、一月に明かりをなくしました。');
    await confirm(page, 1);

    await page.keyboard.type('のこったのは');
    await select(page, 6);
    await page.keyboard.press('Control+1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('、十一歳の灯台守、エイダ・モロー');
    await select(page, 7);
    await page.keyboard.press('Control+2');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('です。');
    await confirm(page, 2);

    await page.keyboard.type('エイダは、船が近づくたびに口笛をふきます。');
    await confirm(page, 3);

    await page.getByRole('button', { name: '訳さない' }).click();
    await page.getByRole('article', { name: /^5、いまの文/ }).waitFor();

    await page.keyboard.press('Alt+j');
    await page
      .getByRole('article', { name: /^5、いまの文/ })
      .getByText('They whistle back')
      .waitFor();
    await page.keyboard.type('船は気にせず、口笛を返します。');
    await confirm(page, 5);
  });

  it('publishes it with its title', async () => {
    await page.getByLabel('題', { exact: true }).fill('口笛をおぼえた灯台');
    await page.getByLabel('あらすじ').fill('明かりをなくした灯台と、十一歳の灯台守の話。');
    await page.getByLabel('タグ', { exact: true }).fill('灯台、');
    await page.getByLabel('タグ', { exact: true }).fill('口笛');
    await page.getByLabel('タグ', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'タグ「口笛」をはずす' }).waitFor();
    await page.getByRole('button', { name: '公開へ' }).click();
    await expectAccessible(page);
    // The link to the harbour log was left out.
    await page.getByLabel(/「直す」が1件ある/).check();
    await page.getByRole('button', { name: '公開する' }).click();
    const link = page.getByRole('link', { name: '記事を読む' });
    await link.waitFor();
    expect(await page.getByRole('dialog').getByRole('heading').innerText()).toBe('公開する');
    postAddress = new URL((await link.getAttribute('href')) ?? '', press.address).href;
    const response = await fetch(postAddress);
    expect(response.status).toBe(200);
  });

  it.each([
    ['a phone', phone],
    ['a wide screen', wide],
  ])('is read on %s in all three views', async (_, viewport) => {
    const reader = await openVisitor(browser, { viewport });
    const article = await reader.newPage();
    await article.goto(postAddress);
    await expectAccessible(article);
    const translation = article.getByText('エイダは、船が近づくたびに口笛をふきます。');
    const original = article.getByText('Ada whistles whenever a boat comes near.');
    await translation.waitFor();
    expect(await original.isVisible()).toBe(false);

    await article.locator('label', { hasText: '対訳' }).click();
    expect(await original.isVisible()).toBe(true);
    expect(await translation.isVisible()).toBe(true);
    await expectAccessible(article);

    await article.locator('label', { hasText: '原文' }).click();
    expect(await original.isVisible()).toBe(true);
    expect(await translation.isVisible()).toBe(false);
    await expectAccessible(article);
    const widest = await article.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(viewport.width);
    await reader.close();
  });

  it('shows the original of a sentence by hover and by keyboard', async () => {
    const reader = await openVisitor(browser, { viewport: wide });
    const article = await reader.newPage();
    await article.goto(postAddress);
    const original = article.locator('.s__o', { hasText: 'Ada whistles whenever a boat comes near.' });
    await article.getByText('エイダは、船が近づくたびに口笛をふきます。').hover();
    await original.waitFor({ state: 'visible' });

    await article.mouse.move(5, 5);
    await article.reload();
    expect(await original.isVisible()).toBe(false);
    await article.locator('.prose').focus();
    for (let n = 0; n < 3; n += 1) await article.keyboard.press('ArrowDown');
    await article.keyboard.press('Enter');
    await original.waitFor({ state: 'visible' });
    await expectAccessible(article);
    await article.keyboard.press('Escape');
    await original.waitFor({ state: 'hidden' });
    await reader.close();
  });

  it('is read in both languages without JavaScript, whose emphasis and every source named', async () => {
    const reader = await openVisitor(browser, { javaScriptEnabled: false });
    const article = await reader.newPage();
    await article.goto(`${postAddress}/both`);
    expect(
      await article.locator('.s__o', { hasText: 'Ada whistles whenever a boat comes near.' }).isVisible(),
    ).toBe(true);
    expect(await article.locator('.s__t .em--source').allInnerTexts()).toEqual([
      'のこったのは',
      'エイダ・モロー',
    ]);
    expect(await article.locator('.s__o strong').innerText()).toBe('Ada Morrow');
    const provenance = await article.locator('.prov').innerText();
    for (const text of ['Pell Point Tidings', 'Harbour Log', 'みなと', 'SHA-256']) {
      expect(provenance).toContain(text);
    }
    expect(await article.getByText('The town says that this is not an official signal.').isVisible()).toBe(
      true,
    );
    await reader.close();
  });

  it('has no page for readers that axe objects to, light or dark, and none that scrolls sideways', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [phone, wide]) {
        const reader = await openVisitor(browser, { viewport, colorScheme });
        const list = await reader.newPage();
        const lists = ['categories', 'tags', 'tag/灯台', 'author/みなと', 'month', 'year'];
        const now = new Date();
        const paths = lists.map((path) =>
          path === 'month'
            ? `month/${now.toISOString().slice(0, 7)}`
            : path === 'year'
              ? `year/${now.getFullYear()}`
              : path,
        );
        for (const path of ['', 'page/1', 'months', 'about', 'nowhere', ...paths]) {
          await list.goto(`${press.address}/whistle/${path}`);
          await expectAccessible(list);
          const widest = await list.evaluate(() => document.documentElement.scrollWidth);
          expect(widest).toBeLessThanOrEqual(viewport.width);
        }
        await reader.close();
      }
    }
  });

  it('stands in the list, the feed and the month, and leaves them when it is taken back', async () => {
    const home = await (await fetch(`${press.address}/whistle/`)).text();
    const feed = await (await fetch(`${press.address}/whistle/feed.atom`)).text();
    for (const text of [home, feed]) expect(text).toContain('口笛をおぼえた灯台');

    await page.goto(`${press.address}/studio/whistle/manuscripts`);
    await expectAccessible(page);
    await page.getByRole('link', { name: '公開をやめる' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: '公開をやめる' }).click();
    await page.waitForURL(/\/manuscripts$/);
    await until(async () => {
      const after = await (await fetch(`${press.address}/whistle/`)).text();
      return !after.includes('口笛をおぼえた灯台') && (await fetch(postAddress)).status >= 400;
    });
  });
});

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}

/** Selects the last characters that were typed. */
async function select(page: Page, characters: number): Promise<void> {
  for (let n = 0; n < characters; n += 1) await page.keyboard.press('Shift+ArrowLeft');
}

/** Confirms the row with this number and waits until the next one is open. */
async function confirm(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: new RegExp(`^${number}、.*確定$`) }).waitFor();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come about within 15 seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
