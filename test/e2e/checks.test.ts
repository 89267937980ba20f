// The checks at the desk, in a browser and on both databases: a wrong number, 強力する, what is no error, what is left before publishing.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, phone, wide } from '../support/browser.ts';
import { bringToDesk, type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { expectSaved } from '../support/typing.ts';

const article = `<!doctype html><html lang="en"><head><title>Herons at the Mill</title></head><body><article>
<h1>Herons at the Mill</h1>
<p>In 2019 a count by the school found 14 herons above the mill.</p>
<p>Since then the miller and the children cooperate every spring.</p>
</article></body></html>`;
const emphatic = `<!doctype html><html lang="en"><head><title>The Boat</title></head><body><article><h1>The Boat</h1>
<p>The boat that they built there was called <em>Larkmere</em> by all.</p></article></body></html>`;

describe.each(['sqlite', 'postgres'] as const)('the checks at the desk, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: '水車の戸', slug: 'mill' });
    page = blog.page;
    blog.source.answer('/herons', article);
    blog.source.answer('/boat', emphatic);
    await bringToDesk(blog, '/herons');
  });
  afterAll(() => blog?.close());

  it('show a wrong number in both texts, and mend it by one key', async () => {
    await page.keyboard.insertText('水車の上手で、学校が2019年に41羽のサギを数えた。');
    await found().getByText('数が合いません。原文は「14」、訳文は「41羽」です。').waitFor();
    expect(await found().locator('.sev').innerText()).toContain('直す');
    expect(await page.locator('.is-now .edit__box .flaw').innerText()).toBe('41羽');
    expect(await page.locator('.is-now .seg-row__s .flaw').innerText()).toBe('14');
    await panel().getByText('合格').waitFor();
    expect(await passed()).toBe('固有名詞、用語、引用とかっこ、強調・リンク・注');
    await page.keyboard.press('Alt+.');
    await found().getByText('数が合いません').waitFor({ state: 'detached' });
    expect(await box()).toBe('水車の上手で、学校が2019年に14羽のサギを数えた。');
    await expect.poll(passed).toBe('数字、固有名詞、用語、引用とかっこ、強調・リンク・注');
    await page.keyboard.press('Control+z');
    await found().getByText('数が合いません').waitFor();
    expect(await box()).toContain('41羽');
    await page.keyboard.press('Control+Enter');
  });

  it('know 強力する, and put 協力する by one key', async () => {
    await page.keyboard.insertText('それから毎年の春、粉屋と子どもたちは強力する。');
    await found().getByRole('button', { name: '「協力」にする' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Alt+.');
    await found().getByRole('button', { name: '「協力」にする' }).waitFor({ state: 'detached' });
    expect(await box()).toBe('それから毎年の春、粉屋と子どもたちは協力する。');
    await page.keyboard.press('Control+z');
    await found().getByRole('button', { name: '「協力」にする' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await expectSaved(page);
  });

  it('lead from finding to finding by key, and remember what is no error here', async () => {
    await page.keyboard.press('Control+.');
    await page.locator('.edit__box .is-at', { hasText: '強力' }).waitFor();
    // After the last comes the first.
    await page.keyboard.press('Control+.');
    await page.locator('.seg-row.is-now', { hasText: 'In 2019' }).waitFor();
    await page.locator('.edit__box .is-at', { hasText: '41羽' }).waitFor();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('41羽');
    await page.keyboard.press('Control+Shift+.');
    await page.locator('.edit__box .is-at', { hasText: '強力' }).waitFor();
    await page.keyboard.press('Alt+,');
    await found().getByText('誤りではないとしたところ 1').waitFor();
    await page.getByText('ここでは誤りではない、と覚えました。').waitFor();
    await page.reload();
    const rest = panel().locator('.checks__go');
    await rest.first().waitFor();
    await expect.poll(() => rest.count()).toBe(1);
    await page.locator('.seg-row', { hasText: 'cooperate' }).click();
    await found().getByText('誤りではないとしたところ 1').click();
    await found().getByRole('button', { name: 'やはり知らせる' }).click();
    await panel().locator('.checks__go').nth(1).waitFor();
  });

  it('say before publishing what is left, lead there, and let the translator decide', async () => {
    await page.getByLabel('題', { exact: true }).fill('水車のサギ');
    await page.getByLabel('住所', { exact: true }).fill('herons');
    await expectSaved(page);
    await page.getByRole('button', { name: '公開へ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /数が合いません/ }).waitFor();
    expect(await dialog.locator('.checks__go').count()).toBe(2);
    const go = dialog.getByRole('button', { name: '公開する' });
    expect(await go.isDisabled()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /数が合いません/ }).click();
    await page.locator('.seg-row.is-now', { hasText: 'In 2019' }).waitFor();
    await page.getByRole('button', { name: '公開へ' }).click();
    await dialog.getByLabel(/直さずに公開する/).check();
    await go.click();
    await dialog.getByText('公開しました').waitFor();
    await page.keyboard.press('Escape');
  });

  it('go on silently when they do not run, and come back by themselves', async () => {
    await page.route('**/checks', (route) => route.fulfill({ json: { running: false } }));
    await page.locator('.seg-row', { hasText: 'cooperate' }).click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('とても強力する。');
    await panel().getByText('検査はいま動いていません').waitFor();
    await expectSaved(page);
    await page.unroute('**/checks');
    await panel().getByText('検査はいま動いていません').waitFor({ state: 'detached' });
    await page.locator('.is-now .edit__box .flaw').nth(1).waitFor();
  });

  it('are chosen by the blog, each with an example', async () => {
    const desk = page.url();
    await panel().getByRole('link', { name: '検査を選ぶ' }).click();
    await page.getByLabel('数', { exact: true }).selectOption('off');
    await page.getByLabel('言葉の書きかた').fill('子ども → こども\n子ども');
    await page.getByRole('button', { name: '保存する' }).click();
    await page
      .getByRole('alert')
      .getByText(/2行目が読めません/)
      .waitFor();
    await page.getByLabel('言葉の書きかた').fill('子ども → こども');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of [phone, wide]) {
        await page.setViewportSize(size);
        expect(await axeViolations(page)).toEqual([]);
      }
    }
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('保存しました').waitFor();
    await page.goto(desk);
    await panel().getByText('このブログでは「子ども」を「こども」と書きます。').waitFor();
    expect(await panel().getByText('数が合いません').count()).toBe(0);
  });

  it('carry a lost emphasis over by one key, where it is certain what it belongs to', async () => {
    await bringToDesk(blog, '/boat');
    await page.keyboard.insertText('そこで造られた船は、だれからも Larkmere とよばれた。');
    await found().getByRole('button', { name: '訳文にも強調を付ける' }).waitFor();
    await page.keyboard.press('Alt+.');
    await found().getByRole('button', { name: '訳文にも強調を付ける' }).waitFor({ state: 'detached' });
    // With the number of the mark on both sides, as every mark has it at the desk.
    expect(await page.locator('.is-now .edit__box em').innerText()).toBe('1Larkmere1');
    await page.keyboard.press('Control+z');
    await found().getByRole('button', { name: '訳文にも強調を付ける' }).waitFor();
    expect(await page.locator('.is-now .edit__box em').count()).toBe(0);
    await expectSaved(page);
  });

  it('fit a phone, in the light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(phone);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(sideways).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize(wide);
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  function found() {
    return page.locator('.seg-row.is-now .edit__checks');
  }

  function panel() {
    return page.locator('section', { has: page.getByRole('heading', { name: /^検査/ }) });
  }

  async function passed(): Promise<string> {
    const text = await panel().locator('p', { hasText: '合格' }).innerText();
    return text.replace('合格', '').trim();
  }

  async function box(): Promise<string> {
    const text = await page.locator('.seg-row.is-now .edit__box').innerText();
    return text.trim();
  }
});
