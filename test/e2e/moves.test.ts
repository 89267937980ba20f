// An old blog moves in by the screen, in a browser, on both databases: looked at first, put in, found under its old address, undone.
import { readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openVisitor, phone } from '../support/browser.ts';
import { oldBlog, SECRET } from '../support/moving-blog.ts';
import { type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { serveFolder, unpack } from '../support/static-files.ts';

/** The host name that moves along. */
const HOST = 'minato.example';

describe.each(['sqlite', 'postgres'] as const)('a blog that moves in, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;
  let move = '';

  /** As a reader on the blog's own host name asks for a path; follows no redirect. */
  function asked(path: string): Promise<{ status: number; location: string; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { host: HOST, accept: 'text/html' };
      request(`${blog.press.address}${path}`, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, location: headers.location ?? '', text: Buffer.concat(parts).toString() });
        });
      })
        .on('error', reject)
        .end();
    });
  }

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: 'みなとの書きもの', slug: 'minato' });
    page = blog.page;
    const fish = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#8ab' } })
      .jpeg()
      .toBuffer();
    blog.source.answer('/fish.jpg', { body: fish, type: 'image/jpeg' });
  });
  afterAll(() => blog?.close());

  it('is handed over as a file, and read without changing anything', async () => {
    await page.goto(blog.studio);
    await page.getByRole('link', { name: '引っ越し', exact: true }).click();
    await page.getByRole('heading', { name: '引っ越し', level: 1 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const text = oldBlog({ picture: `${blog.source.origin}/fish.jpg` });
    const file = { name: 'minato.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.getByLabel('書き出したファイル').setInputFiles([file]);
    // As people press it who are used to icons.
    await page.getByRole('button', { name: '渡して、読みとる' }).dblclick();
    await page.waitForURL(/\/moves\/[0-9a-f-]{36}$/);
    move = page.url();
    await page.locator('[data-stand=checking]').waitFor();
    await page.goto(`${blog.studio}/moves`);
    expect(await page.locator('.moves-list > li').count()).toBe(1);
    await page.goto(move);
    expect(await (await fetch(`${blog.press.address}/minato/`)).text()).not.toContain('夜の市場');
  });

  it('is shown with what comes in, what is mended, and what to look at', async () => {
    const line = async (kind: string) =>
      (await page.locator('.rep tbody tr', { hasText: kind }).locator('td.num').allTextContents()).map(
        Number,
      );
    expect((await line('記事')).at(0)).toBe(3);
    expect(await line('手紙')).toEqual([1, 1, 0, 0]);
    expect((await line('コメント')).at(0)).toBe(1);
    expect((await line('分類')).at(0)).toBe(2);
    expect((await line('画像')).at(0)).toBe(1);
    await page.getByRole('heading', { name: /見てほしいところ/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(/moves\./);
  });

  it('shows any post as it will look, and no word of what is for the editor only', async () => {
    await page.getByRole('link', { name: '読みとった記事をすべて見る' }).click();
    await page.getByRole('heading', { name: '読みとった記事' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('題名でさがす').fill('夜の市場');
    await page.getByRole('button', { name: 'さがす' }).click();
    expect(await page.locator('.moves-posts > li').count()).toBe(1);
    await page.getByRole('link', { name: /夜の市場で、魚の名前をきく/ }).click();
    await page.getByText('市場のはしで、おばあさんが').waitFor();
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('名前は三つあった。');
    expect(shown).toContain('三つめの名前が好きです。');
    expect(shown).toContain('2019年10月21日');
    expect(shown).not.toContain(SECRET);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is narrow enough for a phone, on every screen', async () => {
    await page.setViewportSize(phone);
    for (const path of ['', '/posts', '/addresses']) {
      await page.goto(`${move}${path}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([path, wide]).toEqual([path, false]);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is put in with its dates, its drafts and its letters', async () => {
    await page.goto(move);
    await page.getByRole('radio', { name: /前と同じに開く/ }).check();
    await page.getByRole('button', { name: '入れる', exact: true }).click();
    await page.getByText('引っ越しが終わりました。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.counts').getByText('3記事が入りました').waitFor();
    const reader = await openVisitor(page.context().browser() ?? fail(), { javaScriptEnabled: false });
    const readers = await reader.newPage();
    await readers.goto(`${blog.press.address}/minato/`);
    await readers
      .getByRole('link', { name: /夜の市場で、魚の名前をきく/ })
      .first()
      .click();
    await readers.getByText('三つめの名前が好きです。').waitFor();
    const text = await readers.locator('main').innerText();
    expect(text).toContain('2019年10月21日');
    expect(text).not.toContain(SECRET);
    // Its picture is got when everything is in, and the page is written anew.
    await expect
      .poll(async () => {
        await readers.reload();
        return readers.getByRole('img', { name: '氷の上の魚' }).count();
      })
      .toBe(1);
    await readers.goto(`${blog.press.address}/minato/`);
    expect(await readers.locator('main').innerText()).not.toContain('まだ書いている途中');
    await reader.close();
  });

  it('keeps what was for the editor only as a letter, and in no public byte', async () => {
    await page.goto(`${blog.studio}/inbox`);
    await page.getByRole('link', { name: /なぎ/ }).first().waitFor();
    const stored = join(blog.press.data, 'pages');
    const pages = (await readdir(stored, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    const texts = await Promise.all(pages.map(({ parentPath, name }) => readFile(join(parentPath, name))));
    expect(texts.some((text) => text.includes('三つめの名前が好きです。'))).toBe(true);
    expect(texts.filter((text) => text.includes(SECRET))).toEqual([]);
  });

  it('is found under its old address, on the host name that moved along', async () => {
    await page.goto(`${blog.studio}/settings`);
    await page.getByLabel('自分のドメイン').fill(HOST);
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForLoadState();
    await expect.poll(async () => (await asked('/blog-entry-12.html')).status).toBe(301);
    const { location } = await asked('/blog-entry-12.html');
    expect(new URL(location, `http://${HOST}`).pathname).toMatch(/^\/posts\/[^/]+$/);
    const post = await asked(new URL(location, `http://${HOST}`).pathname);
    expect([post.status, post.text.includes('夜の市場で、魚の名前をきく')]).toEqual([200, true]);
    expect((await asked('/?no=12')).status).toBe(301);
    await page.goto(`${move}/addresses`);
    await page.getByText('/blog-entry-12.html').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: '表（CSV）' }).click();
    expect((await waiting).suggestedFilename()).toMatch(/\.csv$/);
  });

  it('leaves as a static site, which reads well from a plain server of files', async () => {
    await page.goto(`${blog.studio}/leaving`);
    expect(await axeViolations(page)).toEqual([]);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /静的サイト/ }).click();
    const folder = await unpack(await (await waiting).path());
    const server = await serveFolder(folder);
    const reader = await openVisitor(page.context().browser() ?? fail());
    try {
      const site = await reader.newPage();
      const wrong = watched(site);
      await readsWell(site, server.origin);
      expect(wrong).toEqual([]);
      await site.goto(`${server.origin}/nowhere`);
      await site
        .getByRole('link', { name: /夜の市場で、魚の名前をきく/ })
        .first()
        .waitFor();
      const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
        one.isFile(),
      );
      const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
      expect(texts.filter((text) => text.includes(SECRET) || text.includes('まだ書いている途中'))).toEqual(
        [],
      );
    } finally {
      await reader.close();
      await server.close();
      await rm(folder, { recursive: true });
    }
  });

  it('can be undone as a whole', async () => {
    await page.goto(move);
    await page.getByRole('link', { name: '元にもどす' }).click();
    await page.getByRole('heading', { name: '引っ越しを元にもどしますか' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '元にもどす' }).click();
    await page.getByText('この引っ越しは、元にもどしました。').waitFor();
    await expect.poll(async () => (await asked('/')).text).not.toContain('夜の市場');
    expect((await asked('/blog-entry-12.html')).status).toBe(404);
  });

  it('comes in without a script, one small file at a time', async () => {
    const cookies = await page.context().cookies();
    const plain = await openVisitor(page.context().browser() ?? fail(), { javaScriptEnabled: false });
    await plain.addCookies(cookies);
    const still = await plain.newPage();
    await still.goto(`${blog.studio}/moves`);
    await still.getByText('この画面ではスクリプトが動いていません。').waitFor();
    await still.locator('#file').evaluate((field) => field.removeAttribute('required'));
    await still.getByRole('button', { name: '渡して、読みとる' }).click();
    await still.locator('#file-problem', { hasText: 'ファイルを選んでください' }).waitFor();
    expect(await still.locator('#file').getAttribute('aria-describedby')).toContain('file-problem');
    const file = {
      name: 'x.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(oldBlog({ picture: '/x.jpg' })),
    };
    await still.getByLabel('書き出したファイル').setInputFiles(file);
    await still.getByRole('button', { name: '渡して、読みとる' }).click();
    await still.waitForURL(/\/moves\/[0-9a-f-]{36}$/);
    await expect
      .poll(async () => {
        await still.reload();
        return still.locator('[data-stand]').getAttribute('data-stand');
      })
      .toBe('checking');
    await plain.close();
  });
});

/** What a browser complains of, and what it does not get. */
function watched(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('response', (answer) => answer.status() >= 400 && wrong.push(answer.url()));
  return wrong;
}

/** From the first page to a post and its picture, to what is found, and in by an old address. */
async function readsWell(site: Page, origin: string): Promise<void> {
  await site.goto(`${origin}/`);
  await site
    .getByRole('link', { name: /夜の市場で、魚の名前をきく/ })
    .first()
    .click();
  await site.getByText('三つめの名前が好きです。').waitFor();
  await site.getByText('コメントや手紙は送れません').waitFor();
  expect(await site.locator('form[method=post]').count()).toBe(0);
  const picture = site.getByRole('img', { name: '氷の上の魚' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect(await axeViolations(site)).toEqual([]);
  for (const way of ['月別', '分類']) await site.getByRole('link', { name: way }).first().click();
  await site.getByRole('searchbox').first().fill('市場');
  await site.getByRole('searchbox').first().press('Enter');
  await site.getByRole('heading', { name: '「市場」がある記事' }).waitFor();
  expect((await site.locator('#found mark').allTextContents()).includes('市場')).toBe(true);
  expect(await axeViolations(site)).toEqual([]);
  await site.setViewportSize(phone);
  expect(await site.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  await site.locator('#find-q').fill('深海魚');
  await site.locator('#find-q').press('Enter');
  await site.getByText('「深海魚」がある記事は見つかりません').waitFor();
  await site.goto(`${origin}/blog-entry-12.html`);
  await site.waitForURL(/\/posts\//);
  await site.getByRole('heading', { name: '夜の市場で、魚の名前をきく' }).waitFor();
}

function fail(): never {
  throw new Error('there is no browser');
}
