// Writing a post in a real browser: keys, signs, Japanese input, pictures, pasting, and text that nothing takes away.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft, EditorData } from '../../src/posts/schemas.ts';
import type { BlockJson } from '../../src/text/document.ts';
import { documentToHtml } from '../../src/text/html-out.ts';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink } from '../support/browser.ts';
import { demoPresses } from '../support/demo-presses.ts';
import { startPageServer } from '../support/page-server.ts';
import { type Press, startPress } from '../support/press.ts';
import {
  convert,
  drop,
  expectSaved,
  insert,
  paste,
  picture,
  pressKey,
  textOf as text,
} from '../support/typing.ts';

const newPress = demoPresses();
let browser: Browser;
let press: Press;
let writer: BrowserContext;
/** Path of the post that is being written. */
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
  await page.goto(`${press.address}/studio/futarigake/posts/new`);
  await page.getByRole('button', { name: '書きはじめる' }).click();
  await page.waitForURL(/\/edit$/);
  path = new URL(page.url()).pathname.replace(/\/edit$/, '');
  await page.close();
});
afterEach(async () => {
  await writer?.close();
  await press?.remove();
});

describe('writing by keyboard', () => {
  it('goes from the title into the text, and signs become blocks and marks', async () => {
    const page = await openPost();
    await page.keyboard.insertText('川の日記');
    await page.keyboard.press('Enter');
    await page.keyboard.type('# ');
    await page.keyboard.insertText('朝の川');
    await page.keyboard.press('Enter');
    await page.keyboard.type('text **bold** and *soft* and `code` [here](https://river.example/)!');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- one\ntwo\n\n1. first\n\n> ');
    await page.keyboard.insertText('川はかくせない。');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('---after\n```x = 1');
    await expectSaved(page);
    expect((await draft()).title).toBe('川の日記');
    expect(await html()).toEqual([
      '<h2>朝の川</h2>',
      '<p>text <strong>bold</strong> and <em>soft</em> and <code>code</code> <a href="https://river.example/">here</a>!</p>',
      '<ul><li><p>one</p></li><li><p>two</p></li></ul>',
      '<ol><li><p>first</p></li></ol>',
      '<blockquote><p>川はかくせない。</p></blockquote>',
      '<hr/>',
      '<p>after</p>',
      '<pre><code>x = 1</code></pre>',
    ]);
    const ids = (await draft()).document.content.map((block) => block.attrs.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(null);
  });

  it('gives signs back to whoever did not mean them', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.type('# ');
    expect(await text(page).locator('h2').count()).toBe(1);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('1');
    await expectSaved(page);
    expect(await html()).toEqual(['<p># 1</p>']);
  });

  it('leaves faces and emoji as they were typed, sign by sign', async () => {
    const page = await openPost();
    await text(page).focus();
    for (const face of FACES) {
      await page.keyboard.type(face, { delay: 0 });
      await page.keyboard.press('Enter');
    }
    await expectSaved(page);
    const { content } = (await draft()).document;
    expect(content.slice(0, -1).map(plain)).toEqual(FACES);
    expect(JSON.stringify(content)).not.toContain('"marks"');
    expect(new Set(content.map(({ type }) => type))).toEqual(new Set(['paragraph']));
  });

  it('reaches every tool by keys alone, one stop for all of them', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.type('word');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Alt+F10');
    expect(await focused(page)).toBe('見出し');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    for (let count = 0; count < 5; count += 1) await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('太字');
    await page.keyboard.press('Enter');
    await expectSaved(page);
    expect(await html()).toEqual(['<p><strong>word</strong></p>']);
    expect(await page.getByRole('button', { name: '太字' }).getAttribute('aria-pressed')).toBe('true');
    const stops = page.locator('.w-bar button[tabindex="0"]');
    expect(await stops.allTextContents()).toEqual(['太字']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.locator('kbd').allTextContents()).toContain('Ctrl+Alt+2');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('puts in what is more than words: a table, cards, notes, a fold', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.insertText('はじめ');
    await insert(page, '表');
    await page.keyboard.type('A');
    await page.keyboard.press('Tab');
    await page.keyboard.type('B');
    await page.getByRole('button', { name: '右に列' }).click();
    await page.getByRole('button', { name: '行を消す' }).click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.insertText('続き');
    await insert(page, 'リンクのカード');
    await page.locator('#tool-href').fill('river.example/about');
    await page.locator('#tool-title').fill('川について');
    await page.keyboard.press('Enter');
    await insert(page, '本のカード');
    await page.getByLabel('書名').fill('川の本');
    await page.getByLabel('ISBN（10けたか13けた）').fill('978-4-00-310101-8');
    await text(page).locator('p', { hasText: '続き' }).click();
    await insert(page, '脚注');
    await page.keyboard.insertText('注の文');
    await expectSaved(page);
    const { content } = (await draft()).document;
    expect(content.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'paragraph',
      'fold',
      'paragraph',
      'link_card',
      'book_card',
      'paragraph',
      'footnote',
    ]);
    expect(documentToHtml({ type: 'doc', content: content.slice(1, 2) })).toContain(
      '<tr><th><p>A</p></th><th><p>B</p></th><th><p></p></th><th><p></p></th></tr>',
    );
    expect(content[5]?.attrs).toMatchObject({ href: 'https://river.example/about', title: '川について' });
    expect(content[6]?.attrs).toMatchObject({ title: '川の本' });
    expect(await html()).toContain('<p>続き<a href="#note-1"><sup>1</sup></a></p>');
    // A table that was just put in has headings nobody has written yet.
    expect(await axeViolations(page, { rules: { 'empty-table-header': { enabled: false } } })).toEqual([]);
  });
});

describe('footnotes', () => {
  it('are numbered by the text, whatever is put before them, and lead there and back on the page', async () => {
    const page = await openPost();
    await page.keyboard.insertText('注の話');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('あとの文');
    await insert(page, '脚注');
    await page.keyboard.insertText('あとの注');
    await text(page).locator('> p').first().click();
    await page.keyboard.press('Home');
    await page.keyboard.insertText('先の文');
    await insert(page, '脚注');
    await page.keyboard.insertText('先の注');
    await expectSaved(page);
    expect(await html()).toEqual([
      '<p>先の文<a href="#note-1"><sup>1</sup></a>あとの文<a href="#note-2"><sup>2</sup></a></p>',
      '<aside class="footnote"><p>1.</p><p>先の注</p></aside>',
      '<aside class="footnote"><p>2.</p><p>あとの注</p></aside>',
    ]);
    await page.getByRole('group', { name: '脚注 1' }).getByRole('button', { name: '本文のところへ' }).click();
    await page.keyboard.insertText('★');
    await expectSaved(page);
    expect((await html())[0]).toContain('<sup>1</sup></a>★');
    await publish(page, 'notes');
    await page.goto(`${press.address}/futarigake/posts/notes`);
    const reference = page
      .getByRole('doc-noteref' as 'link', { name: '注2' })
      .or(page.getByLabel('注2', { exact: true }));
    await reference.first().click();
    expect(new URL(page.url()).hash).toBe('#note-2');
    await page.getByLabel('本文の注2のところへもどる').click();
    expect(new URL(page.url()).hash).toBe('#ref-2');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('a card of a link', () => {
  it('is filled with what its page says when an address is pasted on an empty line, and says why it is not', async () => {
    const site = await startPageServer();
    await press.kill();
    press = await startPress({
      port: press.port,
      data: press.data,
      env: { TAIYAKU_FETCH_ALLOW: site.host },
    });
    site.answer(
      '/about',
      '<title>川について</title><meta name="description" content="川の話。"><img src="/pixel">',
    );
    const page = await openPost();
    await text(page).focus();
    await paste(page, { 'text/plain': `${site.origin}/about` });
    await page.getByText('リンク先から書きいれました').waitFor();
    await expectSaved(page);
    expect((await draft()).document.content[0]?.attrs).toMatchObject({
      href: `${site.origin}/about`,
      title: '川について',
      description: '川の話。',
      site: '127.0.0.1',
    });
    expect(site.asked).toEqual(['/about']);
    await text(page).locator('> p').last().click();
    await insert(page, 'リンクのカード');
    await page.locator('#tool-href').fill(`${site.origin}/gone`);
    await page.locator('#tool-title').fill('自分の題');
    await page.keyboard.press('Enter');
    await page.getByText('リンク先を読めませんでした').waitFor();
    await expectSaved(page);
    expect((await draft()).document.content[1]?.attrs).toMatchObject({
      title: '自分の題',
      description: null,
    });
    // What is behind a wall of the press's own network is never asked.
    site.answer('/late', '<title>おくれた題</title>');
    const card = text(page).locator('.w-card').last();
    await card.getByLabel('住所').fill(`${site.origin}/late`);
    await card.getByRole('button', { name: 'リンク先から題を読みとる' }).click();
    await page.getByText('リンク先から書きいれ').last().waitFor();
    await expectSaved(page);
    expect((await draft()).document.content[1]?.attrs).toMatchObject({
      title: '自分の題',
      site: '127.0.0.1',
    });
    await site.close();
  });
});

describe('cells of a table', () => {
  it('are joined and split again', async () => {
    const page = await openPost();
    await text(page).focus();
    await insert(page, '表');
    await page.keyboard.type('A');
    await page.keyboard.press('Tab');
    await page.keyboard.type('B');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByRole('button', { name: 'マスをつなぐ' }).click();
    await expectSaved(page);
    const table = () =>
      draft().then(({ document }) => documentToHtml({ type: 'doc', content: document.content.slice(0, 1) }));
    expect(await table()).toContain('<th colspan="2"><p>A</p>\n<p>B</p></th>');
    await page.getByRole('button', { name: 'マスを分ける' }).click();
    await expectSaved(page);
    expect(await table()).not.toContain('colspan');
    const ids = JSON.stringify((await draft()).document).match(/"id":"[^"]+"/gu) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('ruby', () => {
  it('is typed as ｜漢字《かんじ》, or put on what is selected', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.type('むかしの｜川《かわ》と町');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+r');
    await page.getByLabel('「町」のふりがな').fill('まち');
    await page.keyboard.press('Enter');
    await page.keyboard.type('へ');
    await expectSaved(page);
    expect((await draft()).document.content).toMatchObject([
      {
        content: [
          { text: 'むかしの' },
          { text: '川', marks: [{ type: 'ruby', attrs: { reading: 'かわ' } }] },
          { text: 'と' },
          { text: '町', marks: [{ type: 'ruby', attrs: { reading: 'まち' } }] },
          { text: 'へ' },
        ],
      },
    ]);
  });
});

describe('Japanese input', () => {
  it('keeps every key to itself while it converts', async () => {
    const page = await openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    await convert(input, 'かわ');
    for (const key of ['Enter', 'Tab', 'Escape', 'Backspace']) await pressKey(input, key);
    await pressKey(input, 'b', 2);
    expect(await text(page).locator('> *').count()).toBe(1);
    await input.send('Input.insertText', { text: '川' });
    await expectSaved(page);
    expect(await html()).toEqual(['<p>川</p>']);
  });

  it('makes no block and no mark of signs that are being converted, or came out of a conversion', async () => {
    const page = await openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    for (const words of ['# ', '- ', '> ', '*^_^*', '**強い**', '`コード`', '---']) {
      await convert(input, words);
      expect(await text(page).locator('h2, ul, blockquote, em, strong, code, hr').count()).toBe(0);
      await input.send('Input.insertText', { text: words });
      await page.keyboard.press('Enter');
    }
    await expectSaved(page);
    const { content } = (await draft()).document;
    expect(content.map(plain)).toEqual(['# ', '- ', '> ', '*^_^*', '**強い**', '`コード`', '---', '']);
    expect(JSON.stringify(content)).not.toContain('marks');
  });

  it('completes ruby by a sign that was converted', async () => {
    const page = await openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    await page.keyboard.insertText('｜漢字《かんじ');
    await convert(input, '》');
    await input.send('Input.insertText', { text: '》' });
    await text(page).locator('ruby').waitFor();
    await page.keyboard.insertText('を書く');
    await expectSaved(page);
    expect(await html()).toEqual(['<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を書く</p>']);
  });

  it('gives a new block its id only when the conversion in it is over', async () => {
    const page = await openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    await page.keyboard.insertText('一');
    await page.keyboard.press('Enter');
    await convert(input, 'に');
    await input.send('Input.insertText', { text: '二' });
    await expectSaved(page);
    const ids = (await draft()).document.content.map(({ attrs }) => attrs.id);
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('what is pasted', () => {
  it('comes in clean from Word and the web', async () => {
    const page = await openPost();
    await text(page).focus();
    await paste(page, { 'text/html': WORD, 'text/plain': 'x' });
    await expectSaved(page);
    expect(await html()).toEqual([
      '<h2>川の話</h2>',
      '<p>朝、<strong>町</strong>へ行く。</p>',
      '<p><a href="https://river.example/">川の頁</a></p>',
    ]);
    expect(JSON.stringify((await draft()).document)).not.toMatch(/Mso|script|onclick|style/);
  });

  it('keeps the lines of plain text, and every sign in them', async () => {
    const page = await openPost();
    await text(page).focus();
    const words = '　一行め (*^_^*)\n二行め **そのまま**\n\n- 三つめ';
    await paste(page, { 'text/plain': words });
    await expectSaved(page);
    expect(await html()).toEqual(['<p>　一行め (*^_^*)<br/>二行め **そのまま**</p>', '<p>- 三つめ</p>']);
  });

  it('from this very editor is what was copied', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.type('| ｜川《かわ》');
    await insert(page, '本のカード');
    await page.getByLabel('書名').fill('川の本');
    await text(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+v');
    await expectSaved(page);
    const kinds = (await draft()).document.content.map(({ type }) => type);
    expect(kinds.filter((kind) => kind === 'book_card')).toHaveLength(2);
    expect((await html()).filter((block) => block.includes('<ruby>'))).toHaveLength(2);
    const ids = (await draft()).document.content.map(({ attrs }) => attrs.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('pictures', () => {
  it('are dropped into the text, described there, and a file that is none is refused with words', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.insertText('まえ');
    await drop(page, 'boat.png', await picture());
    await text(page).locator('figure img').waitFor();
    await page.getByText('画像の説明がまだありません').waitFor();
    await page.getByLabel('画像の説明').last().fill('川のふね');
    await page.getByRole('button', { name: '画像の下に文を付ける' }).click();
    await page.keyboard.insertText('朝のふね');
    await drop(page, 'not.png', Buffer.from('no picture'));
    await page.getByText('not.png は入れられませんでした').waitFor();
    await page.getByRole('button', { name: 'やめる' }).click();
    await expectSaved(page);
    const figure = (await draft()).document.content.find(({ type }) => type === 'figure');
    expect(figure).toMatchObject({
      attrs: { alt: '川のふね', width: 600, height: 300 },
      content: [{ type: 'caption', content: [{ text: '朝のふね' }] }],
    });
    expect(figure?.type === 'figure' && figure.attrs.src).toMatch(/^media\/[0-9a-f]{64}-600\.jpg$/);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('wait while the server is dead and can be sent again', async () => {
    const page = await openPost();
    await text(page).focus();
    await press.kill();
    await drop(page, 'boat.png', await picture());
    await page.getByRole('button', { name: 'もういちど' }).last().waitFor();
    press = await startPress({ port: press.port, data: press.data });
    await page.locator('.w-sending').getByRole('button', { name: 'もういちど' }).click();
    await text(page).locator('figure img').waitFor();
    await expectSaved(page);
  });
});

describe('what was typed', () => {
  it('is there after a reload that came before any save', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.insertText('すぐ読みなおす');
    await page.reload();
    await text(page).getByText('すぐ読みなおす').waitFor();
    await expectSaved(page);
    expect(await html()).toEqual(['<p>すぐ読みなおす</p>']);
  });

  it('waits on the device while the server is dead, is saved when it is back, and is there when reopened', async () => {
    const page = await openPost();
    await text(page).focus();
    await page.keyboard.insertText('はじめ。');
    await expectSaved(page);
    await press.kill();
    await page.keyboard.insertText('サーバーがいない。');
    await page.getByText('書いた文はこの端末に残っています').waitFor();
    await page.keyboard.insertText('もうひとつ。');
    press = await startPress({ port: press.port, data: press.data });
    await expectSaved(page);
    await page.close();
    const again = await openPost();
    expect(await text(again).textContent()).toBe('はじめ。サーバーがいない。もうひとつ。');
  });

  it('comes back when the tab was closed while the server was dead', async () => {
    const page = await openPost();
    await text(page).focus();
    await press.kill();
    await page.keyboard.insertText('閉じても残る');
    await page.close();
    press = await startPress({ port: press.port, data: press.data });
    const again = await openPost();
    await again.getByText('残っていた原稿を、もどしました').waitFor();
    await expectSaved(again);
    expect(await html()).toEqual(['<p>閉じても残る</p>']);
  });

  it('appears at once in the other tab', async () => {
    const [here, there] = [await openPost(), await openPost()];
    await text(here).focus();
    await here.keyboard.insertText('こちらで書く');
    await here.getByLabel('タグ', { exact: true }).fill('川、町');
    await here.keyboard.press('Enter');
    await expectSaved(here);
    await text(there).getByText('こちらで書く').waitFor();
    expect(await there.locator('.tags-field__list li').allTextContents()).toEqual(['川', '町']);
  });

  it('is never written over: two tabs on one text ask a person, and both texts are there', async () => {
    const [here, there] = [await openPost(), await openPost()];
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
    expect(await html()).toEqual(['<p>こちらの文</p>']);
    await there.getByRole('button', { name: '両方残す' }).click();
    await expectSaved(there);
    expect(await html()).toEqual(['<p>こちらの文</p>', '<hr/>', '<p>あちらの文</p>']);
  });
});

describe('from the first word to the reader', () => {
  it('leads a post with a picture, ruby and a fold to its public page, and a correction after it', async () => {
    const page = await openPost();
    await page.keyboard.insertText('ふねの日');
    await page.keyboard.press('Enter');
    await page.keyboard.type('｜川《かわ》にふねが来た。');
    await drop(page, 'boat.png', await picture());
    await text(page).locator('figure img').waitFor();
    await page.getByLabel('画像の説明').last().fill('青いふね');
    await text(page).locator('> p').last().click();
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.insertText('夕方、ふねは帰った。');
    await publish(page, 'boat-day');
    await page.goto(`${press.address}/futarigake/posts/boat-day`);
    expect(await page.locator('.prose ruby rt').textContent()).toBe('かわ');
    const image = page.locator('.prose .fig img');
    expect(await image.getAttribute('alt')).toBe('青いふね');
    expect(await image.getAttribute('srcset')).toMatch(/480w.*600w/);
    expect(await page.locator('#more + p').textContent()).toBe('夕方、ふねは帰った。');
    await page.goto(`${press.address}${path}/edit`);
    await text(page).locator('p', { hasText: '夕方' }).click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('また来る。');
    await page.getByRole('link', { name: '直しを公開' }).click();
    await page.waitForURL(/#publish$/);
    await page.locator('#publish').locator('..').getByRole('button').last().click();
    await page.waitForURL((url) => !url.hash);
    // The page is drawn anew a moment after the publishing is answered.
    const after = async () => {
      await page.goto(`${press.address}/futarigake/posts/boat-day`);
      return page.locator('#more + p').textContent();
    };
    await expect.poll(after).toBe('夕方、ふねは帰った。また来る。');
  });
});

describe('the language of a post', () => {
  it('is chosen until it is published, and another post says the same in another one', async () => {
    const page = await openPost();
    await page.keyboard.insertText('川の日');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('本文。');
    await expectSaved(page);
    await publish(page, 'river-day');
    await page.goto(`${press.address}/studio/futarigake/posts/new`);
    await page.getByRole('button', { name: '書きはじめる' }).click();
    await page.waitForURL(/\/edit$/);
    path = new URL(page.url()).pathname.replace(/\/edit$/, '');
    await text(page).waitFor();
    await page.getByLabel('書くことば').selectOption('en');
    expect(await text(page).getAttribute('lang')).toBe('en');
    await page.locator('#post-title').fill('River day');
    await text(page).focus();
    await page.keyboard.insertText('The text.');
    await expectSaved(page);
    expect((await draft()).language).toBe('en');
    await publish(page, 'river-day-en');
    await page.goto(`${press.address}${path}/edit`);
    await text(page).waitFor();
    expect(await page.getByLabel('書くことば').isDisabled()).toBe(true);
    await page.getByLabel('つなぐ記事の住所').fill('nowhere');
    await page.keyboard.press('Enter');
    await page.getByText('その住所の記事はありません').waitFor();
    await page.getByLabel('つなぐ記事の住所').fill(`${press.address}/futarigake/posts/river-day`);
    await page.keyboard.press('Enter');
    await page.locator('.w-siblings', { hasText: '川の日' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    for (const [here, there, language] of [
      ['river-day', 'river-day-en', 'en'],
      ['river-day-en', 'river-day', 'ja'],
    ] as const) {
      const alternate = async () => {
        await page.goto(`${press.address}/futarigake/posts/${here}`);
        return page
          .locator(`link[rel="alternate"][hreflang="${language}"]`)
          .getAttribute('href', { timeout: 1_000 })
          .catch(() => null);
      };
      await expect.poll(alternate).toContain(`/posts/${there}`);
    }
    await page.goto(`${press.address}${path}/edit`);
    await page.getByRole('button', { name: 'つながりをはずす' }).click();
    await page.locator('.w-siblings').waitFor({ state: 'detached' });
  });
});

describe('around the text', () => {
  it('stands what lists and readers get, saved as it is typed, and a password that is kept nowhere', async () => {
    const page = await openPost();
    await page.getByLabel('あらすじ').fill('川へ行った話。');
    await page.getByLabel('住所').fill('Not An Address');
    await page.getByText('使えるのは、小さい英字').waitFor();
    await page.getByLabel('住所').fill('kawa-e');
    await page.getByLabel('タグ', { exact: true }).fill('川、 町 、川');
    await page.getByLabel('コメント').focus();
    await page.getByLabel('コメント').selectOption('approval');
    await page.getByLabel('いつまで見せるか').fill('2031-05-01T09:00');
    await page.getByRole('button', { name: 'パスワードを付ける' }).click();
    await page.getByLabel('新しいパスワード').fill('かわ');
    await page.getByRole('button', { name: 'このパスワードにする' }).click();
    await page.getByText('4字以上にしてください').waitFor();
    await page.getByLabel('新しいパスワード').fill('かわのおと');
    await page.getByRole('button', { name: 'このパスワードにする' }).click();
    await page.locator('#password-is', { hasText: '新しく決めた' }).waitFor();
    await expectSaved(page);
    expect(await draft()).toMatchObject({
      summary: '川へ行った話。',
      slug: 'kawa-e',
      tags: ['川', '町'],
      comments: 'approval',
      expiresAt: '2031-05-01T00:00:00.000Z',
    });
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain('かわのおと');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('fits a phone, by day and by night, with its panel and tools open', async () => {
    const begun = await writer.newPage();
    await begun.goto(`${press.address}/studio/futarigake/posts/new`);
    expect(await axeViolations(begun)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPost();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(phone);
      await text(page).focus();
      await insert(page, '表');
      for (const key of ['A', 'Tab', 'B', 'Tab', 'C']) await page.keyboard.press(key);
      await page.getByRole('button', { name: '入れる', exact: true }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: '記事のまわり' }).click();
      expect(await axeViolations(page)).toEqual([]);
      const sideways = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(sideways)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});

const FACES = [
  '(＾_＾)',
  '*^_^*',
  '(*^_^*)',
  '(*^▽^*)',
  '(>_<)',
  '>_<',
  '_(:3」∠)_',
  '(´・ω・`)',
  '(´・ω・`)人(´・ω・`)',
  '(´▽`)ノ (´▽`)ノ',
  'ヽ(*´∀`*)ノ',
  '(*´ω｀*)',
  '(**^_^**)',
  '*o*',
  '＼(^o^)／',
  '(-_-)zzz',
  '-_-#',
  'm(_ _)m',
  '(:D)| ̄|_',
  '[(--)]..zzZ',
  'Σ(ﾟДﾟ*)/*',
  '***',
  '...',
  '"x" -- (c) ->',
  '👨‍👩‍👧 🙇🏽‍♀️ ☺️',
];

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=JA><!--StartFragment--><h2 style='mso-pagination:none'>川の話<o:p></o:p></h2>
<p class=MsoNormal style='mso-line-height:1'><span lang=EN-US style='font-family:"Yu Mincho"'></span>朝、<b>町</b>へ行く。<o:p></o:p></p>
<p onclick="x()"><a href="https://river.example/" target="_blank">川の頁</a><script>x()</script></p><!--EndFragment--></body></html>`;

/** Publishes what is being written at this address. */
async function publish(page: Page, slug: string): Promise<void> {
  await page.locator('#post-slug').fill(slug);
  await page.getByRole('link', { name: '公開へ' }).click();
  await page.waitForURL(/#publish$/);
  await page.locator('#publish').locator('..').getByRole('button').last().click();
  await page.waitForURL((url) => !url.hash);
}

async function openPost(): Promise<Page> {
  const page = await writer.newPage();
  await page.goto(`${press.address}${path}/edit`);
  await text(page).waitFor();
  return page;
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

async function draft(): Promise<Draft> {
  const answer = await writer.request.get(`${press.address}${path}/draft`, {
    headers: { accept: 'application/json' },
  });
  return ((await answer.json()) as EditorData).draft;
}

/** The saved text, block by block; a last empty paragraph is only there to write on. */
async function html(): Promise<string[]> {
  const { content } = (await draft()).document;
  const last = content.at(-1);
  const isRest = content.length > 1 && last?.type === 'paragraph' && last.content === undefined;
  return (isRest ? content.slice(0, -1) : content).map((block) =>
    documentToHtml({ type: 'doc', content: [block] }),
  );
}

function plain(block: BlockJson): string {
  const inline = block.type === 'paragraph' ? (block.content ?? []) : [];
  return inline.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
