// A blog that may publish so many posts a day: one more waits for tomorrow, by hand and by its moment.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addDraft } from '../../../test/support/drafts.ts';
import { boundAll, visitorWho } from '../../../test/support/operators.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { publishedSince, putQuotas } from '../../blogs/hosting/quotas/store.ts';
import { draftOf, postOf } from '../store.ts';
import { publishDraft } from './publish-draft.ts';
import { scheduleDraft, unscheduleDraft } from './schedule-draft.ts';
import { bringBack, takeBack } from './take-back.ts';

describeDatabases('a day with as many posts as there may be', (open) => {
  // Six in the evening in Tokyo.
  const begin = async (most: number | null = 2) => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await boundAll(ctx, { posts: most });
    const draft = (slug: string) => addDraft(ctx, site.author, { slug, title: slug });
    const publish = async (postId: string) => {
      const outcome = await publishDraft(ctx, site.author, { postId, note: '' });
      return outcome.ok ? 'ok' : outcome.reason;
    };
    const now = async (slug: string) => publish(await draft(slug));
    return { ctx, site, draft, publish, now };
  };

  test('takes no more by hand, loses nothing of it, and takes it the next day', async () => {
    const { ctx, site, draft, publish, now } = await begin();
    expect([await now('a'), await now('b')]).toEqual(['ok', 'ok']);
    const third = await draft('c');
    expect(await publish(third)).toBe('day-full');
    expect(await draftOf(ctx.db, site.blog.id, third)).toMatchObject({ title: 'c' });
    const visitor = await visitorWho(ctx, site.author.id);
    const page = await visitor.post(`/studio/hashi/posts/${third}/publication`, {
      when: 'now',
      at: '',
      note: '',
    });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('きょう公開できる記事の数の上限');
    // Midnight in Tokyo.
    ctx.clock.set('2026-05-16T14:59:59.000Z');
    expect(await publish(third)).toBe('day-full');
    ctx.clock.set('2026-05-16T15:00:00.000Z');
    expect(await publish(third)).toBe('ok');
  });

  test('lets corrections through, and what was before readers that day already', async () => {
    const { ctx, site, now } = await begin(1);
    expect(await now('a')).toBe('ok');
    const post = await ctx.db.selectFrom('posts').select('id').executeTakeFirstOrThrow();
    const again = await addDraft(ctx, site.author, { slug: 'a', title: 'better', post_id: post.id });
    expect(await publishDraft(ctx, site.author, { postId: again, note: '' })).toMatchObject({ ok: true });
    await takeBack(ctx, site.author, post.id);
    expect(await bringBack(ctx, site.author, post.id)).toEqual({ ok: true });
    expect(await now('b')).toBe('day-full');
  });

  test('is the day of the press: a blog that moves to another zone finds no other day', async () => {
    const { ctx, site, now } = await begin(1);
    expect(await now('a')).toBe('ok');
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
      await ctx.db.updateTable('blogs').set({ time_zone: zone }).where('id', '=', site.blog.id).execute();
      ctx.clock.set('2026-05-16T10:30:00.000Z');
      expect([zone, await now(`b-${zone.length}`)]).toEqual([zone, 'day-full']);
      ctx.clock.set('2026-05-16T14:59:59.000Z');
      expect([zone, await now(`c-${zone.length}`)]).toEqual([zone, 'day-full']);
    }
    ctx.clock.set('2026-05-16T15:00:00.000Z');
    expect(await now('d')).toBe('ok');
  });

  test('is not filled by posts of other days that are brought back, and refuses none of them, changed or not', async () => {
    const { ctx, site, now } = await begin(null);
    expect([await now('a'), await now('b'), await now('c')]).toEqual(['ok', 'ok', 'ok']);
    const posts = await ctx.db.selectFrom('posts').select(['id', 'slug']).orderBy('slug').execute();
    const [a = '', b = '', c = ''] = posts.map(({ id }) => id);
    ctx.clock.set('2026-05-17T09:00:00.000Z');
    await boundAll(ctx, { posts: 1 });
    for (const id of [a, b, c]) await takeBack(ctx, site.author, id);
    for (const id of [a, b]) expect(await bringBack(ctx, site.author, id)).toEqual({ ok: true });
    expect([await now('new'), await now('newer')]).toEqual(['ok', 'day-full']);
    const changed = await addDraft(ctx, site.author, { slug: 'c', title: 'better', post_id: c });
    expect(await publishDraft(ctx, site.author, { postId: changed, note: '' })).toMatchObject({ ok: true });
  });

  test('is counted also by posts that were deleted meanwhile', async () => {
    const { ctx, site, now } = await begin(1);
    expect(await now('a')).toBe('ok');
    await ctx.db.deleteFrom('revisions').execute();
    await ctx.db.deleteFrom('posts').execute();
    expect(await now('b')).toBe('day-full');
    expect(await publishedSince(ctx.db, site.blog.id, '2026-05-15T15:00:00.000Z')).toBe(1);
  });

  test('has room for what one blog was given, and for any number where nobody has said one', async () => {
    const { ctx, site, now } = await begin(1);
    await putQuotas(ctx.db, site.blog.id, { mostBytes: null, mostPosts: 2 });
    expect([await now('a'), await now('b'), await now('c')]).toEqual(['ok', 'ok', 'day-full']);
    const free = await begin(null);
    expect([await free.now('a'), await free.now('b'), await free.now('c')]).toEqual(['ok', 'ok', 'ok']);
  });

  test('makes a scheduled post wait for the next day, which it says, and then it is published', async () => {
    const { ctx, site, draft, now } = await begin(1);
    const [first, second] = [await draft('first'), await draft('second')];
    for (const postId of [first, second])
      await scheduleDraft(ctx, site.author, { postId, at: '2026-05-16T10:00:00.000Z', note: '' });
    expect(await now('by-hand')).toBe('ok');
    ctx.clock.set('2026-05-16T10:00:00.000Z');
    await site.settle();
    for (const postId of [first, second]) {
      expect(await draftOf(ctx.db, site.blog.id, postId)).toMatchObject({
        ...{ scheduled_at: '2026-05-16T15:00:00.000Z', schedule_problem: 'waits-a-day' },
        scheduled_by: site.author.id,
      });
    }
    const list = await (await (await visitorWho(ctx, site.author.id)).get('/studio/hashi/posts')).text();
    expect(list).toContain('次の日まで待っています');
    ctx.clock.set('2026-05-16T15:00:00.000Z');
    await site.settle();
    const there = async () => [
      (await postOf(ctx.db, site.blog.id, first)) !== undefined,
      (await postOf(ctx.db, site.blog.id, second)) !== undefined,
    ];
    expect((await there()).filter(Boolean)).toHaveLength(1);
    ctx.clock.set('2026-05-17T15:00:00.000Z');
    await site.settle();
    expect(await there()).toEqual([true, true]);
  });

  test('is said no more of a post whose moment was let go of', async () => {
    const { ctx, site, draft, now } = await begin(1);
    const postId = await draft('waits');
    await scheduleDraft(ctx, site.author, { postId, at: '2026-05-16T10:00:00.000Z', note: '' });
    await now('by-hand');
    ctx.clock.set('2026-05-16T10:00:00.000Z');
    await site.settle();
    await unscheduleDraft(ctx, site.author, postId);
    expect(await draftOf(ctx.db, site.blog.id, postId)).toMatchObject({
      scheduled_at: null,
      schedule_problem: null,
    });
  });
});
