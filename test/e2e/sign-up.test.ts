// Somebody comes to a blog of their own in a real browser: the form, the letter, a look by whoever runs the press, the first page of the studio.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContext } from '../../src/app/open-context.ts';
import { readConfig } from '../../src/config.ts';
import { launchBrowser, openVisitor, phone, signInByLink, wide } from '../support/browser.ts';
import { sayPress } from '../support/hosting.ts';
import { lookAt } from '../support/looking.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.ts';
import { type Press, startPress } from '../support/press.ts';

const terms = [
  'ここでは、だれかの書いたものを、ことばを替えて読む人に渡します。出典と訳した人の名前を、いつも記事に書いてください。',
  '訳してよいか、わからないものは、公開する前に書いた人にたずねてください。断られたものは公開しません。',
  '読む人にも、ほかの訳す人にも、ていねいに。人を傷つけるための記事は、ここを運営する人が読者から見えなくします。',
].join('\n\n');

const password = '夜の川をわたる渡し船';

describe('somebody who wants to translate', () => {
  let press: Press;
  let mail: MailServer;
  let browser: Browser;
  let operator: Page;
  let visitor: Page;

  beforeAll(async () => {
    mail = await startMailServer();
    press = await startPress({ command: ['start'], env: { TAIYAKU_DEMO: '1', ...mail.settings } });
    browser = await launchBrowser();
    operator = await (await openVisitor(browser)).newPage();
    visitor = await (await openVisitor(browser)).newPage();
    for (const page of [operator, visitor]) page.setDefaultTimeout(15_000);
    await signInByLink(operator, press);
    await say({
      name: '橋の町',
      sign_up: 'open',
      approves: 1,
      terms,
      terms_changed_at: '2026-04-01T00:00:00.000Z',
    });
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
    await mail?.close();
  });

  async function say(said: Parameters<typeof sayPress>[1]): Promise<void> {
    const { ctx, close } = await openContext(
      readConfig({ TAIYAKU_DATA: press.data, TAIYAKU_LOG_LEVEL: 'silent' }),
    );
    await sayPress(ctx, said);
    await close();
  }

  /** The newest letter to an address with these words in it. */
  async function letter(to: string, words: string): Promise<ReceivedMail> {
    const found = () =>
      mail.mails.findLast((one) => one.to[0] === to && one.part('text/plain').includes(words));
    await expect.poll(() => found() !== undefined, { timeout: 20_000 }).toBe(true);
    return found() as ReceivedMail;
  }

  /** Of its button, which stands below whatever else it names. */
  const linkIn = (one: ReceivedMail) =>
    one
      .part('text/plain')
      .match(/https?:\/\/\S+/g)
      ?.at(-1) ?? '';

  async function lookedAt(page: Page, name: string): Promise<void> {
    await lookAt(page);
    await photographed(page, name);
  }

  it('is told of a problem beside its field, and loses nothing of what they wrote', async () => {
    await visitor.goto(`${press.address}/sign-in`);
    await lookedAt(visitor, 'sign-in');
    await visitor.getByRole('link', { name: /はじめての人/ }).click();
    await visitor.waitForURL('**/sign-up');
    await lookedAt(visitor, 'form');
    await visitor.getByLabel('名前', { exact: true }).fill('渡');
    await visitor.getByLabel('メールアドレス').fill('wataru@reader.example');
    await visitor.getByLabel('パスワード', { exact: true }).fill(password);
    await visitor.getByLabel('ブログの名前').fill('渡し船');
    await visitor.getByLabel('住所').fill('futarigake');
    await visitor.getByLabel('書きたいこと').fill('川と船の話を、こどもに読んでもらえる日本語にしたいです。');
    await visitor.getByRole('button', { name: '申しこむ' }).click();
    await visitor.getByRole('alert').waitFor();
    expect(await visitor.locator('#slug-problem').textContent()).toContain('ほかのブログが使っています');
    expect(await visitor.locator('#terms-problem').textContent()).toContain('約束を読んで');
    expect(await visitor.getByLabel('書きたいこと').inputValue()).toContain('川と船の話');
    await lookedAt(visitor, 'problems');
  });

  it('is asked by a letter whether the address is theirs', async () => {
    await visitor.getByLabel('住所').fill('watashi');
    await visitor.getByLabel('パスワード', { exact: true }).fill(password);
    await visitor.getByRole('checkbox', { name: /約束を読み/ }).check();
    await visitor.getByRole('button', { name: '申しこむ' }).click();
    await visitor.waitForURL('**/sign-up/sent');
    await lookedAt(visitor, 'sent');
    await visitor.goto(linkIn(await letter('wataru@reader.example', 'アドレスを確かめて')));
    await lookedAt(visitor, 'confirm');
    await visitor.getByLabel('パスワード', { exact: true }).fill(password);
    await visitor.getByRole('button', { name: '申しこむ' }).click();
    await visitor.waitForURL('**/sign-up/waiting');
    await lookedAt(visitor, 'waiting');
  });

  it('is read and let in by whoever runs the press', async () => {
    await operator.goto(`${press.address}/account`);
    await operator.getByRole('link', { name: 'このサーバー' }).click();
    await operator.getByRole('link', { name: 'はじめたい人' }).click();
    await operator.getByText('川と船の話を、こどもに').waitFor();
    await operator.getByText('見送る').click();
    await lookedAt(operator, 'sign-ups');
    await operator.getByRole('button', { name: '渡さんを迎える' }).click();
    await operator.getByRole('status').waitFor();
    await lookedAt(operator, 'let-in');
  });

  it('comes in by the link of the second letter, to the first page of their studio', async () => {
    const link = linkIn(await letter('wataru@reader.example', '編集室に入る'));
    await visitor.goto(link);
    await visitor.getByRole('button', { name: 'サインインする' }).click();
    await visitor.waitForURL('**/studio/watashi');
    expect(await visitor.getByRole('banner').first().textContent()).toContain('渡し船');
    await visitor.goto(`${press.address}/account`);
    await visitor.getByRole('link', { name: '新しいブログを作る' }).click();
    await visitor.waitForURL('**/blogs/new');
    await lookedAt(visitor, 'further');
    await visitor.goto(`${press.address}/watashi/`);
    expect(await visitor.title()).toContain('渡し船');
  });

  it('comes at once by an invitation, and confirms their address', async () => {
    await operator.goto(`${press.address}/press/sign-ups`);
    await operator.getByLabel('だれのためか').fill('図書館のみずほさん');
    await operator.getByRole('button', { name: '招待のリンクを作る' }).click();
    const link = (await operator.locator('#invited').textContent()) ?? '';
    await lookedAt(operator, 'invited');
    const guest = await (await openVisitor(browser, { viewport: phone })).newPage();
    await guest.goto(link);
    await guest.getByLabel('名前', { exact: true }).fill('みずほ');
    await guest.getByLabel('メールアドレス').fill('mizuho@reader.example');
    await guest.getByRole('radio', { name: /パスキーを使う/ }).check();
    await guest.getByLabel('ブログの名前').fill('みずの音');
    await guest.getByLabel('住所').fill('mizu');
    await guest.getByRole('checkbox', { name: /約束を読み/ }).check();
    await lookedAt(guest, 'invitation');
    await guest.getByRole('button', { name: 'ブログをはじめる' }).click();
    await guest.waitForURL('**/sign-up/sent');
    await guest.goto(linkIn(await letter('mizuho@reader.example', 'アドレスを確かめて')));
    await guest.getByRole('button', { name: 'ブログをはじめる' }).click();
    await guest.waitForURL('**/account');
    expect(await guest.getByRole('link', { name: 'みずの音', exact: true }).count()).toBe(1);
  });

  it('is told kindly where there is no way in', async () => {
    const stranger = await (await openVisitor(browser)).newPage();
    for (const rule of ['invitation', 'closed'] as const) {
      await say({ sign_up: rule });
      await stranger.goto(`${press.address}/sign-up`);
      expect(await stranger.locator('form').count()).toBe(0);
      await lookedAt(stranger, `no-way-${rule}`);
    }
    await operator.goto(`${press.address}/press/sign-ups`);
    await lookedAt(operator, 'sign-ups-closed');
  });
});

/** For whoever wants to look at the screens: `SIGN_UP_PICTURES` names a folder. */
async function photographed(page: Page, name: string): Promise<void> {
  const folder = process.env.SIGN_UP_PICTURES;
  if (!folder) return;
  for (const viewport of [phone, wide]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: `${folder}/${name}-${viewport.width}-${colorScheme}.png`,
        fullPage: true,
      });
    }
  }
}
