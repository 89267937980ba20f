// The second article on a topic gets its sentences from the first: in a browser, by key, on both databases.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, phone } from '../support/browser.ts';
import { bringToDesk, type NewBlog, openNewBlog } from '../support/new-blog.ts';
import { expectSaved } from '../support/typing.ts';

const articleOf = (title: string, sentences: readonly string[]) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
${sentences.map((one) => `<p>${one}</p>`).join('\n')}</article></body></html>`;

const first = [
  'In 2019 a count by the school found 14 herons above the mill.',
  'Nobody in the village had expected a single one.',
  'The children wrote the number on the door of the mill, and there it stayed all winter.',
];
const second = [
  'In 2025 a count by the school found 31 herons above the mill.',
  'Nobody in the village had expected a single heron.',
  'The mill has since been painted twice, and the number on its door with it.',
];

const fourth = [
  'When the ice had gone, anybody could still read the number on the door of the mill from the bank.',
  'A surveyor came in the spring with a pole, a notebook and a dog that was afraid of herons.',
  'He wrote down what he saw, which was a good deal less than the children had seen before him.',
];

const fifth = ['The girls wrote the number on the door of the mill, and there it stayed until the summer.'];

describe.each(['sqlite', 'postgres'] as const)('the memory at the desk, on %s', (dialect) => {
  let blog: NewBlog;
  let page: Page;

  beforeAll(async () => {
    blog = await openNewBlog(dialect, { name: '水車の戸', slug: 'mill' });
    page = blog.page;
    blog.source.answer('/first', articleOf('Herons at the Mill', first));
    blog.source.answer(
      '/third',
      articleOf('The Bell', [
        'The bell rang.',
        'Nobody came.',
        'The bell rang.',
        'We left.',
        'The bell rang.',
      ]),
    );
    blog.source.answer('/fourth', articleOf('What the Ice Left', fourth));
    blog.source.answer('/fifth', articleOf('What the Girls Did', fifth));
    blog.source.answer('/sixth', articleOf('What the Ice Left Again', fourth));
    blog.source.answer('/second', articleOf('More Herons at the Mill', second));
  });
  afterAll(() => blog?.close());

  it('has nothing for the first article, and says what will come', async () => {
    await bringToDesk(blog, '/first');
    await memory().getByText('似た文は、まだ訳していません').waitFor();
    for (const sentence of [
      '水車の上手で、学校が2019年に14羽のサギを数えた。',
      '村のだれも、一羽もいるとは思っていなかった。',
      'こどもたちはその数を水車の戸に書き、数は冬じゅうそこにあった。',
    ]) {
      await page.keyboard.insertText(sentence);
      await page.keyboard.press('Control+Enter');
      await expectSaved(page);
    }
  });

  it('puts a sentence in by one key with the numbers of the new one', async () => {
    await bringToDesk(blog, '/second');
    await memory().getByText('数字だけちがう文').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Alt+1');
    await expectSaved(page);
    expect(await box()).toBe('水車の上手で、学校が2025年に31羽のサギを数えた。');
    await page.keyboard.press('Control+z');
    expect(await box()).toBe('');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+Enter');
  });

  it('shows what differs in one that resembles it', async () => {
    await memory().getByText('似た文', { exact: true }).waitFor();
    expect(await memory().locator('del').allTextContents()).toEqual(['one']);
    expect(await memory().locator('ins').allTextContents()).toEqual(['heron']);
    expect(await memory().locator('.hint').first().innerText()).toContain('Herons at the Mill');
    await memory().getByRole('button', { name: '入れる' }).first().click();
    await expectSaved(page);
    expect(await box()).toBe('村のだれも、一羽もいるとは思っていなかった。');
  });

  it('looks the selected words up by one key, and gives the selection back', async () => {
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Alt+k');
    const dialog = page.getByRole('dialog', { name: '記憶をひく' });
    await dialog.getByText('1文にあります').waitFor();
    expect(await dialog.locator('mark').allTextContents()).toEqual([
      '村のだれも、一羽もいるとは思っていなかった。',
    ]);
    expect(await dialog.locator('.pair--around').first().innerText()).toContain('14羽のサギ');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByLabel('ことば・言いまわし').fill('the mill');
    await dialog.getByText('3文にあります').waitFor();
    expect(await dialog.locator('mark').allTextContents()).toEqual(['the mill', 'the mill', 'the mill']);
    const links = dialog.getByRole('link', { name: 'Herons at the Mill' });
    expect(await links.first().getAttribute('href')).toMatch(/\/studio\/mill\/desk\/.+#row-/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // The browser gives the focus back by itself first.
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString()))
      .toBe('村のだれも、一羽もいるとは思っていなかった。');
    await page.keyboard.press('End');
  });

  it('translates a repeated sentence once, and lets it be different in one place', async () => {
    await bringToDesk(blog, '/third');
    await page.keyboard.insertText('鐘が鳴った。');
    await page.keyboard.press('Control+Enter');
    await page.getByText('同じ2文にも、下書きとして入れました。').waitFor();
    const rows = page.locator('.seg-row');
    await rows.nth(2).getByText('1番と同じ文です').waitFor();
    expect(await rows.nth(2).innerText()).toContain('鐘が鳴った。');
    await rows.nth(4).click();
    const apart = page.getByRole('button', { name: 'ここでは別に訳す' });
    expect(await axeViolations(page)).toEqual([]);
    await apart.click();
    await page.getByText('ここでは別に訳すことにしました。').waitFor();
    expect(await box()).toBe('');
    expect(await apart.getAttribute('aria-pressed')).toBe('true');
  });

  it('has a page of what it holds, which says what a sentence was used for, and lets it be deleted and brought back', async () => {
    await page.goto(`${blog.studio}/memory`);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('原文か訳文のことば').fill('14羽');
    await page.getByRole('button', { name: 'さがす' }).click();
    await page.getByText('「14羽」のある文が、1あります').waitFor();
    await page.getByRole('link', { name: /^直す In 2019/ }).click();
    await page.getByRole('heading', { name: 'この訳を使った文' }).waitFor();
    expect(await page.locator('main').innerText()).toContain(
      '水車の上手で、学校が2025年に31羽のサギを数えた。',
    );
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('summary', { hasText: '消す' }).click();
    await page.getByRole('button', { name: '記憶から消す' }).click();
    await page.getByText('記憶から消しました').waitFor();
    await page.getByRole('button', { name: 'もどす' }).click();
    await page.getByLabel('訳文').waitFor();
    expect(await page.getByLabel('訳文').inputValue()).toContain('14羽');
  });

  it('comes in from a file once, however often the button is pressed, and says what is wrong with a choice', async () => {
    await page.goto(`${blog.studio}/memory-files`);
    const unit = `<tu><tuv xml:lang="en"><seg>A wheel turns.</seg></tuv><tuv xml:lang="ja"><seg>輪がまわる。</seg></tuv></tu>`;
    const tmx = `<tmx version="1.4"><header/><body>${unit}</body></tmx>`;
    const file = { name: 'wheel.tmx', mimeType: 'application/xml', buffer: Buffer.from(tmx) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('[name=from]').selectOption('ja');
    await page.getByRole('button', { name: '記憶に足す' }).click();
    await page.getByText('ちがう言語を選んでください').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.locator('[name=from]').selectOption('en');
    await page.getByRole('button', { name: '記憶に足す' }).dblclick();
    await page.getByText('ぜんぶ読み終わりました').waitFor();
    await page.goto(`${blog.studio}/memory-files`);
    expect(await page.getByRole('link', { name: 'wheel.tmx' }).count()).toBe(1);
  });

  it('puts a part of a long sentence in at the caret, by key and by press, also beside what is poorly alike', async () => {
    await bringToDesk(blog, '/sixth');
    await memory().getByText('一部が同じ文です').waitFor();
    const whole = 'こどもたちはその数を水車の戸に書き、数は冬じゅうそこにあった。';
    await page.keyboard.insertText('（）');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Alt+1');
    await expect.poll(box).toBe(`（${whole}）`);
    await page.keyboard.press('Control+z');
    await expect.poll(box).toBe('（）');
    await memory().getByRole('button', { name: '訳を書く所に入れる' }).click();
    await expect.poll(box).toBe(`（${whole}）`);
    await expectSaved(page);
    await bringToDesk(blog, '/fifth');
    await memory().getByText('よく似た文はありません。一部が同じ文です。').waitFor();
    expect(await memory().locator('.mem').first().innerText()).toContain('似た文');
    await page.keyboard.press('Alt+2');
    await expect.poll(box).toBe(whole);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('fits a phone', async () => {
    await page.setViewportSize(phone);
    for (const path of ['memory', 'settings/memory']) {
      await page.goto(`${blog.studio}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  it('fits a phone at the desk', async () => {
    await bringToDesk(blog, '/fourth');
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: '記憶・用語など' }).click();
    await memory().getByText('一部が同じ文です').waitFor();
    expect(await memory().locator('mark').allTextContents()).toEqual(['the number on the door of the mill']);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
  });

  function memory() {
    return page.locator('section', { has: page.getByRole('heading', { name: /^記憶/ }) });
  }

  async function box(): Promise<string> {
    const text = await page.locator('.seg-row.is-now .edit__box').innerText();
    return text.trim();
  }
});
