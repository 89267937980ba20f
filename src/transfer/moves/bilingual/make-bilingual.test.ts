// Finished translations that moved in become bilingual posts, on both databases: once, whole, and so that it can be taken back.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { harbour, library } from '../../../../test/support/finished-translations.ts';
import {
  always,
  moved,
  publishAgain,
  settle,
  standing,
} from '../../../../test/support/moved-translations.ts';
import { moveNow } from '../../../../test/support/moves-to-put.ts';
import { readPage } from '../../../../test/support/published.ts';
import { takeAway } from '../put/take-away.ts';
import { undoMove } from '../put/undo-move.ts';
import type { MoveRow } from '../store.ts';
import { decideBilinguals } from './decide.ts';
import { makeBilingual } from './make-bilingual.ts';
import { tallyBilinguals } from './reads.ts';
import { bilingualOf } from './store.ts';
import { takeBack } from './take-back.ts';

const units = (ctx: TestContext) =>
  ctx.db.selectFrom('units').select(['source_text', 'target_text']).where('gone_at', 'is', null).execute();

describeDatabases('a finished translation that moved in', (open) => {
  test('becomes bilingual when somebody wants it so, and nothing of it before', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    expect(await tallyBilinguals(ctx.db, move)).toMatchObject({ found: 2, open: 2, made: 0 });
    await settle(ctx);
    const before = await standing(ctx, 'blog-entry-1');
    expect([before.row.kind, before.originals]).toEqual(['plain', null]);
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1, 2], wish: 'make' });
    await settle(ctx);
    const now = await standing(ctx, 'blog-entry-1');
    expect(now.row).toMatchObject({ kind: 'translation', revision: 2 });
    expect(now.text).toEqual([
      '訳してみました。',
      ...harbour.map(([, target]) => target),
      '原文：“A Quiet Winter”, The Somewhere Times',
    ]);
    expect(now.source).toEqual(harbour.map(([source]) => source));
    expect(now.originals?.title).toBe('A Quiet Winter');
    expect(now.provenance?.article).toMatchObject({
      ...{ title: 'A Quiet Winter', outlet: 'The Somewhere Times', language: 'en' },
      address: 'https://somewhere.example/vellin',
    });
    for (const column of ['published_at', 'first_published_at', 'updated_at', 'slug', 'place'] as const)
      expect([column, now.row[column]]).toEqual([column, before.row[column]]);
    const page = await readPage(ctx, site, '/posts/blog-entry-1');
    expect(page).toContain('The Somewhere Times');
    expect(page).toContain('Fishermen who had never');
    const beside = await standing(ctx, 'blog-entry-2');
    expect(beside.text).toEqual([
      ...library.map(([, target]) => target),
      '原文：“The Chair by the Window”, The Torrance Herald',
    ]);
    expect(beside.source.join(' ')).toBe(library.map(([source]) => source).join(' '));
    expect((await units(ctx)).length).toBeGreaterThan(3);
  });

  test('is no new edition for readers, on its page or in feeds, until a word is corrected', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    await settle(ctx);
    const updated = async () =>
      (await readPage(ctx, site, '/feed.atom'))?.match(/<updated>[^<]*<\/updated>/g) ?? [];
    const before = await updated();
    expect(before.length).toBeGreaterThan(3);
    ctx.clock.advance(86_400_000);
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
    await settle(ctx);
    expect(await updated()).toEqual(before);
    const page = await readPage(ctx, site, '/posts/blog-entry-1');
    expect(page).toContain('A Quiet Winter');
    expect(page).not.toContain('第2版');
    expect(page).not.toContain('id="history"');
    await publishAgain(ctx, site);
    await settle(ctx);
    const corrected = await readPage(ctx, site, '/posts/blog-entry-1');
    expect(corrected).toContain('第2版');
    expect(corrected).toContain('題を直した。');
    expect(corrected).not.toContain('第3版');
  });

  test('is made once, wherever it was interrupted', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
    await settle(ctx);
    const before = await standing(ctx, 'blog-entry-1');
    const made = { article: await count(ctx, 'articles'), units: (await units(ctx)).length };
    // As if the last step had never been done.
    await takeLastStepBack(ctx, move, before.row.post_id);
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
    await settle(ctx);
    const again = await standing(ctx, 'blog-entry-1');
    expect([again.row.document, again.row.originals]).toEqual([before.row.document, before.row.originals]);
    expect({ article: await count(ctx, 'articles'), units: (await units(ctx)).length }).toEqual(made);
    expect([await count(ctx, 'alignments'), await count(ctx, 'translations')]).toEqual([1, 1]);
  });

  test('is the same whole when it is killed before each of its steps', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1, 2], wish: 'make' });
    const whole = async (slug: string) => {
      const { text, source, provenance } = await standing(ctx, slug);
      return { text, source, provenance };
    };
    let kills = 0;
    for (const number of [1, 2]) {
      const row = await bilingualOf(ctx.db, move, number);
      if (!row) throw new Error('it was not recognised');
      for (let steps = 0; ; steps++) {
        const end = await makeBilingual(killedAfter(ctx, steps), move, row).catch((error: Error) => error);
        if (end === undefined) break;
        if (end.message !== 'killed') throw end;
        kills += 1;
      }
    }
    expect(kills).toBeGreaterThan(8);
    const killed = [await whole('blog-entry-1'), await whole('blog-entry-2'), await units(ctx)];
    expect([await count(ctx, 'alignments'), await count(ctx, 'translations')]).toEqual([2, 2]);
    for (const number of [1, 2]) await takeBack(ctx, site.author, { move, number });
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1, 2], wish: 'make' });
    await settle(ctx);
    expect([await whole('blog-entry-1'), await whole('blog-entry-2'), await units(ctx)]).toEqual(killed);
  });

  test('is taken back as it came, with its pairs out of the memory', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    const before = await standing(ctx, 'blog-entry-1');
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
    await settle(ctx);
    await takeBack(ctx, site.author, { move, number: 1 });
    const now = await standing(ctx, 'blog-entry-1');
    expect(now.row).toEqual(before.row);
    expect(await units(ctx)).toEqual([]);
    expect([await count(ctx, 'translations'), await count(ctx, 'articles')]).toEqual([0, 0]);
    expect(await bilingualOf(ctx.db, move, 1)).toMatchObject({ wish: null, settled_at: null });
  });

  test('goes with the move that is undone', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1, 2], wish: 'make' });
    await settle(ctx);
    expect(await undoMove(ctx, site.author, move.id)).toEqual({ ok: true });
    expect(await takeAway(ctx, await moveNow(ctx, move), always)).toBe('finished');
    for (const table of ['posts', 'revisions', 'translations', 'articles'] as const)
      expect([table, await count(ctx, table)]).toEqual([table, 0]);
    expect(await units(ctx)).toEqual([]);
  });

  test('is left alone where somebody has written in it since', async () => {
    const ctx = await open();
    const { site, move } = await moved(ctx);
    const { row } = await standing(ctx, 'blog-entry-1');
    const plain = JSON.stringify({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'b1', lang: null },
          content: [{ type: 'text', text: '書き直した。' }],
        },
      ],
    });
    await ctx.db
      .updateTable('revisions')
      .set({ document: plain })
      .where('post_id', '=', row.post_id)
      .execute();
    await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
    await settle(ctx);
    expect((await standing(ctx, 'blog-entry-1')).row).toMatchObject({ kind: 'plain', revision: 1 });
    expect(await bilingualOf(ctx.db, move, 1)).toMatchObject({ problem: 'changed', settled_at: null });
  });
});

async function count(
  ctx: TestContext,
  table: 'articles' | 'alignments' | 'translations' | 'posts' | 'revisions',
) {
  return (await ctx.db.selectFrom(table).selectAll().execute()).length;
}

/** A press that stops for good before the transaction behind so many others. */
function killedAfter(ctx: TestContext, steps: number): TestContext {
  let left = steps;
  const db = new Proxy(ctx.db, {
    get(target, name) {
      if (name === 'transaction' && left-- <= 0) throw new Error('killed');
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...ctx, db };
}

async function takeLastStepBack(ctx: TestContext, move: MoveRow, postId: string): Promise<void> {
  await ctx.db.updateTable('posts').set({ kind: 'plain', revision: 1 }).where('id', '=', postId).execute();
  await ctx.db.deleteFrom('revisions').where('post_id', '=', postId).where('number', '=', 2).execute();
  await ctx.db.updateTable('translations').set({ post_id: null }).execute();
  await ctx.db
    .updateTable('move_bilinguals')
    .set({ settled_at: null, revision: null })
    .where('move_id', '=', move.id)
    .execute();
}
