// Writing by keyboard: signs, tools, faces, ruby, and Japanese input.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BlockJson } from '../../../src/text/document.ts';
import { documentToHtml } from '../../../src/text/html-out.ts';
import { axeViolations } from '../../support/browser.ts';
import { convert, expectSaved, insert, pressKey, textOf as text } from '../../support/typing.ts';
import { writeScreen } from '../../support/write-screen.ts';

const at = writeScreen();

describe('writing by keyboard', () => {
  it('goes from the title into the text, and signs become blocks and marks', async () => {
    const page = await at.openPost();
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
    expect((await at.draft()).title).toBe('川の日記');
    expect(await at.html()).toEqual([
      '<h2>朝の川</h2>',
      '<p>text <strong>bold</strong> and <em>soft</em> and <code>code</code> <a href="https://river.example/">here</a>!</p>',
      '<ul><li><p>one</p></li><li><p>two</p></li></ul>',
      '<ol><li><p>first</p></li></ol>',
      '<blockquote><p>川はかくせない。</p></blockquote>',
      '<hr/>',
      '<p>after</p>',
      '<pre><code>x = 1</code></pre>',
    ]);
    const ids = (await at.draft()).document.content.map((block) => block.attrs.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(null);
  });

  it('gives signs back to whoever did not mean them', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await page.keyboard.type('# ');
    expect(await text(page).locator('h2').count()).toBe(1);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('1');
    await expectSaved(page);
    expect(await at.html()).toEqual(['<p># 1</p>']);
  });

  it('leaves faces and emoji as they were typed, sign by sign', async () => {
    const page = await at.openPost();
    await text(page).focus();
    for (const face of FACES) {
      await page.keyboard.type(face, { delay: 0 });
      await page.keyboard.press('Enter');
    }
    await expectSaved(page);
    const { content } = (await at.draft()).document;
    expect(content.slice(0, -1).map(plain)).toEqual(FACES);
    expect(JSON.stringify(content)).not.toContain('"marks"');
    expect(new Set(content.map(({ type }) => type))).toEqual(new Set(['paragraph']));
  });

  it('reaches every tool by keys alone, one stop for all of them', async () => {
    const page = await at.openPost();
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
    expect(await at.html()).toEqual(['<p><strong>word</strong></p>']);
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
    const page = await at.openPost();
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
    await page.getByRole('button', { name: '本棚になくても、カードを入れる' }).click();
    await page.getByLabel('書名').fill('川の本');
    await page.getByLabel('ISBN（10けたか13けた）').fill('978-4-00-310101-8');
    await text(page).locator('p', { hasText: '続き' }).click();
    await insert(page, '脚注');
    await page.keyboard.insertText('注の文');
    await expectSaved(page);
    const { content } = (await at.draft()).document;
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
    expect(await at.html()).toContain('<p>続き<a href="#note-1"><sup>1</sup></a></p>');
    // A table that was just put in has headings nobody has written yet.
    expect(await axeViolations(page, { rules: { 'empty-table-header': { enabled: false } } })).toEqual([]);
  });
});

describe('ruby', () => {
  it('is typed as ｜漢字《かんじ》, or put on what is selected', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await page.keyboard.type('むかしの｜川《かわ》と町');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+r');
    await page.getByLabel('「町」のふりがな').fill('まち');
    await page.keyboard.press('Enter');
    await page.keyboard.type('へ');
    await expectSaved(page);
    expect((await at.draft()).document.content).toMatchObject([
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
    const page = await at.openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    await convert(input, 'かわ');
    for (const key of ['Enter', 'Tab', 'Escape', 'Backspace']) await pressKey(input, key);
    await pressKey(input, 'b', 2);
    expect(await text(page).locator('> *').count()).toBe(1);
    await input.send('Input.insertText', { text: '川' });
    await expectSaved(page);
    expect(await at.html()).toEqual(['<p>川</p>']);
  });

  it('makes no block and no mark of signs that are being converted, or came out of a conversion', async () => {
    const page = await at.openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    for (const words of ['# ', '- ', '> ', '*^_^*', '**強い**', '`コード`', '---']) {
      await convert(input, words);
      expect(await text(page).locator('h2, ul, blockquote, em, strong, code, hr').count()).toBe(0);
      await input.send('Input.insertText', { text: words });
      await page.keyboard.press('Enter');
    }
    await expectSaved(page);
    const { content } = (await at.draft()).document;
    expect(content.map(plain)).toEqual(['# ', '- ', '> ', '*^_^*', '**強い**', '`コード`', '---', '']);
    expect(JSON.stringify(content)).not.toContain('marks');
  });

  it('completes ruby by a sign that was converted', async () => {
    const page = await at.openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    await page.keyboard.insertText('｜漢字《かんじ');
    await convert(input, '》');
    await input.send('Input.insertText', { text: '》' });
    await text(page).locator('ruby').waitFor();
    await page.keyboard.insertText('を書く');
    await expectSaved(page);
    expect(await at.html()).toEqual(['<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を書く</p>']);
  });

  it('gives a new block its id only when the conversion in it is over', async () => {
    const page = await at.openPost();
    await text(page).focus();
    const input = await page.context().newCDPSession(page);
    await page.keyboard.insertText('一');
    await page.keyboard.press('Enter');
    await convert(input, 'に');
    await input.send('Input.insertText', { text: '二' });
    await expectSaved(page);
    const ids = (await at.draft()).document.content.map(({ attrs }) => attrs.id);
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(2);
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

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

function plain(block: BlockJson): string {
  const inline = block.type === 'paragraph' ? (block.content ?? []) : [];
  return inline.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}
