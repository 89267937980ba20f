// The desk: writing, marks, cutting and joining, publishing, and its screens.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/text/inline.ts';
import { axeViolations, phone } from '../../support/browser.ts';
import { current, deskScreen, enter, type } from '../../support/desk-screen.ts';
import { expectSaved } from '../../support/typing.ts';

const at = deskScreen();

describe('writing', () => {
  it('is saved by itself, shows what is saved, and puts marks of the original with a key', async () => {
    const page = await at.openDesk();
    const row = await enter(page, 9);
    await type(page, 'その日のうちに家へ帰るものもあります。');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+1');
    await expectSaved(page);
    const saved = await at.segment(9);
    expect(inlineText(saved.target ?? [])).toBe('その日のうちに家へ帰るものもあります。');
    expect(saved.state).toBe('draft');
    expect(saved.target?.[0]?.marks).toEqual([{ type: 'strong', attrs: { whose: 'source' } }]);
    expect(await row.locator('.edit__box .tag').allTextContents()).toEqual(['1', '1']);
    // What is typed behind a mark is outside it.
    await type(page, '続き');
    await expectSaved(page);
    expect((await at.segment(9)).target?.at(-1)).toEqual({ type: 'text', text: '続き' });
  });

  it('goes on by keys alone: confirm and next, up and down, and a list of all keys', async () => {
    const page = await at.openDesk();
    const first = await current(page);
    await type(page, 'よし。');
    await page.keyboard.press('Control+Enter');
    expect(await current(page)).toBeGreaterThan(first);
    await expectSaved(page);
    expect((await at.segment(first)).state).toBe('confirmed');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await current(page)).toBe(first);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.locator('kbd').allTextContents()).toContain('Ctrl+Enter');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('takes ruby, a link, the translator’s own emphasis and a memo', async () => {
    const page = await at.openDesk();
    await enter(page, 10);
    await type(page, '手袋');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+r');
    await page.getByLabel('「手袋」のふりがな').fill('てぶくろ');
    await page.keyboard.press('Enter');
    await type(page, '局');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+u');
    await type(page, '駅');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Shift+K');
    await page.getByLabel('「駅」のリンク先').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await page.getByText('https:// ではじまる').waitFor();
    await page.getByLabel('「駅」のリンク先').fill('https://station.example/');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+m');
    await page.keyboard.type('駅名をたしかめる');
    await expectSaved(page);
    const saved = await at.segment(10);
    expect(saved.memo).toBe('駅名をたしかめる');
    expect(saved.target).toEqual([
      { type: 'text', text: '手袋', marks: [{ type: 'ruby', attrs: { reading: 'てぶくろ' } }] },
      { type: 'text', text: '局', marks: [{ type: 'emphasis', attrs: { whose: 'ours' } }] },
      { type: 'text', text: '駅', marks: [{ type: 'link', attrs: { href: 'https://station.example/' } }] },
    ]);
  });

  it('brings an earlier text back from the history', async () => {
    const page = await at.openDesk();
    await enter(page, 1);
    await page.keyboard.press('Control+a');
    await type(page, 'べつの文。');
    await expectSaved(page);
    await page.keyboard.press('Alt+p');
    const past = page.getByRole('region', { name: '1 の前の訳' });
    await past.getByRole('button', { name: 'この訳にもどす' }).first().click();
    await expectSaved(page);
    expect(inlineText((await at.segment(1)).target ?? [])).toContain('スレニックの郵便局');
  });
});

describe('the rows', () => {
  it('are cut, joined, left out, and get a note of the translator’s own', async () => {
    const page = await at.openDesk();
    const before = (await at.state()).structure.segments.length;
    await enter(page, 9);
    await page.keyboard.press('Alt+x');
    await page.getByRole('slider').press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('9番を2つに分けました').waitFor();
    expect(await under(page, '.toast')).toEqual([]);
    // Whoever goes by keys goes on writing.
    expect(await page.evaluate(() => document.activeElement?.closest('.edit__box') !== null)).toBe(true);
    expect((await at.state()).structure.segments).toHaveLength(before + 1);
    await enter(page, 9);
    await page.keyboard.press('Alt+j');
    await page.getByText('9番を次の文とつなぎました').waitFor();
    expect((await at.state()).structure.segments).toHaveLength(before);
    await page.keyboard.press('Alt+o');
    await expectSaved(page);
    expect((await at.segment(9)).state).toBe('skipped');
    await page.keyboard.press('Alt+n');
    await page.getByRole('textbox', { name: '訳者の注の本文' }).waitFor();
    await type(page, '手袋は実在しません。');
    await expectSaved(page);
    expect((await at.ownTexts()).join()).toContain('<p>手袋は実在しません。</p>');
  });

  it('show the translation’s title, address and category, saved as they are typed', async () => {
    const page = await at.openDesk();
    await page.getByLabel('題').fill('迷子の手ぶくろ');
    await page.getByLabel('住所').fill('Not An Address');
    await page.getByText('使えるのは、小さい英字').waitFor();
    await page.getByLabel('住所').fill('lost-mittens');
    await expectSaved(page);
    expect((await at.state()).details).toMatchObject({ title: '迷子の手ぶくろ', slug: 'lost-mittens' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('迷子の手ぶくろ');
  });

  it('lead to a published post once nothing stands in the way', async () => {
    const page = await at.openDesk();
    await page.getByRole('button', { name: '公開へ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('まだ公開できません').waitFor();
    await dialog
      .getByRole('button', { name: '9 へ' })
      .or(dialog.getByRole('button', { name: '8 へ' }))
      .click();
    for (const row of (await at.state()).structure.segments) {
      if (row.state === 'confirmed') continue;
      const text = row.target === null ? '訳した文。' : '';
      if (text !== '') await type(page, text);
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText(/公開まで：直すところ \d+$/).waitFor();
    await page.getByRole('button', { name: '公開へ' }).click();
    const warning = dialog.getByLabel('読みました');
    const go = dialog.getByRole('button', { name: '公開する' });
    await go.waitFor();
    await dialog.getByLabel(/直さずに公開する/).check();
    if (await warning.isVisible()) await warning.check();
    await go.click();
    await dialog.getByText('公開しました').waitFor();
    await dialog.getByRole('link', { name: '記事を読む' }).click();
    await page.waitForURL(/\/posts\//);
    expect(await page.getByText('訳した文。').count()).toBeGreaterThan(0);
  });
});

describe('the screens of the desk', () => {
  it('open on a phone with the sentence that one stopped at in sight', async () => {
    const page = await at.openDesk();
    await page.setViewportSize(phone);
    await page.reload();
    const box = page.locator('.seg-row.is-now .edit__box');
    await box.waitFor();
    const isSeen = () =>
      box.evaluate((element) => {
        const { top, bottom, left } = element.getBoundingClientRect();
        // What lies upon it would be hit in its place.
        return top >= 0 && element.contains(document.elementFromPoint(left + 1, bottom - 1));
      });
    await expect.poll(isSeen).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    // There is nothing to press them on.
    const keys = await page
      .locator('.panel kbd')
      .evaluateAll((all) => all.map((key) => getComputedStyle(key).display));
    expect([...new Set(keys)]).toEqual(['none']);
  });

  it('have nothing that axe objects to, wide and on a phone, with their tools open', async () => {
    const page = await at.openDesk();
    await enter(page, 3);
    for (const size of [undefined, phone]) {
      if (size) await page.setViewportSize(size);
      expect(await axeViolations(page)).toEqual([]);
      for (const keys of ['Alt+x', 'Alt+x', 'Control+m', 'Control+m', 'Alt+p']) {
        await page.keyboard.press(keys);
        expect(await axeViolations(page), keys).toEqual([]);
      }
      await page.keyboard.press('Control+/');
      await page.getByRole('dialog').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '公開へ' }).click();
      await page.getByText('まだ公開できません').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await page.getByRole('button', { name: '記憶・用語など' }).click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('lead there and back: today, all manuscripts, taking a post back', async () => {
    const page = await at.writer.newPage();
    const studio = `${at.press.address}/studio/futarigake`;
    for (const size of [undefined, phone]) {
      if (size) await page.setViewportSize(size);
      for (const place of ['', '/manuscripts']) {
        await page.goto(studio + place);
        expect(await axeViolations(page)).toEqual([]);
      }
    }
    await page
      .getByRole('link', { name: /公開をやめる/ })
      .first()
      .click();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '公開をやめる' }).click();
    await page.waitForURL(/\/manuscripts$/);
    expect(await page.getByText('公開をやめている').count()).toBe(1);
  });
});

/** What could be pressed where something lies. */
function under(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluate((it) => {
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const found = new Set<string>();
    for (let x = left; x <= right; x += 8)
      for (let y = top; y <= bottom; y += 8)
        for (const one of document.elementsFromPoint(x, y))
          if (one.matches('button, a, input, textarea, [contenteditable=true]'))
            found.add(one.textContent ?? '');
    return [...found];
  });
}
