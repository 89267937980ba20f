// The versions of a post through their doors: compared in words, and brought back.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addDraft, plainDocument } from '../../../test/support/drafts.ts';
import { setUpStudio } from '../../../test/support/studio.ts';
import { blogBySlug } from '../../blogs/store.ts';
import type { Actor } from '../actor.ts';
import { publishDraft } from '../publishing/publish-draft.ts';
import { postsRoutes } from '../routes.tsx';
import { draftOf, postOf } from '../store.ts';

describeDatabases('the versions of a post', (open) => {
  test('are compared two by two, in words and not by colour alone, and come back as a draft', async () => {
    const ctx = await open();
    const { owner } = await setUpStudio(ctx, postsRoutes(ctx));
    const blog = await blogBySlug(ctx.db, 'hashi');
    const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    if (!blog) throw new Error('no blog');
    const actor: Actor = {
      id: person.id,
      blog: { id: blog.id, may: new Set(['translate', 'edit', 'publish']) },
    };
    const postId = await addDraft(ctx, actor, { words: ['朝の市場。', '魚を買う。'] });
    await publishDraft(ctx, actor, { postId, note: '' });
    const here = `/studio/hashi/posts/${postId}/revisions`;
    expect(await (await owner.get(here)).text()).toContain('There is only one version');
    for (const words of [
      ['朝の市場。', '果物を買う。'],
      ['朝の市場。', '果物を買う。', '帰る。'],
    ]) {
      await addDraft(ctx, actor, { post_id: postId, words });
      await publishDraft(ctx, actor, { postId, note: '果物だった' });
    }
    const last = parseHTML(await (await owner.get(here)).text()).document;
    expect(last.querySelector('.compare__p--ins .compare__what b')?.textContent).toBe('Added');
    expect(last.querySelector('ins')?.textContent).toBe('Added: 帰る。');
    const first = parseHTML(await (await owner.get(`${here}?from=1&to=2`)).text()).document;
    expect(first.querySelector('.compare__p--changed b')?.textContent).toBe('Changed');
    expect(first.querySelector('del')?.textContent).toBe('Taken out: 魚');
    expect(first.querySelector('ins')?.textContent).toBe('Added: 果物');
    expect(first.querySelector('#versions')?.textContent).toBe('3 versions');
    expect((await owner.get(`${here}?from=9&to=1`)).status).toBe(404);

    const restored = await owner.post(`${here}/1/restoration`);
    expect(restored.headers.get('location')).toBe(`/studio/hashi/posts/${postId}/edit`);
    expect((await draftOf(ctx.db, blog.id, postId))?.document).toContain('魚を買う。');
    expect((await postOf(ctx.db, blog.id, postId))?.revision).toBe(3);
    const asked = await owner.post(`${here}/2/restoration`);
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain('A correction is being written');
    expect((await draftOf(ctx.db, blog.id, postId))?.document).toContain('魚を買う。');
    await owner.post(`${here}/2/restoration`, { replace: 'yes' });
    expect((await draftOf(ctx.db, blog.id, postId))?.document).toBe(
      JSON.stringify(plainDocument('朝の市場。', '果物を買う。')),
    );
  });
});
