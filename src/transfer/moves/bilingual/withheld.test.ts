// Translations that name no source come in whole, but not before readers until somebody has said where they are from, or that they are none.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { harbour } from '../../../../test/support/finished-translations.ts';
import { moved, settle, standing } from '../../../../test/support/moved-translations.ts';
import { incomingPost, time } from '../../../../test/support/moves-to-put.ts';
import { readPage } from '../../../../test/support/published.ts';
import { drain, together } from '../../../platform/worker.ts';
import { postsHandlers } from '../../../posts/handlers.ts';
import { takeBack as takeFromReaders } from '../../../posts/publishing/take-back.ts';
import { siteHandlers } from '../../../site/handlers.ts';
import { bilingualHandlers, bilingualWork } from './bilingual-work.ts';
import { decideBilinguals } from './decide.ts';
import { bilingualsOf, tallyBilinguals } from './reads.ts';
import { bilingualOf } from './store.ts';

const p = (text: string) => `<p>${text}</p>`;
const inTurn = harbour.map(([source, target]) => p(source) + p(target)).join('');
const half = harbour.slice(0, 2).map(([source, target]) => p(source) + p(target));
const posts = [
  incomingPost({
    origin: 'harbour',
    slug: 'blog-entry-1',
    title: '静かな冬',
    markup: 'html',
    body: inTurn,
    password: null,
  }),
  // It only may be one.
  incomingPost({
    ...{ origin: 'half', slug: 'blog-entry-2', markup: 'html', body: half.join('') },
  }),
  incomingPost({
    ...{ origin: 'locked', slug: 'blog-entry-3', markup: 'html', body: inTurn, password: 'kawa' },
  }),
  incomingPost({ origin: 'diary', slug: 'blog-entry-4' }),
];

const isOpen = async (ctx: TestContext, slug: string) =>
  (await standing(ctx, slug)).row.published_at !== null;

describeDatabases('a translation that names no source', (open) => {
  const press = async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx, posts);
    await settle(ctx);
    const decide = async (
      wish: 'make' | 'leave',
      credit?: { outlet: string; title: string; address: null },
    ) => {
      await decideBilinguals(ctx, site.author, {
        ...{ moveId: move.id, numbers: [1], wish },
        ...(credit ? { credit } : {}),
      });
      await settle(ctx);
    };
    return { ctx, site, move, decide };
  };

  test('comes in with its date and place, and no reader sees it; what only may be one is open', async () => {
    const { ctx, site, move } = await press();
    const { row } = await standing(ctx, 'blog-entry-1');
    expect(row).toMatchObject({ published_at: null, kind: 'plain', revision: 1 });
    expect([row.first_published_at, row.place]).toEqual([
      expect.stringContaining('2009-05-14'),
      expect.any(Number),
    ]);
    expect(await readPage(ctx, site, '/posts/blog-entry-1')).toBeNull();
    expect((await bilingualOf(ctx.db, move, 2))?.sure).toBe('likely');
    for (const slug of ['blog-entry-2', 'blog-entry-3', 'blog-entry-4'])
      expect([slug, await isOpen(ctx, slug)]).toEqual([slug, true]);
  });

  test('is counted and listed until somebody decides', async () => {
    const { ctx, move, decide } = await press();
    const listed = async () =>
      (
        await bilingualsOf(ctx.db, move, { kind: null, show: 'uncredited' }, { limit: 9, offset: 0 })
      ).found.map(({ row }) => row.number);
    expect(await listed()).toEqual([1, 3]);
    expect(await tallyBilinguals(ctx.db, move)).toMatchObject({ found: 3, uncredited: 2 });
    await decide('leave');
    expect(await listed()).toEqual([3]);
  });

  test('is open as before, with its own date, once somebody says that it stays as it is', async () => {
    const { ctx, site, decide } = await press();
    const before = await standing(ctx, 'blog-entry-1');
    ctx.clock.advance(86_400_000);
    await decide('leave');
    const { row } = await standing(ctx, 'blog-entry-1');
    expect(row).toEqual({ ...before.row, published_at: before.row.first_published_at });
    expect(await readPage(ctx, site, '/posts/blog-entry-1')).toContain('静かな冬');
    expect(await readPage(ctx, site, '/')).toContain('静かな冬');
    const told = await ctx.db
      .selectFrom('outbox')
      .select('kind')
      .where('kind', '=', 'post.published')
      .execute();
    expect(told).toEqual([]);
  });

  test('is not made bilingual without a source, and open and bilingual at once with one', async () => {
    const { ctx, site, move, decide } = await press();
    await decide('make');
    expect(await bilingualOf(ctx.db, move, 1)).toMatchObject({ wish: null, settled_at: null });
    expect(await isOpen(ctx, 'blog-entry-1')).toBe(false);
    await decide('make', { outlet: 'The Somewhere Times', title: '', address: null });
    const now = await standing(ctx, 'blog-entry-1');
    expect(now.row).toMatchObject({ kind: 'translation', published_at: now.row.first_published_at });
    expect(await readPage(ctx, site, '/posts/blog-entry-1')).toContain('The Somewhere Times');
  });

  test('is not held back where that was decided before it came in', async () => {
    const ctx = await open();
    const { site } = await moved(ctx, posts, async ({ author }, move) =>
      decideBilinguals(ctx, author, { moveId: move.id, numbers: [1], wish: 'leave' }),
    );
    await settle(ctx);
    expect(await readPage(ctx, site, '/posts/blog-entry-1')).toContain('静かな冬');
  });

  test('stays away from readers where its writer took it from them meanwhile', async () => {
    const { ctx, site, decide } = await press();
    const { row } = await standing(ctx, 'blog-entry-1');
    await ctx.db
      .updateTable('posts')
      .set({ published_at: row.first_published_at })
      .where('id', '=', row.post_id)
      .execute();
    await takeFromReaders(ctx, site.author, row.post_id);
    await decide('leave');
    expect(await isOpen(ctx, 'blog-entry-1')).toBe(false);
  });

  test('waits as a draft where it was scheduled, says so, and is scheduled again once somebody has decided', async () => {
    const ctx = await open();
    const coming = (origin: string) =>
      incomingPost({
        origin,
        date: time('2031-05-14 21:30'),
        state: 'scheduled',
        markup: 'html',
        body: inTurn,
      });
    const { site, move } = await moved(ctx, [
      coming('left'),
      coming('made'),
      coming('touched'),
      { ...coming('late'), date: time('2026-12-24 21:30') },
      incomingPost({ origin: 'sourced', date: time('2031-05-14 21:30'), state: 'scheduled' }),
    ]);
    const moments = async () =>
      (await ctx.db.selectFrom('drafts').select(['title', 'scheduled_at']).orderBy('title').execute()).map(
        ({ title, scheduled_at }) => [title.replace('記事 ', ''), scheduled_at],
      );
    const at = '2031-05-14T12:30:00.000Z';
    expect(await moments()).toEqual([
      ...[
        ['late', null],
        ['left', null],
        ['made', null],
        ['sourced', at],
        ['touched', null],
      ],
    ]);
    const told = await ctx.db
      .selectFrom('move_findings')
      .select('post_number')
      .where('key', '=', 'unscheduled')
      .orderBy('post_number')
      .execute();
    expect(told.map(({ post_number }) => post_number)).toEqual([1, 2, 3, 4]);
    // Nothing that readers see or that waits for a person is dated ahead.
    for (const { updated_at } of await ctx.db.selectFrom('drafts').select('updated_at').execute())
      expect(updated_at <= ctx.clock.now().toISOString()).toBe(true);
    await ctx.db.updateTable('drafts').set({ version: 1 }).where('title', '=', '記事 touched').execute();
    ctx.clock.set('2027-01-01T00:00:00.000Z');
    const credit = { outlet: 'The Somewhere Times', title: '', address: null };
    const of = { moveId: move.id };
    await decideBilinguals(ctx, site.author, { ...of, numbers: [1, 3, 4], wish: 'leave' });
    await decideBilinguals(ctx, site.author, { ...of, numbers: [2], wish: 'make', credit });
    expect(await moments()).toEqual([
      ...[
        ['late', null],
        ['left', at],
        ['made', at],
        ['sourced', at],
        ['touched', null],
      ],
    ]);
    ctx.clock.set(at);
    await drain(ctx, together(postsHandlers(), siteHandlers(ctx), bilingualHandlers(), bilingualWork()));
    expect(await kinds(ctx)).toEqual([
      ['記事 left', 'plain'],
      ['記事 made', 'translation'],
      ['記事 sourced', 'plain'],
    ]);
  });
});

async function kinds(ctx: TestContext) {
  const rows = await ctx.db
    .selectFrom('posts')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.post_id', '=', 'posts.id').onRef('revisions.number', '=', 'posts.revision'),
    )
    .select(['revisions.title', 'posts.kind'])
    .orderBy('revisions.title')
    .execute();
  return rows.map(({ title, kind }) => [title, kind]);
}
