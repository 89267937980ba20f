// Readers' voices in a real browser, on both databases: a comment and a letter without scripts, the letter answered in
// the studio, the answer read with the code in another browser; the key taken over from the press.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink, wide } from '../support/browser.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { type Press, startPress } from '../support/press.ts';

const passphrase = '三つの川と、とても長い橋の話';

describe.each(['sqlite', 'postgres'] as const)('readers’ voices on %s', (dialect) => {
  let browser: Browser;
  let press: Press;
  let database: string | null = null;
  let editor: Page;
  let reader: BrowserContext;
  let post = '';
  let code = '';

  beforeAll(async () => {
    database = dialect === 'postgres' ? await postgresUrl() : null;
    press = await startPress({
      command: ['start'],
      env: { TAIYAKU_DEMO: '1', ...(database ? { TAIYAKU_DATABASE_URL: database } : {}) },
    });
    browser = await launchBrowser();
    const studio = await openVisitor(browser);
    studio.setDefaultTimeout(15_000);
    editor = await studio.newPage();
    await signInByLink(editor, press);
    reader = await openVisitor(browser, { javaScriptEnabled: false });
    reader.setDefaultTimeout(15_000);
    post = `${press.address}/futarigake/posts/a-walk-of-three-corners`;
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    if (database) await dropPostgres(database);
  });

  it('a comment is confirmed, sent and shown, without JavaScript', async () => {
    await editor.goto(`${press.address}/studio/futarigake/settings/comments`);
    await accessible(editor);
    await editor.getByRole('radio', { name: /すぐにのせる/ }).check();
    await editor.getByRole('button', { name: '保存する' }).click();
    await editor.getByRole('status').waitFor();
    const page = await reader.newPage();
    await page.goto(`${post}#comments`);
    await page.getByLabel(/^名前なくても/).fill('くるみ');
    await page.getByLabel('本文').fill('三つめの角で、うちの犬も止まります。');
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByText('まだ送っていません').waitFor();
    await photographed(page, 'confirm', { scripts: false });
    // Nobody reads a page, finds it right and presses within a second.
    await page.waitForTimeout(2500);
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByRole('heading', { name: /コメントがのりました|届きました/ }).waitFor();
    await photographed(page, 'sent', { scripts: false });
    await expect
      .poll(async () => {
        await page.goto(post);
        return page.locator('.cm__text').allTextContents();
      })
      .toContain('三つめの角で、うちの犬も止まります。');
  });

  it('a letter leaves no trace on the page, and its receipt is a code', async () => {
    const page = await reader.newPage();
    await page.goto(post);
    await page.getByLabel(/^名前なくても/).fill('つくし');
    await page.getByLabel('本文').fill('学校で配ってもよいでしょうか。');
    await page.getByLabel('管理者にだけ表示を許可する').check();
    await page.getByRole('button', { name: '手紙として送る' }).click();
    await page.getByText('編集人だけが読みます').waitFor();
    await page.waitForTimeout(2500);
    await page.getByRole('button', { name: '手紙として送る' }).click();
    code = (await page.locator('.receipt__code').textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}(-[0-9A-Z]{4}){4}$/);
    await photographed(page, 'receipt', { scripts: false });
    await page.goto(post);
    expect(await page.content()).not.toContain('学校で配って');
  });

  it('the letter is answered in the studio after the owner made the key their own', async () => {
    await editor.goto(`${press.address}/studio/futarigake/letter-key`);
    await editor.getByRole('heading', { name: '手紙の鍵を、自分のものにする' }).waitFor();
    await photographed(editor, 'take-over');
    await editor.getByLabel(/新しい合言葉/).fill(passphrase);
    await editor.getByLabel('もういちど').fill(passphrase);
    await editor.getByRole('button', { name: '鍵を作る' }).click();
    const recovery = editor.locator('.letters__key');
    await recovery.waitFor({ timeout: 60_000 });
    expect(await recovery.textContent()).toMatch(/^AGE-SECRET-KEY-1/);
    await photographed(editor, 'recovery');
    await editor.getByLabel('書きとめました').check();
    await editor.getByRole('button', { name: '終える' }).click();
    await editor.getByRole('heading', { name: 'あなたの開けかた' }).waitFor();
    await photographed(editor, 'keys');
    await editor.goto(`${press.address}/studio/futarigake/inbox`);
    await editor
      .getByRole('link', { name: new RegExp(code.slice(0, 7)) })
      .first()
      .click();
    await editor.getByLabel('手紙の合言葉').fill(passphrase);
    await photographed(editor, 'locked');
    await editor.getByRole('button', { name: '開ける', exact: true }).first().click();
    await editor.getByText('学校で配ってもよいでしょうか。').waitFor({ timeout: 60_000 });
    await editor.getByLabel('返事を書く').fill('どうぞ。出典の欄だけ、残してください。');
    await editor.getByRole('button', { name: '封をして送る' }).click();
    await editor.locator('.letters .is-mine').waitFor();
    await photographed(editor, 'letter');
  });

  it('the answer is read with the code alone, in another browser, and the exchange goes on', async () => {
    const elsewhere = await openVisitor(browser, { javaScriptEnabled: false, viewport: phone });
    const page = await elsewhere.newPage();
    await page.goto(post);
    await page.getByRole('link', { name: '手紙の返事を読む' }).click();
    await page.getByLabel('手紙の番号').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: '開く', exact: true }).first().click();
    await page.getByText('どうぞ。出典の欄だけ、残してください。').waitFor();
    await photographed(page, 'answer', { scripts: false });
    await page.getByLabel('つづきを書く').fill('ありがとうございます。');
    await page.getByRole('button', { name: '手紙として送る' }).click();
    await page.locator('.letters .cm__text', { hasText: 'ありがとうございます。' }).waitFor();
    await elsewhere.close();
  });

  it('a passkey opens the letters, too', async () => {
    const session = await editor.context().newCDPSession(editor);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true },
        ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      },
    });
    await editor.goto(`${press.address}/studio/futarigake/letter-key`);
    await editor.getByLabel('手紙の合言葉').fill(passphrase);
    await editor.getByRole('button', { name: '開ける', exact: true }).first().click();
    await editor.getByLabel(/パスキーの呼び名/).fill('机', { timeout: 60_000 });
    await editor.getByRole('button', { name: 'パスキーを加える' }).click();
    await editor.getByText('パスキー「机」').waitFor({ timeout: 30_000 });
    await editor.reload();
    await editor.getByRole('button', { name: 'パスキー「机」で開ける' }).click();
    await editor.getByRole('heading', { name: 'あなたの開けかた' }).waitFor();
  });

  it('the pages of readers have no fault axe can see', async () => {
    const visitor = await openVisitor(browser);
    const page = await visitor.newPage();
    await page.route('**/comments/form/**', (route) => route.abort());
    await page.goto(post);
    await page.getByLabel('本文').fill('');
    await page.getByLabel(/^メール/).fill('x@y');
    await page.getByLabel('本文').fill('しらべるための文です。');
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByRole('heading', { name: '直してほしい所があります' }).waitFor();
    await photographed(page, 'problem');
    await page.getByLabel(/^メール/).fill('');
    await page.getByLabel('管理者にだけ表示を許可する').check();
    await page.getByRole('button', { name: '手紙として送る' }).click();
    await page.locator('.receipt__code').waitFor();
    await photographed(page, 'receipt');
    await page.goto(`${press.address}/futarigake/letters`);
    await photographed(page, 'find');
    await visitor.close();
  });

  it('with JavaScript one press sends, and this device remembers only what was asked', async () => {
    const visitor = await openVisitor(browser);
    const page = await visitor.newPage();
    await page.goto(post);
    const given = { name: 'ゆず', mail: 'yuzu@yuzu.example', url: 'https://yuzu.example/' };
    const fields = (['name', 'mail', 'url'] as const).map(
      (name) => [name, page.locator(`#cf-${name}`)] as const,
    );
    const typed = async () =>
      Object.fromEntries(
        await Promise.all(fields.map(async ([name, field]) => [name, await field.inputValue()] as const)),
      );
    const nothing = { name: '', mail: '', url: '' };
    for (const [name, field] of fields) await field.fill(given[name]);
    await page.reload();
    expect(await typed()).toEqual(nothing);
    for (const [name, field] of fields) await field.fill(given[name]);
    await page.locator('form.cform input[name="token"]').waitFor({ state: 'attached' });
    await page.getByLabel('本文').fill('道の名前はどこから来たのでしょう。');
    await page.getByLabel(/おぼえさせる/).check();
    await photographed(page, 'form');
    await page.waitForTimeout(2500);
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByRole('heading', { name: /コメントがのりました|届きました/ }).waitFor();
    await page.goto(post);
    expect(await typed()).toEqual(given);
    await page.getByLabel(/おぼえさせる/).uncheck();
    await page.reload();
    expect(await typed()).toEqual(nothing);
    expect(await visitor.cookies()).toEqual([]);
    await visitor.close();
  });

  it('a clap takes a word along, public or private, and the inbox says so', async () => {
    const visitor = await openVisitor(browser);
    const page = await visitor.newPage();
    await page.goto(post);
    await page.getByRole('button', { name: '拍手' }).click();
    await page.getByRole('link', { name: 'ひとことそえる' }).click();
    await page.getByRole('heading', { name: '拍手を届けました' }).waitFor();
    await photographed(page, 'clap');
    await page.getByLabel('本文').fill('角を曲がるたびに、笑いました。');
    await page.locator('form.cform input[name="token"]').waitFor({ state: 'attached' });
    await page.waitForTimeout(2500);
    await page.getByRole('button', { name: '送る' }).click();
    await page.getByRole('heading', { name: /コメントがのりました|届きました/ }).waitFor();
    await visitor.close();
    const silent = await reader.newPage();
    await silent.goto(post);
    await silent.getByRole('button', { name: '拍手' }).click();
    await silent.getByLabel('本文').fill('つづきを待っています。');
    await silent.getByLabel('管理者にだけ表示を許可する').check();
    await silent.getByRole('button', { name: '手紙として送る' }).click();
    await silent.waitForTimeout(2500);
    await silent.getByRole('button', { name: '手紙として送る' }).click();
    await silent.locator('.receipt__code').waitFor();
    await editor.goto(`${press.address}/studio/futarigake/inbox`);
    const marked = editor.locator('.inlist > li', { hasText: '拍手にそえて' });
    expect(await marked.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')))).toEqual([
      'letter',
      'comment',
    ]);
    await marked.first().getByRole('link').click();
    await editor.getByText('拍手にそえられた手紙です。').waitFor();
  });

  /** Both widths, light and dark: nothing that axe can see, nothing that scrolls sideways. */
  async function photographed(page: Page, name: string, { scripts } = { scripts: true }): Promise<void> {
    for (const viewport of [phone, wide]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const folder = process.env.VOICES_PICTURES;
        if (folder) {
          const path = `${folder}/${name}-${viewport.width}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        // axe needs scripts of its own; these pages are looked at again below, with scripts.
        if (scripts) await accessible(page);
      }
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([name, viewport.width, Math.max(0, sideways)]).toEqual([name, viewport.width, 0]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  async function accessible(page: Page): Promise<void> {
    expect(await axeViolations(page)).toEqual([]);
  }
});
