// The inbox in a real browser, on both databases: by key, by the handful, undone, and without any script.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentOf, stateOf } from '../../src/comments/store.ts';
import { axeViolations, launchBrowser, openVisitor, phone, wide } from '../support/browser.ts';
import { type InboxPress, openInboxPress } from '../support/inbox-press.ts';
import { dropPostgres, postgresUrl } from '../support/postgres.ts';

describe.each(['sqlite', 'postgres'] as const)('the inbox on %s', (dialect) => {
  let browser: Browser;
  let page: Page;
  let press: InboxPress;
  let database: string | null = null;
  const ids: string[] = [];

  beforeAll(async () => {
    database = dialect === 'postgres' ? await postgresUrl() : null;
    press = await openInboxPress(database);
    const bodies = ['一つめの声です', '二つめの声です', '三つめの声です', '四つめの声です'];
    for (const [at, body] of bodies.entries()) {
      ids.push(await press.send({ name: `読者${at + 1}`, body, minutesAgo: 40 - at * 10 }));
    }
    await press.send({
      name: '時計屋',
      body: 'スーパーコピー時計が激安販売中 https://a.example.com https://b.example.com https://c.example.com',
      network: '198.51.100.4',
    });
    browser = await launchBrowser();
    const editor = await openVisitor(browser);
    editor.setDefaultTimeout(15_000);
    page = await editor.newPage();
    await page.goto(press.address + (await press.signIn()));
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(/\/studio/);
  });

  afterAll(async () => {
    await browser?.close();
    await press?.close();
    if (database) await dropPostgres(database);
  });

  const inbox = () => `${press.address}/studio/hashi/inbox`;
  const state = async (at: number) => {
    const row = await commentOf(press.ctx.db, press.site.blog.id, ids[at] ?? '');
    return row && stateOf(row);
  };
  const opened = () => page.locator('#inbox-open h2').innerText();

  it('tells on the rail and on きょう what nobody has read', async () => {
    await page.goto(`${press.address}/studio/hashi`);
    expect(await page.locator('.rail__nav .n').innerText()).toContain('4');
    expect(await page.locator('#today-inbox ~ .inlist > li').count()).toBe(3);
    expect((await page.locator('#today-inbox ~ .inlist b').first().innerText()).trim()).toContain('読者4');
  });

  it('lists comments with the newest open beside them, marks it read, and has nothing axe objects to', async () => {
    await page.goto(inbox());
    expect(await opened()).toBe('読者4さんから、コメント');
    await page.locator('.inlist > li:first-child:not(.is-new)').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: /迷惑/ }).first().click();
    expect(await page.locator('.inlist b').innerText()).toContain('時計屋');
    await page.goto(inbox());
    expect(await page.locator('.rail__nav .n').innerText()).toContain('3');
  });

  it('moves by j and k, shows by a, marks by s and goes back by z', async () => {
    await page.goto(inbox());
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('#inbox-open h2', { hasText: '読者2' }).waitFor();
    await page.keyboard.press('k');
    await page.locator('#inbox-open h2', { hasText: '読者3' }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('1件を公開しました。').waitFor();
    expect(await state(2)).toBe('shown');
    expect(await opened()).toBe('読者2さんから、コメント');
    await page.keyboard.press('s');
    await page.getByText('1件を迷惑に入れました。').waitFor();
    expect(await state(1)).toBe('spam');
    await page.keyboard.press('z');
    await page.getByText('もとにもどしました。').waitFor();
    expect(await state(1)).toBe('waiting');
    await page.keyboard.press('z');
    await page.getByText('もとにもどしました。').waitFor();
    await expect.poll(() => state(2)).toBe('waiting');
  });

  it('takes no key while a word is being converted or written', async () => {
    await page.goto(inbox());
    const before = await opened();
    await page.evaluate(() => {
      for (const key of ['a', 's', 'j', 'z']) {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
        );
      }
    });
    await page.keyboard.press('r');
    await page.keyboard.type('asjzx?');
    expect(await page.locator('#inbox-open textarea').inputValue()).toBe('asjzx?');
    expect(await opened()).toBe(before);
    expect([await state(0), await state(1), await state(2), await state(3)]).toEqual(
      Array(4).fill('waiting'),
    );
  });

  it('shows its keys by ?', async () => {
    await page.goto(inbox());
    await page.keyboard.press('?');
    await page.locator('#inbox-keys[open]').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('decides over what was ticked by x, and takes all of it back', async () => {
    await page.goto(inbox());
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('s');
    await page.getByText('2件を迷惑に入れました。').waitFor();
    expect([await state(3), await state(2)]).toEqual(['spam', 'spam']);
    await page.getByRole('button', { name: 'もどす' }).click();
    await page.getByText('もとにもどしました。').waitFor();
    expect([await state(3), await state(2)]).toEqual(['waiting', 'waiting']);
  });

  it('answers a comment, which readers see marked under it', async () => {
    await page.goto(`${inbox()}/comments/${ids[0]}`);
    await page.keyboard.press('r');
    await page.keyboard.insertText('読んでくださって、ありがとう。');
    await page.getByRole('button', { name: '返事を公開する' }).click();
    await page.getByText('返事を公開しました。').waitFor();
    expect(await state(0)).toBe('shown');
    expect(await page.locator('.inopen__answers').innerText()).toContain('読んでくださって、ありがとう。');
  });

  it('is a list and a page on a phone, and nothing scrolls sideways', async () => {
    await page.setViewportSize(phone);
    await page.goto(inbox());
    expect(await page.locator('#inbox-open').isVisible()).toBe(false);
    await page.locator('.inlist > li > a').first().click();
    await page.locator('#inbox-open').waitFor();
    expect(await page.locator('.inlist').isVisible()).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole('link', { name: '一覧へ' }).click();
    await page.locator('.inlist').waitFor();
    expect(await overflow()).toBe(0);
    await page.setViewportSize(wide);
  });

  it('works without any script', async () => {
    const plain = await openVisitor(browser, {
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const still = await plain.newPage();
    await still.goto(inbox());
    await still.getByLabel('読者2を選ぶ').check();
    await still.getByLabel('読者3を選ぶ').check();
    await still.locator('.inbox__chosen').getByRole('button', { name: '公開する' }).click();
    await still.getByText('2件を公開しました。').waitFor();
    expect([await state(1), await state(2)]).toEqual(['shown', 'shown']);
    await still.getByRole('button', { name: 'もどす' }).click();
    expect([await state(1), await state(2)]).toEqual(['waiting', 'waiting']);
    await plain.close();
  });

  it('tries a rule before it is kept, and says why another is refused', async () => {
    await page.goto(`${press.address}/studio/hashi/spam`);
    await page.getByLabel('当てるもの').fill('声');
    await page.getByRole('button', { name: '最近のコメントでためす' }).click();
    await page.getByText('最近の5件のうち、4件に当たります。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('正規表現').check();
    await page.getByLabel('当てるもの').fill('(a+)+');
    await page.getByRole('button', { name: '最近のコメントでためす' }).click();
    await page.getByText('くり返しの中にくり返しがあり').first().waitFor();
    expect(await page.getByLabel('当てるもの').inputValue()).toBe('(a+)+');
    await page.goto(`${press.address}/studio/hashi/notices`);
    expect(await axeViolations(page)).toEqual([]);
  });
});
