// The keys of letters in a real browser on both databases: the recovery copy, a key that was lost and found, a second
// editor with a passphrase of their own, one who leaves, and the answer that was not sent yet.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openVisitor, phone, signInByLink, wide } from '../support/browser.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';
import { type Press, startPress } from '../support/press.ts';

const first = '三つの川と、とても長い橋の話';
const second = '二つめの合言葉は、もっと長い';
const colleague = '仲間だけが知っている合言葉です';
const words = '図書室で読んでもよいでしょうか。';

describe.each(['sqlite', 'postgres'] as const)('letters and their keys on %s', (dialect) => {
  let browser: Browser;
  let press: Press;
  let database: string | null = null;
  let owner: Page;
  let editor: Page;
  let studio = '';
  let letter = '';
  let copy = '';

  beforeAll(async () => {
    database = dialect === 'postgres' ? await postgresUrl() : null;
    press = await startPress({
      command: ['start'],
      env: { TAIYAKU_DEMO: '1', ...(database ? { TAIYAKU_DATABASE_URL: database } : {}) },
    });
    browser = await launchBrowser();
    studio = `${press.address}/studio/futarigake`;
    const context = await openVisitor(browser);
    context.setDefaultTimeout(20_000);
    owner = await context.newPage();
    await signInByLink(owner, press);
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    if (database) await dropPostgres(database);
  });

  /** Returns the code of the receipt. */
  async function send(body: string): Promise<string> {
    const reader = await openVisitor(browser, { javaScriptEnabled: false });
    const page = await reader.newPage();
    await page.goto(`${press.address}/futarigake/posts/a-walk-of-three-corners`);
    await page.getByLabel('本文').fill(body);
    await page.getByLabel('管理者にだけ表示を許可する').check();
    await page.getByRole('button', { name: '手紙として送る' }).click();
    await page.waitForTimeout(2500);
    await page.getByRole('button', { name: '手紙として送る' }).click();
    const code = (await page.locator('.receipt__code').textContent()) ?? '';
    await reader.close();
    return code;
  }

  /** Opens the keys of the page with a passphrase; false when it is not the one. */
  async function unlock(page: Page, passphrase: string): Promise<boolean> {
    await page.getByLabel('手紙の合言葉').fill(passphrase);
    await page.getByRole('button', { name: '開ける', exact: true }).first().click();
    const opened = page.locator('.letters, #my-ways');
    const wrong = page.locator('.unlock .err');
    await opened.or(wrong).first().waitFor({ timeout: 60_000 });
    return opened.first().isVisible();
  }

  /** What this tab holds open goes, as when the browser is closed. */
  async function forget(page: Page): Promise<void> {
    await page.evaluate(() => sessionStorage.clear());
  }

  async function typeCopy(page: Page, recovery: string): Promise<void> {
    const details = page.locator('details', { has: page.locator('#recovery') });
    if (!(await details.evaluate((one) => (one as HTMLDetailsElement).open)))
      await details.locator('summary').click();
    await page.locator('#recovery').fill(recovery);
    await details.getByRole('button', { name: '開ける' }).click();
  }

  async function newCopy(page: Page): Promise<string> {
    await page.locator('.letters__key').waitFor({ timeout: 60_000 });
    const shown = (await page.locator('.letters__key').textContent()) ?? '';
    expect(shown).toMatch(/^AGE-SECRET-KEY-1/);
    await page.getByLabel('書きとめました').check();
    await page.getByRole('button', { name: '終える' }).click();
    await page.locator('.letters__key').waitFor({ state: 'detached' });
    return shown;
  }

  it('shows the recovery copy once', async () => {
    await owner.goto(`${studio}/letter-key`);
    await owner.getByLabel(/新しい合言葉/).fill(first);
    await owner.getByLabel('もういちど').fill(first);
    await owner.getByRole('button', { name: '鍵を作る' }).click();
    copy = await newCopy(owner);
    await owner.reload();
    expect(await owner.content()).not.toContain(copy);
    const code = await send(words);
    await owner.goto(`${studio}/inbox?tab=letter`);
    await owner
      .getByRole('link', { name: new RegExp(code.slice(0, 7)) })
      .first()
      .click();
    await owner.waitForURL('**/letters/**');
    letter = owner.url();
    await forget(owner);
    await owner.reload();
    expect(await unlock(owner, first)).toBe(true);
    await owner.getByText(words).waitFor();
  });

  it('keeps the unsent answer sealed on the device, through a broken server and a reload', async () => {
    const answer = 'もちろんです。出典の欄も、いっしょに見せてください。';
    await owner.getByLabel('返事を書く').fill(answer);
    const kept = () => owner.evaluate(() => JSON.stringify({ ...localStorage }));
    await expect.poll(kept).toContain('taiyaku.letter-answer.');
    expect(await kept()).not.toContain('もちろん');
    await owner.route('**/answers', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await owner.getByRole('button', { name: '封をして送る' }).click();
    await owner.locator('.err').waitFor();
    expect(await owner.getByLabel('返事を書く').inputValue()).toBe(answer);
    await owner.unroute('**/answers');
    await forget(owner);
    await owner.reload();
    expect(await owner.content()).not.toContain('もちろん');
    expect(await unlock(owner, first)).toBe(true);
    await owner.getByText('この端末にあった書きかけを、もどしました。').waitFor();
    expect(await owner.getByLabel('返事を書く').inputValue()).toBe(answer);
    await photographed(owner, 'letter-restored');
    await owner.getByRole('button', { name: '封をして送る' }).click();
    await owner.locator('.letters .is-mine', { hasText: 'もちろん' }).waitFor();
    await expect.poll(kept).not.toContain('taiyaku.letter-answer.');
  });

  it('opens with the recovery copy when the passphrase is forgotten, and with a new passphrase after that', async () => {
    await forget(owner);
    await owner.goto(letter);
    expect(await unlock(owner, second)).toBe(false);
    await typeCopy(owner, copy);
    await owner.getByText(words).waitFor({ timeout: 60_000 });
    await owner.goto(`${studio}/letter-key`);
    await typeCopy(owner, copy);
    await owner.getByRole('heading', { name: '合言葉を決める' }).waitFor();
    await owner
      .getByLabel(/新しい合言葉/)
      .first()
      .fill(second);
    await owner.getByLabel('もういちど').first().fill(second);
    await owner.getByRole('button', { name: '合言葉を決める' }).click();
    await owner.locator('#my-ways').waitFor({ timeout: 60_000 });
    await forget(owner);
    await owner.goto(letter);
    expect(await unlock(owner, first)).toBe(false);
    expect(await unlock(owner, second)).toBe(true);
    await owner.getByText(words).waitFor();
  });

  it('is read by a second editor with a passphrase of their own, and by nobody who has left', async () => {
    await owner.goto(`${studio}/members`);
    await owner.locator('form[action$="/invitations"] input[value="editor"]').check();
    await owner.getByRole('button', { name: '招待のリンクを作る' }).click();
    const invitation = (await owner.locator('#invited').textContent()) ?? '';
    const context = await openVisitor(browser);
    context.setDefaultTimeout(20_000);
    editor = await context.newPage();
    await editor.goto(invitation);
    await editor.locator('[name="name"]').fill('なぎさ');
    await editor.locator('[name="email"]').fill('nagisa@example.test');
    await editor.locator('input[name="way"][value="password"]').check();
    await editor.locator('[name="password"]').fill('a long password of nagisa');
    await editor.locator('main form button[type="submit"]').first().click();
    await editor.waitForURL('**/studio/**');
    await editor.goto(letter);
    await editor.getByLabel(/新しい合言葉/).fill(colleague);
    await editor.locator('.unlock button').first().click();
    await editor.getByText('鍵を渡してもらうのを待っています').waitFor({ timeout: 60_000 });
    expect(await editor.content()).not.toContain(words);

    await forget(owner);
    await owner.goto(`${studio}/letter-key`);
    expect(await unlock(owner, second)).toBe(true);
    await owner.getByRole('button', { name: 'なぎささんに鍵を渡す' }).click();
    await owner.getByText('鍵を持っています').nth(1).waitFor();
    await editor.reload();
    expect(await unlock(editor, colleague)).toBe(true);
    await editor.getByText(words).waitFor();

    await owner.goto(`${studio}/members`);
    const member = owner.locator('li', { hasText: 'なぎさ' });
    await member.locator('summary').click();
    await member.getByRole('button', { name: 'なぎささんを外す' }).click();
    await owner.locator('li', { hasText: 'なぎさ' }).waitFor({ state: 'detached' });
    await expect.poll(async () => (await editor.goto(letter))?.status()).toBe(404);
    expect(await editor.content()).not.toContain(words);
  });

  it('that was sealed with a lost key stays closed until its copy turns up, and then opens for good', async () => {
    await forget(owner);
    await owner.goto(`${studio}/letter-key`);
    await owner.getByText('鍵をなくした').click();
    await owner.getByText(/その控えが見つかれば、また開けます/).waitFor();
    await owner.getByLabel(/わかっています/).check();
    await owner.locator('#renew-passphrase').fill(first);
    await owner.getByRole('button', { name: '新しい鍵を作る' }).click();
    const newer = await newCopy(owner);
    expect(newer).not.toBe(copy);
    await owner.goto(letter);
    if (
      await owner
        .getByLabel('手紙の合言葉')
        .isVisible()
        .catch(() => false)
    )
      await unlock(owner, first);
    await owner
      .getByText(/なくした鍵で封をしてあります/)
      .first()
      .waitFor();
    expect(await owner.content()).not.toContain(words);
    await photographed(owner, 'letter-lost-key');
    await typeCopy(owner, newer);
    expect(await owner.getByText(words).isVisible()).toBe(false);
    await typeCopy(owner, copy);
    await owner.getByText(words).waitFor();
    await forget(owner);
    await owner.goto(letter);
    expect(await unlock(owner, first)).toBe(true);
    await owner.getByText(words).waitFor();
  });

  async function photographed(page: Page, name: string): Promise<void> {
    for (const viewport of [phone, wide]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const folder = process.env.VOICES_PICTURES;
        if (folder) {
          const path = `${folder}/${name}-${viewport.width}-${colorScheme}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        expect([name, await axeViolations(page)]).toEqual([name, []]);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
});
