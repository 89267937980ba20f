// Tests what happens to a source and its translations when several people work on them at once.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases, type Open } from '../../../test/support/database.ts';
import { bells, type DriftDesk, openDriftDesk } from '../../../test/support/drift-desk.ts';
import { type PageServer, startPageServer } from '../../../test/support/page-server.ts';
import { somebodyWaits } from '../../../test/support/waiting.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { articleBlocks } from '../../sources/article-blocks.ts';
import { articleOf, updateArticle } from '../../sources/store.ts';
import { inlineText } from '../../text/inline.ts';
import { startTranslation } from '../start-translation.ts';
import { lockTranslation, type Of, segmentsOf, translationOf } from '../store.ts';
import { decideSegment } from './decide-segment.ts';
import { segmentChangesOf } from './store.ts';
import { takeChange } from './take-change.ts';

let server: PageServer;
beforeEach(async () => {
  server = await startPageServer();
});
afterEach(() => server.close());

async function take({ ctx, owner, change }: DriftDesk) {
  return takeChange(ctx, owner, { changeId: (await change())?.id ?? '' });
}

async function beginFrench({ ctx, owner, of, articleId }: DriftDesk, within: Context = ctx): Promise<Of> {
  const { translationId } = await startTranslation(within, owner, { articleId, language: 'fr' });
  return { blogId: of.blogId, translationId };
}

/** Two translations of an article whose first paragraph its author put last. */
async function openMoved(open: Open) {
  const desk = await openDriftDesk(open, server);
  await desk.translate();
  const french = await beginFrench(desk);
  desk.says([...bells.slice(2), ...bells.slice(0, 2)]);
  await desk.look();
  await take(desk);
  const follow = async (of: Of, within: Context = desk.ctx) => {
    const [moved] = await segmentChangesOf(within.db, of);
    const input = { ...of, key: randomUUID(), segmentId: moved?.segment_id ?? '', way: 'follow' as const };
    return decideSegment(within, desk.owner, input);
  };
  return { desk, french, follow };
}

const storedArticle = async ({ ctx, of, articleId }: DriftDesk, within: Context = ctx) => {
  const article = await articleOf(within.db, of.blogId, articleId);
  if (!article) throw new Error('no article');
  return article;
};

/** The text of the first block, and the first sentence of each translation. */
async function beginnings(desk: DriftDesk, ...all: Of[]): Promise<string[]> {
  const [block] = articleBlocks((await storedArticle(desk)).document);
  const rows = await Promise.all(all.map((of) => segmentsOf(desk.ctx.db, of)));
  const sources = rows.map(([row]) => inlineText(JSON.parse(row?.source ?? '[]')));
  return [inlineText(block?.content ?? []), ...sources].map((text) => text.slice(0, 11));
}

describeDatabases('a block that moved', (open, dialect) => {
  const onPostgres = it.runIf(dialect === 'postgres');

  it('moves in every translation, and desks of all of them are told', async () => {
    const { desk, french, follow } = await openMoved(open);
    const versions = () =>
      Promise.all(
        [desk.of, french].map(async (of) => (await translationOf(desk.ctx.db, of))?.structure_version ?? 0),
      );
    const before = await versions();
    expect(await follow(desk.of)).toEqual({ ok: true });
    expect(await versions()).toEqual(before.map((version) => version + 1));
    expect(await beginnings(desk, desk.of, french)).toEqual(['Its captain', 'Its captain', 'Its captain']);
    expect(await segmentChangesOf(desk.ctx.db, french)).toEqual([]);
  });

  onPostgres('is followed in two translations at once, one after the other', async () => {
    const { desk, french, follow } = await openMoved(open);
    const { theirs, ours } = await transact(desk.ctx, async (tx) => {
      await lockTranslation(tx, desk.of);
      const second = follow(french);
      await somebodyWaits(desk.ctx);
      return { ours: await follow(desk.of, tx), theirs: [second] };
    });
    expect(ours).toEqual({ ok: true });
    expect(await theirs[0]).toEqual({ ok: false, reason: 'gone' });
    expect(await beginnings(desk, desk.of, french)).toEqual(['Its captain', 'Its captain', 'Its captain']);
  });

  onPostgres('moves in the article as somebody stored it meanwhile', async () => {
    const { desk, french, follow } = await openMoved(open);
    desk.ctx.clock.advance(1000);
    const [moved] = await transact(desk.ctx, async (tx) => {
      const article = await storedArticle(desk, tx);
      const corrected = { ...article, title: 'The bell of the ferry', updatedAt: nowIso(tx) };
      expect(await updateArticle(tx.db, corrected, article.updatedAt)).toBe(true);
      const following = follow(desk.of);
      await somebodyWaits(desk.ctx);
      return [following];
    });
    expect(await moved).toEqual({ ok: true });
    expect((await storedArticle(desk)).title).toBe('The bell of the ferry');
    expect(await beginnings(desk, desk.of, french)).toEqual(['Its captain', 'Its captain', 'Its captain']);
  });
});

describeDatabases('a translation that begins', (open, dialect) => {
  const onPostgres = it.runIf(dialect === 'postgres');

  onPostgres('while the article is stored is cut from what was stored', async () => {
    const desk = await openDriftDesk(open, server);
    desk.ctx.clock.advance(1000);
    const [begun] = await transact(desk.ctx, async (tx) => {
      const article = await storedArticle(desk, tx);
      const document = { ...article.document, content: article.document.content.slice(0, -1) };
      await updateArticle(tx.db, { ...article, document, updatedAt: nowIso(tx) }, article.updatedAt);
      const beginning = beginFrench(desk);
      await somebodyWaits(desk.ctx);
      return [beginning];
    });
    expect(begun && (await segmentsOf(desk.ctx.db, await begun))).toHaveLength(bells.length - 2);
  });

  onPostgres('while a change of the source is taken in has it taken in too', async () => {
    const desk = await openDriftDesk(open, server);
    await desk.translate();
    desk.says(bells.map((sentence) => sentence.replace('14 times', '16 times')));
    await desk.look();
    const { french, taking } = await transact(desk.ctx, async (tx) => {
      const begun = await beginFrench(desk, tx);
      const second = take(desk);
      await somebodyWaits(desk.ctx);
      return { french: begun, taking: [second] };
    });
    expect(await taking[0]).toEqual({ ok: true });
    for (const of of [desk.of, french])
      expect((await segmentChangesOf(desk.ctx.db, of)).map(({ kind }) => kind)).toEqual(['edited']);
    expect((await segmentsOf(desk.ctx.db, french))[1]?.source).toContain('16 times');
  });
});
