// Drafts by an engine of one's own: set up, allowed, asked for at the desk, marked, confirmed, and said of the published post.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, phone, wide } from '../support/browser.ts';
import { type EngineServer, startEngineServer } from '../support/engine-server.ts';
import { bringToDesk, type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { expectSaved } from '../support/typing.ts';

const article = `<!doctype html><html lang="en"><head><title>Lamps by the Canal</title>
<meta name="author" content="Ada Bloom"><meta property="og:site_name" content="The Canal Post">
<meta property="article:published_time" content="2026-04-02T08:00:00Z"></head><body>
<article><h1>Lamps by the Canal</h1>
<p>In the winter of 2021 the town put lamps along the canal, where nobody had walked after dark for forty years.</p>
<p>The children counted them on the first evening and came to <em>ninety</em> before it rained.</p>
<p>A lamplighter who had retired long ago walked with them and said nothing until the last bridge.</p>
</article></body></html>`;

/** What the engine makes of the sentences, by how they begin: nothing that a check objects to. */
const drafts: Readonly<Record<string, string>> = {
  'In the winter':
    '2021年の冬、町は、四十年のあいだ日が暮れてからはだれも歩かなかった運河にそって、あかりをともしました。',
  'The children': '子どもたちは、最初の晩にそれをかぞえて、雨が降りだすまでに<g1>九十</g1>までかぞえました。',
  'A lamplighter':
    'ずっと前に引退した点灯係が子どもたちといっしょに歩き、最後の橋まで、何も言いませんでした。',
};

describe.each(['sqlite', 'postgres'] as const)('drafts by a machine, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;
  let engine: EngineServer;

  beforeAll(async () => {
    engine = await startEngineServer();
    engine.translate = (text) =>
      Object.entries(drafts).find(([begins]) => text.startsWith(begins))?.[1] ?? text;
    blog = await openNewBlog(dialect, { name: '運河のあかり', slug: 'canal', hosts: [engine.host] });
    page = blog.page;
    blog.source.answer('/lamps', article);
  });
  afterAll(async () => {
    await blog?.close();
    await engine?.close();
  });

  it('sets an engine up, says what leaves and where to, and asks leave', async () => {
    await page.goto(`${blog.studio}/engines`);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: '文を書くモデル' }).click();
    await page.getByLabel(/^名前/).fill('家のモデル');
    await page.getByLabel('住所').fill(`${engine.origin}/v1`);
    await page.getByRole('button', { name: '加える' }).click();
    // What was typed stays, and what is missing is named.
    await page.getByRole('link', { name: /モデルの名前/ }).waitFor();
    expect(await page.getByLabel('住所').inputValue()).toBe(`${engine.origin}/v1`);
    await page.getByLabel('モデルの名前').fill('kawa:1b');
    await page.getByLabel(/^鍵/).fill('key-of-the-test');
    await page.getByRole('button', { name: '加える' }).click();
    await page.getByText(`次のものを ${engine.host} へ送ります`).waitFor();
    expect(await page.content()).not.toContain('key-of-the-test');
    expect(await axeViolations(page)).toEqual([]);
    expect(engine.asked).toEqual([]);
    await page.getByRole('button', { name: `${engine.host} へ送ってよい` }).click();
    await page.getByText('みなとさんが許しました').waitFor();
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await page.setViewportSize(wide);
  });

  it('drafts one sentence by a key, marked as a machine’s', async () => {
    await bringToDesk(blog, '/lamps');
    await page.getByText(`${engine.host} へ送ります`).waitFor();
    await page.keyboard.press('Alt+d');
    await page.locator('.seg-row.is-now').getByText('機械の下訳（家のモデル）').waitFor();
    await expectSaved(page);
    expect(await page.locator('.seg-row.is-now .edit__box').innerText()).toContain('2021年の冬');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('drafts all that is open, can be told to stop, and goes on from there', async () => {
    const held = Promise.withResolvers<void>();
    engine.onAsked = () => held.promise;
    await page.getByRole('button', { name: /未訳の2文すべて/ }).click();
    await page.getByRole('button', { name: 'やめる' }).click();
    await page.getByText('頼むのをやめました').waitFor();
    engine.onAsked = null;
    held.resolve();
    await page.getByRole('button', { name: /未訳の2文すべて/ }).click();
    await page.getByText('2文の下訳が入りました').waitFor();
    await expectSaved(page);
    await page.reload();
    await page.locator('.seg-row.is-now .edit__box').waitFor();
    await expect.poll(() => page.getByText('機械の下訳（家のモデル）').count()).toBe(3);
  });

  it('says clearly what went wrong, and fits a phone', async () => {
    engine.mishaps = [{ status: 401, body: { error: { code: 'invalid_api_key' } } }];
    // By key: what the memory and the terms say comes in above the button, and moves it.
    await page.getByRole('button', { name: 'この文の下訳をやりなおす' }).press('Enter');
    await page.locator('.drafts__troubles').getByText('家のモデルの鍵がちがうか').waitFor();
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(wide);
  });

  it('takes the mark off what a person confirms, and the published post says that a machine helped', async () => {
    await page.locator('.seg-row.is-now .edit__box').click();
    for (let at = 0; at < 3; at += 1) {
      await page.keyboard.press('Control+Enter');
      await expectSaved(page);
    }
    await expect.poll(() => page.getByText('機械の下訳（家のモデル）').count()).toBe(0);
    await page.getByLabel('題', { exact: true }).fill('運河のあかり');
    await expectSaved(page);
    await page.getByRole('button', { name: '公開へ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '公開する' }).click();
    await dialog.getByText('公開しました').waitFor();
    await page.goto(`${blog.press.address}/canal/posts/lamps-by-the-canal`);
    await page.getByText('3文は、機械（家のモデル）の下訳を人が確かめて仕上げた').waitFor();
    expect(await page.locator('.em--source').first().innerText()).toBe('九十');
  });
});
