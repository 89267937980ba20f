// Shelves in a real browser: one by hand, put in order, one by a rule, a secret list in a fresh browser, sheets of paper, numbers.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { demoPresses } from '../support/demo-presses.ts';
import { lookAt } from '../support/looking.ts';
import { pagesOfPdf, sizesOfPdf } from '../support/pdf.ts';
import type { Press } from '../support/press.ts';

const newPress = demoPresses();
let browser: Browser;
let press: Press;
let owner: BrowserContext;
let page: Page;
let studio: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  press = await newPress();
  owner = await openVisitor(browser);
  page = await owner.newPage();
  await signInByLink(page, press);
  studio = `${press.address}/studio/futarigake`;
});
afterEach(async () => {
  await owner?.close();
  await press?.remove();
});

const head = 'title,title_reading,people,publisher,published,age_from,age_to,subjects,status';
const few = [
  'かわのねむるところ,,水田 まり,川べり舎,2024,3,5,自然,introduced',
  '雨をきく日,あめをきくひ,こだま,川べり舎,2023,4,7,自然,introduced',
  '石をならべる,いしをならべる,たかなみ,小石社,2020,6,8,かず,to-read',
  '星の地図,ほしのちず,青木 空,夜の本,2019,9,11,自然,to-read',
];

/** Brings books as a list, which confirms them; `show` lets readers see them. */
async function bring(lines: readonly string[], { show = true } = {}) {
  const list = { name: 'books.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...lines].join('\n')) };
  const answer = await owner.request.post(`${studio}/books/files`, {
    headers: { origin: press.address },
    multipart: { list, ...(show ? { show: 'yes' } : {}) },
  });
  expect(answer.status()).toBe(200);
}

async function makeShelf(name: string, kind: string): Promise<string> {
  await page.goto(`${studio}/shelves`);
  await page.getByLabel('棚の名前').fill(name);
  await page.getByLabel(kind).check();
  await page.getByRole('button', { name: '棚を作る' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page.url();
}

const titles = () => page.locator('ol.rows > li .rows__what b').allTextContents();

describe('a shelf by hand', () => {
  it('takes three books, puts them in order by buttons and by dragging, and says why they stand there', async () => {
    await bring(few);
    const shelf = await makeShelf('夏の朝に', '自分で選ぶ');
    for (const title of ['かわのねむるところ', '雨をきく日', '石をならべる'])
      await page.getByRole('checkbox', { name: title }).check();
    await page.getByRole('button', { name: '選んだ本を置く' }).click();
    await page.getByText('3冊').waitFor();
    const before = await titles();
    expect([...before].sort()).toEqual(['かわのねむるところ', '石をならべる', '雨をきく日'].sort());
    const last = before[2] ?? '';
    await page.getByRole('button', { name: `「${last}」を上へ` }).click();
    await page.waitForURL(/#w-/);
    await expect.poll(titles).toEqual([before[0], last, before[1]]);
    await drag(page, last);
    await expect.poll(titles).toEqual([last, before[0], before[1]]);
    await page.reload();
    expect(await titles()).toEqual([last, before[0], before[1]]);
    await page.locator('summary', { hasText: '直す' }).first().click();
    await page.locator('details[open]').getByRole('textbox').fill('朝いちばんに');
    await page.locator('details[open]').getByRole('button', { name: '保存する' }).click();
    await page.locator('.shelf-note', { hasText: '朝いちばんに' }).waitFor();
    await lookAt(page);
    await page.goto(`${shelf}?q=ほしのちず`);
    await page.getByRole('checkbox', { name: '星の地図' }).waitFor();
    expect(await page.getByRole('checkbox', { name: '雨をきく日' }).count()).toBe(0);
  });

  it('is chosen on the page of a book as well, which names shelves by a rule too', async () => {
    await bring(few);
    const shelf = await makeShelf('よるの本', '自分で選ぶ');
    await makeShelf('ぜんぶ', '決まりで集める');
    await page.goto(`${studio}/books`);
    await page.getByRole('link', { name: '星の地図' }).click();
    await page.getByRole('heading', { name: '置いてある棚' }).waitFor();
    await page.getByRole('checkbox', { name: 'よるの本' }).check();
    await page.getByRole('button', { name: '棚を決める' }).click();
    await page.waitForURL(/#shelves$/);
    expect(await page.getByRole('checkbox', { name: 'よるの本' }).isChecked()).toBe(true);
    await page.getByText('決まりで並ぶ棚').getByRole('link', { name: 'ぜんぶ' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(shelf);
    expect(await titles()).toEqual(['星の地図']);
  });

  it('says before it is deleted that there is no way back, and leaves its books', async () => {
    await bring(few);
    await makeShelf('いらない棚', '自分で選ぶ');
    await page.locator('summary', { hasText: 'この棚を消す' }).click();
    await page.getByText('もとにはもどせません').waitFor();
    await page.getByRole('button', { name: '「いらない棚」を消す' }).click();
    await page.getByText('棚を消しました').waitFor();
    await page.goto(`${studio}/books/print`);
    expect(await page.locator('.sheet__list tbody tr').count()).toBe(4);
  });
});

describe('a shelf by a rule', () => {
  it('holds what fits, in the order it says, and takes no nonsense', async () => {
    await bring(few);
    await makeShelf('小学校の自然', '決まりで集める');
    await page.getByText('4冊').waitFor();
    await page.getByLabel('何歳から').fill('6');
    await page.getByLabel('分類').selectOption({ label: '自然' });
    await page.getByLabel('並べかた').selectOption({ label: '出版の新しい順' });
    await page.locator('main form .btn', { hasText: '保存する' }).click();
    await page.getByText('保存しました').waitFor();
    expect(await page.locator('ul.rows .rows__what b').allTextContents()).toEqual(['雨をきく日', '星の地図']);
    await lookAt(page);
    await page.getByLabel('何歳まで').fill('3');
    await page.locator('main form .btn', { hasText: '保存する' }).click();
    await page.getByText('上の数が下の数より小さくなっています').first().waitFor();
    expect(await page.getByLabel('何歳まで').inputValue()).toBe('3');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('a secret list', () => {
  it('opens in a fresh browser by its link, is easy on a child, and is dead after a new link', async () => {
    await bring(few.slice(0, 2));
    await bring(few.slice(2, 3), { show: false });
    await makeShelf('そらへの棚', '自分で選ぶ');
    for (const box of await page.getByRole('checkbox', { name: /かわ|雨|石/ }).all()) await box.check();
    await page.getByRole('button', { name: '選んだ本を置く' }).click();
    await page.getByText('3冊').waitFor();
    await page.getByLabel('ひみつのリンクだけで開く').check();
    await page.locator('main form .btn', { hasText: '保存する' }).last().click();
    const link = (await page.locator('#list-link').textContent())?.trim() ?? '';
    await lookAt(page);
    const child = await openVisitor(browser, { viewport: phone });
    const seen = await child.newPage();
    const answer = await seen.goto(link);
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
    expect(answer?.headers()['cache-control']).toBe('no-store');
    await seen.getByRole('heading', { level: 1, name: 'そらへの棚' }).waitFor();
    expect(await seen.locator('.kidlist > li').count()).toBe(3);
    const cover = await seen.locator('.kidlist__cover').first().boundingBox();
    const card = await seen.locator('a.kidlist__card').first().boundingBox();
    expect(cover?.width).toBeGreaterThan(120);
    expect(card?.height).toBeGreaterThan(100);
    await lookAt(seen);
    await seen.getByRole('link', { name: 'かみに いんさつする' }).click();
    await seen.getByRole('link', { name: '文字だけ' }).click();
    await seen.locator('.sheet__list:not(.sheet__list--covers)').waitFor();
    await lookAt(seen);
    await page.locator('summary', { hasText: 'リンクを新しくする' }).click();
    await page.getByRole('button', { name: '新しいリンクにする' }).click();
    await page.getByText('保存しました').waitFor();
    expect((await seen.goto(link))?.status()).toBe(404);
    await seen.getByText('この リンクは つかえません').waitFor();
    const second = (await page.locator('#list-link').textContent())?.trim() ?? '';
    expect(second).not.toBe(link);
    expect((await seen.goto(second))?.status()).toBe(200);
    await child.close();
  });
});

describe('a list on paper', () => {
  it('is printed on several sheets, every book whole on one of them, under a head on each', async () => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `紙の本${at + 100}巻,,水田 まり,川べり舎,2024,3,5,自然,to-read`,
    );
    await bring(many);
    await page.goto(`${studio}/books/print`);
    await lookAt(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pagesOfPdf(pdf);
    expect(sheets.length).toBeGreaterThan(3);
    const sizes = sizesOfPdf(pdf);
    expect(sizes).toHaveLength(sheets.length);
    // A4 in points.
    for (const { width, height } of sizes)
      expect([Math.abs(width - 595) <= 1, Math.abs(height - 842) <= 1, width, height]).toEqual([
        ...[true, true, width, height],
      ]);
    for (const [at, sheet] of sheets.entries()) {
      if (at < sheets.length - 1) expect(sheet).toContain('出版社とISBN');
      expect(sheet).toContain(`${at + 1}/${sheets.length}`);
    }
    const all = sheets.join('\n');
    for (let at = 0; at < 60; at++) {
      // Its title and who made it stand on the same sheet, one right after the other.
      expect(all).toContain(`紙の本${at + 100}巻水田まり`);
    }
    await page.goto(`${studio}/books/print?covers=no`);
    const plain = pagesOfPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.length).toBeLessThan(sheets.length);
  });
});

describe('the numbers of the bookshelf', () => {
  it('show gaps in words and in a chart, and leave as a file', async () => {
    const more = Array.from({ length: 4 }, (_, at) => `虫の本${at},,,,2020,6,8,科学,to-read`);
    await bring([...few, ...more, '火山のひみつ,,,,2021,9,11,科学,reading']);
    await page.goto(`${studio}/books/statistics`);
    await page.getByText('9〜11歳の「科学」は、1冊だけ').waitFor();
    await page.getByText('3〜5歳の「科学」は、まだありません').waitFor();
    const row = page.locator('.figures').first().locator('tr', { hasText: '科学' });
    expect(await row.locator('td').allTextContents()).toEqual(['0', '0', '4', '1', '0', '0', '0', '0', '5']);
    await lookAt(page);
    const answer = await owner.request.get(`${studio}/books/statistics/ages.csv`);
    expect(answer.headers()['content-type']).toContain('text/csv');
    expect(await answer.text()).toContain('科学,0,0,4,1,0,0,0,0,5');
  });
});

/** Takes a row of that name by its grip to the top of the list. */
async function drag(page: Page, name: string) {
  const row = page.locator('ol.rows > li', { has: page.locator('b', { hasText: name }) });
  const grip = await row.locator('.rows__grip').boundingBox();
  const first = await page.locator('ol.rows > li').first().boundingBox();
  if (!grip || !first) throw new Error('there is nothing to drag');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2, first.y + 2, { steps: 8 });
  // It is read again once the new order is kept.
  const again = page.waitForEvent('load');
  await page.mouse.up();
  await again;
}
