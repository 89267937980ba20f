// Two people at one translation, in two browsers, on both databases: they call on each other and see it without loading anew.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/browser.ts';
import { joinBlog } from '../support/colleague.ts';
import { bringToDesk, type NewBlog, openNewBlog } from '../support/new-blog.ts';

const article = `<!doctype html><html lang="en"><head><title>Herons above the town</title></head><body><article>
<h1>Herons above the town</h1>
<p>Two surveys found three kinds of fish above the town of Larkmere.</p>
<p>The weir itself was never mentioned by anybody at the council.</p>
<h2>What the children saw</h2>
<p>The children who counted the fish wrote it down with great seriousness.</p>
<p>In April they wrote down seven, and one heron.</p></article></body></html>`;

describe.each(['sqlite', 'postgres'] as const)('two people at one translation, on %s', (dialect) => {
  let blog: NewBlog;
  let minato: Page;
  let nagisa: Page;

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: '水車の戸', slug: 'mill' });
    minato = blog.page;
    blog.source.answer('/herons', article);
    nagisa = await joinBlog(blog, { name: 'なぎさ', email: 'nagisa@example.test', role: 'translator' });
    await bringToDesk(blog, '/herons');
    await nagisa.goto(minato.url());
    await current(nagisa).locator('.edit__box').waitFor();
  });
  afterAll(() => blog?.close());

  it('call on each other by name, answer, and settle it, each seeing it as it comes', async () => {
    await minato.keyboard.press('Alt+m');
    const field = minato.getByLabel(/番について相談する/);
    await field.pressSequentially('＠な');
    await minato.getByRole('button', { name: '@なぎさ' }).click();
    await field.pressSequentially('「調査」でいいかな');
    await minato.keyboard.press('Control+Enter');
    await minato.getByText('@なぎさ 「調査」でいいかな').waitFor();
    expect(await axeViolations(minato)).toEqual([]);

    await nagisa.getByText(/みなとさんがあなたを呼んでいます/).waitFor();
    await nagisa.getByText('@なぎさ 「調査」でいいかな').waitFor();
    await nagisa.getByRole('button', { name: 'こたえる' }).click();
    const answer = nagisa.getByLabel('こたえる');
    await answer.pressSequentially('@み');
    await nagisa.getByRole('button', { name: '@みなと' }).waitFor();
    await answer.press('Enter');
    await answer.pressSequentially('いいと思います');
    expect(await answer.inputValue()).toBe('@みなと いいと思います');
    await nagisa.getByRole('button', { name: '書きこむ' }).click();
    await minato.getByText('いいと思います').waitFor();
    await minato.getByRole('button', { name: 'すんだことにする' }).click();
    await minato.getByText('すんだ相談 1件').waitFor();
    await nagisa.getByText('すんだ相談 1件').waitFor();
  });

  it('keep what they were about to say when the page is loaded anew', async () => {
    await nagisa.keyboard.press('Alt+m');
    await nagisa.getByLabel(/番について相談する/).fill('まだ送っていない');
    await nagisa.reload();
    await expect.poll(() => nagisa.getByLabel(/番について相談する/).inputValue()).toBe('まだ送っていない');
    await nagisa.getByRole('button', { name: 'やめる' }).click();
    await nagisa.getByLabel(/番について相談する/).waitFor({ state: 'detached' });
  });

  it('share the article out: who has a part goes through it, and is seen there', async () => {
    await minato.locator('.seg-row').nth(2).click();
    await minato.getByRole('button', { name: '分担を決める' }).click();
    expect(await minato.getByLabel('ここから').inputValue()).toBe('3');
    expect(await minato.getByLabel('ここまで').inputValue()).toBe('5');
    await minato.getByLabel('だれの分').selectOption({ label: 'なぎさ' });
    await minato.getByLabel('期限').fill('2031-05-20');
    await minato.getByRole('button', { name: '決める', exact: true }).click();
    await minato.locator('.segs .part', { hasText: 'なぎささんの分' }).getByText('5月20日まで').waitFor();

    await nagisa.getByLabel('わたしの分だけを見る').check();
    await expect.poll(() => nagisa.locator('.seg-row:visible').count()).toBe(3);
    await expect.poll(() => current(nagisa).getAttribute('aria-label')).toContain('3');
    await minato.locator('.seg-row').nth(2).getByText('なぎささんがここにいます').waitFor();
    expect(await axeViolations(minato)).toEqual([]);
    await nagisa.keyboard.insertText('子どもたちが見たもの');
    await nagisa.keyboard.press('Control+Enter');
    await expect.poll(() => current(nagisa).getAttribute('aria-label')).toContain('4');
    await minato.locator('.seg-row').nth(2).getByText('子どもたちが見たもの').waitFor();
  });

  it('propose and take a change, and mark what they have read', async () => {
    await minato.locator('.seg-row').nth(2).click();
    await minato.getByRole('button', { name: '直しを提案する' }).click();
    const proposed = minato.getByRole('textbox', { name: '3番の直しの案' });
    await proposed.fill('子どもたちの見たもの');
    await minato.getByLabel(/^理由/).fill('「の」のほうが題らしい');
    await minato.getByRole('button', { name: '提案する', exact: true }).click();
    await nagisa.locator('.seg-row').nth(2).getByText('直しの案 1件').waitFor();
    await nagisa.locator('.seg-row').nth(2).click();
    await nagisa.getByText('「の」のほうが題らしい').waitFor();
    expect(await nagisa.locator('.difference ins').allInnerTexts()).not.toEqual([]);
    expect(await axeViolations(nagisa)).toEqual([]);
    await nagisa.getByRole('button', { name: 'この文にする' }).click();
    await expect
      .poll(() => current(nagisa).locator('.edit__box').first().innerText())
      .toBe('子どもたちの見たもの');
    await expect
      .poll(() => nagisa.locator('.seg-row').nth(2).getAttribute('aria-label'))
      .toContain('読み直し済み');

    await nagisa.locator('.seg-row').nth(3).click();
    await nagisa.keyboard.insertText('数えた子どもたちは、まじめに書きとめた。');
    await nagisa.keyboard.press('Control+Enter');
    await minato.locator('.seg-row').nth(3).getByText('数えた子どもたちは').waitFor();
    await minato.locator('.seg-row').nth(3).click();
    await minato.getByRole('button', { name: '読み直し済みにする' }).click();
    await expect
      .poll(() => minato.locator('.seg-row').nth(3).getAttribute('aria-label'))
      .toContain('読み直し済み');
    await expect
      .poll(() => nagisa.locator('.seg-row').nth(3).getAttribute('aria-label'))
      .toContain('読み直し済み');
    // How far each has come, on both screens: two sentences were read again.
    for (const page of [minato, nagisa]) {
      const shares = page.locator('table.shares tbody tr');
      const column = async (at: number) =>
        (await shares.locator(`td:nth-of-type(${at})`).allInnerTexts()).reduce(
          (sum, one) => sum + Number(one),
          0,
        );
      expect(await shares.filter({ hasText: 'なぎさ' }).count()).toBe(1);
      expect(await column(1)).toBeGreaterThan(1);
      await expect.poll(() => column(3)).toBe(2);
    }
  });

  it('are gone when they have closed it', { timeout: 90_000 }, async () => {
    await minato.locator('.people').getByText('なぎさ').waitFor();
    await nagisa.goto(`${blog.studio}`);
    // A goodbye may be lost; then the silence tells.
    await minato.locator('.people').waitFor({ state: 'detached', timeout: 60_000 });
  });

  function current(page: Page) {
    return page.locator('.seg-row.is-now');
  }
});
