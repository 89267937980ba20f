// What was typed at the desk is taken away by nothing: no conversion of Japanese, no dead server, nobody else.
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/text/inline.ts';
import { axeViolations } from '../../support/browser.ts';
import { box, current, deskScreen, enter, opened, type } from '../../support/desk-screen.ts';
import { startPress } from '../../support/press.ts';
import { convert, expectSaved, pressKey } from '../../support/typing.ts';

const at = deskScreen();

describe('Japanese input', () => {
  it('keeps every key to itself while it converts', async () => {
    const page = await at.openDesk();
    const number = await current(page);
    const input = await page.context().newCDPSession(page);
    await convert(input, 'かわ');
    for (const key of ['Enter', 'Escape', 'Tab']) await pressKey(input, key);
    await pressKey(input, 'Enter', 2);
    await pressKey(input, 'ArrowDown', 1);
    expect(await current(page)).toBe(number);
    expect((await at.segment(number)).state).not.toBe('confirmed');
    expect(await box(page).textContent()).toContain('かわ');
    await input.send('Input.insertText', { text: '川' });
    expect(await box(page).textContent()).toContain('川');
    await expectSaved(page);
    expect(inlineText((await at.segment(number)).target ?? [])).toContain('川');
    await page.keyboard.press('Control+Enter');
    expect(await current(page)).not.toBe(number);
  });

  it('keeps what was being converted when another row is pressed', async () => {
    const page = await at.openDesk();
    await enter(page, 9);
    const input = await page.context().newCDPSession(page);
    await convert(input, 'まだへんかんちゅう');
    await page.locator('.seg-row').nth(10).click();
    expect(await current(page)).toBe(11);
    await expectSaved(page);
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('まだへんかんちゅう');
    expect((await at.segment(11)).target).toBeNull();
  });

  it('writes inside and behind marks without losing them', async () => {
    const page = await at.openDesk();
    await enter(page, 9);
    const input = await page.context().newCDPSession(page);
    await page.keyboard.press('Control+1');
    await convert(input, 'つよい');
    await input.send('Input.insertText', { text: '強い' });
    await page.keyboard.press('Control+1');
    await convert(input, 'あと');
    await input.send('Input.insertText', { text: '後' });
    await expectSaved(page);
    expect((await at.segment(9)).target).toEqual([
      { type: 'text', text: '強い', marks: [{ type: 'strong', attrs: { whose: 'source' } }] },
      { type: 'text', text: '後' },
    ]);
  });
});

describe('what was typed', () => {
  it('is there after a reload that came before any save', async () => {
    const page = await at.openDesk();
    await enter(page, 9);
    await type(page, 'すぐ読みなおす');
    await page.reload();
    await opened(page);
    await enter(page, 9);
    expect(await box(page).textContent()).toBe('すぐ読みなおす');
    await expectSaved(page);
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('すぐ読みなおす');
  });

  it('waits on the device while the server is dead, and is saved by itself when it is back', async () => {
    const page = await at.openDesk();
    await enter(page, 9);
    await at.press.kill();
    await type(page, 'サーバーがいない');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await enter(page, 10);
    await type(page, 'もうひとつ');
    at.press = await startPress({ port: at.press.port, data: at.press.data });
    await expectSaved(page);
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('サーバーがいない');
    expect(inlineText((await at.segment(10)).target ?? [])).toBe('もうひとつ');
  });

  it('comes back when the tab was closed while the server was dead', async () => {
    const page = await at.openDesk();
    await enter(page, 9);
    await at.press.kill();
    await type(page, '閉じても残る');
    await page.close();
    at.press = await startPress({ port: at.press.port, data: at.press.data });
    const again = await at.openDesk();
    await again.getByText('1文を、もどしました').waitFor();
    await expectSaved(again);
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('閉じても残る');
  });

  it('appears at once in the other tab', async () => {
    const [here, there] = [await at.openDesk(), await at.openDesk()];
    await enter(here, 9);
    await type(here, 'こちらで書く');
    await expectSaved(here);
    await there.locator('.seg-row').nth(8).getByText('こちらで書く').waitFor();
  });

  it('is never written over: two tabs on one row ask a person', async () => {
    const [here, there] = [await at.openDesk(), await at.openDesk()];
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
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('こちらの文');
    await there.getByRole('button', { name: '両方残す' }).click();
    await expectSaved(there);
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('こちらの文\nあちらの文');
  });

  it('meets what somebody else saved meanwhile when it comes back from the device', async () => {
    const page = await at.openDesk();
    await enter(page, 9);
    await at.press.kill();
    await type(page, '端末の文');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await page.close();
    at.press = await startPress({ port: at.press.port, data: at.press.data });
    await at.save(9, 'ほかの人の文');
    const again = await at.openDesk();
    await enter(again, 9);
    await again.getByText('どちらも残っています').waitFor();
    await again.getByRole('button', { name: 'わたしの文にする' }).click();
    await expectSaved(again);
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('端末の文');
  });

  it('does not come back over what somebody made of it after it had arrived', async () => {
    const page = await at.openDesk();
    await enter(page, 9);
    await page.route(/\/segments\//, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await type(page, '届いていた文');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await page.close();
    await at.save(9, 'それを直した文');
    const again = await at.openDesk();
    await enter(again, 9);
    await expectSaved(again);
    expect(await box(again).textContent()).toBe('それを直した文');
    expect(inlineText((await at.segment(9)).target ?? [])).toBe('それを直した文');
  });
});
