// Drafts on their way to readers: published, scheduled, corrected, thrown away.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../test/support/database.ts';
import { addMember } from '../../../test/support/desk.ts';
import { addDraft, plainDocument } from '../../../test/support/drafts.ts';
import { openTestSite, readPage } from '../../../test/support/published.ts';
import { deleteMember } from '../../blogs/members/store.ts';
import { drain, type Handlers } from '../../platform/worker.ts';
import { movedTo } from '../../site/reads.ts';
import type { Actor } from '../actor.ts';
import { postsHandlers } from '../handlers.ts';
import { draftOf, postOf, revisionOf, updateDraft } from '../store.ts';
import { tagNamesOf } from '../tags/store.ts';
import { changePost } from './change-post.ts';
import { deletePost } from './delete-post.ts';
import { discardDraft } from './discard-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { restoreRevision } from './restore-revision.ts';
import { scheduleDraft, unscheduleDraft } from './schedule-draft.ts';
import { bringBack, takeBack } from './take-back.ts';

const MORNING = '2026-05-20T21:00:00.000Z';
const NOON = '2026-05-21T03:00:00.000Z';

function told(ctx: TestContext, kind: string) {
  return ctx.db.selectFrom('outbox').select('body').where('kind', '=', kind).execute();
}

/** Begins a correction of what readers see now. */
async function correct(ctx: TestContext, actor: Actor, postId: string): Promise<void> {
  const number = (await postOf(ctx.db, actor.blog.id, postId))?.revision ?? 0;
  await restoreRevision(ctx, actor, { postId, number, replace: false });
}

describeDatabases('a draft', (open) => {
  test('becomes a post with all that it wished for, and is used up', async () => {
    const ctx = await open();
    const { author, blog } = await openTestSite(ctx);
    const wishes = { tags: ['市場', '朝'], comments: 'closed' as const, expiresAt: NOON };
    const postId = await addDraft(ctx, author, { wishes });
    expect(await publishDraft(ctx, author, { postId, note: '' })).toMatchObject({ ok: true, slug: 'market' });
    expect(await draftOf(ctx.db, blog.id, postId)).toBeUndefined();
    const post = await postOf(ctx.db, blog.id, postId);
    expect(post).toMatchObject({ kind: 'plain', comments: 'closed', expires_at: NOON, author_id: author.id });
    expect(await tagNamesOf(ctx.db, blog.id, postId)).toEqual(['市場', '朝']);
  });

  test('gets the day as its address when its writer chose none, and a number when the day is taken', async () => {
    const ctx = await open();
    const { author } = await openTestSite(ctx);
    for (const slug of ['2026-05-16', '2026-05-16-2']) {
      const postId = await addDraft(ctx, author, { slug: '' });
      expect(await publishDraft(ctx, author, { postId, note: '' })).toMatchObject({ slug });
    }
  });

  test('that lacks something stays a draft and says what', async () => {
    const ctx = await open();
    const { author, blog, publish } = await openTestSite(ctx);
    await publish({ slug: 'taken' });
    const cases: [Parameters<typeof addDraft>[2], string][] = [
      [{ title: ' ' }, 'untitled'],
      [{ words: ['', ' '] }, 'empty'],
      [{ slug: 'taken' }, 'slug-taken'],
      [{ wishes: { expiresAt: '2026-05-16T09:00:00.000Z' } }, 'expired'],
    ];
    for (const [changes, reason] of cases) {
      const postId = await addDraft(ctx, author, changes);
      expect(await publishDraft(ctx, author, { postId, note: '' })).toEqual({ ok: false, reason });
      expect(await draftOf(ctx.db, blog.id, postId)).toBeDefined();
      expect(await postOf(ctx.db, blog.id, postId)).toBeUndefined();
    }
  });

  test('is published by those who may, and corrected by its writer too', async () => {
    const ctx = await open();
    const { author, blog } = await openTestSite(ctx);
    const translator = await addMember(ctx, blog, 'translator');
    const other = await addMember(ctx, blog, 'translator');
    const postId = await addDraft(ctx, translator);
    await expect(publishDraft(ctx, translator, { postId, note: '' })).rejects.toThrow('forbidden');
    await expect(discardDraft(ctx, other, postId)).rejects.toThrow('forbidden');
    await publishDraft(ctx, author, { postId, note: '' });
    expect((await postOf(ctx.db, blog.id, postId))?.author_id).toBe(translator.id);
    await expect(correct(ctx, other, postId)).rejects.toThrow('forbidden');
    await correct(ctx, translator, postId);
    expect(await draftOf(ctx.db, blog.id, postId)).toMatchObject({ title: '朝の市場' });
  });

  test('of a published post corrects it in its place, and readers are told what was corrected', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { author, blog } = site;
    const postId = await addDraft(ctx, author, { wishes: { tags: ['市場'] } });
    await publishDraft(ctx, author, { postId, note: 'not told yet' });
    await site.settle();
    await correct(ctx, author, postId);
    expect(await publishDraft(ctx, author, { postId, note: '' })).toEqual({ ok: false, reason: 'unchanged' });
    await updateDraft(
      ctx.db,
      { blog_id: blog.id, post_id: postId },
      { document: JSON.stringify(plainDocument('夕方の市場をあるく。')) },
    );
    await correct(ctx, author, postId);
    expect(await publishDraft(ctx, author, { postId, note: '時刻を直した' })).toMatchObject({ revision: 2 });
    expect(await revisionOf(ctx.db, blog.id, postId, 2)).toMatchObject({ note: '時刻を直した' });
    expect(await revisionOf(ctx.db, blog.id, postId, 1)).toMatchObject({ note: '' });
    expect(await tagNamesOf(ctx.db, blog.id, postId)).toEqual(['市場']);
    await site.settle();
    expect(await readPage(ctx, site, '/posts/market')).toContain('夕方の市場');
  });

  test('comes back from an earlier revision, and never over one that is being written unless told', async () => {
    const ctx = await open();
    const { author, blog } = await openTestSite(ctx);
    const postId = await addDraft(ctx, author);
    await publishDraft(ctx, author, { postId, note: '' });
    await correct(ctx, author, postId);
    await updateDraft(ctx.db, { blog_id: blog.id, post_id: postId }, { title: '夕方の市場' });
    await publishDraft(ctx, author, { postId, note: '' });
    await correct(ctx, author, postId);
    await updateDraft(ctx.db, { blog_id: blog.id, post_id: postId }, { title: '書きかけ' });
    const first = { postId, number: 1 };
    expect(await restoreRevision(ctx, author, { ...first, replace: false })).toMatchObject({ ok: false });
    expect((await draftOf(ctx.db, blog.id, postId))?.title).toBe('書きかけ');
    await restoreRevision(ctx, author, { ...first, replace: true });
    expect((await draftOf(ctx.db, blog.id, postId))?.title).toBe('朝の市場');
    expect((await postOf(ctx.db, blog.id, postId))?.revision).toBe(2);
    await publishDraft(ctx, author, { postId, note: '' });
    expect((await revisionOf(ctx.db, blog.id, postId, 3))?.title).toBe('朝の市場');
    await expect(restoreRevision(ctx, author, { postId, number: 9, replace: true })).rejects.toThrow('gone');
  });
});

describeDatabases('a scheduled draft', (open) => {
  test('publishes itself at its moment and not before, also when the press was down then', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const postId = await addDraft(ctx, site.author);
    await scheduleDraft(ctx, site.author, { postId, at: MORNING, note: '' });
    ctx.clock.set('2026-05-20T20:59:59.999Z');
    await site.settle();
    expect(await readPage(ctx, site, '/posts/market')).toBeNull();
    ctx.clock.set('2026-05-25T00:00:00.000Z');
    await site.settle();
    expect(await readPage(ctx, site, '/posts/market')).toContain('朝の市場をあるく。');
    expect(await told(ctx, 'post.published')).toHaveLength(1);
  });

  test('goes by its last moment alone: one that was moved or let go of does nothing', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { author, blog } = site;
    const moved = await addDraft(ctx, author, { slug: 'moved' });
    const dropped = await addDraft(ctx, author, { slug: 'dropped' });
    for (const postId of [moved, dropped])
      await scheduleDraft(ctx, author, { postId, at: MORNING, note: '' });
    await scheduleDraft(ctx, author, { postId: moved, at: NOON, note: '' });
    await unscheduleDraft(ctx, author, dropped);
    ctx.clock.set(MORNING);
    await site.settle();
    expect(await postOf(ctx.db, blog.id, moved)).toBeUndefined();
    ctx.clock.set(NOON);
    await site.settle();
    expect(await postOf(ctx.db, blog.id, moved)).toBeDefined();
    expect(await postOf(ctx.db, blog.id, dropped)).toBeUndefined();
    expect((await draftOf(ctx.db, blog.id, dropped))?.scheduled_at).toBeNull();
  });

  test('publishes once with two workers, and once when one dies before it could say that it was done', async () => {
    const ctx = await open();
    const { author, blog } = await openTestSite(ctx);
    const real = postsHandlers();
    const [first, second] = [await addDraft(ctx, author), await addDraft(ctx, author, { slug: 'second' })];
    await scheduleDraft(ctx, author, { postId: first, at: MORNING, note: '' });
    ctx.clock.set(MORNING);
    await Promise.all([drain(ctx, real), drain(ctx, real)]);
    await scheduleDraft(ctx, author, { postId: second, at: NOON, note: '' });
    ctx.clock.set(NOON);
    const dying: Handlers = {
      'post.due': async (inner, event, stop) => {
        await real['post.due']?.(inner, event, stop);
        throw new Error('the power failed');
      },
    };
    await drain(ctx, dying);
    ctx.clock.advance(60_000);
    await drain(ctx, real);
    expect(await told(ctx, 'post.published')).toHaveLength(2);
    for (const postId of [first, second]) expect((await postOf(ctx.db, blog.id, postId))?.revision).toBe(1);
    const left = ctx.db
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'post.due')
      .where('done_at', 'is', null);
    expect(await left.execute()).toEqual([]);
  });

  test('that cannot be published then stays a draft and says why', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { author, blog } = site;
    const editor = await addMember(ctx, blog, 'editor');
    const gone = await addDraft(ctx, editor, { slug: 'gone' });
    const taken = await addDraft(ctx, author, { slug: 'taken' });
    await scheduleDraft(ctx, editor, { postId: gone, at: MORNING, note: '' });
    await scheduleDraft(ctx, author, { postId: taken, at: MORNING, note: '' });
    await deleteMember(ctx.db, blog.id, editor.id);
    await site.publish({ slug: 'taken' });
    ctx.clock.set(MORNING);
    await site.settle();
    for (const [postId, problem] of [
      [gone, 'not-allowed'],
      [taken, 'slug-taken'],
    ] as const) {
      const draft = await draftOf(ctx.db, blog.id, postId);
      expect(draft).toMatchObject({ scheduled_at: null, schedule_problem: problem });
    }
  });

  test('is not scheduled for a moment that has passed, nor past its own end', async () => {
    const ctx = await open();
    const { author } = await openTestSite(ctx);
    const postId = await addDraft(ctx, author, { wishes: { expiresAt: MORNING } });
    const at = (moment: string) => scheduleDraft(ctx, author, { postId, at: moment, note: '' });
    expect(await at('2026-05-16T09:00:00.000Z')).toEqual({ ok: false, reason: 'past' });
    expect(await at(NOON)).toEqual({ ok: false, reason: 'ends-before' });
  });
});

describeDatabases('a published post', (open) => {
  test('leads from every address it ever had to where it stands, and can go back to an old one', async () => {
    const ctx = await open();
    const { author, blog } = await openTestSite(ctx);
    const postId = await addDraft(ctx, author, { slug: 'a' });
    await publishDraft(ctx, author, { postId, note: '' });
    for (const slug of ['b', 'c', 'a', 'd']) {
      expect(await changePost(ctx, author, postId, { slug })).toEqual({ ok: true });
    }
    for (const slug of ['a', 'b', 'c']) expect(await movedTo(ctx, blog.id, slug)).toBe('d');
    const other = await addDraft(ctx, author, { slug: 'b' });
    expect(await publishDraft(ctx, author, { postId: other, note: '' })).toEqual({
      ok: false,
      reason: 'slug-taken',
    });
  });

  test('keeps what was changed around it when a correction begun before is published', async () => {
    const ctx = await open();
    const { author, blog } = await openTestSite(ctx);
    const postId = await addDraft(ctx, author);
    await publishDraft(ctx, author, { postId, note: '' });
    await correct(ctx, author, postId);
    await changePost(ctx, author, postId, { slug: 'moved', comments: 'closed', passwordHash: '$scrypt$x' });
    await updateDraft(ctx.db, { blog_id: blog.id, post_id: postId }, { title: '直した題' });
    expect(await publishDraft(ctx, author, { postId, note: '' })).toMatchObject({ ok: true, slug: 'moved' });
    const post = await postOf(ctx.db, blog.id, postId);
    expect(post).toMatchObject({ comments: 'closed', password_hash: '$scrypt$x', revision: 2 });
  });

  test('is deleted for good only once it is taken back, and comes back unchanged if not', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { author, blog } = site;
    const postId = await addDraft(ctx, author);
    await publishDraft(ctx, author, { postId, note: '' });
    expect(await deletePost(ctx, author, postId)).toEqual({ ok: false, reason: 'published' });
    await takeBack(ctx, author, postId);
    expect(await bringBack(ctx, author, postId)).toEqual({ ok: true });
    expect(await bringBack(ctx, author, postId)).toEqual({ ok: false, reason: 'published' });
    expect((await postOf(ctx.db, blog.id, postId))?.revision).toBe(1);
    await takeBack(ctx, author, postId);
    expect(await deletePost(ctx, author, postId)).toEqual({ ok: true });
    expect(await postOf(ctx.db, blog.id, postId)).toBeUndefined();
    expect(await revisionOf(ctx.db, blog.id, postId, 1)).toBeUndefined();
    await site.settle();
    const again = await addDraft(ctx, author);
    expect(await publishDraft(ctx, author, { postId: again, note: '' })).toMatchObject({ slug: 'market' });
  });
});
