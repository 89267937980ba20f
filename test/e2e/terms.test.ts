// Terms from the studio to the desk, in a browser, on both databases: settled, underlined, put in, judged, added from a selection.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, phone } from '../support/browser.ts';
import { bringToDesk, type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { expectSaved } from '../support/typing.ts';

const article = `<!doctype html><html lang="en"><head><title>Herons above the town</title></head><body><article>
<h1>Herons above the town</h1>
<p>Two surveys found three kinds of fish above the town of Larkmere.</p>
<p>The weir itself was never mentioned by anybody at the council.</p>
<p>The children who counted the fish wrote it down with great seriousness.</p></article></body></html>`;

describe.each(['sqlite', 'postgres'] as const)('terms, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: '水車の戸', slug: 'mill' });
    page = blog.page;
    blog.source.answer('/herons', article);
  });
  afterAll(() => blog?.close());

  it('are settled on their page, and a mistake is undone', async () => {
    await page.goto(`${blog.studio}/terms`);
    await page.getByText('用語は、まだありません').waitFor();
    await add('survey', '調査');
    await add('kinds of fish', '〜種類の魚');
    await add('above the town', '町の上流', '町の上');
    await add('Larkmere', 'ラークミア', '', '場所');
    await add('weir', 'ダム');
    await page.getByRole('button', { name: '元にもどす' }).click();
    await page.getByText('元にもどしました').waitFor();
    expect(await page.locator('.termlist__s b').allTextContents()).toEqual([
      'above the town',
      'kinds of fish',
      'Larkmere',
      'survey',
    ]);
    await page.getByRole('link', { name: '名前', exact: true }).click();
    await page.waitForURL(/show=names/);
    expect(await page.locator('.termlist__t span').allTextContents()).toEqual(['ラークミア']);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('are underlined in the source, and told whether they were used', async () => {
    await bringToDesk(blog, '/herons');
    await page.locator('.seg-row.is-now .term').first().waitFor();
    expect(await page.locator('.seg-row.is-now .term').allTextContents()).toEqual([
      'surveys',
      'kinds of fish',
      'above the town',
      'Larkmere',
    ]);
    await page.keyboard.insertText('二つの調査では、町の上に三種類の魚がいた。');
    expect(await uses()).toEqual(['使った', '使った', '訳文にあります', '']);
    // No word that is ruled out stands beside the praise of another.
    const ruledOut = page.locator('.terms__not', { has: page.locator('s') });
    expect(await ruledOut.count()).toBeGreaterThan(0);
    expect((await ruledOut.allInnerTexts()).join()).not.toContain('使った');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('are put in by one key', async () => {
    await page.keyboard.press('Alt+Shift+Digit4');
    await expect.poll(box).toBe('二つの調査では、町の上に三種類の魚がいた。ラークミア');
    await expect.poll(async () => (await uses())[3]).toBe('使った');
    await page.keyboard.press('Control+z');
    await expectSaved(page);
  });

  it('are added from what is selected on both sides, by two keys', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('決めてある用語は、この文にありません').waitFor();
    await page.keyboard.insertText('堰');
    await selectInSource('weir');
    await page.locator('.seg-row.is-now .edit__box').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByLabel('原文の語').inputValue()).toBe('weir');
    await page.keyboard.press('Enter');
    await page.locator('.seg-row.is-now .term').waitFor();
    expect(await page.locator('.seg-row.is-now .term').allTextContents()).toEqual(['weir']);
    await expect.poll(uses).toEqual(['使った']);
  });

  it('are looked up on either side, and the first that is found is put in', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('Control+k');
    await page.getByLabel('原文の語').fill('らーくみあ');
    await page.getByRole('button', { name: '「ラークミア」を入れる' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(box).toBe('堰ラークミア');
    await expectSaved(page);
  });

  it('fit a phone', async () => {
    await page.goto(`${blog.studio}/terms`);
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'survey', exact: true }).click();
    await page.getByRole('heading', { name: '用語を直す' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  });

  async function add(form: string, translation: string, forbidden = '', kind = '用語'): Promise<void> {
    await page.getByRole('link', { name: '用語を加える' }).click();
    await page.getByLabel('原文の語').fill(form);
    await page.getByLabel('訳', { exact: true }).fill(translation);
    await page.getByLabel(/使わない訳/).fill(forbidden);
    await page.getByRole('radio', { name: kind, exact: true }).check();
    await page.getByRole('button', { name: '加える' }).click();
    await page.getByText('用語を加えました').waitFor();
  }

  async function uses(): Promise<string[]> {
    const said = await page.locator('.terms dd').all();
    return Promise.all(
      said.map(async (one) =>
        (await one.locator('.sev').allTextContents()).map((text) => text.trim()).join(),
      ),
    );
  }

  async function box(): Promise<string> {
    return (await page.locator('.seg-row.is-now .edit__box').innerText()).trim();
  }

  /** A double click on a word. */
  async function selectInSource(word: string): Promise<void> {
    const place = await page.evaluate((wanted) => {
      const text = document.querySelector('.seg-row.is-now .seg-row__s')?.firstChild;
      const at = text?.textContent?.indexOf(wanted) ?? -1;
      if (!text || at < 0) throw new Error('not there');
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, word);
    await page.mouse.dblclick(place.x, place.y);
  }
});
