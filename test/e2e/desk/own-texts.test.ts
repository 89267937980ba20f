// Texts of one’s own between the blocks of a translation.
import { describe, expect, it } from 'vitest';
import { axeViolations, phone } from '../../support/browser.ts';
import { current, deskScreen, enter, type } from '../../support/desk-screen.ts';
import { startPress } from '../../support/press.ts';
import {
  convert,
  drop,
  expectSaved,
  insert,
  paste,
  picture,
  pressKey,
  textOf,
} from '../../support/typing.ts';

const at = deskScreen();

describe('a text of one’s own', () => {
  it('takes what a post takes: signs, lists, a quotation with its speaker, a table, ruby, cards and a picture', async () => {
    const page = await at.openDesk();
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
    const [own = ''] = (await at.ownTexts()).filter((text) => text.includes('訳してみて'));
    expect(own).toContain('<h2>訳してみて</h2>');
    expect(own).toContain('<strong>bold</strong> <ruby>川');
    expect(own).toContain('<ul><li><p>one</p></li><li><p>two</p></li></ul>');
    expect(own).toMatch(/<blockquote><p>川はかくせない。<\/p><footer>.*アナ/);
    expect(own).toContain('<th><p>A</p></th>');
    expect(own).toContain('貼った<em>文</em></p>');
    expect(own).toContain('alt="青いふね"');
    // The emphasis of a translator says that it is the translator's.
    expect(JSON.stringify((await at.state()).structure.own)).toContain('"whose":"ours"');
    expect(await axeViolations(page, emptyHeadings)).toEqual([]);
    // At rest it is shown as it is, and the preview has it where readers will.
    await page.keyboard.press('Control+Enter');
    await page.locator('.seg-row--own .w-view h2', { hasText: '訳してみて' }).waitFor();
    expect(await axeViolations(page, emptyHeadings)).toEqual([]);
    await page.goto(`${at.press.address}${at.path.replace('/desk/', '/preview/')}`);
    const note = page.locator('.trnote', { hasText: '訳してみて' });
    await note.getByRole('heading').waitFor();
    expect(await note.locator('blockquote').count()).toBe(1);
  });

  it('keeps every key to itself while it converts, and goes on from row to row by the keys of the desk', async () => {
    const page = await at.openDesk();
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
    expect((await at.ownTexts()).join()).toContain('<p>川</p>');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await current(page)).toBeLessThan(9);
    await page.keyboard.press('Alt+ArrowDown');
    await textOf(page).waitFor();
    await page.keyboard.insertText('へ');
    await expectSaved(page);
    expect((await at.ownTexts()).join()).toContain('<p>川へ</p>');
  });

  it('waits on the device while the server is dead, and two tabs on one text ask a person', async () => {
    const here = await at.openDesk();
    await enter(here, 3);
    await here.keyboard.press('Alt+n');
    await textOf(here).waitFor();
    await type(here, 'はじめ');
    await expectSaved(here);
    const there = await at.openDesk();
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
    expect((await at.ownTexts()).join()).toContain('<p>はじめ、こちら</p>\n<hr/>\n<p>はじめ、あちら</p>');
    await textOf(there).waitFor();
    await at.press.kill();
    await type(there, '。閉じても残る');
    await there.close();
    at.press = await startPress({ port: at.press.port, data: at.press.data });
    const again = await at.openDesk();
    await again.getByText('1文を、もどしました').waitFor();
    await expectSaved(again);
    expect((await at.ownTexts()).join()).toContain('閉じても残る');
  });

  it('fits a phone, by day and by night', async () => {
    const page = await at.openDesk();
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

/** A table that was just put in has headings nobody has written yet. */
const emptyHeadings = { rules: { 'empty-table-header': { enabled: false } } };
