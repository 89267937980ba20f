// What is more than words in a post: notes, cards, tables, pictures, and what is pasted.
import { describe, expect, it } from 'vitest';
import { documentToHtml } from '../../../src/text/html-out.ts';
import { axeViolations } from '../../support/browser.ts';
import { startPageServer } from '../../support/page-server.ts';
import { startPress } from '../../support/press.ts';
import {
  drop,
  expectSaved,
  insert,
  paste,
  pasteFile,
  picture,
  textOf as text,
} from '../../support/typing.ts';
import { publish, writeScreen } from '../../support/write-screen.ts';

const at = writeScreen();

describe('footnotes', () => {
  it('are numbered by the text, whatever is put before them, and lead there and back on the page', async () => {
    const page = await at.openPost();
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
    expect(await at.html()).toEqual([
      '<p>先の文<a href="#note-1"><sup>1</sup></a>あとの文<a href="#note-2"><sup>2</sup></a></p>',
      '<aside class="footnote"><p>1.</p><p>先の注</p></aside>',
      '<aside class="footnote"><p>2.</p><p>あとの注</p></aside>',
    ]);
    await page.getByRole('group', { name: '脚注 1' }).getByRole('button', { name: '本文のところへ' }).click();
    await page.keyboard.insertText('★');
    await expectSaved(page);
    expect((await at.html())[0]).toContain('<sup>1</sup></a>★');
    await publish(page, 'notes');
    await page.goto(`${at.press.address}/futarigake/posts/notes`);
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
    await at.press.kill();
    at.press = await startPress({
      port: at.press.port,
      data: at.press.data,
      env: { TAIYAKU_FETCH_ALLOW: site.host },
    });
    site.answer(
      '/about',
      '<title>川について</title><meta name="description" content="川の話。"><img src="/pixel">',
    );
    const page = await at.openPost();
    await text(page).focus();
    await paste(page, { 'text/plain': `${site.origin}/about` });
    await page.getByText('リンク先から書きいれました').waitFor();
    await expectSaved(page);
    expect((await at.draft()).document.content[0]?.attrs).toMatchObject({
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
    expect((await at.draft()).document.content[1]?.attrs).toMatchObject({
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
    expect((await at.draft()).document.content[1]?.attrs).toMatchObject({
      title: '自分の題',
      site: '127.0.0.1',
    });
    await site.close();
  });
});

describe('cells of a table', () => {
  it('are joined and split again', async () => {
    const page = await at.openPost();
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
      at
        .draft()
        .then(({ document }) => documentToHtml({ type: 'doc', content: document.content.slice(0, 1) }));
    expect(await table()).toContain('<th colspan="2"><p>A</p>\n<p>B</p></th>');
    await page.getByRole('button', { name: 'マスを分ける' }).click();
    await expectSaved(page);
    expect(await table()).not.toContain('colspan');
    const ids = JSON.stringify((await at.draft()).document).match(/"id":"[^"]+"/gu) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what is pasted', () => {
  it('comes in clean from Word and the web', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await paste(page, { 'text/html': WORD, 'text/plain': 'x' });
    await expectSaved(page);
    expect(await at.html()).toEqual([
      '<h2>川の話</h2>',
      '<p>朝、<strong>町</strong>へ行く。</p>',
      '<p><a href="https://river.example/">川の頁</a></p>',
    ]);
    expect(JSON.stringify((await at.draft()).document)).not.toMatch(/Mso|script|onclick|style/);
  });

  it('keeps the lines of plain text, and every sign in them', async () => {
    const page = await at.openPost();
    await text(page).focus();
    const words = '　一行め (*^_^*)\n二行め **そのまま**\n\n- 三つめ';
    await paste(page, { 'text/plain': words });
    await expectSaved(page);
    expect(await at.html()).toEqual(['<p>　一行め (*^_^*)<br/>二行め **そのまま**</p>', '<p>- 三つめ</p>']);
  });

  it('from this very editor is what was copied', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await page.keyboard.type('| ｜川《かわ》');
    await insert(page, '本のカード');
    await page.getByRole('button', { name: '本棚になくても、カードを入れる' }).click();
    await page.getByLabel('書名').fill('川の本');
    await text(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+v');
    await expectSaved(page);
    const kinds = (await at.draft()).document.content.map(({ type }) => type);
    expect(kinds.filter((kind) => kind === 'book_card')).toHaveLength(2);
    expect((await at.html()).filter((block) => block.includes('<ruby>'))).toHaveLength(2);
    const ids = (await at.draft()).document.content.map(({ attrs }) => attrs.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('pictures', () => {
  it('are dropped into the text, described there, and a file that is none is refused with words', async () => {
    const page = await at.openPost();
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
    const figure = (await at.draft()).document.content.find(({ type }) => type === 'figure');
    expect(figure).toMatchObject({
      attrs: { alt: '川のふね', width: 600, height: 300 },
      content: [{ type: 'caption', content: [{ text: '朝のふね' }] }],
    });
    expect(figure?.type === 'figure' && figure.attrs.src).toMatch(/^media\/[0-9a-f]{64}-600\.jpg$/);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('are pasted from the clipboard, and words copied with a picture of them come as words', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await page.keyboard.insertText('まえ');
    await pasteFile(page, { name: 'image.png', bytes: await picture() });
    await text(page).locator('figure img').waitFor();
    await text(page).locator('> p').last().click();
    const words = { 'text/html': '<p>表から写した言葉</p>', 'text/plain': '表から写した言葉' };
    await pasteFile(page, { name: 'cells.png', bytes: await picture('#a33'), beside: words });
    await text(page).getByText('表から写した言葉').waitFor();
    await expectSaved(page);
    const { content } = (await at.draft()).document;
    const [first, figure, ...rest] = content;
    expect([first, figure].map((block) => block?.type)).toEqual(['paragraph', 'figure']);
    expect(figure?.type === 'figure' && figure.attrs.src).toMatch(/^media\/[0-9a-f]{64}-600\.jpg$/);
    expect(rest.filter(({ type }) => type === 'figure')).toEqual([]);
  });

  it('wait while the server is dead and can be sent again', async () => {
    const page = await at.openPost();
    await text(page).focus();
    await at.press.kill();
    await drop(page, 'boat.png', await picture());
    await page.getByRole('button', { name: 'もういちど' }).last().waitFor();
    at.press = await startPress({ port: at.press.port, data: at.press.data });
    await page.locator('.w-sending').getByRole('button', { name: 'もういちど' }).click();
    await text(page).locator('figure img').waitFor();
    await expectSaved(page);
  });
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=JA><!--StartFragment--><h2 style='mso-pagination:none'>川の話<o:p></o:p></h2>
<p class=MsoNormal style='mso-line-height:1'><span lang=EN-US style='font-family:"Yu Mincho"'></span>朝、<b>町</b>へ行く。<o:p></o:p></p>
<p onclick="x()"><a href="https://river.example/" target="_blank">川の頁</a><script>x()</script></p><!--EndFragment--></body></html>`;
