// A book from the shelf into a text and before readers, in a real browser: found while it is typed, introduced, hidden again.

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/accounts/open-session.ts';
import { openPress, type Press } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Actor } from '../../src/desk/actor.ts';
import { startTranslation } from '../../src/desk/start-translation.ts';
import { axeViolations, launchBrowser, openVisitor, phone, wide } from '../support/browser.ts';
import { addBook, alterBook, bookRow, river } from '../support/carded-books.ts';
import { addArticle, addBlog, addMember } from '../support/desk.ts';
import { freePort } from '../support/press.ts';
import { convert, expectSaved, insert, pressKey, textOf } from '../support/typing.ts';
import { publish } from '../support/write-screen.ts';

describe('a book that is introduced', () => {
  let browser: Browser;
  let page: Page;
  let press: Press;
  let server: Server;
  let folder: string;
  let author: Actor;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taiyaku-introductions-'));
    const port = await freePort();
    press = await openPress(
      readConfig({ TAIYAKU_DATA: folder, TAIYAKU_PORT: String(port), TAIYAKU_LOG_LEVEL: 'silent' }),
    );
    server = createServer(press.listener);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const blog = await addBlog(press.ctx, { slug: 'hashi', tagline: '海のむこうの町の話を読む。' });
    author = await addMember(press.ctx, blog, 'owner');
    browser = await launchBrowser();
    const writer = await openVisitor(browser);
    const session = { personId: author.id, way: 'link' as const, userAgent: '' };
    const value = await openSession(press.ctx, session);
    await writer.addCookies([{ name: 'taiyaku', value, domain: 'localhost', path: '/' }]);
    page = await writer.newPage();
    page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await press?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const at = (path: string) => `${press.ctx.config.address}${path}`;

  async function write(kind: '本の紹介' | 'ふつうの記事', title: string): Promise<void> {
    await page.goto(at('/studio/hashi/posts/new'));
    if (kind === '本の紹介') await page.getByLabel(kind).check();
    await page.getByRole('button', { name: '書きはじめる' }).click();
    await page.waitForURL(/\/edit$/);
    await textOf(page).waitFor();
    await page.locator('#post-title').fill(title);
    await textOf(page).focus();
  }

  /** As they read without furigana. */
  async function titles(where: string): Promise<string[]> {
    const all = await page.locator(where).allTextContents();
    return all.map((title) => title.replace(/（[^）]*）/gu, ''));
  }

  async function sound(name: string): Promise<void> {
    for (const size of [wide, phone]) {
      await page.setViewportSize(size);
      expect([name, size.width, await axeViolations(page)]).toEqual([name, size.width, []]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect([name, size.width, sideways]).toEqual([name, size.width, false]);
    }
    await page.setViewportSize(wide);
  }

  it('is found by two letters of its reading while they are converted, and readers see it until it is hidden', async () => {
    const book = await addBook(press.ctx, author, river, { shown: false });
    await addBook(press.ctx, author, { title: '橋の話', titleReading: 'はしのはなし' });
    await write('本の紹介', '川の本を読む');
    await insert(page, '本のカード');
    const field = page.getByRole('combobox', { name: /本棚からさがす/ });
    await field.waitFor();
    const options = page.getByRole('listbox', { name: '本棚の本' }).getByRole('option');
    await expect.poll(() => options.count()).toBe(2);
    await sound('search');
    const input = await page.context().newCDPSession(page);
    await convert(input, 'かわ');
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('川のねむるところ')]);
    // The key that ends the conversion is the input method's: nothing is taken by it.
    await pressKey(input, 'Enter');
    await input.send('Input.insertText', { text: 'かわ' });
    expect(await field.inputValue()).toBe('かわ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const card = page.getByRole('group', { name: '本のカード' });
    await card.getByText('読者にはまだ見えない').waitFor();
    // Writing goes on behind the card.
    await page.keyboard.insertText('夜の川の話です。');
    await expectSaved(page);
    expect(await textOf(page).locator('p', { hasText: '夜の川の話です。' }).count()).toBe(1);
    await sound('card');

    await page.locator('#post-slug').fill('river');
    await page.getByRole('link', { name: '公開へ' }).click();
    await page.waitForURL(/#publish$/);
    await page.getByText('カードの本は「紹介した本」になり').waitFor();
    await sound('publish');
    await page.locator('#publish').locator('..').getByRole('button').last().click();
    await page.waitForURL((url) => !url.hash);
    await expect.poll(async () => (await bookRow(press.ctx, author.blog.id, book)).status).toBe('introduced');
    expect((await bookRow(press.ctx, author.blog.id, book)).shown_at).not.toBeNull();

    const heading = async () => {
      await page.goto(at('/hashi/posts/river'));
      return titles('.introduced .bookcard__t');
    };
    await expect.poll(heading).toEqual(['川のねむるところ']);
    const link = page.locator('.introduced').getByRole('link');
    expect(await link.getAttribute('href')).toBe('/hashi/books/9784000000017');
    await page.getByText('3〜5歳').waitFor();
    await sound('post');
    await page.goto(at('/hashi/page/1'));
    expect(await page.locator('.plist__kind').allTextContents()).toEqual(['本']);
    await sound('list');

    await alterBook(press.ctx, author, book, { shown: false });
    press.ctx.wake();
    await expect.poll(heading).toEqual([]);
    await page.locator('.prose p.card', { hasText: 'ISBN 9784000000017' }).waitFor();
    await alterBook(press.ctx, author, book, { shown: true });
  });

  it('that is not on the shelf keeps its ISBN on a plain card, which says so and leads to adding it', async () => {
    await write('ふつうの記事', 'まだ棚にない本');
    await insert(page, '本のカード');
    await page.getByRole('combobox', { name: /本棚からさがす/ }).fill('978-4-00-000003-1');
    await page.getByText('本棚にまだありません').waitFor();
    const add = page.getByRole('link', { name: /この本を本棚に加える/ });
    expect(await add.getAttribute('href')).toBe('/studio/hashi/books/add?isbn=9784000000031');
    await page.getByRole('button', { name: '本棚になくても、カードを入れる' }).click();
    const card = page.getByRole('group', { name: '本のカード' });
    await card.getByText('本棚にまだありません').waitFor();
    await card.getByLabel('書名').fill('まだない本');
    await expectSaved(page);
    await sound('unknown');
    await addBook(press.ctx, author, { title: '三冊めの本', isbn: '9784000000031' });
    await page.reload();
    await card.getByText('本棚の本です。').waitFor();
    await page.goto(at('/studio/hashi/books/add?isbn=9784000000031'));
    expect(await page.locator('textarea[name=isbns]').inputValue()).toBe('9784000000031');
  });

  it('goes with a story from the panel beside its text, and stands under it as a small cover', async () => {
    await addBook(press.ctx, author, { title: '町の地図', titleReading: 'まちのちず' });
    await write('ふつうの記事', '町の話');
    await page.keyboard.insertText('町に川がある。');
    await page.getByRole('button', { name: '本をさがして加える' }).click();
    await page.getByRole('combobox', { name: /本棚からさがす/ }).fill('まち');
    await page.getByText('1冊。↑↓で選んで').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '「町の地図」をはずす' }).waitFor();
    await expectSaved(page);
    await sound('panel');
    await publish(page, 'town');
    const onward = async () => {
      await page.goto(at('/hashi/posts/town'));
      return titles('.onward .bookcard__t');
    };
    await expect.poll(onward).toEqual(['町の地図']);
    await sound('onward');
  });

  it('goes with a translation from the panel at the desk, in a text of one’s own that stands last', async () => {
    await addBook(press.ctx, author, { title: '水の音', titleReading: 'みずのおと' });
    const article = await addArticle(press.ctx, author);
    const { translationId } = await startTranslation(press.ctx, author, {
      articleId: article.id,
      language: 'ja',
    });
    await page.goto(at(`/studio/hashi/desk/${translationId}`));
    await page.getByRole('button', { name: '本をさがして加える' }).click();
    await page.getByRole('combobox', { name: /本棚からさがす/ }).fill('みずの');
    await page.getByText('1冊。↑↓で選んで').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '「水の音」をはずす' }).waitFor();
    await expectSaved(page);
    await sound('desk');
    const onward = async () => {
      await page.goto(at(`/studio/hashi/preview/${translationId}`));
      return titles('.onward .bookcard__t');
    };
    expect(await onward()).toEqual(['水の音']);
    await page.goto(at(`/studio/hashi/desk/${translationId}`));
    await page.getByRole('button', { name: '「水の音」をはずす' }).click();
    await expectSaved(page);
    await expect.poll(onward).toEqual([]);
  });

  it('is begun from the shelf with several others, each with a line to write on', async () => {
    await addBook(press.ctx, author, { title: '一冊め' });
    const second = await addBook(press.ctx, author, { title: '二冊め', ageFrom: 18 });
    await page.goto(at('/studio/hashi/books'));
    await sound('shelf');
    await page.getByLabel('「一冊め」を選ぶ').check();
    await page.getByLabel('「二冊め」を選ぶ').check();
    await page.getByRole('button', { name: '選んだ本の紹介を書く' }).click();
    await page.waitForURL(/\/edit$/);
    await page.locator('#post-title').fill('二冊の本');
    const cards = page.getByRole('group', { name: '本のカード' });
    await expect.poll(() => cards.count()).toBe(2);
    await textOf(page).locator('> p').first().click();
    await page.keyboard.insertText('一冊めの話。');
    await publish(page, 'two');
    const heading = async () => {
      await page.goto(at('/hashi/posts/two'));
      return page.locator('.introduced__all .bookcard__t').allTextContents();
    };
    await expect.poll(async () => (await heading()).sort()).toEqual(['一冊め', '二冊め']);
    await sound('two');
    await page.goto(at(`/studio/hashi/books/${second}`));
    await page.getByRole('button', { name: '紹介を書く' }).click();
    await page.waitForURL(/\/edit$/);
    await page.getByRole('group', { name: '本のカード' }).getByText('二冊め').waitFor();
  });
});
