// What was typed into a post is taken away by nothing.
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../support/browser.ts';
import { startPress } from '../../support/press.ts';
import { expectSaved, textOf as text } from '../../support/typing.ts';
import { writeScreen } from '../../support/write-screen.ts';

const at = writeScreen();

describe('what was typed', () => {
  it('is there after a reload that came before any save', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await page.keyboard.insertText('すぐ読みなおす');
    await page.reload();
    await text(page).getByText('すぐ読みなおす').waitFor();
    await expectSaved(page);
    expect(await at.html()).toEqual(['<p>すぐ読みなおす</p>']);
  });

  it('waits on the device while the server is dead, is saved when it is back, and is there when reopened', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await page.keyboard.insertText('はじめ。');
    await expectSaved(page);
    await at.press.kill();
    await page.keyboard.insertText('サーバーがいない。');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await page.keyboard.insertText('もうひとつ。');
    at.press = await startPress({ port: at.press.port, data: at.press.data });
    await expectSaved(page);
    await page.close();
    const again = await at.openPost();
    expect(await text(again).textContent()).toBe('はじめ。サーバーがいない。もうひとつ。');
  });

  it('comes back when the tab was closed while the server was dead', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await at.press.kill();
    await page.keyboard.insertText('閉じても残る');
    await page.close();
    at.press = await startPress({ port: at.press.port, data: at.press.data });
    const again = await at.openPost();
    await again.getByText('残っていた原稿を、もどしました').waitFor();
    await expectSaved(again);
    expect(await at.html()).toEqual(['<p>閉じても残る</p>']);
  });

  it('appears at once in the other tab', async () => {
    const [here, there] = [await at.openPost(), await at.openPost()];
    await text(here).focus();
    await here.keyboard.insertText('こちらで書く');
    await here.getByLabel('タグ', { exact: true }).fill('川、町');
    await here.keyboard.press('Enter');
    await expectSaved(here);
    await text(there).getByText('こちらで書く').waitFor();
    expect(await there.locator('.tags-field__list li').allTextContents()).toEqual(['川', '町']);
  });

  it('is never written over: two tabs on one text ask a person, and both texts are there', async () => {
    const [here, there] = [await at.openPost(), await at.openPost()];
    await text(there).focus();
    await there.route(/\/draft$/, (route) => route.abort());
    await there.keyboard.insertText('あちらの文');
    await there.getByText('書いた文はこの端末に残っています').waitFor();
    await text(here).focus();
    await here.keyboard.insertText('こちらの文');
    await expectSaved(here);
    await there.unroute(/\/draft$/);
    await there.getByText('どちらも残っています').waitFor();
    const versions = there.locator('.w-version');
    expect(await versions.allTextContents()).toEqual([
      'ここだけの文：こちらの文',
      'ここだけの文：あちらの文',
    ]);
    expect(await axeViolations(there)).toEqual([]);
    expect(await at.html()).toEqual(['<p>こちらの文</p>']);
    await there.getByRole('button', { name: '両方残す' }).click();
    await expectSaved(there);
    expect(await at.html()).toEqual(['<p>こちらの文</p>', '<hr/>', '<p>あちらの文</p>']);
  });
});
