// What a blog leaves behind at a place it had: no page stays in memory or on the disk, whoever looked at the directory first.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { openTestSite, type TestSite } from '../../../test/support/published.ts';
import { serveWhole } from '../../../test/support/whole-press.ts';
import { replaceBanners } from '../../blogs/banners/store.ts';
import { changeBlog } from '../../blogs/change-blog.ts';
import { suspendBlog } from '../../blogs/hosting/suspension/suspend-blog.ts';
import { transact } from '../../platform/context.ts';
import { emit } from '../../platform/outbox.ts';
import { siteOf } from '../site.ts';

const actorOf = ({ author }: TestSite, operator = false) =>
  ({ id: author.id, name: author.name, email: '', language: null, operator }) as never;

/** Names the blog anew; the directory is loaded for some other reason before that is worked on. */
async function renameUnnoticed(
  ctx: TestContext,
  site: TestSite,
  from: string,
  names: { slug?: string; host?: string },
) {
  ctx.clock.advance(1000);
  const changed = await changeBlog(ctx, actorOf(site), from, {
    ...{ blog_name: 'ことばの橋', slug: from, blog_language: 'ja', source_languages: ['en'] },
    ...{ other_languages: [], time_zone: 'Asia/Tokyo', host: '', tagline: '', about: '' },
    ...{ rights_rule: 'warn', review_rule: 'free', ...names },
  });
  expect(changed).toMatchObject({ ok: true });
  await (await siteOf(ctx)).directory.load();
  await site.settle();
}

async function pasteBanner(ctx: TestContext, { blog }: TestSite) {
  const banner = { id: 'b', place: 'side', way: 'plain', name: '', width: 88, height: 31 } as const;
  const markup = '<a href="https://banner.example/"><img src="https://banner.example/1.gif" alt=""></a>';
  await transact(ctx, async (tx) => {
    await replaceBanners(tx.db, blog.id, [{ ...banner, markup }], '2026-01-01T00:00:00.000Z');
    await emit(tx, { kind: 'blog.changed', blogId: blog.id });
  });
}

async function storedPosts(ctx: TestContext): Promise<string[]> {
  const files = await readdir(join(ctx.config.data, 'pages'), { recursive: true });
  return files.filter((file) => file.endsWith('post-1/index.html')).sort();
}

const at = (host: string) => ({ headers: { host } });

describeDatabases('a place that a blog has left', (open) => {
  it('leads on at once and holds no page, also when the directory knew of it before the change was worked on', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const ask = await serveWhole(ctx);
    const read = async (path: string, host = 'localhost:4100') =>
      (await ask(`${path}/posts/post-1`, at(host))).status;
    expect(await read('/hashi')).toBe(200);
    await renameUnnoticed(ctx, site, 'hashi', { slug: 'kawa' });
    expect([await read('/hashi'), await read('/kawa')]).toEqual([301, 200]);
    expect(await storedPosts(ctx)).toEqual(['localhost/kawa/posts/post-1/index.html']);
    await renameUnnoticed(ctx, site, 'kawa', { host: 'kawa.example' });
    expect([await read('/kawa'), await read('', 'kawa.example')]).toEqual([301, 200]);
    expect(await storedPosts(ctx)).toEqual(['kawa.example/posts/post-1/index.html']);
    await renameUnnoticed(ctx, site, 'kawa', { host: 'umi.example' });
    expect([await read('', 'kawa.example'), await read('', 'umi.example')]).toEqual([301, 200]);
    expect(await storedPosts(ctx)).toEqual(['umi.example/posts/post-1/index.html']);
  });

  it('keeps the pages of whoever has it now', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const other = await openTestSite(ctx, { slug: 'mori' });
    await other.publish({ title: '森の話' });
    await renameUnnoticed(ctx, site, 'hashi', { slug: 'kawa' });
    await renameUnnoticed(ctx, other, 'mori', { slug: 'hashi' });
    const ask = await serveWhole(ctx);
    expect((await ask('/hashi/posts/post-1')).text).toContain('森の話');
    await renameUnnoticed(ctx, site, 'kawa', { slug: 'umi' });
    expect(await storedPosts(ctx)).toEqual(['localhost/hashi/posts/post-1/index.html']);
    expect((await siteOf(ctx)).memory.get('/hashi/posts/post-1') !== undefined).toBe(true);
  });

  it('holds no page with banners either, once the blog is suspended or elsewhere', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await pasteBanner(ctx, site);
    await site.settle();
    const ask = await serveWhole(ctx);
    expect((await ask('/hashi/posts/post-1')).status).toBe(200);
    expect(await storedPosts(ctx)).toEqual(['localhost/.own/hashi/posts/post-1/index.html']);
    await renameUnnoticed(ctx, site, 'hashi', { slug: 'kawa' });
    expect((await ask('/kawa/posts/post-1')).status).toBe(200);
    expect(await storedPosts(ctx)).toEqual(['localhost/.own/kawa/posts/post-1/index.html']);
    await suspendBlog(ctx, actorOf(site, true), 'kawa', 'x');
    await (await siteOf(ctx)).directory.load();
    await site.settle();
    expect([(await ask('/kawa/posts/post-1')).status, await storedPosts(ctx)]).toEqual([410, []]);
  });

  it('gets no page from whoever asked while the blog was there', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const pages = await siteOf(ctx);
    const then = pages.directory.byId(site.blog.id);
    if (!then) throw new Error('no blog');
    await renameUnnoticed(ctx, site, 'hashi', { slug: 'kawa' });
    await pages.page(then, { page: 'article', slug: 'post-1', view: 'translation' });
    await pages.settled();
    expect(pages.memory.get('/hashi/posts/post-1') === undefined).toBe(true);
    expect(await storedPosts(ctx)).toEqual([]);
  });
});
