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
    await nagisa.getByLabel('こたえる').fill('いいと思います');
    await nagisa.getByRole('button', { name: '書きこむ' }).click();
    await minato.getByText('いいと思います').waitFor();
    await minato.getByRole('button', { name: 'すんだことにする' }).click();
    await minato.getByText('すんだ相談 1件').waitFor();
    await nagisa.getByText('すんだ相談 1件').waitFor();
  });

  it('keep what they were about to say when the server is gone and the page is loaded anew', async () => {
    await nagisa.keyboard.press('Alt+m');
    await nagisa.getByLabel(/番について相談する/).fill('まだ送っていない');
    await nagisa.reload();
    await expect.poll(() => nagisa.getByLabel(/番について相談する/).inputValue()).toBe('まだ送っていない');
    await nagisa.getByRole('button', { name: 'やめる' }).click();
    await nagisa.getByLabel(/番について相談する/).waitFor({ state: 'detached' });
  });

  function current(page: Page) {
    return page.locator('.seg-row.is-now');
  }
});
