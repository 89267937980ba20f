// Feeds of a blog and its lists: valid by a strict reading, and without a word that is not for everybody.

import { expect, test } from 'vitest';
import { addComment } from '../../../test/support/comments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { paragraph, text } from '../../../test/support/desk.ts';
import { atomProblems, jsonFeedProblems } from '../../../test/support/feeds.ts';
import { domOf, openTestSite, readPage, translationOf } from '../../../test/support/published.ts';
import type { BlockJson } from '../../text/document.ts';

const feeds = ['', '/category/towns', '/tag/川', '/author/みなも'];

test('the strict reading finds what is missing, doubled or cut short', () => {
  const entry =
    '<entry><title>x</title><id>urn:uuid:1</id><content type="html">&lt;a href=&quot;/x&quot;&gt;</content></entry>';
  const head = '<feed xmlns="http://www.w3.org/2005/Atom"><title>f</title><id>http://x.example/</id>';
  const problems = atomProblems(`${head}${entry}${entry}</feed>`);
  for (const problem of [
    'two entries have one id',
    'x has no author',
    'x has no link',
    'x leads to /x',
    'x has no moment',
  ]) {
    expect(problems.join('\n')).toContain(problem);
  }
  expect(atomProblems('<feed>&</feed>')).toHaveLength(1);
  const item = { id: '', title: 'x', content_html: '<img src="media/a.png">', date_published: '2026-05-01' };
  const json = JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: '', items: [item, item] });
  expect(jsonFeedProblems(json).length).toBeGreaterThan(6);
});

describeDatabases('a feed', (open) => {
  test('of the blog, a category, a tag and an author is valid in both formats, whatever stands in a post', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx, { name: 'A & <b>B</b> ]]>', tagline: '"\'' });
    const categoryId = await site.addCategory('towns', '町 & <村>');
    const content: BlockJson[] = [
      paragraph(
        text('内の'),
        text('頁', { type: 'link', attrs: { href: '/hashi/posts/post-1' } }),
        text('と外の\u0008'),
        text('頁', { type: 'link', attrs: { href: 'https://x.example/?a=1&b=2' } }),
      ),
      {
        type: 'figure',
        attrs: {
          ...{ id: 'f', src: `media/${'a'.repeat(64)}-960.jpg`, alt: '<川>', credit: '', licence: null },
          ...{ width: 960, height: 480 },
        },
      },
    ];
    const odd = { title: '<川> & "町" ]]>', summary: "it's <b>", tags: ['川', '<町> & 橋'] };
    await site.publish({
      ...odd,
      categoryId,
      document: { type: 'doc', content },
      kind: 'plain',
      provenance: null,
      originals: null,
    });
    await site.publish({ categoryId, tags: ['川'] });
    await site.settle();
    for (const path of feeds) {
      expect([path, atomProblems((await readPage(ctx, site, `${path}/feed.atom`)) ?? '')]).toEqual([
        path,
        [],
      ]);
      expect([path, jsonFeedProblems((await readPage(ctx, site, `${path}/feed.json`)) ?? '{}')]).toEqual([
        path,
        [],
      ]);
    }
  });

  test('of a list has its posts alone, and is led to from the page of the list', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ tags: ['川'] });
    await site.publish({ tags: ['町'] });
    await site.settle();
    const json = JSON.parse((await readPage(ctx, site, '/tag/川/feed.json')) ?? '');
    expect(json.items.map(({ title }: { title: string }) => title)).toEqual(['川の話 1']);
    expect(json.items[0].tags).toEqual(['川']);
    expect(json.feed_url).toBe(encodeURI('http://localhost:4100/hashi/tag/川/feed.json'));
    const links = (await domOf(ctx, site, '/tag/川')).querySelectorAll('link[rel=alternate]');
    const found = Array.from(links, (link) => link.getAttribute('href'));
    for (const path of [
      '/feed.atom',
      '/feed.json',
      '/tag/川/feed.atom',
      '/tag/川/feed.json',
      '/comments.atom',
    ]) {
      expect(found).toContain(encodeURI(`/hashi${path}`));
    }
  });

  test('keeps the ids of its posts when their addresses, and of itself when its own, change', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const categoryId = await site.addCategory('towns');
    const { postId } = await site.publish({ categoryId });
    await site.settle();
    const idsIn = async (path: string) =>
      Array.from(((await readPage(ctx, site, path)) ?? '').matchAll(/<id>([^<]+)<\/id>/g), ([, id]) => id);
    const before = await idsIn('/category/towns/feed.atom');
    await site.publish({
      ...translationOf(site.blog.id, site.author.id, 1),
      postId,
      slug: 'moved',
      categoryId,
    });
    await ctx.db.updateTable('categories').set({ slug: 'villages' }).execute();
    await site.settle();
    expect(await idsIn('/category/villages/feed.atom')).toEqual(before);
    expect(before).toHaveLength(2);
  });

  test('holds no word of a post that was taken back, or that stands behind a password or a fold', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const secret = 'まだ見せない文';
    const document = { type: 'doc' as const, content: [paragraph(text(secret))] };
    const plain = { kind: 'plain' as const, originals: null, provenance: null, tags: ['川'] };
    const back = await site.publish({ ...plain, document, title: secret, tags: ['川', secret] });
    await site.unpublish(back.postId);
    const locked = await site.publish({ ...plain, document, title: '鍵' });
    await ctx.db.updateTable('posts').set({ password_hash: 'x' }).where('id', '=', locked.postId).execute();
    const fold: BlockJson = { type: 'fold', attrs: { id: 'fold' } };
    await site.publish({
      ...plain,
      document: { type: 'doc', content: [paragraph(text('前。')), fold, ...document.content] },
    });
    await site.settle();
    for (const path of [...['', '/tag/川', '/author/みなも'], '']) {
      for (const format of ['atom', 'json']) {
        const feed = (await readPage(ctx, site, `${path}/feed.${format}`)) ?? '';
        expect(feed).toContain('鍵');
        expect(feed).not.toContain(secret);
        expect(format === 'atom' ? atomProblems(feed) : jsonFeedProblems(feed)).toEqual([]);
      }
    }
    expect(await readPage(ctx, site, '/tags')).not.toContain(secret);
    expect(await readPage(ctx, site, `/tag/${secret}`)).toBeNull();
  });

  test('of comments has those that everybody sees, and none that is for the editor or waits', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish();
    const now = ctx.clock.now().toISOString();
    await addComment(ctx, site.blog.id, postId, { body: 'みんなへ <b>&', shown_at: now, name: '' });
    await addComment(ctx, site.blog.id, postId, { body: 'まだ待つ文', shown_at: null });
    await addComment(ctx, site.blog.id, postId, { body: '迷惑な文', shown_at: now, spam_at: now });
    await site.settle();
    for (const format of ['atom', 'json']) {
      const feed = (await readPage(ctx, site, `/comments.${format}`)) ?? '';
      expect(feed).toContain('みんなへ');
      expect(feed).not.toMatch(/まだ待つ文|迷惑な文/);
      expect(format === 'atom' ? atomProblems(feed) : jsonFeedProblems(feed)).toEqual([]);
    }
  });
});
