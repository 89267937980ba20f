// What the public pages say, and in which markup.

import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { heading, paragraph, text } from '../../test/support/desk.ts';
import {
  domOf,
  openTestSite,
  provenanceOf,
  readPage,
  sentence,
  translationOf,
} from '../../test/support/published.ts';
import { xmlProblem } from '../../test/support/xml.ts';
import type { BlockJson } from '../text/document.ts';

describeDatabases('public pages', (open) => {
  test('a sentence and its original stand in one element, without white space between Japanese sentences', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const html = (await readPage(ctx, site, '/posts/post-1')) ?? '';
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
      const page = await domOf(ctx, site, path);
      const checked = Array.from(page.querySelectorAll('input[name=view][checked]'), (found) => found.id);
      expect(checked).toEqual([id]);
      expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        'http://localhost:4100/hashi/posts/post-1',
      );
      expect(page.querySelectorAll('.s__o').length).toBe(4);
    }
  });

  test('the first page says the year of its newest post, and that of every other that is of another year', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    ctx.clock.set('2024-12-31T14:59:00.000Z');
    await site.publish();
    for (const now of ['2024-12-31T15:00:00.000Z', '2025-03-01T00:00:00.000Z']) {
      ctx.clock.set(now);
      await site.publish();
    }
    await site.settle();
    const dates = async () => {
      const page = await domOf(ctx, site, '/');
      return [...page.querySelectorAll('.lead time, .plist time')].map(({ textContent }) => textContent);
    };
    const told = ['2025年3月1日', '11月', '312024年12月'];
    expect(await dates()).toEqual(told);
    // The page is kept: what is this year and what is not would not stay true.
    ctx.clock.set('2031-01-01T00:00:00.000Z');
    expect(await dates()).toEqual(told);
  });

  test('the provenance box shows the whole chain, the copy with its hash, the rights, and what was left out', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish();
    await site.settle();
    const page = await domOf(ctx, site, '/posts/post-1');
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
    const page = await domOf(ctx, site, '/posts/post-1');
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
          { type: 'book_card', attrs: { id: 'c', isbn: evil, title: evil, book: null } },
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
      const html = (await readPage(ctx, site, path)) ?? '';
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
    expect(xmlProblem((await readPage(ctx, site, '/feed.atom')) ?? '<')).toBeNull();
    expect(xmlProblem((await readPage(ctx, site, '/sitemap.xml')) ?? '<')).toBeNull();
  });

  test('the feed holds the whole text of the newest posts and is well-formed', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    for (let count = 0; count < 3; count++) await site.publish();
    await site.settle();
    const feed = (await readPage(ctx, site, '/feed.atom')) ?? '';
    expect(xmlProblem(feed)).toBeNull();
    expect(Array.from(feed.matchAll(/<title>(川の話 \d)<\/title>/g), ([, title]) => title)).toEqual([
      '川の話 3',
      '川の話 2',
      '川の話 1',
    ]);
    expect(feed).toContain('川が掘り出されました。');
    expect(feed).toContain('http://localhost:4100/hashi/posts/post-3');
    expect(xmlProblem((await readPage(ctx, site, '/sitemap.xml')) ?? '<')).toBeNull();
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
    const page = await domOf(ctx, site, '/posts/plain');
    expect(page.querySelector('.prose')?.textContent).toBe('散歩をしました。');
    expect(page.querySelector('.prov, .stream, input[name=view], .s')).toBeNull();
    expect(await readPage(ctx, site, '/posts/plain/both')).toBeNull();
  });

  test('an empty blog says what will be here', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.settle();
    expect((await domOf(ctx, site, '/')).querySelector('.empty b')?.textContent).toBe('まだ話はありません');
    expect(await readPage(ctx, site, '/month/2026-05')).toBeNull();
  });
});
