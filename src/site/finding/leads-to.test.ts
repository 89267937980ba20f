// Addresses that are no page any more, or are written in another way: where they lead, and that they never lead off the blog.

import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestSite, type TestSite, translationOf } from '../../../test/support/published.ts';
import { serve } from '../../../test/support/served.ts';
import { leaveAddress } from '../../blogs/addresses/store.ts';
import { putRedirects } from '../../blogs/redirects/store.ts';
import { nowIso } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { emit } from '../../platform/outbox.ts';

async function addRedirect(ctx: TestContext, site: TestSite, from: string, to: string): Promise<void> {
  const id = newId();
  const row = { blog_id: site.blog.id, id, from_path: from, to_path: to, created_at: nowIso(ctx) };
  await putRedirects(ctx.db, [row]);
  await emit(ctx, { kind: 'redirect.changed', blogId: site.blog.id });
  await site.settle();
}

describeDatabases('an address without a page', (open) => {
  test('of a Japanese tag is one page, in whatever width, case or bytes it is asked for', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ tags: ['ＣＯ２ と川'] });
    await site.settle();
    const { ask } = await serve(ctx);
    const address = `/hashi/tag/${encodeURIComponent('co2-と川')}`;
    expect((await ask(address)).status).toBe(200);
    expect((await ask(address.toLowerCase())).status).toBe(200);
    for (const name of ['CO2-と川', 'ＣＯ２-と川', 'co2 と川', 'co2-と川/']) {
      const old = await ask(`/hashi/tag/${encodeURIComponent(name).replace('%2F', '/')}`);
      expect([name, old.status, old.headers.location]).toEqual([
        name,
        301,
        encodeURI(decodeURIComponent(address)),
      ]);
    }
    expect((await ask(`${address}/feed.atom`)).headers['content-type']).toMatch(/^application\/atom\+xml/);
    expect((await ask('/hashi/tag/%E5%B7')).status).toBe(404);
    expect((await ask(`/hashi/tag/${encodeURIComponent('山')}`)).status).toBe(404);
  });

  test('in capital letters, or with slashes to spare, leads to the page it meant', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    for (const [asked, meant] of [
      ['/hashi/Posts/POST-1', '/hashi/posts/post-1'],
      ['/hashi/posts/post-1//', '/hashi/posts/post-1'],
      ['/hashi/rss.xml', '/hashi/feed.atom'],
      ['/hashi/feed/', '/hashi/feed.atom'],
    ] as const) {
      const answer = await ask(asked);
      expect([asked, answer.status, answer.headers.location]).toEqual([asked, 301, meant]);
    }
    expect((await ask('/hashi/POSTS/nothing')).status).toBe(404);
  });

  test('that a category, a tag or an author had before leads to where they are now, feeds too', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const id = await site.addCategory('towns');
    await site.publish({ categoryId: id });
    await site.settle();
    await leaveAddress(ctx.db, site.blog.id, 'category', id, { from: 'villages', to: 'towns' });
    await leaveAddress(ctx.db, site.blog.id, 'author', site.author.id, { from: 'old-name', to: 'みなも' });
    const { ask } = await serve(ctx);
    expect((await ask('/hashi/category/villages')).headers.location).toBe('/hashi/category/towns');
    expect((await ask('/hashi/category/villages/page/1')).headers.location).toBe('/hashi/category/towns');
    expect((await ask('/hashi/category/villages/feed.json')).headers.location).toBe(
      '/hashi/category/towns/feed.json',
    );
    expect((await ask('/hashi/author/old-name')).headers.location).toBe(encodeURI('/hashi/author/みなも'));
    expect((await ask('/hashi/category/cities')).status).toBe(404);
  });

  test('leads where the owner sends it, and a page that is there goes before', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const { ask } = await serve(ctx);
    expect((await ask('/hashi/blog-entry-12.html')).status).toBe(404);
    await addRedirect(ctx, site, '/blog-entry-12.html', '/posts/post-1');
    await addRedirect(ctx, site, '/2019/川の話', '/tag/川');
    await addRedirect(ctx, site, '/posts/post-1', '/about');
    for (const asked of ['/hashi/blog-entry-12.html', '/hashi/blog-entry-12.html/?utm=x']) {
      expect((await ask(asked)).headers.location).toBe('/hashi/posts/post-1');
    }
    const tag = await ask(encodeURI('/hashi/2019/川の話'));
    expect([tag.status, tag.headers.location]).toEqual([301, encodeURI('/hashi/tag/川')]);
    expect((await ask('/hashi/posts/post-1')).status).toBe(200);
    expect((await ask('/hashi/%00')).status).toBe(404);
  });

  test('never leads off the blog, whatever stands in the table', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { host: 'bridge.example' });
    await site.publish();
    await site.settle();
    const evil = [
      '//evil.example/',
      '/\\evil.example',
      'https://evil.example/x',
      '/../..//evil.example',
      '/a\r\nb',
    ];
    for (const [at, to] of evil.entries()) await addRedirect(ctx, site, `/old-${at}`, to);
    const { ask } = await serve(ctx);
    for (const at of evil.keys()) {
      const { status, headers } = await ask(`/old-${at}`, { host: 'bridge.example' });
      const location = String(headers.location ?? '/');
      expect([status === 301 || status === 404, /^\/(?![/\\])/.test(location)]).toEqual([true, true]);
    }
  });

  test('of a post that moved leads on even when it is written in capitals', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    await site.publish({ ...translationOf(site.blog.id, site.author.id, 1), postId, slug: 'the-river' });
    await site.settle();
    const { ask } = await serve(ctx);
    expect((await ask('/hashi/posts/Post-1/both')).headers.location).toBe('/hashi/posts/the-river/both');
  });

  test('is answered with ways on: a field to search in, the newest posts, the categories', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ categoryId: await site.addCategory('towns', '町') });
    await site.settle();
    const { ask } = await serve(ctx);
    const missing = await ask('/hashi/nowhere');
    const page = missing.body.toString();
    expect(missing.status).toBe(404);
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toMatch(/<form class="search search--large" action="\/hashi\/search" method="get">/);
    expect(page).toContain('href="/hashi/posts/post-1"');
    expect(page).toContain('href="/hashi/category/towns"');
    await site.publish({ title: '新しい話' });
    await site.settle();
    expect((await ask('/hashi/nowhere')).body.toString()).toContain('新しい話');
  });
});

describeDatabases('what browsers and machines ask for unbidden', (open) => {
  test('robots are told where the sitemap is and to leave searches and the studio alone', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.settle();
    const { ask } = await serve(ctx);
    const robots = (await ask('/robots.txt')).body.toString();
    expect(robots).toContain('Disallow: /hashi/search\n');
    expect(robots).toContain('Disallow: /studio\n');
    expect(robots).toContain('Sitemap: http://localhost:4100/hashi/sitemap.xml');
  });
});
