// Posts that say the same in several languages, named by whoever publishes them.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addBlog, addMember } from '../../../test/support/desk.ts';
import { addDraft } from '../../../test/support/drafts.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { siblingsOf } from '../../site/finding/reads.ts';
import { leaveSiblings, nameSibling, siblingsFor } from './name-sibling.ts';

describeDatabases('a post in another language', (open) => {
  test('is named by its address, and both posts know of each other until one of them leaves', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { author, blog } = site;
    const ja = await site.publish({ kind: 'plain', slug: 'kawa', language: 'ja' });
    const en = await site.publish({ kind: 'plain', slug: 'river', language: 'en' });
    const fr = await site.publish({ kind: 'plain', slug: 'fleuve', language: 'fr' });
    const address = 'http://localhost:4100/hashi/posts/river/';
    expect(await nameSibling(ctx, author, { postId: ja.postId, address })).toMatchObject({
      ok: true,
      siblings: [{ language: 'en', slug: 'river' }],
    });
    expect(await nameSibling(ctx, author, { postId: fr.postId, address: 'kawa' })).toMatchObject({
      ok: true,
    });
    const languages = async (id: string) =>
      (await siblingsOf(ctx, blog.id, id)).map(({ language }) => language);
    for (const { postId } of [ja, en, fr]) expect(await languages(postId)).toEqual(['en', 'fr', 'ja']);
    const told = await ctx.db
      .selectFrom('outbox')
      .select('body')
      .where('kind', '=', 'post.changed')
      .execute();
    for (const { postId } of [ja, en, fr]) expect(JSON.stringify(told)).toContain(postId);
    await leaveSiblings(ctx, author, { postId: en.postId });
    expect(await siblingsFor(ctx, blog.id, en.postId)).toEqual([]);
    expect(await languages(ja.postId)).toEqual(['fr', 'ja']);
    await leaveSiblings(ctx, author, { postId: ja.postId });
    expect(await siblingsFor(ctx, blog.id, fr.postId)).toEqual([]);
  });

  test('is none of the same language, none of another blog, and nobody who may not publish names it', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { author } = site;
    const ja = await site.publish({ kind: 'plain', slug: 'kawa', language: 'ja' });
    await site.publish({ kind: 'plain', slug: 'machi', language: 'ja' });
    const name = (address: string, by = author) => nameSibling(ctx, by, { postId: ja.postId, address });
    expect(await name('machi')).toEqual({ ok: false, reason: 'same-language' });
    expect(await name('kawa')).toEqual({ ok: false, reason: 'unknown' });
    expect(await name('nowhere')).toEqual({ ok: false, reason: 'unknown' });
    const other = await addBlog(ctx, { slug: 'other' });
    const stranger = await addMember(ctx, other, 'owner');
    await expect(name('kawa', stranger)).rejects.toMatchObject({ kind: 'not-found' });
    const postId = await addDraft(ctx, author, { slug: 'draft' });
    expect(await nameSibling(ctx, author, { postId, address: 'kawa' })).toEqual({
      ok: false,
      reason: 'unpublished',
    });
    const translator = await addMember(ctx, site.blog, 'translator');
    await expect(name('machi', translator)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
