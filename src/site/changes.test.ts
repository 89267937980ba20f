// What each change in a blog does to its public pages, and what it leaves as it was.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { paragraph, text } from '../../test/support/desk.ts';
import {
  domOf,
  openTestSite,
  readPage,
  sentence,
  type TestSite,
  translationOf,
} from '../../test/support/published.ts';
import { emit } from '../platform/outbox.ts';
import { drain } from '../platform/worker.ts';
import type { BlockJson } from '../text/document.ts';
import { siteHandlers } from './handlers.ts';
import { siteOf } from './site.ts';

const titles = (page: Document) =>
  Array.from(page.querySelectorAll('.plist__h'), (found) => found.textContent);

/** By a command beside the server: another object for the same files is another process in all but name. */
async function publishBeside(ctx: TestContext, site: TestSite): Promise<void> {
  const command: TestContext = { ...ctx, files: Object.create(ctx.files) };
  await site.publish();
  await drain(command, siteHandlers(command));
  await (await siteOf(command)).settled();
}

describeDatabases('public pages, as the blog changes,', (open) => {
  test('list pages are numbered from the oldest, and a full page keeps its posts', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let count = 0; count < 41; count++) await site.publish();
    await site.settle();
    const first = await readPage(ctx, site, '/page/1');
    const second = await domOf(ctx, site, '/page/2');
    expect(titles(second)[0]).toBe('川の話 40');
    expect(titles(second).at(-1)).toBe('川の話 21');
    expect(titles(await domOf(ctx, site, '/page/3'))).toEqual(['川の話 41']);
    expect(await readPage(ctx, site, '/page/4')).toBeNull();
    for (let count = 0; count < 25; count++) await site.publish();
    await site.settle();
    expect(await readPage(ctx, site, '/page/1')).toBe(first);
    const home = await domOf(ctx, site, '/');
    expect(home.querySelector('.lead h2')?.textContent).toBe('川の話 66');
    expect(titles(home)[0]).toBe('川の話 65');
    expect(home.querySelector('.more a')?.getAttribute('href')).toBe('/hashi/page/3');
  });

  test('a publish makes and drops as many pages on a long blog as on a short one', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const pages = await siteOf(ctx);
    const made: number[] = [];
    for (const length of [30, 70]) {
      while ((await count(ctx)) < length) await site.publish();
      await site.settle();
      for (const path of ['/page/1', '/page/2', '/months', '/posts/post-3', '/posts/post-3/both'])
        await readPage(ctx, site, path);
      const kept = await readPage(ctx, site, '/posts/post-3');
      await site.publish();
      ctx.queries.length = 0;
      await site.settle();
      made.push(ctx.queries.length);
      const blog = pages.directory.byId(site.blog.id);
      expect(blog && pages.memory.get('/hashi/posts/post-3')?.answers.identity.body.toString()).toBe(kept);
    }
    expect(made[1]).toBe(made[0]);
  });

  test('a post taken back is gone from its address and from every list, and comes back in its place', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const posts = [await site.publish(), await site.publish(), await site.publish()];
    await site.settle();
    const everywhere = [
      '/',
      '/page/1',
      '/month/2026-05',
      '/feed.atom',
      '/sitemap.xml',
      '/posts/post-1',
      '/posts/post-3',
    ];
    for (const path of [...everywhere, '/posts/post-2', '/posts/post-2/both'])
      await readPage(ctx, site, path);
    await site.unpublish(posts[1]?.postId ?? '');
    await site.settle();
    for (const path of ['/posts/post-2', '/posts/post-2/both', '/posts/post-2/original']) {
      expect(await readPage(ctx, site, path)).toBeNull();
    }
    for (const path of everywhere) {
      const bytes = await readPage(ctx, site, path);
      expect(bytes).not.toBeNull();
      expect(bytes).not.toContain('川の話 2');
      expect(bytes).not.toContain('post-2');
    }
    expect(
      (await domOf(ctx, site, '/posts/post-3')).querySelector('.prevnext [rel=prev]')?.getAttribute('href'),
    ).toBe('/hashi/posts/post-1');
    await site.publish({ ...translationOf(site.blog.id, site.author.id, 2), postId: posts[1]?.postId ?? '' });
    await site.settle();
    expect(titles(await domOf(ctx, site, '/page/1'))).toEqual(['川の話 3', '川の話 2', '川の話 1']);
  });

  test('a correction is told word by word, and the post says which version it is', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    await site.settle();
    const before = translationOf(site.blog.id, site.author.id, 1);
    const fish = {
      ...paragraph(...sentence('s3-1', text('魚は七種類です。'))),
      attrs: { id: 'b2', lang: null },
    } as BlockJson;
    await site.publish({
      ...before,
      postId,
      document: { ...before.document, content: [...before.document.content.slice(0, 1), fish] },
      note: '読んだ方からの知らせで直しました。',
    });
    await site.settle();
    const page = await domOf(ctx, site, '/posts/post-1');
    expect(page.querySelector('.ahead__meta a[href="#history"]')?.textContent).toBe('第2版・訂正1か所');
    const history = page.querySelector('#history');
    expect(history?.querySelector('del')?.textContent).toContain('六');
    expect(history?.querySelector('ins')?.textContent).toContain('七');
    expect(history?.textContent).toContain('読んだ方からの知らせで直しました。');
  });

  test('a renamed or recategorised post leaves nothing stale behind', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const towns = await site.addCategory('towns');
    const birds = await site.addCategory('birds');
    const { postId } = await site.publish({ categoryId: towns });
    await site.publish({ categoryId: towns });
    await site.settle();
    for (const path of ['/category/towns', '/category/birds', '/posts/post-2', '/'])
      await readPage(ctx, site, path);
    await site.publish({
      ...translationOf(site.blog.id, site.author.id, 1),
      postId,
      title: '鳥の話',
      categoryId: birds,
    });
    await site.settle();
    expect(titles(await domOf(ctx, site, '/category/towns'))).toEqual(['川の話 2']);
    expect(titles(await domOf(ctx, site, '/category/birds'))).toEqual(['鳥の話']);
    expect((await domOf(ctx, site, '/posts/post-2')).querySelector('[rel=prev]')?.textContent).toContain(
      '鳥の話',
    );
    expect(titles(await domOf(ctx, site, '/'))).toEqual(['鳥の話']);
  });

  test('text that was never published is in no public byte', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    const secret = 'まだ見せない文';
    const row = await ctx.db.selectFrom('revisions').selectAll().executeTakeFirstOrThrow();
    // A later revision that is not the one readers see, and a post that was never published.
    await ctx.db
      .insertInto('revisions')
      .values({
        ...row,
        number: 2,
        title: secret,
        note: secret,
        document: row.document.replace('川', secret),
      })
      .execute();
    const other = await site.publish({ title: secret });
    await site.unpublish(other.postId);
    await site.settle();
    for (const path of [
      '/',
      '/posts/post-1',
      '/posts/post-2',
      '/page/1',
      '/month/2026-05',
      '/months',
      '/feed.atom',
      '/sitemap.xml',
    ]) {
      expect((await readPage(ctx, site, path)) ?? '').not.toContain(secret);
    }
    expect(postId).not.toBe('');
  });

  test('a blog that changes its name, or its address, shows it everywhere at once', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    await readPage(ctx, site, '/posts/post-1');
    await ctx.db.updateTable('blogs').set({ name: '新しい橋', slug: 'new-bridge' }).execute();
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
    const html = await readPage(ctx, site, '/posts/post-1');
    expect(html).toContain('新しい橋');
    expect(html).not.toContain('ことばの橋');
    expect(html).toContain('/new-bridge/posts/post-1');
    const pages = await siteOf(ctx);
    expect(pages.memory.get('/hashi/posts/post-1')).toBeUndefined();
  });

  test('a server notices what a command beside it has published', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    expect(titles(await domOf(ctx, site, '/'))).toEqual([]);
    await publishBeside(ctx, site);
    await (await siteOf(ctx)).look();
    expect(titles(await domOf(ctx, site, '/'))).toEqual(['川の話 1']);
  });

  test('a server notices it also when it has something to store itself before it looked', async () => {
    const ctx = await open();
    const [site, other] = [await openTestSite(ctx), await openTestSite(ctx, { slug: 'other' })];
    await site.publish();
    await site.settle();
    expect(titles(await domOf(ctx, site, '/'))).toEqual([]);
    await publishBeside(ctx, site);
    await other.publish();
    await other.settle();
    await (await siteOf(ctx)).look();
    expect(titles(await domOf(ctx, site, '/'))).toEqual(['川の話 1']);
  });

  test('a new build draws every page anew', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    await readPage(ctx, site, '/posts/post-1');
    const folder = join(ctx.config.data, 'pages');
    await writeFile(join(folder, '.build'), 'another build');
    const restarted: TestContext = { ...ctx, files: Object.create(ctx.files) };
    await siteOf(restarted);
    expect(await readdir(folder)).toEqual(['.build']);
    expect(await ctx.db.selectFrom('page_keys').select('page').execute()).toEqual([]);
  });
});

async function count(ctx: TestContext): Promise<number> {
  const row = await ctx.db
    .selectFrom('posts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
