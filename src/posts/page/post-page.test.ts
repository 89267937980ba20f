// The page of one post through its doors: publishing, scheduling, what it asks of its readers, and how it ends.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addDraft } from '../../../test/support/drafts.ts';
import { setUpStudio } from '../../../test/support/studio.ts';
import { verifyPassword } from '../../accounts/password.ts';
import { blogBySlug } from '../../blogs/store.ts';
import { postsRoutes } from '../routes.tsx';
import { draftOf, postOf } from '../store.ts';
import { tagNamesOf } from '../tags/store.ts';

async function openWorld(ctx: TestContext, changes: Parameters<typeof addDraft>[2] = {}) {
  const { owner } = await setUpStudio(ctx, postsRoutes(ctx));
  const blog = await blogBySlug(ctx.db, 'hashi');
  const person = await ctx.db.selectFrom('people').select('id').executeTakeFirstOrThrow();
  if (!blog) throw new Error('no blog');
  const postId = await addDraft(ctx, { id: person.id, blog }, changes);
  return {
    owner,
    blogId: blog.id,
    postId,
    here: `/studio/hashi/posts/${postId}`,
    post: () => postOf(ctx.db, blog.id, postId),
    draft: () => draftOf(ctx.db, blog.id, postId),
  };
}

describeDatabases('the page of a post', (open) => {
  test('publishes a draft at once, and schedules one for a moment of the blog’s own time', async () => {
    const ctx = await open();
    const { owner, here, post, draft } = await openWorld(ctx);
    const later = await owner.post(`${here}/publication`, { when: 'later', at: '2026-05-21T06:00' });
    expect(later.headers.get('location')).toBe(here);
    expect((await draft())?.scheduled_at).toBe('2026-05-20T21:00:00.000Z');
    expect(await (await owner.get(here)).text()).toContain('Will be published 21 May 2026');
    await owner.post(`${here}/schedule/removal`);
    expect((await draft())?.scheduled_at).toBeNull();
    await owner.post(`${here}/publication`, { when: 'now' });
    expect((await post())?.published_at).not.toBeNull();
  });

  test('gives the form back filled with what is wrong with the moment', async () => {
    const ctx = await open();
    const { owner, here } = await openWorld(ctx);
    for (const [at, words] of [
      ['', 'Please fill this in'],
      ['2026-04-31T06:00', 'not a date and time'],
      ['2026-05-16T06:00', 'already passed'],
    ] as const) {
      const answer = await owner.post(`${here}/publication`, { when: 'later', at, note: 'kept' });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(words);
      expect(parseHTML(page).document.getElementById('at')?.getAttribute('value')).toBe(at);
    }
    const byHand = await owner.post(`${here}/publication`, { when: 'later', at: '2026-05-21 06:00' });
    expect(byHand.status).toBe(303);
  });

  test('says what a draft lacks instead of offering to publish it', async () => {
    const ctx = await open();
    const { owner, here } = await openWorld(ctx, { title: '' });
    const page = await (await owner.get(here)).text();
    expect(page).toContain('It has no title yet');
    expect(page).not.toContain('/publication"');
    expect((await owner.post(`${here}/publication`, { when: 'now' })).status).toBe(422);
  });

  test('sets address, comments, tags, password and end without a new revision, and changes only what was changed', async () => {
    const ctx = await open();
    const { owner, here, post, postId, blogId } = await openWorld(ctx);
    await owner.post(`${here}/publication`, { when: 'now' });
    const fields = { slug: 'evening', comments: 'approval', tags: '朝、市場', until: '2026-06-01T00:00' };
    await owner.post(`${here}/asks`, { ...fields, lock: 'new', post_password: 'ひみつのことば' });
    const first = await post();
    expect(first).toMatchObject({ slug: 'evening', comments: 'approval', revision: 1 });
    expect(first?.expires_at).toBe('2026-05-31T15:00:00.000Z');
    expect(await verifyPassword('ひみつのことば', first?.password_hash ?? null)).toBe(true);
    expect(await tagNamesOf(ctx.db, blogId, postId)).toEqual(['朝', '市場']);
    await owner.post(`${here}/asks`, { ...fields, lock: 'keep', comments: '' });
    expect(await post()).toMatchObject({ comments: null, password_hash: first?.password_hash });
    await owner.post(`${here}/asks`, { ...fields, lock: 'none', until: '' });
    expect(await post()).toMatchObject({ password_hash: null, expires_at: null });
    const short = await owner.post(`${here}/asks`, { ...fields, lock: 'new', post_password: 'abc' });
    expect(short.status).toBe(422);
    expect(await short.text()).not.toContain('value="abc"');
    expect((await owner.post(`${here}/asks`, { ...fields, lock: 'none', slug: 'Übel' })).status).toBe(422);
  });

  test('takes a post back, brings it before readers again, and deletes it in the end', async () => {
    const ctx = await open();
    const { owner, here, post } = await openWorld(ctx);
    await owner.post(`${here}/publication`, { when: 'now' });
    await owner.post(`${here}/removal`);
    expect(await post()).toBeDefined();
    await owner.post(`${here}/publication/removal`);
    expect((await post())?.published_at).toBeNull();
    await owner.post(`${here}/return`);
    expect((await post())?.published_at).not.toBeNull();
    await owner.post(`${here}/publication/removal`);
    expect((await owner.post(`${here}/removal`)).headers.get('location')).toBe('/studio/hashi/posts');
    expect(await post()).toBeUndefined();
    expect((await owner.get(here)).status).toBe(404);
  });

  test('throws a draft away, and with it a post that was none yet', async () => {
    const ctx = await open();
    const { owner, here, draft } = await openWorld(ctx);
    expect((await owner.post(`${here}/draft/removal`)).headers.get('location')).toBe('/studio/hashi/posts');
    expect(await draft()).toBeUndefined();
  });
});
