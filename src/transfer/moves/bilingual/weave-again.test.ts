// Pairs that are reviewed after a post became bilingual: its page follows, once, as the same post, and never over what was published since.
import { expect, test } from 'vitest';
import { describeDatabases, type TestContext } from '../../../../test/support/database.ts';
import { harbour } from '../../../../test/support/finished-translations.ts';
import { moved, publishAgain, settle, standing } from '../../../../test/support/moved-translations.ts';
import { readPage } from '../../../../test/support/published.ts';
import { beadsOf } from '../../../memory/alignments/beads/store.ts';
import { changeBeads, REST_MS } from '../../../memory/alignments/change-beads.ts';
import { beadFrom } from '../../../memory/alignments/stored-line.ts';
import { newId } from '../../../platform/ids.ts';
import type { BeadChange } from '../../../text/align/review.ts';
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
  return { site, move, of, beads, review, merge };
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
});
