// A finished translation moves in with its blog, in a browser: looked at side by side, made bilingual, read in both languages, taken back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openVisitor, phone } from '../support/browser.ts';
import { harbour, library } from '../support/finished-translations.ts';
import { type NewBlog, openNewBlog } from '../support/new-blog.ts';

const p = (text: string) => `<p>${text}</p>`;

function post(number: number, title: string, body: string): string {
  const head = [
    `TITLE: ${title}`,
    `BASENAME: blog-entry-${number}`,
    'STATUS: Publish',
    'CONVERT BREAKS: 0',
    `DATE: 03/0${number}/2011 09:00:00`,
  ];
  return `${head.join('\n')}\n-----\nBODY:\n${body}\n-----\n--------\n`;
}

describe('a finished translation that moves in', () => {
  let blog: NewBlog;
  let page: Page;
  let move = '';
  let original = '';

  beforeAll(async () => {
    blog = await openNewBlog('sqlite', { name: 'みなとの書きもの', slug: 'minato' });
    page = blog.page;
    original = `${blog.source.origin}/chair`;
    const body = library.map(([source]) => p(source)).join('');
    blog.source.answer('/chair', {
      body: `<!doctype html><html lang="en"><head><title>The Woman in the Window</title></head><body><article><h1>The Woman in the Window</h1>${body}</article></body></html>`,
      type: 'text/html; charset=utf-8',
    });
  });
  afterAll(() => blog?.close());

  it('is recognised while the files are read, and counted', async () => {
    const inTurn = harbour.map(([source, target]) => p(source) + p(target)).join('\n');
    const credit =
      '原文：<a href="https://somewhere.example/vellin">“A Quiet Winter”, The Somewhere Times</a>';
    const text = [
      post(1, '静かな冬', `${inTurn}\n${p(credit)}`),
      post(
        2,
        '窓ぎわの椅子',
        `${library.map(([, target]) => p(target)).join('\n')}<p>元記事：${original}</p>`,
      ),
      post(3, '日記', p('けさは六時に起きて、川まで歩いた。霧がまだ残っていた。')),
    ].join('');
    await page.goto(`${blog.studio}/moves`);
    const file = { name: 'minato.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.getByLabel('書き出したファイル').setInputFiles([file]);
    await page.getByRole('button', { name: '渡して、読みとる' }).click();
    await page.waitForURL(/\/moves\/[0-9a-f-]{36}$/);
    move = page.url();
    await page.locator('[data-stand=checking]').waitFor();
    await page.getByRole('heading', { name: /訳した記事らしいもの/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is shown with its original beside it, on a phone too, before anything is made of it', async () => {
    await page.getByRole('link', { name: '原文と訳が交互にある' }).click();
    await page.locator('.moves-bilinguals > li').first().waitFor();
    expect(await page.locator('.moves-bilinguals > li').count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '静かな冬' }).click();
    await page.getByText('訳の言葉は一字も変えません。').waitFor();
    const rows = page.locator('.moves-sides__row');
    expect(await rows.nth(1).locator('[lang=en]').innerText()).toBe(harbour[0]?.[0]);
    expect(await rows.nth(1).locator('[lang=ja]').innerText()).toBe(harbour[0]?.[1]);
    expect(await page.getByLabel('載っていたところ').inputValue()).toBe('The Somewhere Times');
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: '対訳にする' }).click();
    await page.getByText('対訳になるのを待っています').waitFor();
  });

  it('becomes bilingual once the blog is in, and readers see both languages and the credit', async () => {
    const preview = page.url();
    await page.goto(move);
    await page.getByRole('radio', { name: /前と同じに開く/ }).check();
    await page.getByRole('button', { name: '入れる', exact: true }).click();
    await page.getByText('引っ越しが終わりました。').waitFor();
    await page.goto(preview);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('main').innerText();
        },
        { timeout: 30_000 },
      )
      .toContain('この記事は対訳になりました。');
    expect(await axeViolations(page)).toEqual([]);
    const readers = await openVisitor(page.context().browser() ?? fail(), { javaScriptEnabled: false });
    const reader = await readers.newPage();
    await reader.goto(`${blog.press.address}/minato/posts/blog-entry-1/both`);
    const text = await reader.locator('main').innerText();
    expect(text).toContain(harbour[1]?.[1].slice(0, 20));
    expect(text).toContain('Fishermen who had never spent a Tuesday');
    expect(text).toContain('The Somewhere Times');
    expect(text).toContain('2011年3月1日');
    await readers.close();
  });

  it('says in the review of its pairs that readers see them, on a phone too', async () => {
    await page.goto(`${move}/bilinguals/1`);
    await page.getByRole('link', { name: '文の組を見直す' }).click();
    await page.getByText('この組で、読者の対訳ができています。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: '記事を見る' }).click();
    await page.getByRole('heading', { name: '静かな冬' }).first().waitFor();
  });

  it('has its original got when a person says so, where the post only links to it', async () => {
    await page.goto(`${move}/bilinguals/2`);
    await page.getByRole('button', { name: '原文を取りにいく' }).click();
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('main').innerText();
        },
        { timeout: 30_000 },
      )
      .toContain('Every book in the library of Old Torrance');
    await page.getByRole('button', { name: '対訳にする' }).click();
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('main').innerText();
        },
        { timeout: 30_000 },
      )
      .toContain('この記事は対訳になりました。');
  });

  it('is as it came again when that is taken back', async () => {
    await page.goto(`${move}/bilinguals/1`);
    await page.getByRole('button', { name: '元の形にもどす' }).click();
    await page.getByText('訳の言葉は一字も変えません。').waitFor();
    await expect
      .poll(async () => (await fetch(`${blog.press.address}/minato/posts/blog-entry-1/both`)).status)
      .toBe(404);
  });
});

function fail(): never {
  throw new Error('there is no browser');
}
