// The shelf in the studio on a phone: ISBNs with mistakes, a book by hand, confirmed, changed with a cover, deleted and brought back; scanned.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBarcodeFilm } from '../support/barcode-film.ts';
import { type BookSources, startBookSources } from '../support/book-sources.ts';
import { axeViolations, launchBrowser, openVisitor, phone } from '../support/browser.ts';
import { type NewBlog, openNewBlog } from '../support/new-blog.ts';

const river = '9784000000017';
const hill = '9784000000024';
/** No source has it. */
const unknown = '9784000000994';

describe.each(['sqlite', 'postgres'] as const)('the shelf in the studio, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;
  let shelf: string;
  let sources: BookSources;

  beforeAll(async () => {
    sources = await startBookSources();
    blog = await openNewBlog(dialect, {
      ...{ name: '川べの本棚', slug: 'river', hosts: [sources.host] },
      env: { TAIYAKU_BOOK_SOURCES: sources.settings.TAIYAKU_BOOK_SOURCES },
    });
    page = blog.page;
    shelf = `${blog.studio}/books`;
    await page.setViewportSize(phone);
  });
  afterAll(async () => {
    await blog?.close();
    await sources?.close();
  });

  it('offers the first step while it is empty', async () => {
    await page.goto(blog.studio);
    await page.getByRole('link', { name: '本棚', exact: true }).click();
    await page.getByText('本棚は、まだからです').waitFor();
    await expectFits();
    await page.getByRole('link', { name: '本を加える' }).click();
    await page.getByRole('heading', { name: '本を加える' }).waitFor();
    await expectFits();
  });

  it('judges each ISBN of a list, and says why one is none', async () => {
    const field = page.getByLabel('ISBN（いくつでも）');
    await field.fill('9784000000018 と 192-8793-01650-0 です');
    await page.getByRole('button', { name: '調べる' }).click();
    await page.getByText('最後の数字が合いません').waitFor();
    expect(await field.inputValue()).toBe('9784000000018 と 192-8793-01650-0 です');
    await expectFits();
    await field.fill(`978-4-00-000001-7\n${river}、978400000001\n${unknown}\n1928793016500`);
    await page.getByRole('button', { name: '調べる' }).click();
    await page.getByRole('heading', { name: '本を調べる' }).waitFor();
    await page.getByText(/調べおわりました/).waitFor();
    await page.getByRole('heading', { name: '見つかった本 1冊' }).waitFor();
    await page.getByRole('heading', { name: 'どこにも見つからなかった本 1冊' }).waitFor();
    await page.getByText('けたの数が合いません').waitFor();
    await page.getByText('本の下のバーコード').waitFor();
    await page.getByRole('heading', { name: '二度書いてあったもの 1件' }).waitFor();
    expect(await page.getByLabel('直して、もう一度').inputValue()).toBe('978400000001\n1928793016500');
    await expectFits();
  });

  it('confirms what was found: where it came from stands beside it, what others say is one press away', async () => {
    await page.getByRole('link', { name: '一冊ずつ確かめる' }).click();
    await page.getByRole('heading', { name: '本を確かめる' }).waitFor();
    expect(await page.getByLabel('題名', { exact: true }).inputValue()).toBe('川のねむるところ');
    expect(await page.locator('.said').count()).toBeGreaterThan(3);
    await expectFits();
    const pages = page.getByLabel('ページ数');
    const before = await pages.inputValue();
    await page.getByLabel('題名のよみ').fill('かわの ねむる ところ');
    await page.locator('button[name=use][value^="pages:"]').first().click();
    await expect.poll(() => pages.inputValue()).not.toBe(before);
    expect(await page.getByLabel('題名のよみ').inputValue()).toBe('かわの ねむる ところ');
    await page.getByRole('button', { name: '合っている' }).click();
    await page.getByText('確かめおわりました').waitFor();
    await page.getByRole('link', { name: '川のねむるところ' }).waitFor();
  });

  it('takes a book by hand, with as many rows as it needs and a cover', async () => {
    await page.goto(`${shelf}/new?isbn=${unknown}`);
    expect(await page.getByLabel('ISBN').inputValue()).toBe(unknown);
    await page
      .getByLabel(/^題名（?必?/)
      .first()
      .fill('川原の石');
    await page.locator('[name="people.0.name"]').fill('水田 まり');
    await page.getByRole('button', { name: '人の行をふやす' }).click();
    await page.locator('[name="people.2.name"]').fill('青木 空');
    await page.getByLabel('すること（3）').selectOption('illustrator');
    await page.getByRole('group', { name: '読んでもらって' }).getByLabel('から').selectOption('3');
    await page.getByRole('group', { name: '読んでもらって' }).getByLabel('まで').selectOption('5');
    expect(await page.locator('.agescale__in').getAttribute('width')).toBe('30');
    await page.getByLabel('年（1）', { exact: true }).fill('二千');
    await page.locator('[name="people.0.name"]').press('Control+Enter');
    await page.getByRole('alert').waitFor();
    await expectFits();
    expect(await page.locator('[name="people.1.name"]').inputValue()).toBe('青木 空');
    await page.getByLabel('年（1）', { exact: true }).fill('2024');
    await page.getByLabel('賞の名前（1）').fill('川の賞');
    await page
      .locator('#cover')
      .setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: await cover() });
    await page.getByRole('checkbox', { name: '読者に見せる' }).check();
    await page.getByRole('button', { name: '本棚に加える' }).click();
    await page.getByText('本を加えました').waitFor();
    const added = page.locator('.booklist > li', { hasText: '川原の石' });
    await added.getByText('水田 まり、青木 空').waitFor();
    await added.getByText('3〜5歳').waitFor();
    expect(
      await page.locator('.booklist img').evaluate((image: HTMLImageElement) => image.decode()),
    ).toBeUndefined();
    await expectFits();
  });

  it('goes on by itself where no script runs', async () => {
    sources.moods.openbd = 'silent';
    const still = await blog.page
      .context()
      .browser()
      ?.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
    if (!still) throw new Error('no browser');
    await still.addCookies(await page.context().cookies());
    still.setDefaultTimeout(40_000);
    const plain = await still.newPage();
    await plain.goto(`${shelf}/add`);
    expect(await plain.getByRole('button', { name: 'カメラで読む' }).isVisible()).toBe(false);
    await plain.getByLabel('ISBN（いくつでも）').fill('9784000000031');
    await plain.getByRole('button', { name: '調べる' }).click();
    await plain.getByText('1冊のうち0冊を調べました').waitFor();
    await plain.getByText(/調べおわりました/).waitFor();
    await still.close();
    delete sources.moods.openbd;
  });

  it('confirms one book after the other', async () => {
    await found({ title: '山のむこう', publisher: '水辺社' });
    await found({ title: '海の手紙' });
    await page.goto(shelf);
    await page.getByText('3冊が、確かめるのを待っています').waitFor();
    await page.getByRole('link', { name: '一冊ずつ確かめる' }).click();
    await page.getByRole('heading', { name: '本を確かめる' }).waitFor();
    expect(await page.getByLabel('題名', { exact: true }).inputValue()).toBe('ちいさな灯台の日記');
    await page.getByRole('button', { name: '合っている' }).click();
    await expect.poll(() => page.getByLabel('題名', { exact: true }).inputValue()).toBe('山のむこう');
    expect(await page.getByText('国立国会図書館から').count()).toBe(2);
    await expectFits();
    await page.getByLabel('題名', { exact: true }).fill('山のむこうへ');
    await page.getByRole('button', { name: '合っている' }).click();
    await expect.poll(() => page.getByLabel('題名', { exact: true }).inputValue()).toBe('海の手紙');
    await page.getByLabel('題名', { exact: true }).press('Control+Enter');
    await page.getByText('確かめおわりました').waitFor();
    await page.getByRole('link', { name: '山のむこうへ' }).waitFor();
  });

  it('finds a book by its words elsewhere, and names one that is there', async () => {
    await page.goto(`${shelf}/add`);
    await page.getByLabel('題名・作者').fill('石の舟');
    await page.getByRole('button', { name: 'さがす' }).click();
    await page
      .getByRole('button', { name: /この本を加える/ })
      .first()
      .waitFor();
    await expectFits();
    await page
      .getByRole('button', { name: /この本を加える/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '見つかった本 1冊' }).waitFor();
    await page.goto(`${shelf}/search?words=${encodeURIComponent('川のねむる')}`);
    await page.getByRole('link', { name: '本棚にあります' }).first().waitFor();
  });

  it('confirms several that were seen', async () => {
    await found({ title: '丘のうえ' });
    await page.goto(`${shelf}/waiting`);
    await page.getByRole('checkbox', { name: '丘のうえ' }).check();
    await expectFits();
    await page.getByRole('button', { name: 'しるしを付けた本は合っている' }).click();
    await page.getByText('1冊を確かめました').waitFor();
  });

  it('changes a book, deletes it and brings it back', async () => {
    await page.goto(`${shelf}?words=${encodeURIComponent('手紙')}`);
    await page.getByRole('link', { name: '海の手紙' }).click();
    await page
      .locator('#cover')
      .setInputFiles({ name: 'sea.png', mimeType: 'image/png', buffer: await cover(9) });
    await page.getByLabel('こどもへ').fill('｜海《うみ》から　とどいた　てがみ。');
    await page.getByRole('radio', { name: '紹介した' }).check();
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('保存しました').waitFor();
    await page.getByRole('link', { name: '海の手紙' }).click();
    await page.getByAltText('いまの表紙').waitFor();
    expect(await page.getByLabel('こどもへ').inputValue()).toBe('｜海《うみ》から　とどいた　てがみ。');
    await expectFits();
    await page.getByRole('button', { name: '本を消す' }).click();
    await page.getByText('「海の手紙」を消しました').waitFor();
    expect(await page.getByRole('link', { name: '海の手紙' }).count()).toBe(0);
    await expectFits();
    await page.getByRole('button', { name: '元にもどす' }).click();
    await page.getByText('本をもどしました').waitFor();
    await page.getByRole('link', { name: '海の手紙' }).waitFor();
    await page.goto(`${blog.studio}/log`);
    await page.getByText('本「海の手紙」を棚にもどした').waitFor();
  });

  /** What the page of a search elsewhere sends for a book that has no ISBN. */
  async function found(book: { title: string; publisher?: string }): Promise<void> {
    const answer = await page.request.post(`${shelf}/search`, {
      form: { candidate: JSON.stringify({ book, source: 'ndl' }) },
      headers: { origin: blog.press.address },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
  }

  async function expectFits(): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  }
});

describe('the camera', () => {
  let blog: NewBlog;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taiyaku-film-'));
    blog = await openNewBlog('sqlite', { name: '川べの本棚', slug: 'river' });
  });
  afterAll(async () => {
    await blog?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('reads one book after the other, without a sound, by what the press serves alone', async () => {
    const film = join(folder, 'books.y4m');
    await writeBarcodeFilm(film, [river, '1928793016505', hill]);
    const browser = await launchBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
    try {
      const page = await signedIn(await openVisitor(browser, { viewport: phone }));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${blog.studio}/books/add`);
      expect(asked.some((address) => address.endsWith('.wasm'))).toBe(false);
      await page.getByRole('button', { name: 'カメラで読む' }).click();
      await page.getByText('下の段のバーコードです').waitFor();
      await expect.poll(() => page.getByLabel('ISBN（いくつでも）').inputValue()).toContain(hill);
      await expect.poll(() => page.getByLabel('ISBN（いくつでも）').inputValue()).toContain(river);
      await page.locator('.scanner video').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'カメラを閉じる' }).click();
      await page.locator('.scanner').waitFor({ state: 'hidden' });
      const lines = (await page.getByLabel('ISBN（いくつでも）').inputValue()).trim().split('\n');
      expect(lines.sort()).toEqual([river, hill]);
      expect(
        asked.filter((address) => !address.startsWith(blog.press.address) && !address.startsWith('blob:')),
      ).toEqual([]);
      await page.getByRole('button', { name: '調べる' }).click();
      await page.getByText(/調べおわりました/).waitFor();
    } finally {
      await browser.close();
    }
  });

  it('is read by the browser itself where it can, and no program is loaded then', async () => {
    const browser = await launchBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ]);
    try {
      const visitor = await openVisitor(browser, { viewport: phone });
      await visitor.addInitScript((digits) => {
        class OwnDetector {
          static getSupportedFormats = async () => ['ean_13', 'qr_code'];
          detect = async (seen: unknown) => (seen instanceof HTMLVideoElement ? [{ rawValue: digits }] : []);
        }
        Object.assign(window, { BarcodeDetector: OwnDetector });
      }, river);
      const page = await signedIn(visitor);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${blog.studio}/books/add`);
      await page.getByRole('button', { name: 'カメラで読む' }).click();
      await expect.poll(() => page.getByLabel('ISBN（いくつでも）').inputValue()).toBe(`${river}\n`);
      expect(asked.filter((path) => /\.wasm$|zxing/.test(path))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('that may not be used or is not there says so, and the field takes the numbers', async () => {
    const { page } = blog;
    await page.goto(`${blog.studio}/books/add`);
    await page.getByRole('button', { name: 'カメラで読む' }).click();
    await page.getByText(/数字を打って入れてください/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('isbns');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is open to no other page of the studio, and neither is WebAssembly', async () => {
    const headers = async (path: string) => (await blog.page.request.get(`${blog.studio}${path}`)).headers();
    const [adding, list] = [await headers('/books/add'), await headers('/books')];
    expect(adding['permissions-policy']).toContain('camera=(self)');
    expect(adding['content-security-policy']).toContain("'wasm-unsafe-eval'");
    expect(list['permissions-policy']).toContain('camera=()');
    expect(list['content-security-policy']).not.toContain('wasm');
  });

  async function signedIn(visitor: Awaited<ReturnType<typeof openVisitor>>): Promise<Page> {
    await visitor.addCookies(await blog.page.context().cookies());
    visitor.setDefaultTimeout(20_000);
    return visitor.newPage();
  }
});

function cover(shade = 120): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 400, channels: 3, background: { r: shade, g: 140, b: 150 } } })
    .png()
    .toBuffer();
}
