// Pairs that are reviewed after a post became bilingual: its page follows, once, as the same post, and never over what was published since.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { harbour } from '../../../../test/support/finished-translations.ts';
import { moved, publishAgain, settle, standing } from '../../../../test/support/moved-translations.ts';
import { readPage } from '../../../../test/support/published.ts';
import { documentIn } from '../../../desk/own-blocks.ts';
import { saveSegment } from '../../../desk/save-segment.ts';
import { inlineFrom } from '../../../desk/segment-state.ts';
import { ownBlocksOf, segmentsOf } from '../../../desk/store.ts';
import { beadsOf } from '../../../memory/alignments/beads/store.ts';
import { changeBeads, REST_MS } from '../../../memory/alignments/change-beads.ts';
import { beadFrom } from '../../../memory/alignments/stored-line.ts';
import { newId } from '../../../platform/ids.ts';
import type { BeadChange } from '../../../text/align/review.ts';
import { textBlocks } from '../../../text/document.ts';
import { inlineText } from '../../../text/inline.ts';
import { decideBilinguals } from './decide.ts';
import { bilingualOf } from './store.ts';
import { takeBack } from './take-back.ts';
import { readersPost } from './weave-again.ts';

async function made(ctx: TestContext) {
  const { site, move } = await moved(ctx);
  await decideBilinguals(ctx, site.author, { moveId: move.id, numbers: [1], wish: 'make' });
  await settle(ctx);
  const alignmentId = (await bilingualOf(ctx.db, move, 1))?.alignment_id ?? '';
  const of = { blogId: site.blog.id, alignmentId };
  const beads = async () => (await beadsOf(ctx.db, of)).map(beadFrom);
  const review = async (change: BeadChange) => {
    const steps = [{ key: newId(), change }];
    expect(await changeBeads(ctx, site.author, { alignmentId, steps })).toMatchObject({ ok: true, lost: [] });
  };
  /** The two sentences of the second paragraph become one pair. */
  const merge = async () => {
    const all = await beads();
    const at = all.findIndex(({ source }) => textOf(source).startsWith('Fishermen'));
    const [bead, next] = [all[at], all[at + 1]];
    if (!bead || !next) throw new Error('there are no two pairs');
    await review({ kind: 'merge', bead, next });
  };
  const rest = async () => {
    ctx.clock.advance(REST_MS);
    await settle(ctx);
  };
  const translationId = (await bilingualOf(ctx.db, move, 1))?.translation_id ?? '';
  /** What the desk has: each sentence beside its translation, and the texts of one's own. */
  const desk = async () => {
    const here = { blogId: site.blog.id, translationId };
    const rows = await segmentsOf(ctx.db, here);
    return {
      rows,
      pairs: rows.map((row) =>
        [row.source, row.target ?? '[]'].map((json) => inlineText(inlineFrom(json)).trim()),
      ),
      own: (await ownBlocksOf(ctx.db, here)).flatMap((row) =>
        textBlocks(documentIn(row)).map(({ content }) => inlineText(content)),
      ),
    };
  };
  return { site, move, of, beads, review, merge, rest, desk, translationId };
}

const textOf = (lines: readonly { content: Parameters<typeof inlineText>[0] }[]) =>
  lines.map(({ content }) => inlineText(content)).join('');

const paragraph = ({ originals }: Awaited<ReturnType<typeof standing>>) =>
  Object.values(originals?.blocks ?? {})[1]?.sentences.map(({ content }) => inlineText(content).trim());

const told = (ctx: TestContext) =>
  ctx.db.selectFrom('outbox').select('id').where('kind', '=', 'post.changed').execute();

describeDatabases('a post that became bilingual, when its pairs are reviewed', (open) => {
  test('shows readers the pairs as they stand, as the same revision and without a word changed', async () => {
    const ctx = await open();
    const { site, merge } = await made(ctx);
    const before = await standing(ctx, 'blog-entry-1');
    expect(paragraph(before)).toHaveLength(2);
    expect(await readPage(ctx, site, '/posts/blog-entry-1')).not.toContain(
      'in their kitchens. Their wives taught them',
    );
    await merge();
    await settle(ctx);
    // Somebody may still be at it.
    expect(await standing(ctx, 'blog-entry-1')).toEqual(before);
    ctx.clock.advance(REST_MS);
    await settle(ctx);
    const now = await standing(ctx, 'blog-entry-1');
    expect(paragraph(now)).toEqual([harbour[1]?.[0]]);
    expect(now.text).toEqual(before.text);
    const { document: _, originals: __, ...same } = before.row;
    expect(now.row).toMatchObject(same);
    const page = (await readPage(ctx, site, '/posts/blog-entry-1')) ?? '';
    expect(page).toContain('in their kitchens. Their wives taught them');
  });

  test('is woven once for many changes, and not at all for what comes to the same', async () => {
    const ctx = await open();
    const { beads, review, merge } = await made(ctx);
    const count = (await told(ctx)).length;
    await merge();
    for (const bead of (await beads()).filter(({ state }) => state === 'waiting'))
      await review({ kind: 'decide', bead, state: 'accepted' });
    ctx.clock.advance(REST_MS);
    await settle(ctx);
    expect((await told(ctx)).length).toBe(count + 1);
    const now = await standing(ctx, 'blog-entry-1');
    const [first] = (await beads()).filter(({ state }) => state === 'accepted');
    if (!first) throw new Error('no pair is certain');
    await review({ kind: 'decide', bead: first, state: 'waiting' });
    const [again] = (await beads()).filter(({ id }) => id === first.id);
    if (!again) throw new Error('it is gone');
    await review({ kind: 'decide', bead: again, state: 'accepted' });
    ctx.clock.advance(REST_MS);
    await settle(ctx);
    expect(await standing(ctx, 'blog-entry-1')).toEqual(now);
    expect((await told(ctx)).length).toBe(count + 1);
  });

  test('no longer shows an original for a pair that somebody parted', async () => {
    const ctx = await open();
    const { beads, review } = await made(ctx);
    const bead = (await beads()).find(({ source }) => textOf(source).startsWith('The harbour of Vellin'));
    if (!bead) throw new Error('it is gone');
    await review({ kind: 'part', bead, newId: newId() });
    ctx.clock.advance(REST_MS);
    await settle(ctx);
    const now = await standing(ctx, 'blog-entry-1');
    const shown = Object.values(now.originals?.blocks ?? {}).flatMap(({ sentences }) => sentences);
    const parted = shown.find(({ content }) => inlineText(content).startsWith('The harbour of Vellin'));
    expect(parted?.omitted).toBe(true);
    expect(now.text).toContain(harbour[0]?.[1]);
  });

  test('stays as it is once it was published again, and the review says so', async () => {
    const ctx = await open();
    const { site, of, merge } = await made(ctx);
    expect(await readersPost(ctx, of, '/studio/hashi')).toMatchObject({ follows: true });
    await publishAgain(ctx, site);
    const before = await standing(ctx, 'blog-entry-1');
    await merge();
    ctx.clock.advance(REST_MS);
    await settle(ctx);
    expect(await standing(ctx, 'blog-entry-1')).toEqual(before);
    const former = await ctx.db
      .selectFrom('revisions')
      .select('originals')
      .where('post_id', '=', before.row.post_id)
      .where('number', '=', 2)
      .executeTakeFirstOrThrow();
    expect(former.originals).toBe(before.row.originals);
    const { row } = before;
    expect(await readersPost(ctx, of, '/studio/hashi')).toEqual({
      ...{ address: `/studio/hashi/posts/${row.post_id}`, follows: false },
    });
  });

  test('is taken back as it came, reviewed or not', async () => {
    const ctx = await open();
    const { site, move, merge } = await made(ctx);
    await merge();
    ctx.clock.advance(REST_MS);
    await settle(ctx);
    await takeBack(ctx, site.author, { move, number: 1 });
    expect((await standing(ctx, 'blog-entry-1')).row).toMatchObject({ kind: 'plain', revision: 1 });
  });

  test('has the pairs at the desk as they were reviewed, and its sentences are called the same there', async () => {
    const ctx = await open();
    const { beads, review, merge, rest, desk } = await made(ctx);
    const before = await desk();
    const [source = '', target = ''] = harbour[1] ?? [];
    await merge();
    // Somebody may still be at it.
    await settle(ctx);
    expect(await desk()).toEqual(before);
    await rest();
    const now = await desk();
    expect(now.pairs).toContainEqual([source, target]);
    expect(now.pairs).toHaveLength(before.pairs.length - 1);
    expect(now.own).toEqual(before.own);
    const ids = Object.values((await standing(ctx, 'blog-entry-1')).originals?.blocks ?? {}).flatMap(
      ({ sentences }) => sentences.map(({ id }) => id),
    );
    expect(now.rows.map(({ id }) => id)).toEqual(ids);
    const bead = (await beads()).find(({ source: lines }) => textOf(lines).startsWith('Fishermen'));
    if (!bead) throw new Error('it is gone');
    const places = { source: { line: 1, at: 0 }, target: { line: 1, at: 0 } };
    await review({ kind: 'split', bead, newId: newId(), ...places });
    await rest();
    expect((await desk()).pairs).toEqual(before.pairs);
  });

  test('keeps at the desk what somebody has written there since, and takes the rest over', async () => {
    const ctx = await open();
    const { site, beads, review, merge, rest, desk, translationId } = await made(ctx);
    const row = (await desk()).rows.find(({ source }) => source.includes('Their wives'));
    if (!row) throw new Error('there is no such sentence');
    const own = { key: newId(), translationId, segmentId: row.id, base: row.version };
    await saveSegment(ctx, site.author, { ...own, target: [{ type: 'text', text: '妻たちが、教えた。' }] });
    const before = await desk();
    await merge();
    const all = await beads();
    const at = all.findIndex(({ source }) => textOf(source).startsWith('When the ice broke'));
    const [bead, next] = [all[at], all[at + 1]];
    if (!bead || !next) throw new Error('there are no two pairs');
    await review({ kind: 'merge', bead, next });
    await rest();
    const now = await desk();
    expect(now.pairs).toEqual([...before.pairs.slice(0, -2), harbour[3]]);
    expect(now.pairs).toContainEqual([expect.stringContaining('Their wives'), '妻たちが、教えた。']);
  });

  test('has at the desk as a text of its own what is left without an original, and only until it has one', async () => {
    const ctx = await open();
    const { site, of, beads, rest, desk, translationId } = await made(ctx);
    const before = await desk();
    expect(before.own[0]).toBe('訳してみました。');
    const bead = (await beads()).find(({ source }) => textOf(source).startsWith('The harbour of Vellin'));
    if (!bead) throw new Error('it is gone');
    const key = newId();
    const part = { key, change: { kind: 'part' as const, bead, newId: newId() } };
    const { alignmentId } = of;
    expect(await changeBeads(ctx, site.author, { alignmentId, steps: [part] })).toMatchObject({ lost: [] });
    await rest();
    expect((await desk()).own).toContain(harbour[0]?.[1]);
    expect((await desk()).rows[0]).toMatchObject({ target: null });
    const { updated_at } = await ctx.db
      .selectFrom('translations')
      .select('updated_at')
      .where('id', '=', translationId)
      .executeTakeFirstOrThrow();
    expect(updated_at < ctx.clock.now().toISOString()).toBe(true);
    await changeBeads(ctx, site.author, { alignmentId, steps: [{ key: newId(), undo: key }] });
    await rest();
    const now = await desk();
    expect([now.pairs, now.own]).toEqual([before.pairs, before.own]);
  });

  test('leaves nothing at the desk when it is taken back after a review that nobody worked on', async () => {
    const ctx = await open();
    const { site, move, merge, rest, translationId } = await made(ctx);
    await merge();
    await rest();
    await takeBack(ctx, site.author, { move, number: 1 });
    const left = await ctx.db
      .selectFrom('translations')
      .select('id')
      .where('id', '=', translationId)
      .execute();
    expect(left).toEqual([]);
  });
});
