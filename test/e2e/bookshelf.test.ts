// The bookshelf as readers use it in a real browser without JavaScript: an age on a phone, filters that combine, nothing there,
// search, a shelf, the next page by keyboard, paper; and what axe says of each.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPress, type Press } from '../../src/app.ts';
import { bookWith } from '../../src/books/book.ts';
import { putOnShelf } from '../../src/books/shelves/change-places.ts';
import { makeShelf } from '../../src/books/shelves/change-shelf.ts';
import { readConfig } from '../../src/config.ts';
import { addPicture } from '../../src/posts/add-picture.ts';
import { inventedBooks, showBooks } from '../support/bookshelf.ts';
import { launchBrowser, openVisitor, phone, wide } from '../support/browser.ts';
import { lookAt } from '../support/looking.ts';
import { freePort } from '../support/press.ts';
import { openTestSite } from '../support/published.ts';

describe('the bookshelf without JavaScript', () => {
  let browser: Browser;
  let page: Page;
  let press: Press;
  let server: Server;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taiyaku-books-'));
    const port = await freePort();
    press = await openPress(
      readConfig({ TAIYAKU_DATA: folder, TAIYAKU_PORT: String(port), TAIYAKU_LOG_LEVEL: 'silent' }),
    );
    server = createServer(press.listener);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const site = await openTestSite(press.ctx);
    await site.publish();
    const alone = bookWith({
      ...{ title: '夜の図鑑', titleReading: 'よるのずかん', ageFrom: 0, ageTo: 1 },
      subjects: [{ scheme: 'own', code: 'stars', label: '星' }],
    });
    const covers: string[] = [];
    for (const height of [300, 400, 480]) {
      const added = await addPicture(press.ctx, site.author, await photo(height), `${height}.png`);
      if (!added.ok) throw new Error(added.reason);
      covers.push(added.picture.pictureId);
    }
    const books = [alone, ...inventedBooks(120)];
    const onEverySecond = books.map((_, at) => (at % 2 === 0 ? (covers[at % 3] ?? null) : null));
    const ids = await showBooks(press.ctx, site.author, books, onEverySecond);
    const winter = { name: '冬の夜に', slug: 'winter', about: 'ふとんの中で。', rule: null, secret: false };
    const shelf = await makeShelf(press.ctx, site.author, winter);
    await putOnShelf(press.ctx, site.author, shelf.id, ids.slice(0, 20));
    await site.settle();
    browser = await launchBrowser();
    page = await (await openVisitor(browser, { javaScriptEnabled: false, viewport: phone })).newPage();
    page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await press?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const at = (path: string) => `${press.ctx.config.address}/hashi${path}`;
  const inside = () => decodeURIComponent(page.url().replace(at(''), ''));
  const shown = () => page.locator('.book__t').count();
  const ages = () => page.getByRole('navigation', { name: '年齢' });

  it('leads there from every page, and one tap on a phone shows the books of an age', async () => {
    await page.goto(at('/posts/post-1'));
    await page.locator('.foot').getByRole('link', { name: '本棚' }).click();
    expect(inside()).toBe('/books');
    await ages().getByRole('link', { name: '3〜5歳' }).click();
    expect(inside()).toBe('/books/by-age/age-3');
    const said = await page.locator('.bhead p').last().textContent();
    expect(said).toMatch(/^3〜5歳の本　\d+冊$/);
    expect(await ages().locator('[aria-current]').textContent()).toContain('3〜5歳');
    const box = await ages().getByRole('link', { name: '6〜8歳' }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });

  it('combines an age, a subject and an order at one address that anybody can be sent', async () => {
    await page.getByRole('navigation', { name: '分類' }).getByRole('link', { name: '自然と科学' }).click();
    await page.locator('.orders summary').click();
    await page.locator('.orders').getByRole('link', { name: '五十音順' }).click();
    expect(inside()).toBe('/books/by-reading/age-3/subject-nature');
    const here = await page.locator('.book__t').allTextContents();
    expect(here.length).toBeGreaterThan(0);
    await page.goto('about:blank');
    await page.goto(at('/books/by-reading/age-3/subject-nature'));
    expect(await page.locator('.book__t').allTextContents()).toEqual(here);
  });

  it('says when there is no such book, and leads on to the nearest', async () => {
    await page.goto(at('/books/by-age/age-15/subject-stars'));
    await page.getByText('この組みあわせの本は、まだありません。').waitFor();
    await page.locator('.near a').first().click();
    expect(inside()).toBe('/books/by-age/age-0/subject-stars');
    expect(await shown()).toBe(1);
  });

  it('finds a book by a part of its reading, keeps what was chosen, and an empty field leads back to the list', async () => {
    await page.goto(at('/books/by-age/age-0'));
    await page.getByLabel('本をさがす').fill('ヨルノ');
    await page.locator('.bookfind button').click();
    await page.waitForURL(/books\/search\?/);
    expect(await page.locator('.book__t').allTextContents()).toContain('夜（よる）の図鑑（ずかん）');
    expect(await ages().locator('[aria-current]').textContent()).toContain('0〜2歳');
    await page.getByLabel('本をさがす').fill('zzzz');
    await page.locator('.bookfind button').click();
    await page.getByText('「zzzz」の本は見つかりません。').waitFor();
    await page.getByLabel('本をさがす').fill('');
    await page.locator('.bookfind button').click();
    await page.waitForURL(at('/books/by-age/age-0'));
  });

  it('opens a shelf, which can be narrowed, and offers its feed', async () => {
    await page.goto(at('/books'));
    await page.locator('.bookways').getByRole('link', { name: '冬の夜に' }).click();
    expect(inside()).toBe('/shelves/winter');
    expect(await shown()).toBe(20);
    await ages().getByRole('link', { name: '0〜2歳' }).click();
    expect(inside()).toBe('/books/search?age=0&shelf=winter');
    expect(await shown()).toBeLessThan(20);
    const feed = await page.locator('.bookways a[href$="/shelves/winter/feed.atom"]').getAttribute('href');
    const answer = await page.request.get(new URL(feed ?? '', page.url()).href);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
  });

  it('turns the page by keyboard, and letters lead to the first of their books', async () => {
    await page.setViewportSize(wide);
    await page.goto(at('/books/by-reading'));
    await page.getByRole('link', { name: /^つぎの48冊/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(at('/books/by-reading/2'));
    await page.locator('.rows').getByRole('link', { name: 'や' }).click();
    expect(inside()).toBe('/books/by-reading/3#row-ya');
    expect(await page.locator(':target .book__t').textContent()).toMatch(/^(よる|夜)/);
  });

  it('nothing moves while covers come: each has its room from the beginning', async () => {
    await page.goto(at('/books'));
    const sizes = await page
      .locator('.book .cover')
      .evaluateAll((covers) => covers.map((cover) => cover.getBoundingClientRect().height));
    expect(sizes).toHaveLength(48);
    expect(Math.min(...sizes)).toBeGreaterThan(40);
    const scripted = await (await openVisitor(browser, { viewport: phone })).newPage();
    await scripted.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // No picture comes before what stands around it was painted.
    await scripted.route('**/*', async (route) => {
      if (route.request().resourceType() === 'image') await painted(scripted);
      await route.continue();
    });
    await scripted.goto(at('/books'));
    const pictures = scripted.locator('.book img');
    const count = await pictures.count();
    expect(count).toBeGreaterThan(12);
    for (let number = 0; number < count; number += 1) {
      const picture = pictures.nth(number);
      await picture.evaluate((img) => img.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(0);
    }
    await scripted.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await painted(scripted);
    expect(await scripted.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
    await scripted.context().close();
  });

  it('is printed as a name, words and books: nothing to press, covers kept, none of them cut in two', async () => {
    await page.setViewportSize(wide);
    await page.goto(at('/books'));
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    for (const left of ['.filters', '.bookfind', '.loadmore', '.bookways', 'fieldset.fg', '.foot', '.spine'])
      expect([left, await page.locator(left).count(), await seen(left)]).toEqual([
        left,
        expect.toSatisfy((count: number) => count > 0),
        0,
      ]);
    expect([await seen('.book .cover'), await seen('.book .book__t'), await seen('.bhead h1')]).toEqual([
      48, 48, 1,
    ]);
    expect(await seen('.book .cover path')).toBeGreaterThan(0);
    expect(
      await page
        .locator('.book')
        .first()
        .evaluate((book) => getComputedStyle(book).breakInside),
    ).toBe('avoid');
    await page.emulateMedia({ media: null });
  });

  it('stands well on wide screens and phones, by day and by night', async () => {
    // axe is a script itself.
    const looker = await (await openVisitor(browser)).newPage();
    for (const path of ['/books', '/books/by-reading/age-15/subject-stars', '/shelves', '/books/people']) {
      await looker.goto(at(path));
      await lookAt(looker);
    }
    await looker.goto(at('/books/search?shelf=winter&age=0'));
    await looker.locator('.orders summary').click();
    await lookAt(looker);
  });
});

function painted(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

function photo(height: number): Promise<Buffer> {
  return sharp({ create: { width: 300, height, channels: 3, background: '#5a7d8c' } })
    .png()
    .toBuffer();
}
