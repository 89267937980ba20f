// A list of books in a real browser: brought by hand with one bad line, its report, mended and brought again, and out as a file.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../support/looking.ts';
import { type NewBlog, openNewBlog } from '../support/new-blog.ts';

const head = '書名,著者,ISBN,棚番号';
const good = '川のねむるところ,水田 まり,9784000000017,A1';

describe('a list of books', () => {
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    blog = await openNewBlog('sqlite', { name: '川べの本棚', slug: 'river' });
    page = blog.page;
  });
  afterAll(() => blog?.close());

  const bring = async (lines: readonly string[]) => {
    const buffer = Buffer.from([head, ...lines].join('\n'));
    await page.getByLabel('表のファイル').setInputFiles({ name: '本.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '棚に入れる' }).click();
  };

  it('comes in but for its one bad line, which the report names', async () => {
    await page.goto(`${blog.studio}/books/files`);
    await page.getByRole('heading', { level: 1, name: '本の表' }).waitFor();
    await lookAt(page);
    await bring([good, '雨をきく日,こだま,9784000000025,A2']);
    await page.getByRole('heading', { level: 1, name: '「本.csv」を読みました' }).waitFor();
    await page.getByText('1冊を棚に入れました。').waitFor();
    await page.getByText('何の列かわからず、読まなかった列：棚番号').waitFor();
    await page.getByText('3行目　雨をきく日').waitFor();
    await page.getByText('最後の数字が合いません。どこか一けたが違うようです。').waitFor();
    await page.getByText('（ISBN「9784000000025」）').waitFor();
    await lookAt(page);
  });

  it('comes again after it was mended, each book once', async () => {
    await page.getByRole('link', { name: 'ほかの表を持ってくる' }).click();
    await page.getByRole('link', { name: '本.csv' }).waitFor();
    await bring([good, '雨をきく日,こだま,9784000000024,A2']);
    await page.getByRole('heading', { name: 'もう棚にある本　1' }).waitFor();
    await page.getByText('1冊を棚に入れました。').waitFor();
    await lookAt(page);
  });

  it('without a head that says what it is stays out, with what to do', async () => {
    await page.goto(`${blog.studio}/books/files`);
    const list = { name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from('あ,い\nう,え\n') };
    await page.getByLabel('表のファイル').setInputFiles(list);
    await page.getByRole('button', { name: '棚に入れる' }).click();
    await page.getByText('見出しの行を足して、もう一度選んでください。').first().waitFor();
    await lookAt(page);
  });

  it('leaves as a file by its button', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '書き出す 表計算（CSV）' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('river-books.csv');
    expect(await readFile(await file.path(), 'utf8')).toContain('川のねむるところ');
  });
});
