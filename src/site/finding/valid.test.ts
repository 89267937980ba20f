// What machines read of a blog is valid by the letter: feeds, sitemaps, and the data in its pages.
import { expect, test } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { paragraph, text } from '../../../test/support/desk.ts';
import { atomProblems, jsonFeedProblems } from '../../../test/support/feeds.ts';
import { domOf, openTestSite, readPage, type TestSite } from '../../../test/support/published.ts';
import { sitemapProblems } from '../../../test/support/sitemaps.ts';
import { structuredProblems } from '../../../test/support/structured-data.ts';
import { newId } from '../../platform/ids.ts';
import { insertPicture } from '../../posts/store.ts';
import type { BlockJson } from '../../text/document.ts';

const ADDRESS = 'http://localhost:4100/hashi';

async function addPicture(ctx: TestContext, { blog, author }: TestSite, width: number) {
  const id = await ctx.files.put(Buffer.from(`picture ${width}`));
  const sizes = [{ width, type: 'image/jpeg', sha256: id }];
  await insertPicture(ctx.db, {
    ...{ blog_id: blog.id, id, width, height: 400, sizes: JSON.stringify(sizes) },
    ...{ created_by: author.id, created_at: ctx.clock.now().toISOString() },
  });
  return { pictureId: id, width, height: 400, sizes, alt: '川 & "橋"', credit: '' };
}

const figureOf = ({ pictureId, width }: { pictureId: string; width: number }, id: string): BlockJson => ({
  type: 'figure',
  attrs: {
    ...{ id, src: `media/${pictureId}-${width}.jpg`, alt: '川', credit: '', licence: null },
    ...{ width, height: 400 },
  },
});

/** Names that have to be escaped everywhere, every kind of post, pictures, comments, and an address of its own. */
async function openWorld(ctx: TestContext) {
  const site = await openTestSite(ctx, { name: 'A & <橋> "]]>', tagline: "it's </script> & more" });
  const outer = await site.addCategory('nature', '自然 & <水>');
  const inner = await site.addCategory('rivers', '川');
  await ctx.db.updateTable('categories').set({ parent_id: outer }).where('id', '=', inner).execute();
  const main = await addPicture(ctx, site, 640);
  const [first, second] = [await addPicture(ctx, site, 960), await addPicture(ctx, site, 1200)];
  const plain = { kind: 'plain', originals: null, provenance: null } as const;
  await site.publish({
    ...{ ...plain, categoryId: inner, tags: ['川', '町 & <村>'], picture: main },
    title: '<川> & "町" ]]> </script>',
    document: {
      type: 'doc',
      content: [
        paragraph(text('前。')),
        figureOf(second, 'f1'),
        figureOf(first, 'f2'),
        figureOf(main, 'f3'),
        figureOf(first, 'f4'),
      ],
    },
  });
  const { postId } = await site.publish({ categoryId: inner, tags: ['川'] });
  const locked = await site.publish({
    ...{ ...plain, title: '鍵', picture: main, tags: ['川'] },
    document: { type: 'doc', content: [paragraph(text('ないしょ。')), figureOf(second, 'f1')] },
  });
  await ctx.db.updateTable('posts').set({ password_hash: 'x' }).where('id', '=', locked.postId).execute();
  const now = ctx.clock.now().toISOString();
  await addComment(ctx, site.blog.id, postId, { id: newId(), body: '<b> & ]]>', name: '', shown_at: now });
  await addComment(ctx, site.blog.id, postId, { id: newId(), body: 'はい', title: '"', shown_at: now });
  await site.settle();
  return { site, main, first, second };
}

const lists = ['/category/nature', '/category/rivers', '/tag/川', '/author/みなも'];

test('the strict readings find what is missing, loose or wrong', () => {
  const data = (value: object) => structuredProblems(JSON.stringify(value)).join('\n');
  const article = {
    ...{ '@context': 'https://schema.org', '@type': 'Article', headline: 'x', image: '/x.jpg', price: 3 },
    ...{ datePublished: '2026-05-02', dateModified: '2026-05-01', inLanguage: 'Japanese language' },
    translator: { '@type': 'Person', name: '' },
  };
  for (const problem of [
    'it.image is no whole address',
    'it (Article) has price',
    'it.translator (Person) has no name',
    'translated from nothing',
    'changed before',
    'no language',
    'nobody has published',
  ])
    expect(data(article)).toContain(problem);
  expect(data({ '@type': 'Thing' })).toContain('of no kind that is known');
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 2, name: 'x' }],
  };
  expect(data(crumbs)).toContain('out of its place');
  const map = (entries: string) =>
    sitemapProblems(
      `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`,
      'https://x.example/a/sitemap.xml',
    ).join('\n');
  const url = '<url><loc>https://x.example/a/1</loc><lastmod>2026-05-01</lastmod></url>';
  expect(map(url)).toBe('');
  expect(map('')).toContain('0 addresses');
  expect(map(url + url)).toContain('twice');
  expect(map(url.replace('/a/1', '/b/1'))).toContain('outside');
  expect(map(url.replace('/a/1', '/a/川'))).toContain('ASCII');
  expect(map(url.replace('2026-05-01', 'today'))).toContain('changed at today');
  const picture = '<image:image><image:loc>/x.jpg</image:loc></image:image>';
  expect(map(url.replace('</url>', `${picture}</url>`))).toMatch(/shows \/x\.jpg[\s\S]*no namespace/);
});

describeDatabases('what machines read', (open) => {
  test('in feeds of the blog, of its lists and of its comments is valid in both formats', async () => {
    const ctx = await open();
    const { site } = await openWorld(ctx);
    for (const path of ['/feed', '/comments', ...lists.map((list) => `${list}/feed`)]) {
      const [atom, json] = [
        (await readPage(ctx, site, `${path}.atom`)) ?? '',
        (await readPage(ctx, site, `${path}.json`)) ?? '{}',
      ];
      expect([path, atomProblems(atom), jsonFeedProblems(json)]).toEqual([path, [], []]);
      expect([path, atom.split('<entry').length > 1]).toEqual([path, true]);
    }
  });

  test('in the sitemap is valid, and has every picture of a post once, of a locked one none', async () => {
    const ctx = await open();
    const { site, main, first, second } = await openWorld(ctx);
    const xml = (await readPage(ctx, site, '/sitemap.xml')) ?? '';
    expect(sitemapProblems(xml, `${ADDRESS}/sitemap.xml`)).toEqual([]);
    const shown = xml.split('<url>').filter((entry) => entry.includes('<image:loc>'));
    expect(shown).toHaveLength(1);
    const found = Array.from(shown[0]?.matchAll(/<image:loc>([^<]*)</g) ?? [], ([, address]) => address);
    const addressOf = ({ pictureId, width }: typeof main) => `${ADDRESS}/media/${pictureId}-${width}.jpg`;
    expect(found[0]).toBe(addressOf(main));
    expect(found.toSorted()).toEqual([main, first, second].map(addressOf).toSorted());
  });

  test('in pages is valid: the first page, posts in each view, lists, months and authors', async () => {
    const ctx = await open();
    const { site } = await openWorld(ctx);
    const kinds = new Set<string>();
    const posts = ['/posts/post-1', '/posts/post-2', '/posts/post-2/both', '/posts/post-2/original'];
    for (const path of ['/', '/page/1', '/month/2026-05', ...posts, ...lists]) {
      const page = await domOf(ctx, site, path);
      const blocks = Array.from(
        page.querySelectorAll('script[type="application/ld+json"]'),
        ({ textContent }) => textContent ?? '',
      );
      expect([path, blocks.length > 0]).toEqual([path, true]);
      for (const json of blocks) {
        expect([path, structuredProblems(json)]).toEqual([path, []]);
        kinds.add((JSON.parse(json) as { '@type': string })['@type']);
      }
    }
    const all = ['Article', 'Blog', 'BreadcrumbList', 'CollectionPage', 'ProfilePage'];
    expect([...kinds].toSorted()).toEqual(all);
  });
});
