// What the public pages say, and in which markup.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../test/support/database.ts';
import { heading, paragraph, text } from '../../test/support/desk.ts';
import {
  openTestSite,
  provenanceOf,
  sentence,
  type TestSite,
  translationOf,
} from '../../test/support/published.ts';
import { xmlProblem } from '../../test/support/xml.ts';
import { emit } from '../platform/outbox.ts';
import { drain } from '../platform/worker.ts';
import type { BlockJson } from '../text/document.ts';
import { routeOf } from './address.ts';
import { siteHandlers } from './handlers.ts';
import { siteOf } from './site.ts';

/** The bytes of a page as readers get them; null when there is no such page. */
async function read(ctx: TestContext, site: TestSite, path: string): Promise<string | null> {
  const pages = await siteOf(ctx);
  const blog = await pages.findBlog(site.blog.id);
  const route = routeOf(path);
  if (blog === undefined || route === null) return null;
  const ready = await pages.page(blog, route);
  await pages.settled();
  return ready?.answers.identity.body.toString() ?? null;
}

async function dom(ctx: TestContext, site: TestSite, path: string): Promise<Document> {
  return parseHTML((await read(ctx, site, path)) ?? '').document;
}

const titles = (page: Document) =>
  Array.from(page.querySelectorAll('.plist__h'), (found) => found.textContent);

describeDatabases('public pages', (open) => {
  test('a sentence and its original stand in one element, without white space between Japanese sentences', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const html = (await read(ctx, site, '/posts/post-1')) ?? '';
    const page = parseHTML(html).document;
    const [first, second, left] = page.querySelectorAll('.prose .s');
    expect(first?.querySelector('.s__t')?.textContent).toBe('川が掘り出されました。');
    expect(first?.querySelector('.s__o')?.getAttribute('lang')).toBe('en');
    expect(first?.querySelector('.s__o')?.textContent).toContain('The river was dug up.');
    expect(second?.querySelector('.em--source + .whose')?.getAttribute('href')).toBe('#emphasis');
    expect(left?.classList.contains('s--omitted')).toBe(true);
    const words = page.querySelector('.prose p')?.cloneNode(true) as Element;
    for (const other of words.querySelectorAll('.s__o, .s__none, .vh')) other.remove();
    expect(words.textContent).toBe('川が掘り出されました。だれも何も原言いませんでした。');
  });

  test('the three views are the same post by three addresses, and searchers are sent to one', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    for (const [path, id] of [
      ['/posts/post-1', 'v-ja'],
      ['/posts/post-1/both', 'v-pair'],
      ['/posts/post-1/original', 'v-en'],
    ] as const) {
      const page = await dom(ctx, site, path);
      const checked = Array.from(page.querySelectorAll('input[name=view][checked]'), (found) => found.id);
      expect(checked).toEqual([id]);
      expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        'http://localhost:4100/hashi/posts/post-1',
      );
      expect(page.querySelectorAll('.s__o').length).toBe(4);
    }
  });

  test('the provenance box shows the whole chain, the copy with its hash, the rights, and what was left out', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const page = await dom(ctx, site, '/posts/post-1');
    const names = Array.from(page.querySelectorAll('.prov__who'), (found) => found.textContent);
    expect(names).toEqual(['ことばの橋', 'Field & Ford', 'Valley Post', '町の職員（匿名）']);
    const line = Array.from(page.querySelectorAll('.stream li'), (found) => found.textContent);
    expect(line).toEqual(names);
    expect(page.querySelector('.prov code')?.getAttribute('title')).toBe(`SHA-256 ${'ab12cd34'.repeat(8)}`);
    const box = page.querySelector('.prov')?.textContent ?? '';
    expect(box).toContain('翻訳と転載の許可あり（Field & Ford、2026年5月15日、手紙で）');
    expect(box).toContain('2026年5月16日 7:42');
    expect(box).toContain('省いた文 1');
    const ids = new Set(Array.from(page.querySelectorAll('[id]'), (found) => found.id));
    for (const link of page.querySelectorAll('a[href^="#"]')) {
      expect(ids.has(link.getAttribute('href')?.slice(1) ?? '')).toBe(true);
    }
  });

  test('JSON-LD says of what the post is a translation, by whom, and from which sources', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const page = await dom(ctx, site, '/posts/post-1');
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(data).toMatchObject({
      '@type': 'Article',
      headline: '川の話 1',
      inLanguage: 'ja',
      translator: { name: 'みなも' },
      isBasedOn: 'https://field-and-ford.example/river-1',
      translationOfWork: { headline: 'River 1', inLanguage: 'en', publisher: { name: 'Field & Ford' } },
    });
    expect(data.citation.map((one: { name: string }) => one.name)).toEqual([
      'Valley Post',
      '町の職員（匿名）',
    ]);
    expect(data.author).toBeUndefined();
  });

  test('words that look like markup stay words, in every field', async () => {
    const ctx = await open();
    const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>]]>&amp;`;
    const site = await openTestSite(ctx, { name: evil, tagline: evil, about: evil });
    await ctx.db.updateTable('people').set({ name: evil }).execute();
    const categoryId = await site.addCategory('evil', evil);
    const base = translationOf(site.blog.id, site.author.id, 1);
    const source = provenanceOf(1);
    await site.publish({
      ...base,
      title: evil,
      summary: evil,
      categoryId,
      document: {
        type: 'doc',
        content: [
          heading(evil),
          { ...paragraph(...sentence('s1-1', text(evil))), attrs: { id: 'b1', lang: null } } as BlockJson,
          { type: 'pull_quote', attrs: { id: 'q', lang: null, speaker: evil }, content: [text(evil)] },
          {
            type: 'quote',
            attrs: { id: 'k', speaker: evil, cite: null },
            content: [paragraph(text(evil))],
          },
          {
            type: 'figure',
            attrs: {
              id: 'f',
              src: 'https://x.example/a.png',
              alt: evil,
              credit: evil,
              width: null,
              height: null,
              licence: evil,
            },
          },
          {
            type: 'link_card',
            attrs: { id: 'l', href: 'https://x.example/', title: evil, site: evil, description: evil },
          },
          { type: 'book_card', attrs: { id: 'c', isbn: evil, title: evil } },
          { type: 'code_block', attrs: { id: 'd', lang: null }, content: [text(evil)] },
        ],
      },
      originals: {
        language: 'en',
        title: evil,
        blocks: { b1: { paragraph: 1, sentences: [{ id: 's1-1', content: [text(evil)] }] } },
      },
      provenance: {
        ...source,
        chain: source.chain.map((link) => ({ ...link, name: evil, title: evil, note: evil, date: evil })),
        article: { ...source.article, title: evil, byline: evil, outlet: evil },
        rights: { kind: 'granted', by: evil, on: evil, how: evil, licence: evil },
      },
    });
    await site.settle();
    const paths = ['/', '/posts/post-1', '/page/1', '/category/evil', '/about', '/months', '/month/2026-05'];
    for (const path of paths) {
      const html = (await read(ctx, site, path)) ?? '';
      expect(html).toContain('&lt;script>alert(1)');
      const page = parseHTML(html).document;
      for (const script of page.querySelectorAll('script')) {
        const isData = script.getAttribute('type') === 'application/ld+json';
        expect(isData || script.hasAttribute('src')).toBe(true);
      }
      expect(page.querySelector('img[src="x"]')).toBeNull();
      for (const element of page.querySelectorAll('*')) {
        expect(element.getAttributeNames().filter((name) => /^on|^style$/.test(name))).toEqual([]);
      }
    }
    expect(xmlProblem((await read(ctx, site, '/feed.atom')) ?? '<')).toBeNull();
    expect(xmlProblem((await read(ctx, site, '/sitemap.xml')) ?? '<')).toBeNull();
  });

  test('the feed holds the whole text of the newest posts and is well-formed', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let count = 0; count < 3; count++) await site.publish();
    await site.settle();
    const feed = (await read(ctx, site, '/feed.atom')) ?? '';
    expect(xmlProblem(feed)).toBeNull();
    expect(Array.from(feed.matchAll(/<title>(川の話 \d)<\/title>/g), ([, title]) => title)).toEqual([
      '川の話 3',
      '川の話 2',
      '川の話 1',
    ]);
    expect(feed).toContain('川が掘り出されました。');
    expect(feed).toContain('http://localhost:4100/hashi/posts/post-3');
    expect(xmlProblem((await read(ctx, site, '/sitemap.xml')) ?? '<')).toBeNull();
  });

  test('list pages are numbered from the oldest, and a full page keeps its posts', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let count = 0; count < 41; count++) await site.publish();
    await site.settle();
    const first = await read(ctx, site, '/page/1');
    const second = await dom(ctx, site, '/page/2');
    expect(titles(second)[0]).toBe('川の話 40');
    expect(titles(second).at(-1)).toBe('川の話 21');
    expect(titles(await dom(ctx, site, '/page/3'))).toEqual(['川の話 41']);
    expect(await read(ctx, site, '/page/4')).toBeNull();
    for (let count = 0; count < 25; count++) await site.publish();
    await site.settle();
    expect(await read(ctx, site, '/page/1')).toBe(first);
    const home = await dom(ctx, site, '/');
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
        await read(ctx, site, path);
      const kept = await read(ctx, site, '/posts/post-3');
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
    for (const path of [...everywhere, '/posts/post-2', '/posts/post-2/both']) await read(ctx, site, path);
    await site.unpublish(posts[1]?.postId ?? '');
    await site.settle();
    for (const path of ['/posts/post-2', '/posts/post-2/both', '/posts/post-2/original']) {
      expect(await read(ctx, site, path)).toBeNull();
    }
    for (const path of everywhere) {
      const bytes = await read(ctx, site, path);
      expect(bytes).not.toBeNull();
      expect(bytes).not.toContain('川の話 2');
      expect(bytes).not.toContain('post-2');
    }
    expect(
      (await dom(ctx, site, '/posts/post-3')).querySelector('.prevnext [rel=prev]')?.getAttribute('href'),
    ).toBe('/hashi/posts/post-1');
    await site.publish({ ...translationOf(site.blog.id, site.author.id, 2), postId: posts[1]?.postId ?? '' });
    await site.settle();
    expect(titles(await dom(ctx, site, '/page/1'))).toEqual(['川の話 3', '川の話 2', '川の話 1']);
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
    const page = await dom(ctx, site, '/posts/post-1');
    expect(page.querySelector('.ahead__meta a')?.textContent).toBe('第2版・訂正1か所');
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
      await read(ctx, site, path);
    await site.publish({
      ...translationOf(site.blog.id, site.author.id, 1),
      postId,
      title: '鳥の話',
      categoryId: birds,
    });
    await site.settle();
    expect(titles(await dom(ctx, site, '/category/towns'))).toEqual(['川の話 2']);
    expect(titles(await dom(ctx, site, '/category/birds'))).toEqual(['鳥の話']);
    expect((await dom(ctx, site, '/posts/post-2')).querySelector('[rel=prev]')?.textContent).toContain(
      '鳥の話',
    );
    expect(titles(await dom(ctx, site, '/'))).toEqual(['鳥の話']);
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
      expect((await read(ctx, site, path)) ?? '').not.toContain(secret);
    }
    expect(postId).not.toBe('');
  });

  test('a blog that changes its name, or its address, shows it everywhere at once', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    await read(ctx, site, '/posts/post-1');
    await ctx.db.updateTable('blogs').set({ name: '新しい橋', slug: 'new-bridge' }).execute();
    await emit(ctx, { kind: 'blog.changed', blogId: site.blog.id });
    await site.settle();
    const html = await read(ctx, site, '/posts/post-1');
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
    expect(titles(await dom(ctx, site, '/'))).toEqual([]);
    // Another object for the same files is another process in all but name.
    const command: TestContext = { ...ctx, files: Object.create(ctx.files) };
    await site.publish();
    await drain(command, siteHandlers(command));
    await (await siteOf(command)).settled();
    await (await siteOf(ctx)).look();
    expect(titles(await dom(ctx, site, '/'))).toEqual(['川の話 1']);
  });

  test('a new build draws every page anew', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    await read(ctx, site, '/posts/post-1');
    const folder = join(ctx.config.data, 'pages');
    await writeFile(join(folder, '.build'), 'another build');
    const restarted: TestContext = { ...ctx, files: Object.create(ctx.files) };
    await siteOf(restarted);
    expect(await readdir(folder)).toEqual(['.build']);
    expect(await ctx.db.selectFrom('page_keys').select('page').execute()).toEqual([]);
  });

  test('a plain post has no original, no other views, and no box of sources', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({
      kind: 'plain',
      slug: 'plain',
      originals: null,
      provenance: null,
      document: { type: 'doc', content: [paragraph(text('散歩をしました。'))] },
    });
    await site.settle();
    const page = await dom(ctx, site, '/posts/plain');
    expect(page.querySelector('.prose')?.textContent).toBe('散歩をしました。');
    expect(page.querySelector('.prov, .stream, input[name=view], .s')).toBeNull();
    expect(await read(ctx, site, '/posts/plain/both')).toBeNull();
  });

  test('an empty blog says what will be here', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.settle();
    expect((await dom(ctx, site, '/')).querySelector('.empty b')?.textContent).toBe('まだ話はありません');
    expect(await read(ctx, site, '/month/2026-05')).toBeNull();
  });
});

async function count(ctx: TestContext): Promise<number> {
  const row = await ctx.db
    .selectFrom('posts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
