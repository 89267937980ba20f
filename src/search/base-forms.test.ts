// Inflected words are found by their dictionary form, through the real dictionary in its real thread.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { paragraph, text } from '../../test/support/desk.ts';
import { openTestSite } from '../../test/support/published.ts';
import { createBaseForms } from './base-forms.ts';
import { findPosts } from './find-posts.ts';
import { indexBlog } from './index-post.ts';
import { passagesOf } from './passages.ts';
import { parseQuery } from './query.ts';
import { toldPost } from './store.ts';

const ALL = { categoryIds: null, kind: null, time: null };

test('words come in their basic form, once each; other languages have none', async () => {
  const baseForms = createBaseForms();
  const words = await baseForms(['彼は走って川を渡りました。', '美しく静かな町を走った。'], 'ja');
  expect(words).toEqual(expect.arrayContaining(['走る', '渡る', '美しい', '町']));
  expect(words.filter((word) => word === '走る')).toHaveLength(1);
  expect(words).not.toContain('は');
  expect(await baseForms(['He ran.'], 'en')).toEqual([]);
});

test('a thread that has ended starts again with the next text', async () => {
  const baseForms = createBaseForms(0);
  expect(await baseForms(['走った。'], 'ja')).toContain('走る');
  await new Promise((resolve) => setImmediate(resolve));
  expect(await baseForms(['泳いだ。'], 'ja')).toContain('泳ぐ');
});

describeDatabases('basic forms', (open) => {
  test('find a post by the dictionary form of a word in it, and show where it stands', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({
      kind: 'plain',
      originals: null,
      provenance: null,
      summary: '',
      title: '朝の話',
      document: { type: 'doc', content: [paragraph(text('犬が橋の上を走った。'))] },
    });
    const query = parseQuery('走る', false);
    await indexBlog(ctx, site.blog.id);
    expect((await findPosts(ctx, site.blog.id, query, ALL, 1)).places).toEqual([]);
    await indexBlog(ctx, site.blog.id, createBaseForms());
    expect((await findPosts(ctx, site.blog.id, query, ALL, 1)).places).toEqual([1]);
    expect((await findPosts(ctx, site.blog.id, parseQuery('歩く', false), ALL, 1)).places).toEqual([]);
    const post = await toldPost(ctx.db, site.blog.id, postId, '2026-05-16T09:00:00.000Z');
    const shown = post && passagesOf(post, query).text.parts.filter(({ hit }) => hit);
    expect(shown).toEqual([{ text: '走', hit: true }]);
  });
});
