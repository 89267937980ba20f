// The desk in a real browser: writing, marks, Japanese input, cutting and joining, and text that nothing takes away.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskData, SegmentView } from '../../src/desk/schemas.ts';
import { documentToHtml } from '../../src/text/html-out.ts';
import { inlineText } from '../../src/text/inline.ts';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { demoPresses } from '../support/demo-presses.ts';
import { type Press, startPress } from '../support/press.ts';
import { convert, drop, expectSaved, insert, paste, picture, pressKey, textOf } from '../support/typing.ts';

const newPress = demoPresses();
let browser: Browser;
let press: Press;
let writer: BrowserContext;
/** Path of the translation that the demo leaves begun. */
let path: string;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  press = await newPress();
  writer = await openVisitor(browser);
  const page = await writer.newPage();
  await signInByLink(page, press);
  await page.goto(`${press.address}/studio/futarigake`);
  path = (await page.locator('.mss a').first().getAttribute('href')) ?? '';
  await page.close();
});
afterEach(async () => {
  await writer?.close();
  await press?.remove();
});

describe('writing', () => {
  it('is saved by itself, shows what is saved, and puts marks of the original with a key', async () => {
    const page = await openDesk();
    const row = await enter(page, 9);
    await type(page, 'その日のうちに家へ帰るものもあります。');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+1');
    await expectSaved(page);
    const saved = await segment(9);
    expect(inlineText(saved.target ?? [])).toBe('その日のうちに家へ帰るものもあります。');
    expect(saved.state).toBe('draft');
    expect(saved.target?.[0]?.marks).toEqual([{ type: 'strong', attrs: { whose: 'source' } }]);
    expect(await row.locator('.edit__box .tag').allTextContents()).toEqual(['1', '1']);
    // What is typed behind a mark is outside it.
    await type(page, '続き');
    await expectSaved(page);
    expect((await segment(9)).target?.at(-1)).toEqual({ type: 'text', text: '続き' });
  });

  it('goes on by keys alone: confirm and next, up and down, and a list of all keys', async () => {
    const page = await openDesk();
    const first = await current(page);
    await type(page, 'よし。');
    await page.keyboard.press('Control+Enter');
    expect(await current(page)).toBeGreaterThan(first);
    await expectSaved(page);
    expect((await segment(first)).state).toBe('confirmed');
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
    const page = await openDesk();
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
    const saved = await segment(10);
    expect(saved.memo).toBe('駅名をたしかめる');
    expect(saved.target).toEqual([
      { type: 'text', text: '手袋', marks: [{ type: 'ruby', attrs: { reading: 'てぶくろ' } }] },
      { type: 'text', text: '局', marks: [{ type: 'emphasis', attrs: { whose: 'ours' } }] },
      { type: 'text', text: '駅', marks: [{ type: 'link', attrs: { href: 'https://station.example/' } }] },
    ]);
  });

  it('brings an earlier text back from the history', async () => {
    const page = await openDesk();
    await enter(page, 1);
    await page.keyboard.press('Control+a');
    await type(page, 'べつの文。');
    await expectSaved(page);
    await page.keyboard.press('Alt+p');
    const past = page.getByRole('region', { name: '1 の前の訳' });
    await past.getByRole('button', { name: 'この訳にもどす' }).first().click();
    await expectSaved(page);
    expect(inlineText((await segment(1)).target ?? [])).toContain('スレニックの郵便局');
  });
});

describe('the rows', () => {
  it('are cut, joined, left out, and get a note of the translator’s own', async () => {
    const page = await openDesk();
    const before = (await state()).structure.segments.length;
    await enter(page, 9);
    await page.keyboard.press('Alt+x');
    await page.getByRole('slider').press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('9 を2つに分けました').waitFor();
    // Whoever goes by keys goes on writing.
    expect(await page.evaluate(() => document.activeElement?.closest('.edit__box') !== null)).toBe(true);
    expect((await state()).structure.segments).toHaveLength(before + 1);
    await enter(page, 9);
    await page.keyboard.press('Alt+j');
    await page.getByText('9 を次の文とつなぎました').waitFor();
    expect((await state()).structure.segments).toHaveLength(before);
    await page.keyboard.press('Alt+o');
    await expectSaved(page);
    expect((await segment(9)).state).toBe('skipped');
    await page.keyboard.press('Alt+n');
    await page.getByRole('textbox', { name: '訳者の注の本文' }).waitFor();
    await type(page, '手袋は実在しません。');
    await expectSaved(page);
    expect((await ownTexts()).join()).toContain('<p>手袋は実在しません。</p>');
  });

  it('show the translation’s title, address and category, saved as they are typed', async () => {
    const page = await openDesk();
    await page.getByLabel('題').fill('迷子の手ぶくろ');
    await page.getByLabel('住所').fill('Not An Address');
    await page.getByText('使えるのは、小さい英字').waitFor();
    await page.getByLabel('住所').fill('lost-mittens');
    await expectSaved(page);
    expect((await state()).details).toMatchObject({ title: '迷子の手ぶくろ', slug: 'lost-mittens' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('迷子の手ぶくろ');
  });

  it('lead to a published post once nothing stands in the way', async () => {
    const page = await openDesk();
    await page.getByRole('button', { name: '公開へ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('まだ公開できません').waitFor();
    await dialog
      .getByRole('button', { name: '9 へ' })
      .or(dialog.getByRole('button', { name: '8 へ' }))
      .click();
    for (const row of (await state()).structure.segments) {
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

describe('a text of one’s own', () => {
  it('takes what a post takes: signs, lists, a quotation with its speaker, a table, ruby, cards and a picture', async () => {
    const page = await openDesk();
    await enter(page, 3);
    await page.keyboard.press('Alt+n');
    await textOf(page).waitFor();
    await page.keyboard.type('# ');
    await type(page, '訳してみて');
    await page.keyboard.press('Enter');
    await page.keyboard.type('**bold** ｜川《かわ》');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- one\ntwo\n\n> ');
    await type(page, '川はかくせない。');
    await page.getByLabel('話した人').fill('アナ');
    await textOf(page).locator('blockquote p').click();
    await page.keyboard.press('Control+Shift+Enter');
    await insert(page, '表');
    await page.keyboard.type('A');
    await page.keyboard.press('Control+Shift+Enter');
    await paste(page, { 'text/html': '<p onclick="x()">貼った<i>文</i><script>x()</script></p>' });
    await drop(page, 'boat.png', await picture());
    await textOf(page).locator('figure img').waitFor();
    await page.getByLabel('画像の説明').last().fill('青いふね');
    await expectSaved(page);
    const [own = ''] = (await ownTexts()).filter((text) => text.includes('訳してみて'));
    expect(own).toContain('<h2>訳してみて</h2>');
    expect(own).toContain('<strong>bold</strong> <ruby>川');
    expect(own).toContain('<ul><li><p>one</p></li><li><p>two</p></li></ul>');
    expect(own).toMatch(/<blockquote><p>川はかくせない。<\/p><footer>.*アナ/);
    expect(own).toContain('<th><p>A</p></th>');
    expect(own).toContain('貼った<em>文</em></p>');
    expect(own).toContain('alt="青いふね"');
    // The emphasis of a translator says that it is the translator's.
    expect(JSON.stringify((await state()).structure.own)).toContain('"whose":"ours"');
    expect(await axeViolations(page, emptyHeadings)).toEqual([]);
    // At rest it is shown as it is, and the preview has it where readers will.
    await page.keyboard.press('Control+Enter');
    await page.locator('.seg-row--own .w-view h2', { hasText: '訳してみて' }).waitFor();
    expect(await axeViolations(page, emptyHeadings)).toEqual([]);
    await page.goto(`${press.address}${path.replace('/desk/', '/preview/')}`);
    const note = page.locator('.trnote', { hasText: '訳してみて' });
    await note.getByRole('heading').waitFor();
    expect(await note.locator('blockquote').count()).toBe(1);
  });

  it('keeps every key to itself while it converts, and goes on from row to row by the keys of the desk', async () => {
    const page = await openDesk();
    await enter(page, 3);
    await page.keyboard.press('Alt+n');
    await textOf(page).waitFor();
    const input = await page.context().newCDPSession(page);
    await convert(input, 'かわ');
    for (const key of ['Enter', 'Escape', 'Tab']) await pressKey(input, key);
    await pressKey(input, 'Enter', 2);
    await pressKey(input, 'ArrowDown', 1);
    await input.send('Input.insertText', { text: '川' });
    await expectSaved(page);
    expect((await ownTexts()).join()).toContain('<p>川</p>');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await current(page)).toBeLessThan(9);
    await page.keyboard.press('Alt+ArrowDown');
    await textOf(page).waitFor();
    await page.keyboard.insertText('へ');
    await expectSaved(page);
    expect((await ownTexts()).join()).toContain('<p>川へ</p>');
  });

  it('waits on the device while the server is dead, and two tabs on one text ask a person', async () => {
    const here = await openDesk();
    await enter(here, 3);
    await here.keyboard.press('Alt+n');
    await textOf(here).waitFor();
    await type(here, 'はじめ');
    await expectSaved(here);
    const there = await openDesk();
    await there.locator('.seg-row--own', { hasText: 'はじめ' }).click();
    await textOf(there).waitFor();
    await there.route(/\/blocks\//, (route) => route.abort());
    await type(there, '、あちら');
    await there.getByText('書いた文はこの端末に残っています').waitFor();
    await type(here, '、こちら');
    await expectSaved(here);
    await there.unroute(/\/blocks\//);
    await there.getByText('どちらも残っています').waitFor();
    expect(await axeViolations(there)).toEqual([]);
    await there.getByRole('button', { name: '両方残す' }).click();
    await expectSaved(there);
    expect((await ownTexts()).join()).toContain('<p>はじめ、こちら</p>\n<hr/>\n<p>はじめ、あちら</p>');
    await textOf(there).waitFor();
    await press.kill();
    await type(there, '。閉じても残る');
    await there.close();
    press = await startPress({ port: press.port, data: press.data });
    const again = await openDesk();
    await again.getByText('1文を、もどしました').waitFor();
    await expectSaved(again);
    expect((await ownTexts()).join()).toContain('閉じても残る');
  });

  it('fits a phone, by day and by night', async () => {
    const page = await openDesk();
    await page.setViewportSize(phone);
    await enter(page, 3);
    await page.keyboard.press('Alt+n');
    await textOf(page).waitFor();
    await type(page, '訳者より');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(page)).toEqual([]);
      const sideways = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
    }
  });
});

describe('Japanese input', () => {
  it('keeps every key to itself while it converts', async () => {
    const page = await openDesk();
    const number = await current(page);
    const input = await page.context().newCDPSession(page);
    await convert(input, 'かわ');
    for (const key of ['Enter', 'Escape', 'Tab']) await pressKey(input, key);
    await pressKey(input, 'Enter', 2);
    await pressKey(input, 'ArrowDown', 1);
    expect(await current(page)).toBe(number);
    expect((await segment(number)).state).not.toBe('confirmed');
    expect(await box(page).textContent()).toContain('かわ');
    await input.send('Input.insertText', { text: '川' });
    expect(await box(page).textContent()).toContain('川');
    await expectSaved(page);
    expect(inlineText((await segment(number)).target ?? [])).toContain('川');
    await page.keyboard.press('Control+Enter');
    expect(await current(page)).not.toBe(number);
  });

  it('keeps what was being converted when another row is pressed', async () => {
    const page = await openDesk();
    await enter(page, 9);
    const input = await page.context().newCDPSession(page);
    await convert(input, 'まだへんかんちゅう');
    await page.locator('.seg-row').nth(10).click();
    expect(await current(page)).toBe(11);
    await expectSaved(page);
    expect(inlineText((await segment(9)).target ?? [])).toBe('まだへんかんちゅう');
    expect((await segment(11)).target).toBeNull();
  });

  it('writes inside and behind marks without losing them', async () => {
    const page = await openDesk();
    await enter(page, 9);
    const input = await page.context().newCDPSession(page);
    await page.keyboard.press('Control+1');
    await convert(input, 'つよい');
    await input.send('Input.insertText', { text: '強い' });
    await page.keyboard.press('Control+1');
    await convert(input, 'あと');
    await input.send('Input.insertText', { text: '後' });
    await expectSaved(page);
    expect((await segment(9)).target).toEqual([
      { type: 'text', text: '強い', marks: [{ type: 'strong', attrs: { whose: 'source' } }] },
      { type: 'text', text: '後' },
    ]);
  });
});

describe('what was typed', () => {
  it('is there after a reload that came before any save', async () => {
    const page = await openDesk();
    await enter(page, 9);
    await type(page, 'すぐ読みなおす');
    await page.reload();
    await opened(page);
    await enter(page, 9);
    expect(await box(page).textContent()).toBe('すぐ読みなおす');
    await expectSaved(page);
    expect(inlineText((await segment(9)).target ?? [])).toBe('すぐ読みなおす');
  });

  it('waits on the device while the server is dead, and is saved by itself when it is back', async () => {
    const page = await openDesk();
    await enter(page, 9);
    await press.kill();
    await type(page, 'サーバーがいない');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await enter(page, 10);
    await type(page, 'もうひとつ');
    press = await startPress({ port: press.port, data: press.data });
    await expectSaved(page);
    expect(inlineText((await segment(9)).target ?? [])).toBe('サーバーがいない');
    expect(inlineText((await segment(10)).target ?? [])).toBe('もうひとつ');
  });

  it('comes back when the tab was closed while the server was dead', async () => {
    const page = await openDesk();
    await enter(page, 9);
    await press.kill();
    await type(page, '閉じても残る');
    await page.close();
    press = await startPress({ port: press.port, data: press.data });
    const again = await openDesk();
    await again.getByText('1文を、もどしました').waitFor();
    await expectSaved(again);
    expect(inlineText((await segment(9)).target ?? [])).toBe('閉じても残る');
  });

  it('appears at once in the other tab', async () => {
    const [here, there] = [await openDesk(), await openDesk()];
    await enter(here, 9);
    await type(here, 'こちらで書く');
    await expectSaved(here);
    await there.locator('.seg-row').nth(8).getByText('こちらで書く').waitFor();
  });

  it('is never written over: two tabs on one row ask a person', async () => {
    const [here, there] = [await openDesk(), await openDesk()];
    await enter(here, 9);
    await enter(there, 9);
    await there.route(/\/segments\//, (route) => route.abort());
    await type(there, 'あちらの文');
    await there.getByText('書いた文はこの端末に残っています').waitFor();
    await type(here, 'こちらの文');
    await expectSaved(here);
    // It tries again by itself.
    await there.unroute(/\/segments\//);
    await there.getByText('どちらも残っています').waitFor();
    expect(await axeViolations(there)).toEqual([]);
    expect(inlineText((await segment(9)).target ?? [])).toBe('こちらの文');
    await there.getByRole('button', { name: '両方残す' }).click();
    await expectSaved(there);
    expect(inlineText((await segment(9)).target ?? [])).toBe('こちらの文\nあちらの文');
  });

  it('meets what somebody else saved meanwhile when it comes back from the device', async () => {
    const page = await openDesk();
    await enter(page, 9);
    await press.kill();
    await type(page, '端末の文');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await page.close();
    press = await startPress({ port: press.port, data: press.data });
    await save(9, 'ほかの人の文');
    const again = await openDesk();
    await enter(again, 9);
    await again.getByText('どちらも残っています').waitFor();
    await again.getByRole('button', { name: 'わたしの文にする' }).click();
    await expectSaved(again);
    expect(inlineText((await segment(9)).target ?? [])).toBe('端末の文');
  });

  it('does not come back over what somebody made of it after it had arrived', async () => {
    const page = await openDesk();
    await enter(page, 9);
    await page.route(/\/segments\//, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await type(page, '届いていた文');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await page.close();
    await save(9, 'それを直した文');
    const again = await openDesk();
    await enter(again, 9);
    await expectSaved(again);
    expect(await box(again).textContent()).toBe('それを直した文');
    expect(inlineText((await segment(9)).target ?? [])).toBe('それを直した文');
  });
});

describe('the screens of the desk', () => {
  it('open on a phone with the sentence that one stopped at in sight', async () => {
    const page = await openDesk();
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
  });

  it('have nothing that axe objects to, wide and on a phone, with their tools open', async () => {
    const page = await openDesk();
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
    const page = await writer.newPage();
    const studio = `${press.address}/studio/futarigake`;
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

async function openDesk(): Promise<Page> {
  const page = await writer.newPage();
  await page.goto(press.address + path);
  await opened(page);
  return page;
}

async function opened(page: Page): Promise<void> {
  await page.locator('.seg-row.is-now .edit__box').waitFor();
}

function box(page: Page): Locator {
  return page.locator('.seg-row.is-now .edit__box');
}

/** Makes the sentence with this number the current one. */
async function enter(page: Page, number: number): Promise<Locator> {
  const row = page.locator('.seg-row').nth(number - 1);
  await row.locator('.seg-row__n').click();
  await page.locator('.seg-row.is-now .seg-row__n', { hasText: new RegExp(`^${number}$`) }).waitFor();
  return row;
}

async function current(page: Page): Promise<number> {
  return Number(await page.locator('.seg-row.is-now .seg-row__n').textContent());
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}

async function state(): Promise<DeskData> {
  const answer = await writer.request.get(`${press.address}${path}/state`, {
    headers: { accept: 'application/json' },
  });
  return (await answer.json()) as DeskData;
}

/** The saved texts of one's own, as HTML. */
async function ownTexts(): Promise<string[]> {
  return (await state()).structure.own.map((own) => documentToHtml(own.document));
}

/** A table that was just put in has headings nobody has written yet. */
const emptyHeadings = { rules: { 'empty-table-header': { enabled: false } } };

async function segment(number: number): Promise<SegmentView> {
  const found = (await state()).structure.segments[number - 1];
  if (!found) throw new Error(`no sentence ${number}`);
  return found;
}

/** A save by somebody with no tab of ours. */
async function save(number: number, text: string): Promise<void> {
  const { id, version } = await segment(number);
  await writer.request.put(`${press.address}${path}/segments/${id}`, {
    headers: { origin: press.address },
    data: { key: crypto.randomUUID(), base: version, target: [{ type: 'text', text }] },
  });
}
