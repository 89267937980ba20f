// A move that is taken back, on both databases: all of it goes, unless somebody has done something with it since.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { paragraph, text } from '../../../../test/support/desk.ts';
import {
  incomingComment,
  incomingPost,
  makeMove,
  moveNow,
  time,
} from '../../../../test/support/moves-to-put.ts';
import { openTestSite, readPage, type TestSite } from '../../../../test/support/published.ts';
import { insertComment } from '../../../comments/store.ts';
import { newId } from '../../../platform/ids.ts';
import { drain, together } from '../../../platform/worker.ts';
import { updatePost } from '../../../posts/store.ts';
import { searchHandlers, searchWork } from '../../../search/handlers.ts';
import { siteHandlers } from '../../../site/handlers.ts';
import { type MoveRow, updateMove } from '../store.ts';
import { putIn } from './run-move.ts';
import { takeAway } from './take-away.ts';
import { undoMove } from './undo-move.ts';

const always = () => true;

const posts = [1, 2, 3].map((number) =>
  incomingPost({
    origin: `${number}`,
    slug: `blog-entry-${number}`,
    date: time(`2009-0${number}-14 12:00`),
    tags: ['古い'],
    categories: [['旅', '橋']],
    comments: [incomingComment({ origin: 'c' }), incomingComment({ origin: 's', editorOnly: true })],
  }),
);
const all = [...posts, incomingPost({ origin: 'draft', state: 'draft', title: '書きかけ' })];

async function moved(ctx: TestContext): Promise<{ site: TestSite; move: MoveRow }> {
  const site = await openTestSite(ctx);
  const document = { type: 'doc' as const, content: [paragraph(text('水車の話。'))] };
  await site.publish({ kind: 'plain', originals: null, provenance: null, slug: 'here', document });
  const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, all);
  expect(await putIn(ctx, move, always)).toBe('finished');
  await settle(ctx);
  return { site, move: await moveNow(ctx, move) };
}

async function settle(ctx: TestContext): Promise<void> {
  await drain(ctx, together(siteHandlers(ctx), searchHandlers(), searchWork()));
}

const rowsIn = async (ctx: TestContext, tables: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => [
        table,
        (
          await ctx.db
            .selectFrom(table as 'letters')
            .selectAll()
            .execute()
        ).length,
      ]),
    ),
  );

describeDatabases('a move', (open) => {
  test('that is taken back leaves the blog as it was', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    for (const path of ['/', '/page/1', '/posts/blog-entry-1', '/months']) await readPage(ctx, site, path);
    expect(await undoMove(ctx, site.author, move.id)).toEqual({ ok: true });
    const back = await moveNow(ctx, move);
    expect(await takeAway(ctx, back, () => false)).toBe('paused');
    expect(await takeAway(ctx, back, always)).toBe('finished');
    expect(await takeAway(ctx, await moveNow(ctx, move), always)).toBe('finished');
    await settle(ctx);
    const tables = ['posts', 'revisions', 'drafts', 'comments', 'letters', 'letter_messages', 'origins'];
    const others = ['tags', 'categories', 'redirects', 'move_addresses', 'search_posts', 'related'];
    expect(await rowsIn(ctx, [...tables, ...others])).toEqual({
      ...{ posts: 1, revisions: 1, drafts: 0, comments: 0, letters: 0, letter_messages: 0, origins: 0 },
      ...{ tags: 0, categories: 0, redirects: 0, move_addresses: 0, search_posts: 1, related: 0 },
    });
    const [here] = await ctx.db.selectFrom('posts').select(['slug', 'place']).execute();
    expect(here).toEqual({ slug: 'here', place: 1 });
    expect(await readPage(ctx, site, '/posts/blog-entry-1')).toBeNull();
    expect(await readPage(ctx, site, '/page/1')).toContain('/posts/here');
    expect(await readPage(ctx, site, '/months')).not.toContain('2009');
    const again = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, all);
    expect(await putIn(ctx, again, always)).toBe('finished');
    expect(await rowsIn(ctx, ['posts', 'drafts', 'comments'])).toEqual({ posts: 4, drafts: 1, comments: 3 });
  });

  test('says what was done with it since, and can leave just that standing', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    const rows = await ctx.db
      .selectFrom('move_posts')
      .select(['number', 'post_id'])
      .orderBy('number')
      .execute();
    const id = (number: number) => rows.find((row) => row.number === number)?.post_id ?? '';
    ctx.clock.advance(60_000);
    const now = ctx.clock.now().toISOString();
    await updatePost(ctx.db, { blog_id: site.blog.id, id: id(1) }, { updated_at: now });
    await insertComment(ctx.db, {
      ...{
        blog_id: site.blog.id,
        id: newId(),
        post_id: id(2),
        parent_id: null,
        author_id: null,
        name: '',
        title: '',
      },
      ...{ url: '', mail: '', body: '今日読みました。', password_hash: null, once: 'once', created_at: now },
      ...{ edited_at: null, clapped_at: null, shown_at: now, spam_at: null, deleted_at: null },
    });
    await ctx.db.updateTable('drafts').set({ version: 1 }).execute();
    const refused = await undoMove(ctx, site.author, move.id);
    expect(refused).toEqual({
      ok: false,
      reason: 'changed',
      changed: [
        { number: 1, postId: id(1), title: '記事 1', since: ['edited'] },
        { number: 2, postId: id(2), title: '記事 2', since: ['commented'] },
        { number: 4, postId: id(4), title: '書きかけ', since: ['edited'] },
      ],
    });
    expect((await moveNow(ctx, move)).undone_at).toBeNull();
    expect(await undoMove(ctx, site.author, move.id, { leaveChanged: true })).toEqual({ ok: true });
    expect(await takeAway(ctx, await moveNow(ctx, move), always)).toBe('finished');
    const left = await ctx.db.selectFrom('posts').select(['slug', 'place']).orderBy('place').execute();
    expect(left).toEqual([
      { slug: 'blog-entry-1', place: 1 },
      { slug: 'blog-entry-2', place: 2 },
      { slug: 'here', place: 3 },
    ]);
    const redirects = await ctx.db.selectFrom('redirects').select('from_path').orderBy('from_path').execute();
    expect(redirects.map(({ from_path }) => from_path)).toContain('/blog-entry-2.html');
    expect(redirects.map(({ from_path }) => from_path)).not.toContain('/blog-entry-3.html');
    expect((await ctx.db.selectFrom('categories').selectAll().execute()).length).toBe(2);
  });

  test('can be stopped between any two posts, and goes on from there', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, all);
    expect(await putIn(ctx, move, () => false)).toBe('paused');
    await updateMove(ctx.db, move, { stopped_at: ctx.clock.now().toISOString() });
    expect(await putIn(ctx, await moveNow(ctx, move), always)).toBe('halted');
    expect((await moveNow(ctx, move)).done).toBe(1);
    await updateMove(ctx.db, move, { stopped_at: null });
    expect(await putIn(ctx, await moveNow(ctx, move), always)).toBe('finished');
    expect((await moveNow(ctx, move)).done).toBe(4);
  });

  test('that was not begun, or that others may not steer, is not taken back', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const move = await makeMove(ctx, { blogId: site.blog.id, by: site.author.id }, all, { waiting: true });
    const reader = { ...site.author, blog: { ...site.author.blog, may: new Set(['read' as const]) } };
    await expect(undoMove(ctx, reader, move.id)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(undoMove(ctx, site.author, move.id)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
