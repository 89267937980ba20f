// Bad input through the bring screen in a real browser: each with its own message and a way on, or brought right.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import encoding from 'encoding-japanese';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { malformed, noArticle, pageBytes } from '../fixtures/pages.ts';
import { axeViolations, launchBrowser, openVisitor, signInByLink } from '../support/browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { freePort, type Press, startPress } from '../support/press.ts';

const bridge = `<!doctype html><html lang="en"><head><title>The Bridge That Hums | Sallow Gazette</title></head>
<body><article><h1>The Bridge That Hums</h1><p>The bridge at Sallow hums in the evening, and <em>nobody</em> minds.
People walk over it twice to hear the end of the tune.</p><p>On Sundays it hums in another key, which the town
council has discussed at length and left alone.</p></article></body></html>`;

let browser: Browser;
let press: Press;
let source: PageServer;
let writer: BrowserContext;
let page: Page;
let studio: string;
let silent: number;

beforeAll(async () => {
  source = await startPageServer();
  silent = await freePort();
  press = await startPress({
    command: ['start'],
    env: { TAIYAKU_DEMO: '1', TAIYAKU_FETCH_ALLOW: `${source.host},127.0.0.1:${silent}` },
  });
  browser = await launchBrowser();
  writer = await openVisitor(browser);
  page = await writer.newPage();
  await signInByLink(page, press);
  studio = `${press.address}/studio/futarigake`;
});
afterAll(async () => {
  await browser?.close();
  await press?.remove();
  await source?.close();
});

describe('an address that brings no article', () => {
  beforeAll(() => {
    const pdf = { body: '%PDF-1.7 …', type: 'application/pdf' };
    source.answer('/report.pdf', pdf);
    source.answer('/report', { ...pdf, type: 'text/html' });
    source.answer('/endless', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(1024 * 1024, '<p>More and more of it.</p>');
      let sent = 0;
      const send = () => {
        sent += 1;
        if (sent > 50) response.end();
        else if (response.write(chunk)) setImmediate(send);
        else response.once('drain', send);
      };
      send();
    });
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    source.answer('/bomb', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    });
    source.answer('/to-metadata', redirectTo('http://169.254.169.254/latest/meta-data/'));
    source.answer('/to-itself', redirectTo('/to-itself'));
  });

  it.each([
    ['an unreachable host', () => `http://127.0.0.1:${silent}/a`, 'つながりませんでした'],
    ['a host that does not exist', () => 'https://nobody-has-this-name.invalid/a', '見つかりません'],
    ['a page that is not there', () => `${source.origin}/gone`, '（404）'],
    ['a PDF', () => `${source.origin}/report.pdf`, 'これはPDFです'],
    ['a PDF that is called a page', () => `${source.origin}/report`, 'これはPDFです'],
    ['a page of 50 MB', () => `${source.origin}/endless`, '10 MB より大きい'],
    ['a bomb', () => `${source.origin}/bomb`, 'ふくらみすぎる'],
    ['a cloud’s own address', () => 'http://169.254.169.254/latest/', '外に公開されていない場所'],
    ['an address of a private network', () => '10.0.0.1', '外に公開されていない場所'],
    ['a disguised address', () => 'http://①②⑦.0.0.1/', '外に公開されていない場所'],
    ['a redirect to a private address', () => `${source.origin}/to-metadata`, '169.254.169.254'],
    ['redirects without end', () => `${source.origin}/to-itself`, 'つぎへ送られても'],
    ['something that is no address', () => 'たいやきの記事', 'ありません|見つかりません|開けません'],
  ])('is said of %s, and pasting is offered', async (_, address, words) => {
    await openBring();
    await page.getByLabel('記事の住所（URL）').fill(address());
    await page.getByRole('button', { name: '読みにいく' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(new RegExp(words));
    expect(await alert.evaluate((strip) => strip === document.activeElement)).toBe(true);
    expect(await page.getByLabel('記事の住所（URL）').inputValue()).toBe(address());
    await alert.getByRole('link', { name: '文章を貼る' }).click();
    expect(await page.getByLabel('もとの記事の住所（URL）').inputValue()).toBe(address());
  });

  it('is said of a page without an article, with a way to paste', async () => {
    source.answer('/sign-in', { body: await pageBytes(noArticle), type: 'text/html' });
    await bringAddress(`${source.origin}/sign-in`);
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toContain('記事になる文章が見つかりませんでした');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('leaves the press able to read the next page at once', async () => {
    source.answer('/bridge', bridge);
    await bringAddress(`${source.origin}/bridge`);
    await page.waitForURL(/\/articles\//);
    expect(await fact('title')).toBe('The Bridge That Hums');
  });
});

describe('a page that is badly made', () => {
  it('comes through when its tags are broken', async () => {
    source.answer('/corners', { body: await pageBytes(malformed), type: 'text/html' });
    await bringAddress(`${source.origin}/corners`);
    await page.waitForURL(/\/articles\//);
    expect(await fact('title')).toBe(malformed.title);
    const copy = await page.locator('.preview').innerText();
    for (const text of malformed.holds) expect(copy).toContain(text);
    for (const text of malformed.leavesOut) expect(copy).not.toContain(text);
  });

  it.each([
    ['Shift_JIS that calls itself UTF-8', 'SJIS', 'utf-8', 'utf-8'],
    ['EUC-JP with a header of Shift_JIS', 'EUCJP', 'shift_jis', 'euc-jp'],
    ['EUC-JP with a header of Latin-1', 'EUCJP', 'iso-8859-1', 'euc-jp'],
    ['Shift_JIS that says EUC-JP', 'SJIS', 'euc-jp', 'euc-jp'],
    ['UTF-8 with a header of Shift_JIS', 'UTF8', 'shift_jis', 'shift_jis'],
  ] as const)('comes through as %s', async (_, bytes, header, meta) => {
    const path = `/${bytes}-${header}-${meta}`;
    source.answer(path, { body: await encoded(bytes, meta), type: `text/html; charset=${header}` });
    await bringAddress(`${source.origin}${path}`);
    await page.waitForURL(/\/articles\//);
    expect(await fact('title')).toBe('橋のたもとの時計店');
    const copy = await page.locator('.preview').innerText();
    expect(copy).toContain('バスに乗りおくれる人を、減らしたくてね');
    expect(await fact('sourceLanguage')).toBe('日本語');
  });
});

describe('pasted text', () => {
  it('of 100,000 words comes through and opens at the desk', async () => {
    await openBring('paste');
    const text = longText(100_000);
    await page.getByLabel('記事の文章').fill(text);
    await page.getByRole('button', { name: 'この文章を読みとる' }).click();
    await page.waitForURL(/\/articles\//);
    expect(await page.locator('.found').innerText()).toContain('100,000語');
    await page.getByRole('button', { name: '訳しはじめる' }).click();
    await page.getByRole('alert').getByRole('link', { name: /^題/ }).waitFor();
    await page.getByLabel('題', { exact: true }).fill('The River Went On');
    await page.getByRole('button', { name: '訳しはじめる' }).click();
    await page.waitForURL(/\/desk\//);
    await page.locator('.edit__box').waitFor();
    await page.keyboard.type('とても長い話です。');
    expect(await page.locator('.edit__box').innerText()).toContain('とても長い話です。');
  });

  it('runs no script and keeps none', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    const hostile = `<script>alert('a script')</script><p>The harbour is quiet on Mondays.<img src=x onerror="alert('an image')"></p>
      <p><a href="javascript:alert('a link')">Boats</a> sleep <svg onload="alert('a drawing')"></svg>until noon.</p>`;
    await paste(hostile);
    await page.waitForURL(/\/articles\//);
    const copy = page.locator('.preview');
    expect(await copy.innerText()).toContain('The harbour is quiet on Mondays.');
    expect(await copy.innerText()).not.toContain('alert');
    expect(await copy.locator('script, [onerror], [onload], a[href^="javascript"]').count()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('that is nothing but a script is said to hold no article, and stays in its field', async () => {
    const script = "<script>alert('only this')</script>";
    await paste(script);
    expect(await page.getByRole('alert').innerText()).toContain('記事になる文章が見つかりませんでした');
    expect(await page.getByLabel('記事の文章').inputValue()).toBe(script);
  });

  it('is still there after the session has ended and the person has signed in again', async () => {
    const visitor = await openVisitor(browser, { storageState: await writer.storageState() });
    const tab = await visitor.newPage();
    await tab.goto(`${studio}/bring?way=paste`);
    await tab.getByLabel('記事の文章').fill('The harbour is quiet.\n\nBoats sleep until noon.');
    const [session] = await visitor.cookies();
    await visitor.clearCookies();
    await tab.getByRole('button', { name: 'この文章を読みとる' }).click();
    await tab.getByRole('heading', { name: 'サインインしてください' }).waitFor();
    expect(await axeViolations(tab)).toEqual([]);
    if (session) await visitor.addCookies([session]);
    await tab.getByRole('button', { name: 'もういちど送る' }).click();
    await tab.waitForURL(/\/articles\//);
    expect(await tab.locator('.preview').innerText()).toContain('Boats sleep until noon.');
    await visitor.close();
  });
});

describe('a form', () => {
  it('that is empty is stopped by the browser, and by the press where the browser lets it through', async () => {
    await openBring();
    await page.getByRole('button', { name: '読みにいく' }).click();
    expect(page.url()).toMatch(/\/bring$/);
    await page.locator('form[data-take]').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: '読みにいく' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('記事の住所（URL）');
  });

  it('pressed twice brings one article', async () => {
    const before = await waiting();
    source.answer('/twice', bridge.replaceAll('Hums', 'Hums Twice'));
    await openBring();
    await page.getByLabel('記事の住所（URL）').fill(`${source.origin}/twice`);
    await page.getByRole('button', { name: '読みにいく' }).dblclick();
    await page.waitForURL(/\/articles\//);
    expect(await waiting()).toBe(before + 1);
  });

  it('that confirms leads to one desk, pressed twice or again after going back', async () => {
    source.answer('/back', bridge.replaceAll('Hums', 'Hums Back'));
    await bringAddress(`${source.origin}/back`);
    await page.waitForURL(/\/articles\//);
    await page.getByRole('button', { name: '訳しはじめる' }).dblclick();
    await page.waitForURL(/\/desk\//);
    const desk = page.url();
    await page.goBack();
    await page.waitForURL(/\/articles\//);
    await page.getByRole('button', { name: '訳しはじめる' }).click();
    await page.waitForURL(/\/desk\//);
    expect(page.url()).toBe(desk);
  });

  it('with a picture called .txt says what it is, and keeps the address', async () => {
    await openBring('file');
    const png = await readFile(new URL('../../docs/picture.png', import.meta.url));
    await page
      .getByLabel('記事のファイル')
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: png });
    await page.getByLabel('もとの記事の住所（URL）').fill('https://harbour.example/notes');
    await page.getByRole('button', { name: 'このファイルを読みとる' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('これは画像です');
    expect(await page.getByLabel('もとの記事の住所（URL）').inputValue()).toBe(
      'https://harbour.example/notes',
    );
  });
});

async function openBring(way = ''): Promise<void> {
  await page.goto(`${studio}/bring${way && `?way=${way}`}`);
}

async function bringAddress(address: string): Promise<void> {
  await openBring();
  await page.getByLabel('記事の住所（URL）').fill(address);
  await page.getByRole('button', { name: '読みにいく' }).click();
}

async function paste(text: string): Promise<void> {
  await openBring('paste');
  await page.getByLabel('記事の文章').fill(text);
  await page.getByRole('button', { name: 'この文章を読みとる' }).click();
}

function fact(name: string): Promise<string> {
  return page.locator(`[data-shows="${name}"]`).innerText();
}

/** Articles that wait to be looked at. */
async function waiting(): Promise<number> {
  const other = await writer.newPage();
  await other.goto(`${studio}/bring`);
  const count = await other.locator('.waiting li').count();
  await other.close();
  return count;
}

function redirectTo(location: string) {
  return (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(302, { location }).end();
}

/** A page whose bytes are one thing and whose meta element says another. */
async function encoded(to: 'SJIS' | 'EUCJP' | 'UTF8', meta: string): Promise<Buffer> {
  const page = await pageBytes({ file: 'source/japanese-shift_jis.html' });
  const text = page.toString().replace('charset=Shift_JIS', `charset=${meta}`).replace(/[①髙]/g, '高');
  return to === 'UTF8'
    ? Buffer.from(text)
    : Buffer.from(encoding.convert(encoding.stringToCode(text), { to, from: 'UNICODE' }));
}

/** Paragraphs of plain sentences, `words` words in all. */
function longText(words: number): string {
  const sentence = 'The river went on past the old mill and nobody stopped it.'.split(' ');
  const paragraphs: string[] = [];
  for (let at = 0; at < words; at += 120) {
    const count = Math.min(120, words - at);
    paragraphs.push(Array.from({ length: count }, (_, n) => sentence[n % sentence.length]).join(' '));
  }
  return paragraphs.join('\n\n');
}
