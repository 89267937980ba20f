// Putting in on both databases: what came stands here as it stood there, once, and nobody is told of it as of something new.
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../../test/support/database.ts';
import { incomingComment, incomingPost, time } from '../../../../test/support/moves-to-put.ts';
import { openTestSite, readPage } from '../../../../test/support/published.ts';
import { bring, postsHere } from '../../../../test/support/put-moves.ts';
import { verifyPassword } from '../../../accounts/password.ts';
import { drain } from '../../../platform/worker.ts';
import { postsHandlers } from '../../../posts/handlers.ts';

describeDatabases('what is put in', (open) => {
  test('stands in the order of its dates and says them, however the file has it', async () => {
    const ctx = await open();
    const { site, move } = await bring(ctx, [
      incomingPost({ origin: 'c', title: '三つめ', date: time('2011-01-02 03:04') }),
      incomingPost({ origin: 'x', title: '日づけなし', date: null }),
      incomingPost({
        origin: 'a',
        title: '一つめ',
        date: time('2004-12-31 23:59'),
        changed: time('2005-02-01 10:00'),
      }),
      incomingPost({ origin: 'b', title: '二つめ', slug: 'second_post', date: time('2009-05-14 21:30') }),
    ]);
    const rows = await postsHere(ctx, site.blog.id);
    expect(rows.map(({ slug, place, first_published_at }) => [place, slug, first_published_at])).toEqual([
      [1, '2004-12-31', '2004-12-31T14:59:00.000Z'],
      [2, 'second-post', '2009-05-14T12:30:00.000Z'],
      [3, '2011-01-02', '2011-01-01T18:04:00.000Z'],
      [4, '2026-05-16', '2026-05-16T09:00:00.000Z'],
    ]);
    expect(rows[0]).toMatchObject({
      created_at: '2004-12-31T14:59:00.000Z',
      published_at: '2004-12-31T14:59:00.000Z',
      updated_at: '2005-02-01T01:00:00.000Z',
      author_id: site.author.id,
    });
    expect(move.finished_at).not.toBeNull();
    expect(move.done).toBe(4);
    const ids = rows.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(ids);
  });

  test('comes once, however often the same is put in', async () => {
    const ctx = await open();
    const posts = [
      incomingPost({ origin: 'a', comments: [incomingComment({ origin: '1' })], categories: [['川', '橋']] }),
      incomingPost({ origin: 'b', state: 'draft' }),
    ];
    const { site } = await bring(ctx, posts);
    const { move } = await bring(ctx, posts, {}, site);
    expect((await postsHere(ctx, site.blog.id)).length).toBe(1);
    for (const [table, count] of [
      ['comments', 1],
      ['drafts', 1],
      ['categories', 2],
      ['revisions', 1],
    ] as const)
      expect([table, (await ctx.db.selectFrom(table).selectAll().execute()).length]).toEqual([table, count]);
    const outcomes = await ctx.db
      .selectFrom('move_posts')
      .select(['outcome', 'post_id'])
      .where('move_id', '=', move.id)
      .execute();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['known', 'known']);
    expect(outcomes.every(({ post_id }) => post_id !== null)).toBe(true);
  });

  test('is not taken for a post of another blog that only has the same number', async () => {
    const ctx = await open();
    const { site } = await bring(ctx, [incomingPost({ origin: 'id:12', title: 'はじめての橋' })]);
    await bring(ctx, [incomingPost({ origin: 'id:12', title: '別のブログ' })], {}, site);
    expect((await postsHere(ctx, site.blog.id)).length).toBe(2);
  });

  test('that was scheduled is published on its day, however many have no name of their own on that day', async () => {
    const ctx = await open();
    const soon = (origin: string) =>
      incomingPost({ origin, title: origin, state: 'scheduled', date: time('2026-06-01 07:00') });
    const { site } = await bring(ctx, [soon('一'), soon('二'), { ...soon('三'), slug: 'third' }]);
    ctx.clock.set('2026-06-01T00:00:00.000Z');
    await drain(ctx, postsHandlers());
    const posts = await postsHere(ctx, site.blog.id);
    expect(posts.map(({ slug }) => slug).sort()).toEqual(['2026-06-01', '2026-06-01-2', 'third']);
  });

  test('stands as it stood: drafts, moments to come, passwords, and what was thrown away stays away', async () => {
    const ctx = await open();
    const { site } = await bring(
      ctx,
      [
        incomingPost({ origin: 'draft', title: '書きかけ', state: 'draft', slug: 'half', tags: ['川'] }),
        incomingPost({ origin: 'wait', title: '見てもらう', state: 'waiting' }),
        incomingPost({ origin: 'own', title: '自分だけ', state: 'private' }),
        incomingPost({
          origin: 'soon',
          title: 'これから',
          state: 'scheduled',
          date: time('2026-06-01 07:00'),
        }),
        incomingPost({ origin: 'past', title: '過ぎた', state: 'scheduled', date: time('2020-06-01 07:00') }),
        incomingPost({ origin: 'gone', title: '捨てた', state: 'trashed' }),
        incomingPost({ origin: 'left', title: '入れない' }),
        incomingPost({ origin: 'lock', title: '鍵', password: 'かわの音', commentsOpen: false }),
      ],
      { wishes: { 7: 'leave' } },
    );
    const drafts = await ctx.db.selectFrom('drafts').selectAll().orderBy('title').execute();
    const named = new Map(drafts.map((row) => [row.title, row]));
    expect([...named.keys()].sort()).toEqual(
      ['これから', '書きかけ', '自分だけ', '見てもらう', '過ぎた'].sort(),
    );
    expect(named.get('書きかけ')).toMatchObject({ slug: 'half', scheduled_at: null });
    expect(JSON.parse(named.get('書きかけ')?.wishes ?? '')).toMatchObject({ tags: ['川'] });
    expect(named.get('これから')).toMatchObject({
      scheduled_at: '2026-05-31T22:00:00.000Z',
      scheduled_by: site.author.id,
    });
    expect(named.get('過ぎた')?.scheduled_at).toBeNull();
    const [locked, ...others] = await postsHere(ctx, site.blog.id);
    expect(others).toEqual([]);
    expect(locked).toMatchObject({ comments: 'closed' });
    expect(await verifyPassword('かわの音', locked?.password_hash ?? null)).toBe(true);
    const due = await ctx.db
      .selectFrom('outbox')
      .select(['available_at'])
      .where('kind', '=', 'post.due')
      .execute();
    expect(due).toEqual([{ available_at: '2026-05-31T22:00:00.000Z' }]);
    const rows = await ctx.db.selectFrom('move_posts').select(['origin', 'outcome']).execute();
    expect(rows.filter(({ outcome }) => outcome === 'left').map(({ origin }) => origin)).toEqual([
      'gone',
      'left',
    ]);
  });

  test('can all wait behind the door, with its dates and all that was said', async () => {
    const ctx = await open();
    const { site } = await bring(
      ctx,
      [incomingPost({ origin: 'a', comments: [incomingComment({ origin: '1' })] })],
      {
        choices: { opening: 'closed' },
      },
    );
    const [post] = await postsHere(ctx, site.blog.id);
    expect(post).toMatchObject({
      published_at: null,
      first_published_at: '2009-05-14T12:30:00.000Z',
      place: 1,
    });
    expect((await ctx.db.selectFrom('comments').selectAll().execute()).length).toBe(1);
    expect(await readPage(ctx, site, `/posts/${post?.slug}`)).toBeNull();
  });

  test('goes into a blog that is closed to readers until it is ready, and waits there', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await ctx.db.updateTable('blogs').set({ closed_at: '2026-01-01T00:00:00.000Z' }).execute();
    await bring(ctx, [incomingPost({ origin: '1' })], {}, site);
    expect((await postsHere(ctx, site.blog.id)).map(({ published_at }) => published_at)).toEqual([
      '2009-05-14T12:30:00.000Z',
    ]);
  });
});
