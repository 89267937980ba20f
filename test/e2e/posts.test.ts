// The list of posts, one post, its versions, its links and its gate in a real browser: what axe says, and by keyboard.

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/accounts/open-session.ts';
import { hashPassword } from '../../src/accounts/password.ts';
import { openPress, type Press } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Actor } from '../../src/desk/actor.ts';
import { publishDraft } from '../../src/posts/publishing/publish-draft.ts';
import { scheduleDraft } from '../../src/posts/publishing/schedule-draft.ts';
import { takeBack } from '../../src/posts/publishing/take-back.ts';
import { axeViolations, launchBrowser, openVisitor, phone, wide } from '../support/browser.ts';
import { addBlog, addMember } from '../support/desk.ts';
import { addDraft } from '../support/drafts.ts';
import { freePort } from '../support/press.ts';

describe('posts in the studio and before readers', () => {
  let browser: Browser;
  let page: Page;
  let press: Press;
  let server: Server;
  let folder: string;
  let author: Actor;
  let corrected: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taiyaku-posts-'));
    const port = await freePort();
    press = await openPress(
      readConfig({ TAIYAKU_DATA: folder, TAIYAKU_PORT: String(port), TAIYAKU_LOG_LEVEL: 'silent' }),
    );
    server = createServer(press.listener);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const blog = await addBlog(press.ctx, { slug: 'hashi', tagline: '海のむこうの町の話を読む。' });
    author = await addMember(press.ctx, blog, 'owner');
    corrected = await fill(press, author);
    browser = await launchBrowser();
    const writer = await openVisitor(browser);
    const session = { personId: author.id, way: 'link' as const, userAgent: '' };
    const value = await openSession(press.ctx, session);
    await writer.addCookies([{ name: 'taiyaku', value, domain: 'localhost', path: '/' }]);
    page = await writer.newPage();
    page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await press?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const at = (path: string) => `${press.ctx.config.address}${path}`;

  it('have nothing that axe objects to, wide and on a phone', async () => {
    const studio = '/studio/hashi/posts';
    const paths = [
      studio,
      `${studio}?state=locked&words=nothing`,
      `${studio}/${corrected}`,
      `${studio}/${corrected}/revisions`,
      `${studio}/${corrected}/links`,
      '/hashi/posts/locked',
      '/hashi/',
    ];
    for (const size of [wide, phone]) {
      await page.setViewportSize(size);
      for (const path of paths) {
        const answer = await page.goto(at(path));
        expect([path, answer?.status()]).toEqual([path, 200]);
        expect([path, await axeViolations(page)]).toEqual([path, []]);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect([path, size.width, sideways]).toEqual([path, size.width, false]);
      }
    }
  });

  it('are chosen and taken back by keyboard alone, and brought back again', async () => {
    await page.setViewportSize(wide);
    await page.goto(at('/studio/hashi/posts?state=published'));
    const box = page.getByLabel('「市場の魚と果物」を選ぶ');
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
    const button = page.getByRole('button', { name: '公開をやめる' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '1件の公開をやめました' }).waitFor();
    await page.getByRole('button', { name: '元にもどす' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: '1件を元にもどしました' }).waitFor();
  });

  it('open to a reader without JavaScript who knows the password', async () => {
    const reader = await openVisitor(browser, { javaScriptEnabled: false });
    const tab = await reader.newPage();
    await tab.goto(at('/hashi/posts/locked'));
    await tab.getByLabel('パスワード').fill('ちがうことば');
    await tab.getByRole('button', { name: '読む' }).click();
    await tab.getByText('パスワードがちがいます').waitFor();
    await tab.getByLabel('パスワード').fill('あけてください');
    await tab.getByRole('button', { name: '読む' }).press('Enter');
    await tab.getByText('鍵のむこうの文。').waitFor();
    expect(new URL(tab.url()).pathname).toBe('/hashi/unlocked/locked');
    await reader.close();
  });
});

/** One post of every state; the id of one that was corrected and is being corrected again. */
async function fill({ ctx }: Press, author: Actor): Promise<string> {
  const add = (slug: string, title: string, more: Parameters<typeof addDraft>[2] = {}) =>
    addDraft(ctx, author, { slug, title, ...more });
  const publish = async (slug: string, title: string, more: Parameters<typeof addDraft>[2] = {}) => {
    const postId = await add(slug, title, more);
    await publishDraft(ctx, author, { postId, note: '' });
    return postId;
  };
  const later = new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString();
  const hash = await hashPassword('あけてください');
  const words = [
    '朝の市場をあるく。魚が六種類ある。',
    '雨がふる。',
    '川へ下りる。',
    '橋をわたる。',
    '家へ帰る。',
  ];
  const corrected = await publish('fish', '市場の魚', { words });
  await add('fish', '市場の魚と果物', {
    post_id: corrected,
    words: [...words.slice(0, 4), '川のむこうの家へ帰る。', 'おわり。'],
  });
  await publishDraft(ctx, author, { postId: corrected, note: '帰り道を書きたした。' });
  await add('fish', '市場の魚', { post_id: corrected, words });
  await takeBack(ctx, author, await publish('winter', '冬のあいだ閉めている店'));
  await publish('locked', '鍵をかけた話', {
    words: ['鍵のむこうの文。'],
    wishes: { password: { kind: 'new', hash } },
  });
  await publish('fair', '交換絵本展のお知らせ', { wishes: { expiresAt: later, tags: ['絵本'] } });
  await add('untitled', '');
  const due = await add('snow', '雪を貸し出す村を読む', { kind: 'book' });
  await scheduleDraft(ctx, author, { postId: due, at: later, note: '' });
  return corrected;
}
