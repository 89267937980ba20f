// The page of a book in a real browser: furigana by styles alone and by year, remembered, without a line that moves; axe.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContext } from '../../src/app/open-context.ts';
import { blogBySlug } from '../../src/blogs/store.ts';
import { readConfig } from '../../src/config.ts';
import { transact } from '../../src/platform/context.ts';
import { publishPost } from '../../src/posts/publish-post.ts';
import type { BlockJson } from '../../src/text/document.ts';
import { axeViolations, launchBrowser, openVisitor, phone, wide } from '../support/browser.ts';
import { memberBlog, paragraph, text } from '../support/desk.ts';
import { addBook, river } from '../support/one-book.ts';
import { type Press, startPress } from '../support/press.ts';
import { translationOf } from '../support/published.ts';

describe('the page of a book', () => {
  let browser: Browser;
  let press: Press;
  let address = '';

  beforeAll(async () => {
    press = await startPress({ command: ['start'], env: { TAIYAKU_DEMO: '1' } });
    await fillShelf();
    address = `${press.address}/futarigake/books/9784000000017`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await press?.remove();
  });

  async function fillShelf(): Promise<void> {
    const config = readConfig({ TAIYAKU_DATA: press.data, TAIYAKU_LOG_LEVEL: 'silent' });
    const { ctx, close } = await openContext(config);
    const blog = await blogBySlug(ctx.db, 'futarigake');
    const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    if (!blog) throw new Error('the demo has no blog');
    const owner = { id: person.id, blog: memberBlog(blog, 'owner') };
    const kin = { subjects: river.subjects, ageFrom: 4, ageTo: 7 };
    await addBook(ctx, owner, river);
    await addBook(ctx, owner, {
      ...kin,
      title: '雨をきく日',
      titleReading: 'あめをきくひ',
      series: river.series,
      volume: '1',
    });
    await addBook(ctx, owner, { ...kin, title: '魚のなまえ帳', titleReading: 'さかなのなまえちょう' });
    await addBook(ctx, owner, { ...kin, title: 'しまのゆうびん' });
    const introduction = {
      ...translationOf(blog.id, person.id, 900),
      ...({
        kind: 'book',
        slug: 'kawa',
        title: '川がねむるまで',
        originals: null,
        provenance: null,
      } as const),
      document: {
        type: 'doc' as const,
        content: [said('p1', '夜になると、川の音だけが聞こえます。'), said('p2', '志のある本です。')],
      },
    };
    await transact(ctx, (tx) => publishPost(tx, introduction));
    await close();
  }

  const said = (id: string, words: string): BlockJson =>
    ({ ...paragraph(text(words)), attrs: { id, lang: null } }) as BlockJson;

  async function visit(options: Parameters<typeof openVisitor>[1] = {}): Promise<[BrowserContext, Page]> {
    const visitor = await openVisitor(browser, options);
    const page = await visitor.newPage();
    await page.goto(address);
    return [visitor, page];
  }

  const choose = (page: Page, value: string) => page.locator(`label[for="fg-${value}"]`).click();
  const readings = (page: Page, scope: string) => page.locator(`${scope} rt:visible`).allInnerTexts();

  /** The line each part of the page begins on. */
  const places = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.onebook :is(h1, h2, p, dt, li, .cover)')].map((one) =>
        Math.round(one.getBoundingClientRect().top + scrollY),
      ),
    );

  it.each([
    ['a phone', phone],
    ['a wide screen', wide],
  ])('shows furigana on %s without a script, and no line moves when it comes', async (_, viewport) => {
    const [visitor, page] = await visit({ viewport, javaScriptEnabled: true });
    expect(await readings(page, '.onebook')).toEqual([]);
    const before = await places(page);
    await choose(page, 'all');
    expect(await readings(page, 'h1')).toEqual(['かわ']);
    expect((await readings(page, '.ob__kid')).sort()).toEqual(['かわ', 'くら']);
    expect(await places(page)).toEqual(before);
    await visitor.close();
    const [bare, still] = await visit({ viewport, javaScriptEnabled: false });
    await choose(still, 'all');
    expect(await readings(still, 'h1')).toEqual(['かわ']);
    await choose(still, 'off');
    expect(await readings(still, '.onebook')).toEqual([]);
    await bare.close();
  });

  it('does so in a post that introduces books', async () => {
    const [visitor, page] = await visit({ viewport: phone });
    await page.goto(`${press.address}/futarigake/posts/kawa`);
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.article :is(h1, h2, p)')].map((one) =>
          Math.round(one.getBoundingClientRect().top + scrollY),
        ),
      );
    const before = await tops();
    await choose(page, 'all');
    expect(await readings(page, '.ahead h1')).toEqual(['かわ']);
    expect(await readings(page, '.prose')).toEqual(['よる', 'かわ', 'おと', 'き', 'こころざし', 'ほん']);
    expect(await tops()).toEqual(before);
    await choose(page, '4');
    expect(await readings(page, '.prose')).toEqual(['こころざし']);
    expect(await axeViolations(page)).toEqual([]);
    await visitor.close();
  });

  it('leaves out what a child has learned by the year that is chosen', async () => {
    const [visitor, page] = await visit();
    await choose(page, '1');
    expect(await readings(page, '.ob__kid')).toEqual(['くら']);
    await choose(page, '3');
    expect(await readings(page, '.ob__kid')).toEqual([]);
    await visitor.close();
  });

  it('is remembered on the device, and by nobody else', async () => {
    const [visitor, page] = await visit();
    await choose(page, '2');
    await page.reload();
    await page.locator('#fg-2:checked').waitFor({ state: 'attached' });
    expect(await readings(page, '.ob__kid')).toEqual(['くら']);
    await visitor.close();
    const [other, fresh] = await visit();
    expect(await readings(fresh, '.onebook')).toEqual([]);
    await other.close();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong, in %s, with furigana and without',
    async (scheme) => {
      for (const viewport of [phone, wide]) {
        const [visitor, page] = await visit({ viewport, colorScheme: scheme });
        expect(await axeViolations(page)).toEqual([]);
        await choose(page, 'all');
        expect(await axeViolations(page)).toEqual([]);
        await visitor.close();
      }
    },
  );

  it('scrolls to no side on the smallest screen, and has targets for small fingers', async () => {
    const [visitor, page] = await visit({ viewport: { width: 320, height: 640 } });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    for (const target of await page.locator('.fg label, .ob__get .btn').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await visitor.close();
  });
});
