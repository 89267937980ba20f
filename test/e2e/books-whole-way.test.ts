// The bookshelf from a list of ISBNs to a sheet of paper, in a real browser: looked up at a server of this machine, confirmed,
// introduced, put on a shelf, found by age on a phone, printed.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BookSources, startBookSources } from '../support/book-sources.ts';
import { axeViolations, launchBrowser, openVisitor, phone } from '../support/browser.ts';
import { type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { pagesOfPdf } from '../support/pdf.ts';
import { expectSaved, textOf } from '../support/typing.ts';
import { publish } from '../support/write-screen.ts';

describe.each(['sqlite', 'postgres'] as const)('a bookshelf from its first ISBN, on %s', (dialect) => {
  let sources: BookSources;
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    sources = await startBookSources();
    blog = await openNewBlog(dialect, {
      ...{ name: '川べの本棚', slug: 'river', hosts: [sources.host] },
      env: { TAIYAKU_BOOK_SOURCES: sources.settings.TAIYAKU_BOOK_SOURCES },
    });
    page = blog.page;
  });
  afterAll(async () => {
    await blog?.close();
    await sources?.close();
  });

  it('looks ISBNs up, with every mistake named, and knows who said what', async () => {
    const [river, other] = sources.books;
    if (!river || !other) throw new Error('no books');
    await page.goto(`${blog.studio}/books/add`);
    await page
      .getByLabel('ISBN（いくつでも）')
      .fill(`${river.isbn}\n${other.isbn}\n9784000000018\n1928793016500\n${river.isbn}`);
    await page.getByRole('button', { name: '調べる' }).click();
    await page.getByText(/調べおわりました/).waitFor();
    await page.getByText('最後の数字が合いません。どこか一けたが違うようです。').waitFor();
    await page
      .getByText('本の下のバーコード（分類と値段）です。上のバーコードの番号を使ってください。')
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(new Set(sources.asked.map(({ source }) => source)).size).toBeGreaterThan(2);
  });

  it('shows readers nothing before a person has confirmed it', async () => {
    const seen = await page.request.get(`${blog.press.address}/river/books/9784000000017`);
    expect(seen.status()).toBe(404);
    await page.goto(`${blog.studio}/books/waiting`);
    await page.getByRole('link', { name: '川のねむるところ' }).first().waitFor();
    await page.goto(`${blog.studio}/books`);
    await page.getByRole('link', { name: '一冊ずつ確かめる' }).click();
    await page.getByRole('heading', { name: '本を確かめる' }).waitFor();
    const title = page.getByLabel('題名', { exact: true });
    const first = await title.inputValue();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '合っている' }).click();
    await expect.poll(() => title.inputValue()).not.toBe(first);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '合っている' }).click();
    await page.getByText('確かめおわりました').waitFor();
  });

  it('introduces a book in a post, and readers see both', async () => {
    await page.goto(`${blog.studio}/books?words=${encodeURIComponent('ねむる')}`);
    await page.getByRole('link', { name: '川のねむるところ' }).first().click();
    await page.getByRole('button', { name: '紹介を書く' }).click();
    await page.waitForURL(/\/edit$/);
    await textOf(page).waitFor();
    await page.locator('#post-title').fill('川の音を聞く本');
    await textOf(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('夜の川を読みます。');
    await expectSaved(page);
    await publish(page, 'river-book');
    const read = async () =>
      (await page.request.get(`${blog.press.address}/river/books/9784000000017`)).text();
    await expect.poll(read).toContain('川の音を聞く本');
    await page.goto(`${blog.press.address}/river/posts/river-book`);
    await page
      .getByRole('link', { name: /ねむるところ/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /ねむるところ/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('puts it on a shelf that readers find, by age and on a phone without a script', async () => {
    await page.goto(`${blog.studio}/shelves`);
    await page.getByLabel('棚の名前').fill('ねる前に');
    await page.getByRole('button', { name: '棚を作る' }).click();
    await page.getByRole('heading', { level: 1, name: 'ねる前に' }).waitFor();
    await page.getByRole('checkbox', { name: /ねむるところ/ }).check();
    await page.getByRole('button', { name: '選んだ本を置く' }).click();
    await page.getByText('1冊').first().waitFor();
    const browser = await launchBrowser();
    try {
      const reader = await openVisitor(browser, { viewport: phone, javaScriptEnabled: false });
      const seen = await reader.newPage();
      const shelfOf = async () => {
        await seen.goto(`${blog.press.address}/river/books`);
        return seen.getByRole('link', { name: 'ねる前に' }).count();
      };
      await expect.poll(shelfOf).toBeGreaterThan(0);
      await seen.getByRole('navigation', { name: '年齢' }).getByRole('link', { name: '3〜5歳' }).click();
      await seen.waitForURL(/age-3/);
      await seen
        .getByRole('link', { name: /ねむるところ/ })
        .first()
        .waitFor();
      expect(await seen.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      await seen.goto(`${blog.press.address}/river/books`);
      await seen.getByRole('link', { name: 'ねる前に' }).first().click();
      await seen
        .getByRole('link', { name: /ねむるところ/ })
        .first()
        .waitFor();
    } finally {
      await browser.close();
    }
  });

  it('prints the shelf on paper', async () => {
    await page.goto(`${blog.studio}/shelves`);
    await page.getByRole('link', { name: 'ねる前に' }).first().click();
    await page.getByRole('link', { name: /印刷/ }).first().click();
    await page.getByText('川のねむるところ').first().waitFor();
    const sheets = pagesOfPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toContain('川のねむるところ');
    expect(sheets[0]).toContain('978-4-00-000001-7');
  });
});
