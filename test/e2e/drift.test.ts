// A source that changes after it was translated, in a browser and on both databases: exactly one sentence opens again, readers
// are told, and the correction stands on the page.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, phone, wide } from '../support/browser.ts';
import { bringToDesk, type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { expectSaved } from '../support/typing.ts';

const article = (times: number) => `<!doctype html><html lang="en"><head>
<title>A Bell for the Ferry</title></head><body><article>
<h1>A Bell for the Ferry</h1>
<p>The ferry carries nothing but bicycles. It crosses the water ${times} times a day.</p>
<p>Before it leaves, its captain rings a bell. Nobody has asked for a louder one.</p>
</article></body></html>`;

const translated = [
  '渡し船がはこぶのは、自転車だけだ。',
  '一日に14回、水を渡る。',
  '出るまえに、船長が鐘を鳴らす。',
  'もっと大きな鐘を、とは、だれも言わない。',
];

describe.each(['sqlite', 'postgres'] as const)('a source that changes, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: '渡し場の鐘', slug: 'bell' });
    page = blog.page;
    blog.source.answer('/ferry', article(14));
    await bringToDesk(blog, '/ferry');
  });
  afterAll(() => blog?.close());

  it('is translated and published first', async () => {
    for (const [at, sentence] of translated.entries()) {
      await page.locator('.seg-row.is-now .seg-row__n', { hasText: String(at + 1) }).waitFor();
      await page.keyboard.insertText(sentence);
      await page.keyboard.press('Control+Enter');
    }
    await page.getByLabel('題', { exact: true }).fill('渡し船の鐘');
    await page.getByLabel('住所', { exact: true }).fill('bell');
    await expectSaved(page);
    await publish();
    const text = await publicText();
    expect(text).toContain('一日に14回、水を渡る。');
    expect(text).not.toContain('に変わりました');
  });

  it('is found changed when somebody looks, and readers are told until it is settled', async () => {
    blog.source.answer('/ferry', article(16));
    await page.goto(`${blog.studio}/manuscripts`);
    await page.getByRole('link', { name: '見ている原文' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: /A Bell for the Ferry/ }).click();
    await page.getByRole('button', { name: '原文をいま見直す' }).click();
    await page.getByRole('heading', { name: '変わったところ' }).waitFor();
    expect(await page.locator('.drift__list del').allInnerTexts()).toEqual(['14']);
    expect(await page.locator('.drift__list ins').allInnerTexts()).toEqual(['16']);
    expect(await axeViolations(page)).toEqual([]);
    await expect.poll(publicText).toContain('に変わりました。この訳は、変わる前の原文からのものです。');
    await page.goto(blog.studio);
    await page.getByRole('heading', { name: /原文が変わりました/ }).waitFor();
    await page.getByRole('link', { name: /A Bell for the Ferry/ }).click();
  });

  it('opens exactly that sentence again, with what changed in it', async () => {
    await page.getByRole('link', { name: /机をひらく/ }).click();
    const bar = page.locator('.drift-bar');
    await bar.getByText('直された文 1').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // On a phone it says so wherever the rows are, and what can be done is one press away.
    await page.setViewportSize({ ...phone, height: 480 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(150);
    const box = await bar.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(100);
    expect(box?.height).toBeLessThan(60);
    await bar.getByRole('button', { name: 'くわしく' }).click();
    await bar.getByRole('button', { name: '取り入れる', exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(wide);
    await bar.getByRole('button', { name: '取り入れる', exact: true }).click();
    await bar.getByRole('button', { name: '見直す文 1' }).waitFor();
    await page.locator('.seg-row.is-now', { hasText: '16 times' }).waitFor();
    expect(await states()).toEqual(['is-confirmed', 'is-draft', 'is-confirmed', 'is-confirmed']);
    const note = page.locator('.is-now .drift-note');
    expect(await note.locator('del').innerText()).toBe('14');
    expect(await note.locator('ins').innerText()).toBe('16');
    expect(await page.locator('.is-now .edit__box').innerText()).toBe('一日に14回、水を渡る。');
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(wide);
    // What readers see is what was published.
    expect(await publicText()).toContain('一日に14回、水を渡る。');
  });

  it('is settled by publishing the corrected sentence, and the correction stands on the page', async () => {
    await page.locator('.is-now .edit__box').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('一日に16回、水を渡る。');
    await page.keyboard.press('Control+Enter');
    await page.locator('.drift-bar').getByText('公開しなおすと').waitFor();
    await expectSaved(page);
    await publish('回数が直されました');
    await page.locator('.drift-bar').waitFor({ state: 'detached' });
    await expect.poll(publicText).not.toContain('変わる前の原文');
    const text = await publicText();
    expect(text).toContain('一日に16回、水を渡る。');
    expect(text).toMatch(/原文が\d+年\d+月\d+日に変わったので、あわせて直しました/);
    expect(text).toContain('回数が直されました');
    await page.goto(`${blog.press.address}/bell/posts/bell`);
    expect(await axeViolations(page)).toEqual([]);
  });

  async function publish(note = ''): Promise<void> {
    await page.getByRole('button', { name: /^(公開へ|直しを公開)$/ }).click();
    const dialog = page.getByRole('dialog');
    const go = dialog.getByRole('button', { name: /公開する$/ });
    await go.waitFor();
    const anyway = dialog.getByLabel(/直さずに公開する/);
    if ((await anyway.count()) > 0) await anyway.check();
    if (note !== '') await dialog.getByLabel('直したところの説明').fill(note);
    await go.click();
    await dialog.getByText('公開しました').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  async function publicText(): Promise<string> {
    const answer = await fetch(`${blog.press.address}/bell/posts/bell`);
    // Without the marks around words, as a reader has them.
    return (await answer.text()).replace(/<[^>]+>/g, '');
  }

  function states(): Promise<(string | undefined)[]> {
    return page
      .locator('.seg-row')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.classList].find((name) => /^is-(confirmed|draft|open)$/.test(name))),
      );
  }
});
