// Categories in each other, tags, authors, years, other languages and sitemaps, as readers and machines find them.

import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import {
  domOf,
  openTestSite,
  readPage,
  type TestSite,
  translationOf,
} from '../../../test/support/published.ts';
import { xmlProblem } from '../../../test/support/xml.ts';
import { updateCategory } from '../../blogs/categories/store.ts';
import { settingOf } from '../setting.ts';
import { siteOf } from '../site.ts';
import { sitemapPage } from './sitemap-pages.ts';

const titles = (page: Document) =>
  Array.from(page.querySelectorAll('.plist__h'), (found) => found.textContent);
const texts = (page: ParentNode, selector: string) =>
  Array.from(page.querySelectorAll(selector), (found) => found.textContent);
const dataIn = (page: Document) =>
  Array.from(page.querySelectorAll('script[type="application/ld+json"]'), ({ textContent }) =>
    JSON.parse(textContent ?? ''),
  );

/** Nature, in it Water, in it Rivers; each with one post, the outermost first. */
async function openNested(ctx: TestContext): Promise<{ site: TestSite; ids: string[] }> {
  const site = await openTestSite(ctx);
  const ids: string[] = [];
  for (const [slug, name] of [
    ['nature', '自然'],
    ['water', '水'],
    ['rivers', '川'],
  ] as const) {
    const id = await site.addCategory(slug, name);
    await updateCategory(ctx.db, site.blog.id, id, { parent_id: ids.at(-1) ?? null });
    ids.push(id);
    await site.publish({ categoryId: id });
  }
  await site.addCategory('empty', 'まだない');
  await site.settle();
  return { site, ids };
}

describeDatabases('nested categories', (open) => {
  test('show their own posts and those of everything inside them, and count them so', async () => {
    const ctx = await open();
    const { site } = await openNested(ctx);
    expect(titles(await domOf(ctx, site, '/category/nature'))).toEqual(['川の話 3', '川の話 2', '川の話 1']);
    expect(titles(await domOf(ctx, site, '/category/water/page/1'))).toEqual(['川の話 3', '川の話 2']);
    expect(titles(await domOf(ctx, site, '/category/rivers'))).toEqual(['川の話 3']);
    for (const path of ['/', '/categories']) {
      const rows = texts(await domOf(ctx, site, path), '.cats__row').map((text) =>
        text?.replace(/\s+/g, ' '),
      );
      expect([path, rows]).toEqual([path, ['自然 3', '水 2', '川 1']]);
    }
    const page = await domOf(ctx, site, '/category/water');
    expect(texts(page, '.list__head .crumbs a')).toEqual(['自然']);
    expect(texts(page, '.list__head .cats a')).toEqual(['川']);
  });

  test('stand as a way down on each post, and in its data for machines', async () => {
    const ctx = await open();
    const { site } = await openNested(ctx);
    const page = await domOf(ctx, site, '/posts/post-3');
    const crumbs = Array.from(page.querySelectorAll('.ahead__cat a'), (link) => [
      link.textContent,
      link.getAttribute('href'),
    ]);
    expect(crumbs).toEqual([
      ['自然', '/hashi/category/nature'],
      ['水', '/hashi/category/water'],
      ['川', '/hashi/category/rivers'],
    ]);
    const list = dataIn(page).find((data) => data['@type'] === 'BreadcrumbList');
    const steps = list.itemListElement as { position: number; name: string; item: string }[];
    expect(steps.map(({ name }) => name)).toEqual(['ことばの橋', '自然', '水', '川', '川の話 3']);
    expect(steps.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(steps.every(({ item }) => URL.canParse(item))).toBe(true);
  });

  test('keep their full pages when something new comes in, at whatever depth', async () => {
    const ctx = await open();
    const { site, ids } = await openNested(ctx);
    for (let count = 0; count < 18; count++) await site.publish({ categoryId: ids[2] ?? null, tags: ['川'] });
    await site.settle();
    const paths = ['/category/nature/page/1', '/author/みなも/page/1'];
    const before = await Promise.all(paths.map((path) => readPage(ctx, site, path)));
    for (let count = 0; count < 3; count++) await site.publish({ categoryId: ids[1] ?? null, tags: ['川'] });
    await site.settle();
    expect(await Promise.all(paths.map((path) => readPage(ctx, site, path)))).toEqual(before);
    expect(titles(await domOf(ctx, site, '/category/nature/page/2'))).toHaveLength(4);
    expect(titles(await domOf(ctx, site, '/tag/川/page/2'))).toHaveLength(1);
  });

  test('lose and gain in the middle when a post moves, all around them alike', async () => {
    const ctx = await open();
    const { site, ids } = await openNested(ctx);
    const row = await ctx.db
      .selectFrom('posts')
      .select('id')
      .where('slug', '=', 'post-2')
      .executeTakeFirstOrThrow();
    for (const path of ['/category/nature', '/category/water', '/category/rivers', '/categories']) {
      await readPage(ctx, site, path);
    }
    const moved = { ...translationOf(site.blog.id, site.author.id, 2), postId: row.id, tags: ['橋'] };
    await site.publish({ ...moved, categoryId: ids[0] ?? null });
    await site.settle();
    expect(titles(await domOf(ctx, site, '/category/water'))).toEqual(['川の話 3']);
    expect(titles(await domOf(ctx, site, '/category/nature'))).toHaveLength(3);
    expect(titles(await domOf(ctx, site, '/tag/橋'))).toEqual(['川の話 2']);
    await site.publish({ ...moved, categoryId: ids[0] ?? null, tags: [] });
    await site.settle();
    expect(await readPage(ctx, site, '/tag/橋')).toBeNull();
  });
});

describeDatabases('the pages of tags, authors and years', (open) => {
  test('have the posts of a tag, which its posts lead to', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ tags: ['ＣＯ２ と川'] });
    await site.publish();
    await site.settle();
    const post = await domOf(ctx, site, '/posts/post-1');
    const link = post.querySelector('.post-tags a');
    expect([link?.textContent, link?.getAttribute('href')]).toEqual([
      'ＣＯ２ と川',
      encodeURI('/hashi/tag/co2-と川'),
    ]);
    const page = await domOf(ctx, site, '/tag/co2-と川');
    expect(titles(page)).toEqual(['川の話 1']);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      encodeURI('http://localhost:4100/hashi/tag/co2-と川'),
    );
    expect(texts(await domOf(ctx, site, '/tags'), '.tags li').map((text) => text?.trim())).toEqual([
      'ＣＯ２ と川 1',
    ]);
    expect(dataIn(post)[0].keywords).toEqual(['ＣＯ２ と川']);
  });

  test('have the posts of an author and what they say of themselves, and neither mail nor id', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await ctx.db.updateTable('authors').set({ about: '夜に訳す。<b>' }).execute();
    await site.settle();
    const html = (await readPage(ctx, site, '/author/みなも')) ?? '';
    const page = await domOf(ctx, site, '/author/みなも');
    expect(page.querySelector('h1')?.textContent).toBe('みなも');
    expect(page.querySelector('.list__about')?.textContent).toBe('夜に訳す。<b>');
    expect(titles(page)).toEqual(['川の話 1']);
    const person = await ctx.db.selectFrom('people').selectAll().executeTakeFirstOrThrow();
    for (const secret of [person.id, person.email]) expect(html).not.toContain(secret);
    const byline = (await domOf(ctx, site, '/posts/post-1')).querySelector('.ahead__meta a[rel=author]');
    expect(byline?.getAttribute('href')).toBe(encodeURI('/hashi/author/みなも'));
    expect(await readPage(ctx, site, '/author/nobody')).toBeNull();
  });

  test('know every year there is, with gaps, by the clocks of the blog', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { timeZone: 'Asia/Tokyo' });
    const dates = [
      ['1899-12-31T15:00:00.000Z', '1900-01'],
      ['1969-12-31T14:59:59.999Z', '1969-12'],
      ['2004-02-28T15:00:00.000Z', '2004-02'],
      ['2011-12-31T15:00:00.000Z', '2012-01'],
      ['2026-05-16T09:00:00.000Z', '2026-05'],
    ] as const;
    for (const [at] of dates) {
      const { postId } = await site.publish();
      await ctx.db.updateTable('posts').set({ first_published_at: at }).where('id', '=', postId).execute();
    }
    await site.settle();
    for (const [, month] of dates) {
      const page = await domOf(ctx, site, `/month/${month}`);
      expect([month, titles(page).length, page.querySelectorAll('.cal td a').length]).toEqual([month, 1, 1]);
    }
    const months = await domOf(ctx, site, '/months');
    expect(texts(months, '.year h2 a')).toEqual(['2026年', '2012年', '2004年', '1969年', '1900年']);
    const year = await domOf(ctx, site, '/year/2004');
    expect(texts(year, '.cal caption a')).toEqual(['2月']);
    expect(texts(year, '.cal td a')).toEqual(['29']);
    expect(texts(year, '.prevnext a').map((text) => text?.trim())).toEqual(['1969年', '2012年']);
    const ways = Array.from((await domOf(ctx, site, '/month/2004-02')).querySelectorAll('.cal__way'), (way) =>
      way.getAttribute('href'),
    );
    expect(ways).toEqual(['/hashi/month/1969-12', '/hashi/month/2012-01']);
    for (const path of ['/year/2005', '/month/2004-03', '/month/1000-01', '/month/9998-12', '/year/9998']) {
      expect([path, await readPage(ctx, site, path)]).toEqual([path, null]);
    }
  });
});

describeDatabases('posts that say the same in two languages', (open) => {
  test('lead to each other, for readers and for machines, from the moment the second one is there', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const first = await site.publish();
    await site.settle();
    const languages = async (path: string) =>
      Array.from((await domOf(ctx, site, path)).querySelectorAll('link[hreflang]'), (link) =>
        link.getAttribute('hreflang'),
      );
    expect(await languages('/posts/post-1')).toEqual([]);
    const second = await site.publish({ language: 'fr', slug: 'fleuve' });
    const rows = [first, second].map(({ postId }) => ({
      blog_id: site.blog.id,
      post_id: postId,
      group_id: 'river',
    }));
    await ctx.db.insertInto('siblings').values(rows).execute();
    await site.settle();
    for (const path of ['/posts/post-1', '/posts/fleuve', '/posts/post-1/both']) {
      expect(await languages(path)).toEqual(['fr', 'ja']);
    }
    const other = (await domOf(ctx, site, '/posts/post-1')).querySelector('.ahead__meta a[hreflang]');
    expect([other?.getAttribute('lang'), other?.textContent]).toEqual(['fr', 'français']);
    await site.unpublish(second.postId);
    await site.settle();
    expect(await languages('/posts/post-1')).toEqual([]);
  });
});

describeDatabases('sitemaps', (open) => {
  test('have every page that wants to be found, and none that does not', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ categoryId: await site.addCategory('towns'), tags: ['川'] });
    await site.addCategory('empty');
    const locked = await site.publish({ tags: [] });
    await ctx.db.updateTable('posts').set({ password_hash: 'x' }).where('id', '=', locked.postId).execute();
    await site.settle();
    const xml = (await readPage(ctx, site, '/sitemap.xml')) ?? '<';
    expect(xmlProblem(xml)).toBeNull();
    const found = Array.from(
      xml.matchAll(/<loc>http:\/\/localhost:4100\/hashi([^<]*)<\/loc>/g),
      ([, path = '']) => decodeURI(path),
    );
    expect(found).toEqual([
      '/',
      '/about',
      '/months',
      '/categories',
      '/tags',
      '/category/towns',
      '/tag/川',
      '/author/みなも',
      '/posts/post-1',
    ]);
    for (const path of found) {
      expect([path, (await readPage(ctx, site, path)) !== null]).toEqual([path, true]);
      expect((await domOf(ctx, site, path)).querySelector('meta[name=robots]')).toBeNull();
    }
    expect(xml).toContain('<lastmod>2026-05-16T09:00:00.000Z</lastmod>');
    expect(await readPage(ctx, site, '/sitemap-1.xml')).toBeNull();
  });

  test('are cut into parts numbered from the oldest when there are more addresses than one may hold', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let count = 0; count < 7; count++) await site.publish();
    await site.settle();
    const blog = await (await siteOf(ctx)).findBlog(site.blog.id);
    if (!blog) throw new Error('the blog is missing');
    const part = async (name: 'lists' | number | null) =>
      (await sitemapPage(ctx, settingOf(blog), name, 3))?.body ?? null;
    const index = (await part(null)) ?? '<';
    expect(xmlProblem(index)).toBeNull();
    expect(Array.from(index.matchAll(/sitemap-\w+\.xml/g), ([name]) => name)).toEqual([
      ...['sitemap-lists.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'],
    ]);
    const slugs = (xml: string | null) =>
      Array.from((xml ?? '').matchAll(/posts\/post-(\d)/g), ([, number]) => number);
    expect(slugs(await part(1))).toEqual(['3', '2', '1']);
    expect(slugs(await part(3))).toEqual(['7']);
    expect(slugs(await part('lists'))).toEqual([]);
    expect(await part(4)).toBeNull();
  });
});
