// A finished translation becomes memory: two texts are pasted, what is doubtful is walked through by key, the next article gets its matches.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, phone, wide } from '../support/browser.ts';
import { bringToDesk, type NewBlog, openNewBlog } from '../support/new-blog.ts';

const source = `The Herons of Larkmere

In 2019 a count by the school found 14 herons above the mill. Nobody in the village had expected a single one.

The mayor, Edith Rowan, did not believe it. “Count them again,” she said. So the children went back in April with a telescope from London and counted 16.

The town dug its river up. Nobody made a speech. Water in the dark carries little life, and for a long time that had seemed a fair price.

Somebody hung a lamp from the old bridge. It burned for a week.`;

const target = `ラークミアのサギ

2019年、学校が水車の上手で14羽のサギを数えた。村のだれも、一羽もいるとは思っていなかった。

村長のイーディス・ローワンは信じなかった。「もう一度数えなさい」と言った。そこでこどもたちは、4月にロンドンの望遠鏡を持ってもどり、16羽を数えた。

町は、埋めた川を掘りおこした。暗やみを流れる水に、いのちは少ない。それでも長いあいだ、しかたがないと思われていた。

だれがしたのか、わからない。古い橋に灯りがさがり、ひと晩ではなく、七日ともっていた。`;

const article = `<!doctype html><html lang="en"><head><title>More Herons</title></head><body><article><h1>More Herons</h1>
<p>The town dug its river up.</p>
<p>In 2025 a count by the school found 31 herons above the mill.</p>
<p>They had come for the water, which had been let out of its pipe the year before, and for the frogs.</p>
</article></body></html>`;

describe.each(['sqlite', 'postgres'] as const)('a finished translation, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: '水車の戸', slug: 'mill' });
    page = blog.page;
    blog.source.answer('/more', article);
  });
  afterAll(() => blog?.close());

  it('is asked about when one text is missing or looks wrong, and nothing typed is lost', async () => {
    await page.goto(`${blog.studio}/memory`);
    await page.getByRole('link', { name: '古い訳文を取り込む' }).click();
    await page.getByLabel('原文を貼る').fill(source);
    await page.getByLabel('訳した人').fill('みなと');
    await page.getByRole('button', { name: '組にする' }).click();
    await page.getByRole('alert').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.getByLabel('原文を貼る').inputValue()).toBe(source);
    expect(await page.getByLabel('訳した人').inputValue()).toBe('みなと');
    await page.getByLabel('訳文を貼る').fill('サギがいた。');
    await page.getByRole('button', { name: '組にする' }).click();
    await page.getByText('訳文がとても短いです').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is put together, and what is certain is in the memory by itself', async () => {
    await page.getByLabel('訳文を貼る').fill(target);
    await page.getByRole('button', { name: '組にする' }).click();
    await row('The town dug its river up.').waitFor();
    await page.getByText(/^記憶に入れた組/).waitFor();
    expect(await page.locator('.review__progress').innerText()).toMatch(/記憶に\d+組/);
    expect(await waiting()).toBeGreaterThan(3);
    // Of each that waits it is said how sure it is; of those that are in, nobody has to know.
    const sure = await page.locator('.bead.is-waiting .bead__st').allInnerTexts();
    expect(sure.filter((text) => !/たしかさ\d+%/.test(text))).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is reviewed by keys: what does not belong together is moved, parted, corrected and accepted', async () => {
    expect(await now()).toContain('The town dug its river up.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(now).toContain('Nobody made a speech.');
    // Nobody translated it: its Japanese belongs to the next sentence.
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(now).toContain('訳文にはない');
    await page.keyboard.press('Control+Enter');
    await expect.poll(now).toContain('Water in the dark');
    expect(await now()).toMatch(/暗やみを流れる水に、いのちは少ない。\s+それでも長いあいだ/);
    await page.keyboard.press('Enter');
    const field = page.getByLabel('訳文 1');
    const face = (label: string) =>
      page.getByLabel(label).evaluate((box) => getComputedStyle(box).fontFamily.split(',').at(-1)?.trim());
    expect([await face('原文 1'), await face('訳文 1')]).toEqual(['serif', 'sans-serif']);
    await field.fill('なかったことにする文。');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await now()).not.toContain('なかったことにする文。');
    await page.keyboard.press('Enter');
    // Going elsewhere keeps what was written.
    await field.fill('暗やみを流れる水には、いのちが少ない。');
    await page.keyboard.press('Alt+ArrowUp');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(now).toContain('水には、いのちが少ない。');
    await page.keyboard.press('Control+Enter');
    await expect.poll(now).toContain('Somebody hung a lamp');
    await saved();
  });

  it('takes a step back, and has it again after the page was opened anew', async () => {
    const before = await waiting();
    await page.keyboard.press('Alt+j');
    await expect.poll(now).toContain('It burned for a week.');
    expect(await waiting()).toBe(before - 1);
    await saved();
    await page.reload();
    await expect.poll(now).toContain('It burned for a week.');
    await page.keyboard.press('Control+z');
    await expect.poll(now).not.toContain('It burned for a week.');
    expect(await waiting()).toBe(before);
    await saved();
    // Joined with the one that has no counterpart, and divided where a person says.
    await page.keyboard.press('Alt+j');
    await expect.poll(now).toContain('It burned for a week.');
    await page.keyboard.press('Alt+x');
    await page.getByRole('slider', { name: '原文を分けるところ' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // Where it is offered to be divided is between the two sentences.
    await page.keyboard.press('Enter');
    await expect.poll(now).not.toContain('It burned for a week.');
    await saved();
    await page.reload();
    await row('Somebody hung a lamp').waitFor();
    expect(await row('Somebody hung a lamp').innerText()).not.toContain('It burned for a week.');
    await page.keyboard.press('Control+z');
    await expect.poll(now).toContain('It burned for a week.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('見なおす組はありません').first().waitFor();
    await saved();
  });

  it('keeps what was decided while the server cannot be reached', async () => {
    await page.getByRole('button', { name: /^見る/ }).first().click();
    await row('Nobody in the village').click();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '記憶に入れない' }).click();
    await page.getByText('保存できていません。書いた文はこの端末に').waitFor();
    await page.context().setOffline(false);
    await page.getByText('保存できていません。書いた文はこの端末に').waitFor({ state: 'detached' });
    await saved();
    await page.reload();
    await page.getByText('入れない組　2').waitFor();
  });

  it('says in the memory where each sentence is from, with the way back to its pair', async () => {
    await page.goto(`${blog.studio}/memory`);
    await page.getByText('暗やみを流れる水には、いのちが少ない。それでも').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const unit = page.locator('.units > li', { hasText: 'The town dug its river up.' });
    expect(await unit.innerText()).toContain('古い訳文「ラークミアのサギ」から');
    await unit.getByRole('link', { name: '組を見る' }).click();
    await expect.poll(now).toContain('The town dug its river up.');
  });

  it('gives the next article its sentences at the desk', async () => {
    await bringToDesk(blog, '/more');
    const memory = page.locator('section', { has: page.getByRole('heading', { name: /^記憶/ }) });
    // The title of the article comes first.
    await page.locator('.seg-row', { hasText: 'The town dug its river up.' }).click();
    await memory.getByText('町は、埋めた川を掘りおこした。').waitFor();
    expect(await memory.innerText()).toContain('ラークミアのサギ');
    await page.keyboard.press('Alt+ArrowDown');
    await memory.getByText('数字だけちがう文').waitFor();
    expect(await memory.innerText()).toContain('2025年、学校が水車の上手で31羽のサギを数えた。');
  });

  it('fills the desk of its article by one press', async () => {
    await page.goto(`${blog.studio}/alignments/new`);
    await page.getByLabel('持ってきた記事から選ぶ').selectOption({ label: 'More Herons' });
    await page
      .getByLabel('訳文を貼る')
      .fill(
        'もっとサギ\n\n町は、川を掘りおこしたのだった。\n\n2025年、学校が水車の上手で31羽のサギを数えた。\n\n前の年に管から出された水と、カエルをめあてに来たのだった。',
      );
    await page.getByRole('button', { name: '組にする' }).click();
    await page.getByRole('button', { name: 'この対訳から記事を作る' }).click();
    await page.waitForURL(/\/desk\//);
    const filled = page.locator('.seg-row', { hasText: '31 herons' });
    await filled.getByText('2025年、学校が水車の上手で31羽のサギを数えた。').waitFor();
    await page.getByText('町は、川を掘りおこしたのだった。').first().waitFor();
  });

  it('fits a phone, with every way to change a pair as a button', async () => {
    await page.setViewportSize(phone);
    for (const path of ['alignments', 'alignments/new']) {
      await page.goto(`${blog.studio}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.goto(`${blog.studio}/alignments`);
    await page.getByRole('link', { name: 'ラークミアのサギ' }).click();
    await page.locator('.bead.is-now').waitFor();
    for (const name of ['文を直す', '分ける', '次とつなぐ', '次の組へ'])
      expect(await page.locator('.bead.is-now').getByRole('button', { name }).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(wide);
  });

  it('is deleted with its sentences, and brought back with them', async () => {
    await page.goto(`${blog.studio}/alignments`);
    const entry = page.locator('.units > li', { hasText: 'ラークミアのサギ' });
    await entry.locator('summary', { hasText: '消す' }).click();
    await entry.getByRole('button', { name: 'この訳文を消す' }).click();
    await page.getByText('「ラークミアのサギ」を消しました').waitFor();
    await page.goto(`${blog.studio}/memory`);
    await page.getByText('2025年、学校が水車の上手で31羽のサギを数えた。').waitFor();
    expect(await page.getByText('町は、埋めた川を掘りおこした。').count()).toBe(0);
    await page.goBack();
    await page.getByRole('button', { name: 'もどす' }).click();
    await page.locator('.bead').first().waitFor();
    await page.goto(`${blog.studio}/memory`);
    await page.getByText('町は、埋めた川を掘りおこした。').waitFor();
  });

  function row(text: string) {
    return page.locator('.bead', { hasText: text });
  }

  function now(): Promise<string> {
    return page.locator('.bead.is-now').innerText();
  }

  async function waiting(): Promise<number> {
    const text = await page.locator('.review__progress').innerText();
    return Number(/のこり(\d+)/.exec(text)?.[1] ?? 0);
  }

  async function saved(): Promise<void> {
    await page.locator('.dtop__saved', { hasText: /に保存|保存してあります/ }).waitFor();
  }
});
