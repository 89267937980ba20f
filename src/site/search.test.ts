// The results page as readers get it: without a script, in the blog's frame, kept briefly, and never too often.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { paragraph, text } from '../../test/support/desk.ts';
import { openTestSite, type TestSite } from '../../test/support/published.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { routes } from '../app.ts';
import { drain, together } from '../platform/worker.ts';
import { updatePost } from '../posts/store.ts';
import { searchHandlers, searchWork } from '../search/handlers.ts';
import { siteHandlers } from './handlers.ts';
import { searchPath, searchRequest } from './search-request.ts';

async function settle(ctx: TestContext): Promise<void> {
  await drain(ctx, together(siteHandlers(ctx), searchHandlers(), searchWork()));
}

async function openSearch(ctx: TestContext): Promise<{ site: TestSite; visitor: Visitor }> {
  const site = await openTestSite(ctx);
  const category = await site.addCategory('town', '町');
  await site.publish({ title: '川の話', categoryId: category });
  await site.publish({
    kind: 'plain',
    originals: null,
    provenance: null,
    title: '橋の話',
    document: { type: 'doc', content: [paragraph(text('<script>alert(1)</script>という橋。'))] },
  });
  await settle(ctx);
  return { site, visitor: new Visitor(routes(ctx)) };
}

const pageOf = async (answer: Response) => parseHTML(await answer.text()).document;

describeDatabases('the results page', (open) => {
  test('shows what was found with marks, in the frame of the blog, and is not to be found itself', async () => {
    const ctx = await open();
    const { visitor } = await openSearch(ctx);
    const answer = await visitor.get('/hashi/search?q=%E5%B7%9D');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
    expect(answer.headers.get('set-cookie')).toBe(null);
    const page = await pageOf(answer);
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(page.querySelector('.spine__name')?.textContent).toBe('ことばの橋');
    expect(page.querySelector('#find-q')?.getAttribute('value')).toBe('川');
    expect(page.querySelector('.find__count')?.textContent).toContain('1');
    expect(page.querySelector('.plist a')?.getAttribute('href')).toBe('/hashi/posts/post-1');
    const marks = Array.from(page.querySelectorAll('.plist mark'), (mark) => mark.textContent);
    expect(marks).toEqual(['川', '川']);
    expect(page.querySelectorAll('script:not([src])').length).toBe(0);
  });

  test('offers a category whose posts all stand in others inside it, each as far in as it stands', async () => {
    const ctx = await open();
    const { site, visitor } = await openSearch(ctx);
    const outer = await site.addCategory('places', '場所');
    await ctx.db.updateTable('categories').set({ parent_id: outer }).where('slug', '=', 'town').execute();
    const page = await pageOf(await visitor.get('/hashi/search?q=zzzz&category=places'));
    const options = Array.from(
      page.querySelectorAll('#find-category option'),
      ({ textContent }) => textContent,
    );
    expect(options).toEqual(['すべての分類', '場所', '　町']);
    const ways = Array.from(page.querySelectorAll('.find__cats li'), (li) => li.textContent);
    expect(ways).toEqual(['場所 1', '町 1']);
    const narrowed = await pageOf(await visitor.get('/hashi/search?q=%E5%B7%9D&category=places'));
    expect(narrowed.querySelector('.plist a')?.getAttribute('href')).toBe('/hashi/posts/post-1');
  });

  test('says nothing in markup, whatever was typed or written', async () => {
    const ctx = await open();
    const { visitor } = await openSearch(ctx);
    const typed = '"><script>alert(1)</script>';
    const html = await (await visitor.get(`/hashi/search?q=${encodeURIComponent(typed)}`)).text();
    expect(html).not.toContain('<script>');
    const page = parseHTML(html).document;
    expect(page.querySelector('#find-q')?.getAttribute('value')).toBe(typed);
    const found = await pageOf(await visitor.get(`/hashi/search?q=${encodeURIComponent('<script> 橋')}`));
    expect(found.querySelector('.plist__x')?.textContent).toBe('<script>alert(1)</script>という橋。');
  });

  test('helps where nothing was found or nothing can be looked for', async () => {
    const ctx = await open();
    const { visitor } = await openSearch(ctx);
    const nothing = await pageOf(await visitor.get('/hashi/search?q=%E7%81%AF%E5%8F%B0'));
    expect(nothing.querySelector('.empty b')?.textContent).toContain('灯台');
    expect(nothing.querySelector('.find__cats a')?.getAttribute('href')).toBe('/hashi/category/town');
    const short = await pageOf(await visitor.get('/hashi/search?q=%E3%81%AE'));
    expect(short.querySelector('.empty b')?.textContent).toBe('1文字ではさがせません');
    const empty = await visitor.get('/hashi/search');
    expect(empty.status).toBe(200);
    expect((await pageOf(empty)).querySelector('.find__note')).not.toBe(null);
  });

  test('is narrowed by what the address says, and passes over what it cannot mean', async () => {
    const ctx = await open();
    const { visitor } = await openSearch(ctx);
    const titles = async (query: string) => {
      const page = await pageOf(await visitor.get(`/hashi/search?q=%E3%81%AE%E8%A9%B1${query}`));
      return Array.from(page.querySelectorAll('.plist__h'), (heading) => heading.textContent);
    };
    expect(await titles('')).toEqual(['橋の話', '川の話']);
    expect(await titles('&category=town')).toEqual(['川の話']);
    expect(await titles('&category=nowhere')).toEqual([]);
    expect(await titles('&kind=plain')).toEqual(['橋の話']);
    expect(await titles('&year=2026')).toHaveLength(2);
    expect(await titles('&year=1999')).toHaveLength(0);
    expect(await titles('&page=2')).toEqual([]);
    expect(await titles('&page=-1&year=abcd&kind=x&category=%27')).toHaveLength(2);
  });

  test('shows no post from the moment it is taken back, though the page was kept', async () => {
    const ctx = await open();
    const { site, visitor } = await openSearch(ctx);
    const row = await ctx.db
      .selectFrom('posts')
      .select('id')
      .where('slug', '=', 'post-1')
      .executeTakeFirstOrThrow();
    const count = async () =>
      (await pageOf(await visitor.get('/hashi/search?q=%E5%B7%9D'))).querySelectorAll('.plist > li').length;
    expect(await count()).toBe(1);
    await updatePost(ctx.db, { blog_id: site.blog.id, id: row.id }, { password_hash: 'scrypt' });
    ctx.clock.advance(31_000);
    expect(await count()).toBe(0);
    await updatePost(ctx.db, { blog_id: site.blog.id, id: row.id }, { password_hash: null });
    ctx.clock.advance(31_000);
    expect(await count()).toBe(1);
    await site.unpublish(row.id);
    await settle(ctx);
    expect(await count()).toBe(0);
  });

  test('asks who searches without end to wait, and keeps what was typed', async () => {
    const ctx = await open();
    const { visitor } = await openSearch(ctx);
    let answer = await visitor.get('/hashi/search?q=aa');
    for (let at = 0; at < 60 && answer.status === 200; at++)
      answer = await visitor.get(`/hashi/search?q=aa${at}`);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await pageOf(answer);
    expect(page.querySelector('#find-q')?.getAttribute('value')).toBe('aa59');
    expect(page.querySelector('[role=alert]')).not.toBe(null);
    // What is kept costs nothing and is still shown.
    expect((await visitor.get('/hashi/search?q=aa')).status).toBe(200);
  });

  test('there is none of a blog that does not exist or is closed', async () => {
    const ctx = await open();
    const { site, visitor } = await openSearch(ctx);
    expect((await visitor.get('/nobody/search?q=aa')).status).toBe(404);
    await ctx.db
      .updateTable('blogs')
      .set({ closed_at: '2026-05-16T09:00:00.000Z' })
      .where('id', '=', site.blog.id)
      .execute();
    expect((await visitor.get('/hashi/search?q=aa')).status).toBe(410);
  });
});

test('the address of a results page says what was asked, and is read back as that', () => {
  const asked = {
    q: '外交 & "政策"',
    category: 'town',
    year: 2024,
    kind: 'plain',
    kana: true,
    page: 3,
  } as const;
  const path = searchPath(asked);
  expect(searchRequest(Object.fromEntries(new URL(path, 'http://x').searchParams))).toEqual(asked);
  expect(searchPath({ q: '', category: '', year: null, kind: null, kana: false, page: 1 })).toBe('/search');
});
